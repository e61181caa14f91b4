import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';

import {keepHouse} from '../src/housekeeping.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {createLog} from '../src/log.ts';
import {eventually} from '../src/testing/eventually.ts';
import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import {startReceiver} from '../src/testing/receiver.ts';
import {bearer, bodyOf, KINDS, pathOf, post, type TestedKind} from '../src/testing/kinds.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertWell, count, receiptOf} from './oracles.ts';

const send = async (service: TestService, kind: TestedKind, trust = 'northbank') =>
  receiptOf(await service.fetch(post(kind, service.origin, undefined, {trust})));
const refer = (service: TestService, trust?: string) => send(service, KINDS.referral, trust);
const health = async (service: TestService) =>
  (await (await service.fetch('/v1/health')).json()) as {
    status: string;
    deliveries: {waiting: number; dead: number; oldestWaitingSeconds: number};
  };
const events = (service: TestService, event: string) =>
  service.logLines
    .map((line) => JSON.parse(line) as {event: string; level: string; deliveryId?: string})
    .filter((line) => line.event === event);

/** A clock that a test sets. */
const createClock = () => {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    advance: (ms: number) => void (offset += ms),
  };
};
const HOUR = 3_600_000;

onBothDatabases('N16: a receiver in trouble', (open) => {
  const clock = createClock();
  const shared = serviceFor(open, {
    now: clock.now,
    outbox: {timeoutMs: 300, mostAttempts: 6, pollMs: 20},
  });
  let kept = 0;

  it('that is down for an hour gets everything once it is up', async () => {
    const {service} = shared;
    service.receiver.react = () => 503;
    const receipts = await Promise.all(Array.from({length: 5}, () => refer(service)));
    kept += 5;
    await eventually('five refusals', () => events(service, 'delivery.failed').length >= 5);
    assert.equal(service.receivedDeliveries.length, 0);
    service.receiver.react = () => 200;
    clock.advance(HOUR);
    await eventually('the deliveries', () => service.receivedDeliveries.length === 5);
    const references = service.receivedDeliveries.map(({reference}) => reference);
    assert.deepEqual(references.sort(), receipts.map(({reference}) => reference).sort());
    await eventually('an empty outbox', async () => (await health(service)).status === 'ok');
  });

  for (const [name, reaction] of [
    ['that answers 500', 500],
    ['that points elsewhere', 302],
    ['that never answers', 'hang'],
    ['that takes it and loses the answer', 'cut'],
  ] as const) {
    it(`${name} is sent it again, under the same delivery id`, async () => {
      const {service} = shared;
      const from = service.receiver.received.length;
      let first = true;
      service.receiver.react = () => {
        const now = first ? reaction : 200;
        first = false;
        return now;
      };
      const failures = events(service, 'delivery.failed').length;
      const {reference} = await refer(service);
      kept += 1;
      await eventually('the failure', () => events(service, 'delivery.failed').length > failures);
      clock.advance(HOUR);
      await eventually('the second attempt', () => service.receiver.received.length === from + 2);
      const ids = service.receiver.received.slice(from).map(({deliveryId}) => deliveryId);
      assert.equal(new Set(ids).size, 1);
      const taken = service.receivedDeliveries.filter((one) => one.reference === reference);
      assert.equal(taken.length, 1);
      await eventually('an empty outbox', async () => (await health(service)).status === 'ok');
    });
  }

  for (const kind of Object.values(KINDS)) {
    const {name, takeBack, takenBack} = kind;
    it(`gets what is about one ${name} in order`, async () => {
      const {service} = shared;
      service.receiver.react = ({type}) => (type === `${name}.received` ? 503 : 200);
      const receipt = await send(service, kind);
      kept += 1;
      const failures = events(service, 'delivery.failed').length;
      const path = `${pathOf(kind, receipt.reference)}/${takeBack}`;
      const response = await service.fetch(path, {method: 'POST', ...bearer(receipt)});
      assert.equal(response.status, 200);
      await eventually('a failure', () => events(service, 'delivery.failed').length > failures);
      assert.equal(
        service.receiver.received.some(
          ({reference, type}) => reference === receipt.reference && type === `${name}.${takenBack}`,
        ),
        false,
      );
      service.receiver.react = () => 200;
      const told = () =>
        service.receivedDeliveries.filter((one) => one.reference === receipt.reference);
      await eventually('both', () => {
        clock.advance(HOUR);
        return told().length === 2;
      });
      assert.deepEqual(
        told().map(({type}) => type),
        [`${name}.received`, `${name}.${takenBack}`],
      );
    });
  }

  it('that says 410 raises an alarm, and gets it when somebody redelivers', async () => {
    const {service} = shared;
    service.receiver.react = () => 410;
    const {reference} = await refer(service);
    kept += 1;
    await eventually('the alarm', async () => (await health(service)).status === 'degraded');
    assert.equal((await health(service)).deliveries.dead, 1);
    const [line] = events(service, 'delivery.given_up');
    assert.equal(line?.level, 'error');

    service.receiver.react = () => 200;
    assert.equal(await service.store.redeliver({trust: 'southbank'}), 0);
    assert.equal(await service.store.redeliver({id: line.deliveryId}), 1);
    await eventually('the delivery', () =>
      service.receivedDeliveries.some((one) => one.reference === reference),
    );
    await eventually('the all-clear', async () => (await health(service)).status === 'ok');
  });

  it('that refuses until the attempts are used up raises the same alarm', async () => {
    const {service} = shared;
    const before = events(service, 'delivery.given_up').length;
    service.receiver.react = () => 500;
    await refer(service);
    kept += 1;
    await eventually('the alarm', () => {
      clock.advance(HOUR);
      return events(service, 'delivery.given_up').length > before;
    });
    const attempts = service.receiver.received.filter(
      ({deliveryId}) => deliveryId === events(service, 'delivery.given_up').at(-1)?.deliveryId,
    );
    assert.equal(attempts.length, 6);
    service.receiver.react = () => 200;
    assert.equal(await service.store.redeliver({}), 1);
    await eventually('the all-clear', async () => (await health(service)).status === 'ok');
  });

  it('has been sent nothing with a bad signature, and nothing was let out', async () => {
    const {service} = shared;
    assert.equal(service.receiver.badSignatures, 0);
    await assertWell(service, kept);
  });
});

onBothDatabases('P07: an outbox that is shared', (open) => {
  it('is emptied by two instances together, each message once', async () => {
    const first = await open();
    const second = await open({sharing: first});
    const receivers = [first.receiver, second.receiver];
    await Promise.all(Array.from({length: 60}, () => refer(first)));
    await eventually('an empty outbox', async () => (await health(first)).deliveries.waiting === 0);
    const ids = receivers.flatMap(({received}) => received.map(({deliveryId}) => deliveryId));
    assert.equal(ids.length, 60);
    assert.equal(new Set(ids).size, 60);
    await second.stop();
    await first.stop();
  });

  it('is sent on after a restart, under the same delivery ids', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'trust-widgets-'));
    const clock = createClock();
    const before = await open({dataDir, now: clock.now});
    before.receiver.react = () => 'hang';
    await Promise.all(Array.from({length: 3}, () => refer(before)));
    await eventually('three attempts', () => before.receiver.received.length === 3);
    await before.receiver.stop();
    await before.stop();

    clock.advance(HOUR);
    const after = await open({sharing: before, now: clock.now});
    await eventually('the deliveries', () => after.receivedDeliveries.length === 3);
    assert.deepEqual(
      after.receivedDeliveries.map(({deliveryId}) => deliveryId).sort(),
      before.receiver.received.map(({deliveryId}) => deliveryId).sort(),
    );
    await after.stop();
    await rm(dataDir, {recursive: true});
  });

  it('P09: is not held up by a clock that was set back an hour', async () => {
    const clock = createClock();
    const service = await open({now: clock.now});
    service.receiver.react = () => 503;
    await refer(service);
    await eventually('a failure', () => events(service, 'delivery.failed').length > 0);
    clock.advance(-HOUR);
    service.receiver.react = () => 200;
    await refer(service);
    await eventually('both deliveries', () => service.receivedDeliveries.length === 2);
    await service.stop();
  });
});

onBothDatabases('answers that were delivered', (open) => {
  it('are erased after the days that the settings say, and the status stays', async () => {
    const clock = createClock();
    const service = await open({now: clock.now, eraseAfterDays: 30});
    const kinds = Object.values(KINDS);
    const receipts = await Promise.all(kinds.map((kind) => send(service, kind)));
    const references = receipts.map(({reference}) => reference);
    service.receiver.react = ({reference}) => (references.includes(reference) ? 200 : 503);
    for (const kind of kinds) await send(service, kind);
    await eventually(
      'two deliveries',
      async () => (await health(service)).deliveries.waiting === 2,
    );
    const house = {
      store: service.store,
      log: createLog((line) => assert.match(line, /answers\.erased/)),
      now: clock.now,
      newId: () => crypto.randomUUID(),
      eraseAfterDays: 30,
      keyring: new Keyring(['k'.repeat(32)]),
    };
    const named = async () =>
      (await service.store.db.selectFrom('submission').select(['reference', 'answers']).execute())
        .filter(({answers}) => answers !== null)
        .map(({reference}) => reference);
    clock.advance(29 * 24 * HOUR);
    await keepHouse(house);
    assert.equal((await named()).length, 4);
    clock.advance(2 * 24 * HOUR);
    await keepHouse(house);
    const left = await named();
    assert.equal(left.length, 2);
    for (const reference of references) assert.equal(left.includes(reference), false);
    assert.equal(await count(service, 'request'), 0);
    for (const [index, kind] of kinds.entries()) {
      const receipt = receipts[index]!;
      const response = await service.fetch(pathOf(kind, receipt.reference), bearer(receipt));
      assert.equal(response.status, 200);
    }
    await service.stop();
  });
});

describe('what a trust’s system is told', () => {
  const shared = serviceFor(startTestService);

  for (const kind of Object.values(KINDS)) {
    it(`of one ${kind.name} is how the person may be reached, and nothing that opens it (H22)`, async () => {
      const {service} = shared;
      const safe = {safeContact: ['neutral-sender'], contactNotes: 'Never ring the house.'};
      const sent = await service.fetch(post(kind, service.origin, bodyOf(kind, safe)));
      const {reference, statusToken} = await receiptOf(sent);
      const path = `${pathOf(kind, reference)}/${kind.takeBack}`;
      await service.fetch(path, {method: 'POST', ...bearer({statusToken})});
      const told = () => service.receivedDeliveries.filter((one) => one.reference === reference);
      await eventually('both messages', () => told().length === 2);
      const [received, takenBack] = told();
      const {safeContact, contactNotes} = received?.answers ?? {};
      assert.deepEqual({safeContact, contactNotes}, safe);
      // Whatever sends a letter or an e-mail of it has a subject without an answer, and no link.
      for (const message of told()) {
        const {answers: _answers, needs: _needs, ...outside} = message;
        assert.doesNotMatch(JSON.stringify(outside), /https?:|CANARY|Suharto|ring the house/);
        for (const opening of [statusToken, service.origin, 'statusToken'])
          assert.ok(!JSON.stringify(message).includes(opening), opening);
      }
      assert.equal(takenBack?.answers, undefined);
      assert.doesNotMatch(service.logLines.join('\n'), /ring the house/);
    });
  }
});

describe('a trust’s receiver that hangs', () => {
  it('does not hold up another trust’s', async () => {
    const slow = await startReceiver(madeUpTrust().delivery.secrets);
    slow.react = () => 'hang';
    const service = await startTestService({
      trusts: [madeUpTrust(), madeUpTrust('southbank')],
      outbox: {timeoutMs: 60_000},
      receiverOf: (trust) => (trust === 'southbank' ? slow.url : undefined),
    });
    await Promise.all(Array.from({length: 20}, () => refer(service, 'southbank')));
    await eventually('eight that hang', () => slow.received.length === 8);
    await refer(service);
    await eventually('the other delivery', () => service.receivedDeliveries.length === 1);
    await slow.stop();
    await service.stop();
  });
});
