import assert from 'node:assert/strict';
import {it, mock} from 'node:test';
import {isoDateTime, NEED_CODES} from '@trust-widgets/contract';

import {eventually} from '../src/testing/eventually.ts';
import {bearer, bodyOf, KINDS, pathOf, post} from '../src/testing/kinds.ts';
import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import type {TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem, assertWell, CANARIES, receiptOf} from './oracles.ts';

const kind = KINDS.interpreterRequest;
const send = (service: TestService, changes: object = {}, key?: string) =>
  service.fetch(post(kind, service.origin, bodyOf(kind, {...changes}), {key}));

const DAY = 86_400_000;
/** An appointment on a day that is so many days away, at half past two. */
const appointmentIn = (days: number) => {
  const date = new Date(Date.now() + days * DAY);
  return {
    day: String(date.getUTCDate()),
    month: String(date.getUTCMonth() + 1),
    year: String(date.getUTCFullYear()),
    time: '14:30',
  };
};

onBothDatabases('what a trust takes', (open) => {
  const shared = serviceFor(open);

  it('a kind that the trust does not offer is 409, with whom to call', async () => {
    const {service} = shared;
    for (const mode of ['telephone', 'video', 'isl']) {
      const changes = {mode, ...(mode === 'isl' && {language: undefined})};
      const problem = await assertProblem(
        await send(service, changes),
        409,
        'interpreter_request_not_accepted',
      );
      assert.deepEqual(
        problem.urgentHelp?.map(({kind: of}) => of),
        ['emergency', 'nhs-111', 'team-phone', 'team-text'],
      );
    }
    await assertWell(service, 0);
  });

  it('a trust that takes none says so before it looks at an answer', async () => {
    const {trust, interpreterRequests: _, ...config} = madeUpTrust();
    const {interpreters: __, ...rest} = trust;
    const service = await open({trusts: [{...config, trust: rest}]});
    const refused = await send(service, {name: ''});
    await assertProblem(refused, 409, 'interpreter_request_not_accepted');
    await service.stop();
  });

  it('notice that is shorter than usual is taken', async () => {
    const changes = {
      mode: 'bsl',
      language: undefined,
      whenNeeded: 'appointment',
      appointment: appointmentIn(1),
    };
    await receiptOf(await send(shared.service, changes));
  });

  it('a Deaf person needs no telephone number', async () => {
    const changes = {mode: 'bsl', language: undefined, urgentContact: 'letter', email: undefined};
    await receiptOf(await send(shared.service, changes));
  });

  it('without numbers of its own for this, it gives the trust’s', async () => {
    const config = madeUpTrust();
    const promised = {whatHappensNext: 'We write to you.', phones: []};
    const service = await open({trusts: [{...config, interpreterRequests: promised}]});
    const {whatHappensNext} = await receiptOf(await send(service));
    assert.deepEqual(whatHappensNext, {
      text: 'We write to you.',
      language: 'en',
      phones: [
        {number: '01632 960 111', kind: 'voice', label: 'Crisis line'},
        {number: '07700 900111', kind: 'text', label: 'Crisis line'},
      ],
    });
    await service.stop();
  });
});

onBothDatabases('an appointment', (open) => {
  const shared = serviceFor(open);
  const ask = (appointment: object) =>
    send(shared.service, {whenNeeded: 'appointment', appointment});
  const faults = async (response: Response) =>
    (await assertProblem(response, 422, 'invalid_answers')).errors?.map(
      ({field, code}) => `${field}: ${code}`,
    );
  /** The last Sunday of a month of next year, on which clocks change. */
  const clockChange = (month: number) => {
    const year = new Date().getUTCFullYear() + 1;
    const last = new Date(Date.UTC(year, month, 0));
    const day = String(last.getUTCDate() - last.getUTCDay());
    return {day, month: String(month), year: String(year), time: '01:30'};
  };

  it('B31: in the hour that clocks leave out is refused, with the part at fault', async () => {
    assert.deepEqual(await faults(await ask(clockChange(3))), ['appointment/time: clock_change']);
  });

  it('B31: in the hour that comes twice is told with its offset', async () => {
    const {service} = shared;
    for (const offset of [undefined, '+01:00', '+00:00']) {
      const at = {...clockChange(10), ...(offset && {offset})};
      const {reference} = await receiptOf(await ask(at));
      const delivered = () => service.receivedDeliveries.find((one) => one.reference === reference);
      await eventually('the delivery', () => delivered() !== undefined);
      const {day, month, year} = at;
      assert.equal(
        delivered()?.appointment,
        `${year}-${month}-${day}T01:30:00${offset ?? '+01:00'}`,
      );
    }
  });

  it('B32: in the past is refused', async () => {
    assert.deepEqual(await faults(await ask(appointmentIn(-2))), ['appointment/day: past']);
  });

  it('N01: asked for again after its time has come gets the first answer', async () => {
    const {service} = shared;
    const changes = {whenNeeded: 'appointment', appointment: appointmentIn(2)};
    const first = await receiptOf(await send(service, changes, 'n01-appointment'));
    mock.timers.enable({apis: ['Date'], now: Date.now() + 5 * DAY});
    try {
      const again = await send(service, changes, 'n01-appointment');
      assert.deepEqual(await receiptOf(again), first);
      assert.deepEqual(await faults(await send(service, changes)), ['appointment/day: past']);
    } finally {
      mock.timers.reset();
    }
  });
});

onBothDatabases('what the trust’s own system gets', (open) => {
  const shared = serviceFor(open, {now: () => new Date('2026-07-14T23:30:00Z')});
  const deliveryOf = async (response: Response) => {
    const {service} = shared;
    const {reference} = await receiptOf(response);
    const found = () => service.receivedDeliveries.find((one) => one.reference === reference);
    await eventually('the delivery', () => found() !== undefined);
    return found();
  };
  // It was half past midnight in London.
  const when = {since: '2026-07-15', reviewBy: '2027-07-15'};

  it('needs in codes, the carer’s own apart, from an interpreter request', async () => {
    const delivery = await deliveryOf(
      await send(shared.service, {
        forWhom: 'both',
        needs: ['adjustment'],
        adjustments: ['low-noise'],
        carerNeeds: ['format'],
        carerFormats: ['easy-read'],
      }),
    );
    assert.equal(delivery && 'service' in delivery, false);
    assert.equal(delivery && 'appointment' in delivery, false);
    const brief = delivery?.needs?.map(({subject, need, code}) => [subject, need, code?.code]);
    assert.deepEqual(brief, [
      ['person', 'interpreter/ckb', '203701000000104'],
      ['person', 'adjustments/low-noise', '1325391000000106'],
      ['carer', 'interpreter/ckb', '203701000000104'],
      ['carer', 'formats/easy-read', '796161000000101'],
    ]);
    assert.deepEqual(delivery?.needs?.[1], {
      subject: 'person',
      need: 'adjustments/low-noise',
      ...NEED_CODES.adjustments['low-noise'],
      ...when,
    });
  });

  it('needs in codes from a referral', async () => {
    const {service} = shared;
    const changes = {needs: ['interpreter'], language: 'bfi'};
    const body = bodyOf(KINDS.referral, changes);
    const delivery = await deliveryOf(
      await service.fetch(post(KINDS.referral, service.origin, body)),
    );
    assert.equal(delivery?.service, 'crisis-team');
    assert.deepEqual(
      delivery.needs?.map(({need, code, language, since}) => [need, code?.code, language, since]),
      [['interpreter/bfi', '204331000000107', 'bfi', when.since]],
    );
    const none = await deliveryOf(await service.fetch(post(KINDS.referral, service.origin)));
    assert.deepEqual(none?.needs, []);
  });

  it('the appointment as one moment', async () => {
    const appointment = appointmentIn(30);
    const delivery = await deliveryOf(
      await send(shared.service, {whenNeeded: 'appointment', appointment}),
    );
    const kept = delivery?.answers?.['appointment'] as Parameters<typeof isoDateTime>[0];
    assert.match(delivery?.appointment ?? '', /^\d{4}-\d\d-\d\dT14:30:00\+0[01]:00$/);
    assert.equal(delivery?.appointment, isoDateTime(kept));
  });
});

onBothDatabases('what was to stay private', (open) => {
  const shared = serviceFor(open);
  const secrets = {
    avoid: 'CANARY avoid',
    notes: 'CANARY notes',
    where: 'CANARY where',
    interpreterBefore: 'CANARY before',
    sameInterpreter: 'yes',
    needs: ['adjustment'],
    needsNotes: 'CANARY needs',
  };

  it('A20, H21: reaches the trust’s own system and nothing else', async () => {
    const {service} = shared;
    const answered: string[] = [];
    const note = async (response: Response) => {
      answered.push(JSON.stringify([...response.headers]), await response.clone().text());
      return response;
    };
    const receipt = await receiptOf(await note(await send(service, secrets, 'private')));
    await note(await send(service, secrets, 'private'));
    await note(await send(service, {...secrets, notes: 'CANARY else'}, 'private'));
    await note(await send(service, {...secrets, mode: 'CANARY'}));
    await note(await send(service, {...secrets, mode: 'telephone'}));
    await note(await send(service, {...secrets, name: '', nhsNumber: 'CANARY'}));
    await note(await send(service, {...secrets, 'CANARY key': 'x'}));
    const path = pathOf(kind, receipt.reference);
    await note(await service.fetch(path, bearer(receipt)));
    await note(await service.fetch(`${path}/cancellation`, {method: 'POST', ...bearer(receipt)}));
    await note(await service.fetch(path, bearer(receipt)));
    await eventually('both deliveries', () => service.receivedDeliveries.length === 2);

    const [received, cancelled] = service.receivedDeliveries;
    assert.equal(received?.answers?.['avoid'], secrets.avoid);
    assert.equal(JSON.stringify(received.needs).includes('CANARY'), false);
    const {db} = service.store;
    const rest = [
      ...answered,
      ...service.logLines,
      JSON.stringify(cancelled),
      JSON.stringify(await db.selectFrom('request').selectAll().execute()),
      JSON.stringify(await db.selectFrom('message').selectAll().execute()),
      JSON.stringify(await db.selectFrom('audit').selectAll().execute()),
    ];
    for (const canary of CANARIES)
      for (const text of rest) assert.equal(text.includes(canary), false, `${canary}: ${text}`);
  });
});
