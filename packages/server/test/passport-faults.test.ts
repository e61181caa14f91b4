import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {SavedPassport} from '@trust-widgets/contract';
import {sql} from 'kysely';
import Libsql from 'libsql';

import {createLog} from '../src/log.ts';
import {openStore} from '../src/store/open-store.ts';
import {eventually} from '../src/testing/eventually.ts';
import {PASSPORT} from '../src/testing/passport-answers.ts';
import {signIn, type TestPatient} from '../src/testing/patients.ts';
import {startTestPostgres, type TestPostgres} from '../src/testing/postgres.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {assertProblem} from './oracles.ts';
import {makeHome, run} from './server-process.ts';

const KILLS = 12;
const WRITERS = 6;

const assertUnavailable = async (response: Response) => {
  await assertProblem(response, 503, 'unavailable');
  assert.match(response.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
};

/** Somebody who saves one thing after the other, each until it is acknowledged. */
interface Writer {
  readonly patient: TestPatient;
  /** The last that was acknowledged, and what was sent since. */
  acknowledged: number;
  sent: number;
}

/** Saves once. Nothing, when no reply came or the service could not. */
async function save({patient, sent}: Writer): Promise<SavedPassport | undefined> {
  let response: Response;
  try {
    const {tag} = await patient.read();
    response = await patient.put(numbered(sent), tag);
  } catch {
    return undefined;
  }
  assert.ok([200, 503].includes(response.status), `answered ${response.status}`);
  return response.status === 200
    ? ((await response.json().catch(() => undefined)) as SavedPassport | undefined)
    : undefined;
}

/** A passport that shows if half of one was ever kept with half of another. */
function numbered(number: number) {
  return {...PASSPORT, preferredName: `${number}`, whatHelps: `${number} `.repeat(300).trim()};
}

async function assertWhole({patient, acknowledged, sent}: Writer): Promise<void> {
  const {answers} = await patient.read();
  const number = Number(answers['preferredName']);
  assert.ok(number === acknowledged || number === sent, `${number} of ${acknowledged}, ${sent}`);
  assert.deepEqual(answers, numbered(number));
  const [newest] = await patient.versions();
  assert.deepEqual((await patient.version(newest?.version ?? 0)).answers, answers);
}

describe('P01, P02: a service killed at any moment', () => {
  it(`keeps every passport that it said is saved, whole, in ${KILLS} kills under load`, async () => {
    const home = await makeHome('http://127.0.0.1:9/');
    const env = {...home.env, PASSPORT_KEY: 'a-key-that-only-this-test-has-0123456789'};
    let service = run(env);
    await service.ready;
    const store = await openStore(
      {dataDir: home.dataDir},
      createLog(() => {}),
    );
    const people = {
      store,
      fetch: (request: Request | string, init?: RequestInit) =>
        fetch(new URL(request, home.origin), init),
    };
    const writers: Writer[] = await Promise.all(
      Array.from({length: WRITERS}, async () => ({
        patient: await signIn(people),
        acknowledged: 0,
        sent: 0,
      })),
    );
    await store.close();

    let sending = true;
    const all = writers.map(async (writer) => {
      while (sending) {
        writer.sent += 1;
        while (!(await save(writer))) await wait(5);
        writer.acknowledged = writer.sent;
      }
    });
    const saved = () => writers.reduce((sum, {acknowledged}) => sum + acknowledged, 0);
    try {
      for (let kills = 0; kills < KILLS; kills += 1) {
        await service.ready;
        const target = saved() + 3;
        await eventually('some saves', () => saved() >= target, 20_000);
        // At any moment: before, within and after a commit.
        await wait(Math.random() * 300);
        service.child.kill('SIGKILL');
        assert.equal(await service.ended, null);
        service = run(env);
        await service.ready;
        // Whatever was acknowledged before is there, before anybody saves again or with what they are saving.
        const [one] = writers;
        const least = one?.acknowledged ?? 0;
        const {answers} = await one!.patient.read();
        assert.ok(Number(answers['preferredName']) >= least);
      }
      sending = false;
      await Promise.all(all);
      assert.ok(saved() > KILLS * 3, `only ${saved()} saves`);
      for (const writer of writers) await assertWhole(writer);
    } finally {
      sending = false;
      service.child.kill('SIGTERM');
      await service.ended;
    }

    const database = new Libsql(path.join(home.dataDir, 'trust-widgets.db'));
    const one = (query: string) => database.prepare(query).all([])[0];
    assert.deepEqual(one('pragma integrity_check'), {integrity_check: 'ok'});
    // Each save is noted, and each note is of a save: a revision more, once.
    assert.deepEqual(
      one("select count(*) as saves from passport_audit where action = 'saved'"),
      one('select sum(revision) as saves from passport'),
    );
    assert.deepEqual(one('select count(*) as passports from passport'), {passports: WRITERS});
    assert.deepEqual(
      one(
        `select count(*) as lost from passport where revision not in
           (select version from passport_version where passport_id = passport.id)`,
      ),
      {lost: 0},
    );
    database.close();
    await home.remove();
  });
});

describe('a passport on SQLite', () => {
  let service: TestService;
  let patient: TestPatient;
  before(async () => {
    service = await startTestService();
    patient = await signIn(service);
    await patient.save(PASSPORT);
  });
  after(() => service.stop());

  it('P04: on a full disk is refused whole, kept as it was, and saved again once there is room', async () => {
    const {db} = service.store;
    const {rows} = await sql<{page_count: number}>`pragma page_count`.execute(db);
    // Each browser makes a version of its own, which takes room.
    const browsers = await Promise.all(
      Array.from({length: 40}, () => signIn(service, {accountId: patient.accountId})),
    );
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 8)}`.execute(db);
    let {tag} = await patient.read();
    let acknowledged: object = PASSPORT;
    let refused: Response | undefined;
    for (const [number, browser] of browsers.entries()) {
      const answers = {...PASSPORT, whatHelps: `${number}`.repeat(900)};
      const response = await browser.put(answers, tag);
      if (response.status !== 200) {
        refused = response;
        break;
      }
      ({tag} = (await response.json()) as SavedPassport);
      acknowledged = answers;
    }
    assert.ok(refused);
    await assertUnavailable(refused);
    await assertUnavailable(await openedUntilFull());

    await sql`pragma max_page_count = 1073741823`.execute(db);
    assert.deepEqual(await patient.read().then(({answers}) => answers), acknowledged);
    assert.equal((await patient.put({preferredName: 'Room'}, tag)).status, 200);
    const {rows: check} = await sql<{integrity_check: string}>`pragma integrity_check`.execute(db);
    assert.equal(check[0]?.integrity_check, 'ok');

    /** Opens it until there is no room for the note: what can't be noted is not opened (A19). */
    async function openedUntilFull(): Promise<Response> {
      for (;;) {
        const response = await patient.send('GET', '/v1/passport');
        if (response.status !== 200) return response;
        await response.arrayBuffer();
      }
    }
  });

  it('P05: locked by somebody else waits a moment, then says so, and is saved when the lock is gone', async () => {
    const {tag} = await patient.read();
    const other = new Libsql(path.join(service.dataDir, 'trust-widgets.db'));
    other.exec('begin immediate');
    const start = performance.now();
    await assertUnavailable(await patient.put({preferredName: 'Locked'}, tag));
    await assertUnavailable(await patient.send('GET', '/v1/passport'));
    assert.ok(performance.now() - start < 3_000);
    const passing = patient.put({preferredName: 'Passing'}, tag);
    other.exec('rollback');
    other.close();
    assert.equal((await passing).status, 200);
    assert.deepEqual((await patient.read()).answers, {preferredName: 'Passing'});
  });
});

describe('a passport on PostgreSQL', () => {
  let postgres: TestPostgres;
  let service: TestService;
  before(async () => {
    postgres = startTestPostgres();
    service = await startTestService({databaseUrl: postgres.createDatabase()});
  });
  after(async () => {
    await service.stop();
    postgres.remove();
  });

  it('P03, P06: loses nothing acknowledged when the database is pulled out under load', async () => {
    const writers: Writer[] = await Promise.all(
      Array.from({length: WRITERS}, async () => ({
        patient: await signIn(service),
        acknowledged: 0,
        sent: 0,
      })),
    );
    let sending = true;
    const all = writers.map(async (writer) => {
      while (sending) {
        writer.sent += 1;
        while (!(await save(writer))) await wait(5);
        writer.acknowledged = writer.sent;
      }
    });
    const saved = () => writers.reduce((sum, {acknowledged}) => sum + acknowledged, 0);
    for (const mode of ['immediate', 'fast', 'immediate'] as const) {
      const target = saved() + 20;
      await eventually('some saves', () => saved() >= target, 20_000);
      postgres.stop(mode);
      await eventually('a refusal', async () => {
        const response = await writers[0]!.patient.send('GET', '/v1/passport');
        await response.arrayBuffer();
        return response.status === 503;
      });
      postgres.start();
    }
    const target = saved() + 20;
    await eventually('some more', () => saved() >= target, 20_000);
    sending = false;
    await Promise.all(all);
    for (const writer of writers) await assertWhole(writer);
  });
});
