import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {it} from 'node:test';
import {sql} from 'kysely';

import {createApp} from '../src/app.ts';
import {keepHouse} from '../src/housekeeping.ts';
import {createLog} from '../src/log.ts';
import {createIds} from '../src/new-id.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {
  ANSWER_CANARIES,
  CONSENTS,
  consent,
  PASSPORT,
  PRIVATE_CANARIES,
} from '../src/testing/passport-answers.ts';
import {openLink, signIn, type TestPatient} from '../src/testing/patients.ts';
import type {TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem} from './oracles.ts';

const FAR = '2026-12-31';
const now = () => new Date('2026-11-22T10:00:00Z');
const CANARIES = [...ANSWER_CANARIES, ...PRIVATE_CANARIES];
/** The id of a consent is kept beside its shares: it names nobody. */
const NAMES = CANARIES.filter((canary) => canary.startsWith('CANARY'));

/** All that the database keeps, as whoever steals it would read it. */
async function everything({store, dataDir}: TestService): Promise<string> {
  if (store.kind === 'sqlite') {
    return readdirSync(dataDir)
      .filter((file) => file.startsWith('trust-widgets.db'))
      .map((file) => readFileSync(path.join(dataDir, file), 'latin1'))
      .join('\n');
  }
  const tables = [
    'account',
    'session',
    'passport',
    'passport_version',
    'passport_share',
    'passport_audit',
    'audit',
    'message',
    'request',
  ];
  const dumps = await Promise.all(
    tables.map((table) => sql`select * from ${sql.table(table)}`.execute(store.db)),
  );
  return JSON.stringify(dumps.map(({rows}) => rows));
}

onBothDatabases('what somebody writes in a passport', (open) => {
  const shared = serviceFor(open, {now});

  it('is not in the database in any form that can be read, nor in the log', async () => {
    const {service} = shared;
    const patient = await signIn(service, {now});
    await patient.save(PASSPORT);
    const {token} = await patient.share(CONSENTS.sister, FAR);
    await openLink(service, token);
    const {tag} = await patient.save({...PASSPORT, whatMatters: 'CANARYmatters again'});
    await patient.version(2);
    await patient.send('DELETE', '/v1/passport', {headers: {'If-Match': tag}});
    await patient.save(PASSPORT);

    const kept = await everything(service);
    const log = service.logLines.join('\n');
    assert.ok(kept.includes(patient.accountId), 'this reads the database');
    for (const canary of NAMES) {
      assert.ok(!kept.includes(canary), `${canary} in the database`);
      for (const form of ['base64', 'base64url', 'hex'] as const)
        assert.ok(!kept.includes(Buffer.from(canary).toString(form)), `${canary} as ${form}`);
    }
    for (const canary of [...CANARIES, token, patient.cookie.split('=')[1] ?? ''])
      assert.ok(!log.includes(canary), `${canary} in the log`);
  });

  it('is in no problem, whatever goes wrong', async () => {
    const {service} = shared;
    const patient = await signIn(service, {now});
    const {tag} = await patient.save(PASSPORT);
    const wrong = [
      {...PASSPORT, CANARYfield: 'CANARYname'},
      {...PASSPORT, consents: [{...consent('short'), who: 'CANARYsister'}]},
      {...PASSPORT, privateNote: `CANARYprivate${'x'.repeat(2_001)}`},
      {...PASSPORT, pronouns: 'CANARYname'},
    ];
    for (const answers of wrong) {
      const response = await patient.put(answers, tag);
      const text = await response.text();
      assert.ok(response.status === 400 || response.status === 422, text);
      for (const canary of CANARIES) assert.ok(!text.includes(canary), canary);
    }
    assert.ok(!service.logLines.join('\n').includes('CANARY'));
  });

  it('leaves as FHIR without what is private, and only what is there, once that is noted', async () => {
    const {service} = shared;
    const patient = await signIn(service, {now});
    const headers = {Accept: 'application/fhir+json'};
    const get = (accept = headers) => patient.send('GET', '/v1/passport', {headers: accept});
    await assertProblem(await get(), 404, 'not_found');
    await patient.save(PASSPORT);
    const response = await get();
    assert.equal(response.headers.get('content-type'), 'application/fhir+json');
    assert.match(response.headers.get('vary') ?? '', /Accept/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const text = await response.text();
    // It says whom the person lets know something, by name; nothing of the others, and no id of ours.
    const permitted = ['CANARYsister', 'CANARYneighbour'];
    const never = PRIVATE_CANARIES.filter((canary) => !permitted.includes(canary));
    for (const canary of never) assert.ok(!text.includes(canary), canary);
    for (const canary of [...ANSWER_CANARIES, ...permitted])
      assert.ok(text.includes(canary), canary);
    const {resourceType, type} = JSON.parse(text) as {resourceType: string; type: string};
    assert.deepEqual([resourceType, type], ['Bundle', 'document']);
    assert.equal((await patient.history()).events[0]?.action, 'exported');
    const plain = await get({Accept: 'application/json, application/fhir+json;q=0.5'});
    assert.match(plain.headers.get('content-type') ?? '', /^application\/json/);
  });
});

onBothDatabases('the keys of passports', (open) => {
  const OLD = 'the-key-of-last-year-0123456789-abcdef';
  const NEW = 'the-key-of-this-year-0123456789-abcdef';
  const of = (service: TestService) => ({
    keys: async () => {
      const {db} = service.store;
      const passports = await db.selectFrom('passport').select('key_id').execute();
      const versions = await db.selectFrom('passport_version').select('key_id').execute();
      return [...new Set([...passports, ...versions].map((row) => row.key_id))].sort();
    },
    lines: (event: string) => service.logLines.filter((line) => line.includes(`"${event}"`)),
  });
  const sameEverywhere = (service: TestService, patient: TestPatient) =>
    signIn(service, {accountId: patient.accountId, now});
  /** The house of a service is kept when it starts; this keeps it once more. */
  const house = ({store}: TestService, secrets: readonly string[], log: (line: string) => void) =>
    keepHouse({
      store,
      log: createLog(log),
      now,
      newId: createIds(now),
      eraseAfterDays: 30,
      keyring: new Keyring(secrets),
    });

  it('can be changed: the former opens, the present closes, and the housekeeping needs no time off', async () => {
    const before = await open({passportKeys: [OLD], now});
    const patients = await Promise.all(
      Array.from({length: 45}, async (_, index) => {
        const patient = await signIn(before, {now});
        await patient.save({...PASSPORT, preferredName: `${index}`});
        return patient;
      }),
    );
    const [first] = patients as [TestPatient, ...TestPatient[]];
    const {token} = await first.share(CONSENTS.sister, FAR);
    const rows = await before.store.db.selectFrom('passport_audit').selectAll().execute();

    const after = await open({sharing: before, passportKeys: [NEW, OLD], now});
    const {keys} = of(after);
    let isSaving = true;
    const busy = sameEverywhere(after, first).then(async (patient) => {
      for (let number = 0; isSaving || number < 5; number += 1)
        await patient.save({...PASSPORT, preferredName: `busy ${number}`});
    });
    const lines: string[] = [];
    await house(after, [NEW, OLD], (line) => lines.push(line));
    isSaving = false;
    await busy;
    assert.deepEqual(await keys(), [new Keyring([NEW]).keyId]);
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as {event: string}).event),
      ['passports.resealed'],
    );
    const noted = await after.store.db
      .selectFrom('passport_audit')
      .selectAll()
      .where('account_id', '<>', first.accountId)
      .execute();
    assert.equal(noted.length, rows.filter((row) => row.account_id !== first.accountId).length);

    const later = await open({sharing: before, passportKeys: [NEW], now});
    for (const [index, patient] of patients.entries()) {
      const there = await sameEverywhere(later, patient);
      const {answers} = await there.read();
      if (index > 0) assert.equal(answers['preferredName'], `${index}`);
      else assert.match(String(answers['preferredName']), /^busy/);
      const [version] = await there.versions();
      assert.deepEqual((await there.version(version?.version ?? 0)).answers, answers);
    }
    assert.equal((await openLink(later, token)).status, 200);
    for (const service of [later, after, before]) await service.stop();
  });

  it('when lost leave those passports shut, and all others and the service well', async () => {
    const before = await open({passportKeys: [OLD], now});
    const old = await signIn(before, {now});
    const {tag} = await old.save(PASSPORT);
    const {token} = await old.share(CONSENTS.sister, FAR);

    const after = await open({sharing: before, passportKeys: [NEW], now});
    const patient = await sameEverywhere(after, old);
    const [version] = await patient.versions();
    for (const response of [
      await patient.send('GET', '/v1/passport'),
      await patient.send('GET', `/v1/passport/versions/${version?.version}`),
      await patient.put({}, tag),
      await openLink(after, token),
    ])
      await assertProblem(response, 500, 'unexpected');
    const failed = of(after).lines('request.failed');
    assert.equal(failed.length, 4);
    for (const line of failed) {
      assert.match(line, /"error":"Unreadable"/);
      assert.doesNotMatch(line, /CANARY|the-key/);
    }
    const other = await signIn(after, {now});
    await other.save(PASSPORT);
    assert.deepEqual((await other.read()).answers, PASSPORT);
    assert.equal((await after.fetch('/v1/health')).status, 200);
    // And they open again with the key.
    assert.deepEqual((await old.read()).answers, PASSPORT);
    await after.stop();
    await before.stop();
  });

  it('do not open what was changed, or put in the place of somebody else’s', async () => {
    const service = await open({passportKeys: [OLD], now});
    const [mine, theirs] = [await signIn(service, {now}), await signIn(service, {now})];
    await mine.save({preferredName: 'mine'});
    await theirs.save({preferredName: 'theirs'});
    const {db} = service.store;
    const {answers} = await db
      .selectFrom('passport')
      .select('answers')
      .where('account_id', '=', theirs.accountId)
      .executeTakeFirstOrThrow();
    for (const forged of [answers, `${answers.slice(0, -2)}AA`, 'x', '']) {
      await db
        .updateTable('passport')
        .set({answers: forged})
        .where('account_id', '=', mine.accountId)
        .execute();
      await assertProblem(await mine.send('GET', '/v1/passport'), 500, 'unexpected');
    }
    const lines: string[] = [];
    // What can't be opened keeps the housekeeping from nothing else, and is told of.
    await house(service, [NEW, OLD], (line) => lines.push(line));
    assert.deepEqual(
      await of(service).keys(),
      [OLD, NEW].map((key) => new Keyring([key]).keyId).sort(),
    );
    assert.match(lines.join('\n'), /"passports.unreadable","states":1/);
    await service.stop();
  });
});

onBothDatabases('A06, A13: somebody who is signed in', (open) => {
  const shared = serviceFor(open, {now});

  it('gets nothing of somebody else’s by any route, and cannot tell that it is there', async () => {
    const {service} = shared;
    const owner = await signIn(service, {now});
    for (let number = 0; number < 7; number += 1) {
      const browser = await signIn(service, {accountId: owner.accountId, now});
      await browser.save({...PASSPORT, preferredName: `CANARYname ${number}`});
    }
    const link = await owner.share(CONSENTS.sister, FAR);
    const {tag} = await owner.read();
    const before = await everythingOf(owner);

    const stranger = await signIn(service, {now});
    await stranger.save({
      preferredName: 'Stranger',
      consents: [consent(CONSENTS.neighbour, {who: 'A friend'})],
    });
    const theirs = {version: '7', share: link.id, consent: CONSENTS.sister, tag};
    const nobodys = {
      version: '9',
      share: '019abcde-0000-7000-8000-000000000000',
      consent: 'nobody0000000000',
      tag: tag.replace(/^"\w{4}/, '"AAAA'),
    };
    const {routes} = createApp({
      trusts: new Map(),
      store: service.store,
      log: createLog(() => {}),
      now,
      seconds: () => 0,
      newId: () => '',
      serverKeys: ['0123456789012345678901234567890123'],
      keyring: new Keyring(['k'.repeat(32)]),
      rateLimits: {} as never,
      mostInHand: 1,
      trustProxy: 0,
      onMessage() {},
    });
    const personal = routes.filter(({path}) => /^\/v1\/(passport|shared-passport)/.test(path));
    assert.ok(personal.length >= 10);
    const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'];
    for (const pattern of new Set(personal.map(({path}) => path))) {
      for (const method of methods) {
        const [one, other] = await Promise.all(
          [theirs, nobodys].map(async ({version, share, consent: id, tag: ifMatch}) => {
            const response = await stranger.send(
              method,
              pattern.replace(':version', version).replace(':share', share),
              {
                headers: {
                  'If-Match': ifMatch,
                  'X-Request-ID': 'the-same-request',
                  Authorization: `Bearer ${share}`,
                },
                ...((method === 'PUT' || method === 'PATCH') && {
                  body: {answers: {preferredName: 'CHANGED'}},
                }),
                ...(method === 'POST' && {body: {consent: id, until: FAR}}),
              },
            );
            const headers = [...response.headers].filter(([name]) => name !== 'date');
            return {status: response.status, headers, text: await response.text()};
          }),
        );
        const what = `${method} ${pattern}`;
        assert.deepEqual(one, other, what);
        assert.doesNotMatch(one?.text ?? '', /CANARY/, what);
        if (
          pattern.includes(':') &&
          personal.some((route) => route.path === pattern && route.method === method)
        )
          assert.equal(one?.status, 404, what);
      }
    }
    assert.deepEqual(await everythingOf(owner), before);
  });

  it('A15: gets nothing once the session has ended', async () => {
    const {service} = shared;
    const patient = await signIn(service, {now});
    await patient.save(PASSPORT);
    await service.store.db
      .deleteFrom('session')
      .where('account_id', '=', patient.accountId)
      .execute();
    await assertProblem(await patient.send('GET', '/v1/passport'), 401, 'sign_in_required');
    const forged = {headers: {Cookie: '__Host-trust-session=', Authorization: 'Bearer x'}};
    await assertProblem(await patient.send('GET', '/v1/passport', forged), 401, 'sign_in_required');
  });
});

async function everythingOf(patient: TestPatient) {
  const {answers, tag} = await patient.read();
  return {answers, tag, versions: await patient.versions(), shares: await patient.shares()};
}
