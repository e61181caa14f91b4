import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import {createLog} from '../src/log.ts';
import {MIGRATIONS, migrate} from '../src/store/migrations.ts';
import {openStore, type StoreSettings} from '../src/store/open-store.ts';
import type {SqlStore} from '../src/store/sql-store.ts';
import type {NewSubmission} from '../src/store/store.ts';
import {AlreadyThere} from '../src/store/store-unavailable.ts';
import {startTestPostgres, type TestPostgres} from '../src/testing/postgres.ts';
import {ANSWERS} from '../src/testing/referral-request.ts';

const log = createLog(() => {});
let next = 0;
const newId = () => `id-${String((next += 1)).padStart(6, '0')}`;

function submission(changes: Partial<NewSubmission> = {}): NewSubmission {
  const id = newId();
  const receivedAt = new Date('2026-11-22T12:00:00Z');
  const whatHappensNext = {text: 'A nurse will call you.', phones: []};
  const reference = `NOR-${id}`;
  return {
    id,
    kind: 'referral',
    trust: 'northbank',
    reference,
    service: 'crisis-team',
    language: 'en',
    answers: ANSWERS,
    whatHappensNext,
    tokenHash: '00'.repeat(32),
    receivedAt,
    requestId: newId(),
    request: {
      trust: 'northbank',
      route: 'referrals',
      key: newId(),
      bodyHash: 'hash',
      response: {reference, receivedAt: receivedAt.toISOString(), whatHappensNext},
    },
    deliveryId: newId(),
    auditId: newId(),
    ...changes,
  };
}

/** The same tests on whatever `settings` opens. */
function storeTests(settings: () => StoreSettings): void {
  let store: SqlStore;
  before(async () => {
    store = await openStore(settings(), log);
  });
  after(() => store.close());
  const all = (table: 'submission' | 'message' | 'audit' | 'request') =>
    store.db.selectFrom(table).selectAll().execute();

  it('keeps a submission with its request, its message and its audit row, and no answer in any but the first', async () => {
    const made = submission();
    const {kept} = await store.keepSubmission(made);
    assert.equal(kept, true);
    const [row] = (await all('submission')).filter(({id}) => id === made.id);
    assert.deepEqual(JSON.parse(row?.answers ?? ''), ANSWERS);
    for (const table of ['request', 'message', 'audit'] as const) {
      const rows = await all(table);
      assert.equal(rows.filter((one) => one.trust === 'northbank').length, 1, table);
      assert.equal(JSON.stringify(rows).includes('Suharto'), false, table);
    }
  });

  it('keeps all or nothing: a message that can’t be added takes the submission with it', async () => {
    const {deliveryId} = submission();
    await store.keepSubmission(submission({deliveryId}));
    const rows = (await all('submission')).length;
    await assert.rejects(store.keepSubmission(submission({deliveryId})), AlreadyThere);
    assert.equal((await all('submission')).length, rows);
    assert.equal((await all('request')).length, rows);
  });

  it('keeps the others of a group when one is at fault', async () => {
    const reference = 'NOR-TAKEN';
    await store.keepSubmission(submission({reference}));
    const group = [submission(), submission({reference}), submission()];
    const results = await Promise.allSettled(group.map((one) => store.keepSubmission(one)));
    assert.deepEqual(
      results.map(({status}) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.ok(results[1]?.status === 'rejected' && results[1].reason instanceof AlreadyThere);
  });

  it('takes the same reference at another trust', async () => {
    const reference = 'SAME-REF';
    const request = submission().request;
    await store.keepSubmission(submission({reference}));
    await store.keepSubmission(
      submission({reference, trust: 'southbank', request: {...request, trust: 'southbank'}}),
    );
    const find = (trust: string) => store.findSubmission({trust, kind: 'referral', reference});
    assert.notEqual((await find('northbank'))?.id, (await find('southbank'))?.id);
  });

  it('refuses the reference of another kind, and finds nothing of another kind by it', async () => {
    const reference = 'KIND-REF';
    const kind = 'interpreter-request';
    await store.keepSubmission(submission({reference}));
    await assert.rejects(store.keepSubmission(submission({reference, kind})), AlreadyThere);
    assert.equal(await store.findSubmission({trust: 'northbank', kind, reference}), undefined);
  });

  it('leases a message to one alone, and again when the lease has run out', async () => {
    const {id: trust} = submission();
    await store.keepSubmission(submission({trust}));
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds));
    const lease = (seconds: number) =>
      store.lease({
        trust,
        limit: 8,
        now: at(seconds),
        until: at(seconds + 15),
        longestWaitMs: 300_000,
        newId,
      });
    const both = await Promise.all([lease(0), lease(0)]);
    assert.deepEqual(both.map(({length}) => length).sort(), [0, 1]);
    const [first] = both.flat();
    assert.ok(first);
    assert.deepEqual(await lease(14), []);
    const [second] = await lease(15);
    assert.ok(second);
    assert.equal(second.id, first.id);
    assert.equal(second.attempts, 2);

    // Whoever lost the lease can't put off the one who has it, but can tell that the message arrived.
    await store.settle(first, {outcome: 'failed', error: 'timeout', dueAt: 'at-once'}, newId());
    assert.deepEqual(await lease(16), []);
    await store.settle(first, {outcome: 'taken', at: at(17)}, newId());
    await store.settle(second, {outcome: 'taken', at: at(18)}, newId());
    const [row] = (await all('submission')).filter((one) => one.trust === trust);
    assert.equal(row?.delivered_at, at(17).toISOString());
    assert.equal((await all('audit')).filter((one) => one.trust === trust).length, 2);
  });

  it('P11: a step of the schema that was cut off halfway leaves nothing, and runs again', async () => {
    const cut = {
      name: '9999-cut',
      up: async (db: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) => {
        await db.schema.createTable('half_made').addColumn('id', 'text').execute();
        if (cutting) throw new Error('cut');
      },
    };
    let cutting = true;
    const steps = [...MIGRATIONS, cut];
    const lock = () => Promise.resolve();
    await assert.rejects(migrate(store.db as never, lock, steps), /^Error: cut$/);
    cutting = false;
    await migrate(store.db as never, lock, steps);
    await migrate(store.db as never, lock, steps);
    const tables = await store.db.introspection.getTables();
    assert.ok(tables.some(({name}) => name === 'half_made'));
  });

  it('P11: two instances that start at once on an empty database make one schema', async () => {
    const empty = settings();
    const stores = await Promise.all([openStore(empty, log), openStore(empty, log)]);
    await Promise.all(stores.map((one) => one.keepSubmission(submission())));
    assert.equal((await stores[0].backlog()).waiting, 2);
    await Promise.all(stores.map((one) => one.close()));
  });
}

describe('the store in SQLite', () => {
  let folder: string;
  let databases = 0;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'trust-widgets-'));
  });
  after(() => rm(folder, {recursive: true}));
  void describe('in a folder of its own', () => {
    storeTests(() => ({dataDir: path.join(folder, String((databases += 1)))}));
  });
});

describe('the store in PostgreSQL', () => {
  let postgres: TestPostgres;
  before(() => {
    postgres = startTestPostgres();
  });
  after(() => postgres.remove());
  void describe('with a database of its own', () => {
    storeTests(() => ({dataDir: '', databaseUrl: postgres.createDatabase()}));
  });
});
