import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {it} from 'node:test';
import {type NewShare, SHARED_SECTIONS, SharedPassport} from '@trust-widgets/contract';

import {consent, CONSENTS, PASSPORT, PRIVATE_CANARIES} from '../src/testing/passport-answers.ts';
import {openLink, signIn, type TestPatient} from '../src/testing/patients.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem} from './oracles.ts';

const DAY = 24 * 60 * 60_000;
const START = Date.parse('2026-11-22T10:00:00Z');
const TODAY = '2026-11-22';
const DATE = (day: string) => {
  const [year, month, date] = day.split('-');
  return {year, month, day: date};
};

onBothDatabases('a link to a passport', (open) => {
  let time = START;
  const now = () => new Date(time);
  const shared = serviceFor(open, {now});

  /** Somebody with a passport whose one consent is to their sister. */
  async function owner(changes: Readonly<Record<string, unknown>> = {}): Promise<TestPatient> {
    const patient = await signIn(shared.service, {now});
    await patient.save({...PASSPORT, consents: [consent(CONSENTS.sister, changes)]});
    return patient;
  }
  const again = (patient: TestPatient) =>
    signIn(shared.service, {accountId: patient.accountId, now});
  const opened = async ({token}: Pick<NewShare, 'token'>): Promise<SharedPassport> => {
    const response = await openLink(shared.service, token);
    assert.equal(response.status, 200, await response.clone().text());
    return SharedPassport.parse(await response.json());
  };
  const isShut = async ({token}: Pick<NewShare, 'token'>) =>
    assertProblem(await openLink(shared.service, token), 404, 'not_found');

  it('opens what the consent names, the day of the last check, and nothing else', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    const response = await openLink(shared.service, share.token);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('etag'), null);
    assert.deepEqual(await response.json(), {
      sections: ['matters', 'medicines'],
      answers: {whatMatters: PASSPORT.whatMatters, medicines: PASSPORT.medicines},
      lastChecked: '2026-11-01',
      writtenIn: 'cy',
      until: '2026-11-29',
    });
  });

  it('B66: opens nothing private to whom everything is opened', async () => {
    const patient = await owner({level: 'all', sections: undefined});
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    const text = await (await openLink(shared.service, share.token)).text();
    for (const canary of PRIVATE_CANARIES) assert.ok(!text.includes(canary), canary);
    const {sections, answers} = JSON.parse(text) as SharedPassport;
    assert.deepEqual(sections, SHARED_SECTIONS);
    const {consents: _, privateNote: __, seeMeAlone: ___, ...rest} = PASSPORT;
    assert.deepEqual(answers, rest);
  });

  it('opens needs only where the consent names them, and a carer’s with the carers', async () => {
    const needs = {needs: ['interpreter'], language: 'bfi', interpreterGender: 'female'};
    const carers = [{name: 'Nadia', needs: ['format'], formats: ['braille']}];
    const readWith = async (sections: readonly string[]) => {
      const patient = await signIn(shared.service, {now});
      const consents = [consent(CONSENTS.sister, {sections})];
      await patient.save({...PASSPORT, ...needs, carers, consents});
      return (await opened(await patient.share(CONSENTS.sister, '2026-11-29'))).answers;
    };
    assert.deepEqual(await readWith(['needs']), needs);
    assert.deepEqual(await readWith(['carers']), {carers});
    assert.deepEqual(await readWith(['communicate']), {});
  });

  it('looks the same whatever else there is in the passport', async () => {
    const bare = await signIn(shared.service, {now});
    const {whatMatters, medicines, lastChecked, writtenIn} = PASSPORT;
    await bare.save({
      whatMatters,
      medicines,
      lastChecked,
      writtenIn,
      consents: [consent(CONSENTS.sister)],
    });
    const full = await signIn(shared.service, {now});
    await full.save({preferredName: 'x'});
    await full.save(PASSPORT);
    const [one, other] = await Promise.all(
      [bare, full].map(async (patient) => {
        const {token} = await patient.share(CONSENTS.sister, '2026-11-29');
        const response = await openLink(shared.service, token, {
          'X-Request-ID': 'the-same-request',
        });
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        return {text: await response.text(), headers};
      }),
    );
    assert.deepEqual(one, other);
  });

  it('opens what the consent opens now, not what it opened once', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    await patient.save({
      ...PASSPORT,
      whatMatters: 'Something new.',
      consents: [consent(CONSENTS.sister, {sections: ['matters', 'name']})],
    });
    const {sections, answers} = await opened(share);
    assert.deepEqual(sections, ['name', 'matters']);
    assert.deepEqual(answers, {
      preferredName: PASSPORT.preferredName,
      pronouns: 'they-them',
      whatMatters: 'Something new.',
    });
  });

  it('is told once, counted and noted at each opening, and told of to its owner', async () => {
    const patient = await owner();
    const {token, ...share} = await patient.share(CONSENTS.sister, '2026-11-29');
    assert.match(token, /^[\w-]{43}$/);
    assert.deepEqual(await patient.shares(), [share]);
    time += 1_000;
    await opened({token});
    await opened({token});
    assert.deepEqual(await patient.shares(), [
      {...share, opens: 2, lastOpenedAt: now().toISOString()},
    ]);
    const {events} = await patient.history();
    assert.deepEqual(
      events.slice(0, 3).map(({action, consent}) => [action, consent]),
      [
        ['share-opened', CONSENTS.sister],
        ['share-opened', CONSENTS.sister],
        ['shared', CONSENTS.sister],
      ],
    );
    const rows = await shared.service.store.db.selectFrom('passport_share').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(token));
  });

  it('A19: is not opened where that can’t be noted', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    const {db} = shared.service.store;
    await db.schema.alterTable('passport_audit').renameTo('passport_audit_gone').execute();
    const response = await openLink(shared.service, share.token);
    await db.schema.alterTable('passport_audit_gone').renameTo('passport_audit').execute();
    await assertProblem(response, 500, 'unexpected');
    assert.deepEqual((await patient.shares())[0]?.opens, 0);
  });

  for (const [how, changes] of Object.entries({
    nothing: {level: 'nothing', sections: undefined},
    'only what is general': {level: 'general', sections: undefined},
    'only until yesterday': {until: DATE('2026-11-21')},
  })) {
    it(`ends for good when its consent opens ${how}`, async () => {
      const patient = await owner();
      const share = await patient.share(CONSENTS.sister, '2026-11-29');
      await opened(share);
      await patient.save({...PASSPORT, consents: [consent(CONSENTS.sister, changes)]});
      await isShut(share);
      assert.ok((await patient.shares())[0]?.endedAt);
      assert.deepEqual((await patient.history()).events[0], {
        at: now().toISOString(),
        action: 'share-ended',
        consent: CONSENTS.sister,
      });
      await patient.save({...PASSPORT, consents: [consent(CONSENTS.sister)]});
      await isShut(share);
    });
  }

  it('ends for good when its consent is removed, and when another takes its id', async () => {
    const patient = await owner();
    for (const consents of [
      undefined,
      [consent(CONSENTS.neighbour)],
      [consent(CONSENTS.sister), consent(CONSENTS.sister, {level: 'all', sections: undefined})],
    ]) {
      const share = await patient.share(CONSENTS.sister, '2026-11-29');
      await patient.save({...PASSPORT, consents});
      await isShut(share);
      await patient.save({...PASSPORT, consents: [consent(CONSENTS.sister)]});
      await isShut(share);
    }
  });

  it('leaves the links of other consents alone', async () => {
    const patient = await signIn(shared.service, {now});
    const both = [consent(CONSENTS.sister), consent(CONSENTS.neighbour)];
    await patient.save({consents: both});
    const [sister, neighbour] = [
      await patient.share(CONSENTS.sister, '2026-11-29'),
      await patient.share(CONSENTS.neighbour, '2026-11-29'),
    ];
    await patient.save({consents: both.slice(1)});
    await isShut(sister);
    await opened(neighbour);
  });

  it('ends for good when its owner takes it back, once', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    for (let times = 0; times < 2; times += 1) {
      const response = await patient.send('DELETE', `/v1/passport/shares/${share.id}`);
      assert.equal(response.status, 204);
      assert.equal(await response.text(), '');
      await isShut(share);
    }
    const ended = (await patient.history()).events.filter(({action}) => action === 'share-ended');
    assert.equal(ended.length, 1);
  });

  it('ends with the passport', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    const {tag} = await patient.read();
    await patient.send('DELETE', '/v1/passport', {headers: {'If-Match': tag}});
    await isShut(share);
    await patient.save({...PASSPORT, consents: [consent(CONSENTS.sister)]});
    await isShut(share);
  });

  it('opens until the end of its last day in London', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    time = Date.parse('2026-11-29T23:59:59Z');
    await opened(share);
    time += 1_000;
    await isShut(share);
    const summer = await again(patient);
    time = Date.parse('2027-06-01T10:00:00Z');
    const link = await (await again(summer)).share(CONSENTS.sister, '2027-06-10');
    time = Date.parse('2027-06-10T22:59:59Z');
    await opened(link);
    time += 1_000;
    await isShut(link);
    time = START;
  });

  it('opens on the days of its consent, and not again when a consent that ran out is extended', async () => {
    const patient = await owner({from: DATE('2026-11-24'), until: DATE('2026-11-26')});
    const share = await patient.share(CONSENTS.sister, '2026-11-26');
    await isShut(share);
    // A save does not end what has yet to begin.
    await patient.save({
      consents: [consent(CONSENTS.sister, {from: DATE('2026-11-24'), until: DATE('2026-11-25')})],
    });
    time = START + 2 * DAY;
    assert.equal((await opened(share)).until, '2026-11-25');
    time = START + 4 * DAY;
    await isShut(share);
    await (await again(patient)).save({consents: [consent(CONSENTS.sister)]});
    await isShut(share);
    time = START;
  });

  it('is made only where it would open something, for a year at most', async () => {
    const patient = await owner({until: DATE('2027-12-31')});
    const make = (id: string, until: string, extra: object = {}) =>
      patient.send('POST', '/v1/passport/shares', {body: {consent: id, until, ...extra}});
    await assertProblem(await make(CONSENTS.neighbour, TODAY), 404, 'not_found');
    await assertProblem(await make(CONSENTS.sister, '2026-11-21'), 404, 'not_found');
    await assertProblem(await make(CONSENTS.sister, '2028-01-01'), 404, 'not_found');
    const {errors} = await assertProblem(
      await make(CONSENTS.sister, '2027-11-23'),
      422,
      'invalid_answers',
    );
    assert.deepEqual(errors, [{field: 'until', code: 'future'}]);
    for (const [id, until, extra] of [
      ['CANARY', TODAY, {}],
      [CONSENTS.sister, '2026-02-30', {}],
      [CONSENTS.sister, 'tomorrow', {}],
      [CONSENTS.sister, TODAY, {token: 'x'.repeat(43)}],
      [CONSENTS.sister, TODAY, {sections: ['name']}],
    ] as const)
      await assertProblem(await make(id, until, extra), 400, 'malformed_request');
    assert.equal((await make(CONSENTS.sister, '2027-11-22')).status, 201);
    assert.equal((await make(CONSENTS.sister, TODAY)).status, 201);
    for (const closed of [{level: 'general'}, {level: 'nothing'}]) {
      const other = await owner({...closed, sections: undefined});
      const response = await other.send('POST', '/v1/passport/shares', {
        body: {consent: CONSENTS.sister, until: TODAY},
      });
      await assertProblem(response, 404, 'not_found');
    }
  });

  it('is one of fifty at most that are good at once', async () => {
    const patient = await owner();
    const links = [];
    for (let number = 0; number < 50; number += 1)
      links.push(await patient.share(CONSENTS.sister, '2026-11-29'));
    const response = await patient.send('POST', '/v1/passport/shares', {
      body: {consent: CONSENTS.sister, until: TODAY},
    });
    const {errors} = await assertProblem(response, 422, 'invalid_answers');
    assert.deepEqual(errors, [{field: 'consent', code: 'too_many'}]);
    await patient.send('DELETE', `/v1/passport/shares/${links[0]?.id}`);
    const one = await patient.share(CONSENTS.sister, TODAY);
    const listed = await patient.shares();
    assert.equal(listed.length, 51);
    assert.equal(listed[0]?.id, one.id);
  });

  it('A09: which opens nothing says so in the same words, whatever the reason', async () => {
    const patient = await owner({until: DATE('2026-11-25')});
    const make = () => patient.share(CONSENTS.sister, '2026-11-25');
    const [revoked, expired] = [await make(), await make()];
    await patient.send('DELETE', `/v1/passport/shares/${revoked.id}`);
    const closed = await owner();
    const withdrawn = await closed.share(CONSENTS.sister, '2026-12-31');
    await closed.save({});
    const gone = await owner();
    const deleted = await gone.share(CONSENTS.sister, '2026-12-31');
    await gone.send('DELETE', '/v1/passport', {headers: {'If-Match': (await gone.read()).tag}});
    time = START + 10 * DAY;
    const tokens = {
      wrong: randomBytes(32).toString('base64url'),
      short: 'x',
      revoked: revoked.token,
      expired: expired.token,
      withdrawn: withdrawn.token,
      deleted: deleted.token,
    };
    const answers = await Promise.all(
      [...Object.values(tokens).map((token) => `Bearer ${token}`), 'Basic eDp5', 'Bearer', ''].map(
        async (authorization) => {
          const response = await shared.service.fetch('/v1/shared-passport', {
            headers: {
              'X-Request-ID': 'the-same-request',
              ...(authorization && {Authorization: authorization}),
            },
          });
          const headers = [...response.headers].filter(([name]) => name !== 'date');
          return {status: response.status, headers, text: await response.text()};
        },
      ),
    );
    assert.equal(answers[0]?.status, 404);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    time = START;
  });

  it('A09: takes as long to refuse a link that never was as one that was taken back', async () => {
    const patient = await owner();
    const {id, token} = await patient.share(CONSENTS.sister, '2026-11-29');
    await patient.send('DELETE', `/v1/passport/shares/${id}`);
    const wrong = randomBytes(32).toString('base64url');
    const times: Record<'wrong' | 'ended', number[]> = {wrong: [], ended: []};
    for (let tries = 0; tries < 400; tries += 1) {
      for (const [kind, one] of [
        ['wrong', wrong],
        ['ended', token],
      ] as const) {
        const start = performance.now();
        await (await openLink(shared.service, one)).arrayBuffer();
        times[kind].push(performance.now() - start);
      }
    }
    const median = (all: number[]) => [...all].sort((a, b) => a - b)[all.length / 2] ?? NaN;
    const ratio = median(times.wrong) / median(times.ended);
    assert.ok(ratio > 0.8 && ratio < 1.25, `ratio ${ratio}`);
  });

  it('is not opened by a token in an address', async () => {
    const patient = await owner();
    const {token} = await patient.share(CONSENTS.sister, '2026-11-29');
    for (const path of [
      `/v1/shared-passport?token=${token}`,
      `/v1/shared-passport/${token}`,
      `/v1/shared-passports/${token}`,
    ])
      await assertProblem(await shared.service.fetch(path), 404, 'not_found');
    // Nor is it a key to anything else.
    for (const path of ['/v1/passport', '/v1/passport/shares', '/v1/passport/history'])
      await assertProblem(
        await openLink({fetch: (_, init) => shared.service.fetch(path, init)}, token),
        401,
        'sign_in_required',
      );
    assert.ok(!shared.service.logLines.join('\n').includes(token));
  });

  it('which is made while its consent is taken back on another instance is ended, or never made', async () => {
    const {service} = shared;
    const other = await open({sharing: service, now});
    for (let round = 0; round < 12; round += 1) {
      const patient = await owner();
      const there = await signIn(other, {accountId: patient.accountId, now});
      const {tag} = await there.read();
      const [made, saved] = await Promise.all([
        patient.send('POST', '/v1/passport/shares', {
          body: {consent: CONSENTS.sister, until: '2026-11-29'},
        }),
        there.put({}, tag),
      ]);
      assert.equal(saved.status, 200);
      assert.ok([201, 404].includes(made.status), `${made.status}`);
      await there.save({...PASSPORT, consents: [consent(CONSENTS.sister)]});
      if (made.status === 201) await isShut((await made.json()) as NewShare);
    }
    await other.stop();
  });

  it('counts each of many openings at once', async () => {
    const patient = await owner();
    const share = await patient.share(CONSENTS.sister, '2026-11-29');
    await Promise.all(Array.from({length: 25}, () => opened(share)));
    assert.equal((await patient.shares())[0]?.opens, 25);
    const {events} = await patient.history();
    assert.equal(events.filter(({action}) => action === 'share-opened').length, 25);
  });
});
