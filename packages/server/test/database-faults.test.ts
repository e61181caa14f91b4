import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import path from 'node:path';
import type {Receipt} from '@trust-widgets/contract';
import {sql} from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

import {eventually} from '../src/testing/eventually.ts';
import {startTestPostgres, type TestPostgres} from '../src/testing/postgres.ts';
import {postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {assertProblem, assertWell, count} from './oracles.ts';

const refer = (service: TestService, key?: string) =>
  fetch(postReferral(service.origin, referralRequest(), key === undefined ? {} : {key}));

const assertUnavailable = async (response: Response) => {
  const {urgentHelp} = await assertProblem(response, 503, 'unavailable');
  assert.match(response.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  assert.ok(urgentHelp?.some(({kind}) => kind === 'team-phone'));
};

const isRead = async (service: TestService, {reference, statusToken}: Receipt) =>
  (
    await service.fetch(`/v1/trusts/northbank/referrals/${reference}`, {
      headers: {Authorization: `Bearer ${statusToken}`},
    })
  ).status;

const healthOf = async (service: TestService) =>
  (await (await service.fetch('/v1/health')).json()) as {status: string; store: string};

describe('SQLite', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({outbox: {pollMs: 20}});
  });
  after(() => service.stop());

  it('P04: on a full disk says so, reads on, and takes referrals again once there is room', async () => {
    const receipt = (await (await refer(service)).json()) as Receipt;
    const {db} = service.store;
    const {rows} = await sql<{page_count: number}>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 2)}`.execute(db);

    const statuses = [];
    for (let tries = 0; tries < 40; tries += 1) {
      const response = await refer(service);
      statuses.push(response.status);
      if (response.status === 201) await response.arrayBuffer();
      else await assertUnavailable(response);
    }
    assert.deepEqual([...new Set(statuses)], [201, 503]);
    assert.equal(await isRead(service, receipt), 200);
    assert.deepEqual(await healthOf(service).then(({status, store}) => ({status, store})), {
      status: 'degraded',
      store: 'read-only',
    });

    await sql`pragma max_page_count = 1073741823`.execute(db);
    assert.equal((await refer(service)).status, 201);
    const kept = statuses.filter((status) => status === 201).length + 2;
    await assertWell(service, kept);
    await eventually('the deliveries', () => service.receivedDeliveries.length === kept);
    const {rows: check} = await sql<{integrity_check: string}>`pragma integrity_check`.execute(db);
    assert.equal(check[0]?.integrity_check, 'ok');
    await eventually('the all-clear', async () => (await healthOf(service)).status === 'ok');
  });

  it('P05: locked by somebody else waits a moment, answers others meanwhile, then says so', async () => {
    const receipt = (await (await refer(service)).json()) as Receipt;
    const rows = await count(service, 'submission');
    const other = new Libsql(path.join(service.dataDir, 'trust-widgets.db'));
    other.exec('begin immediate');

    const start = performance.now();
    const waiting = Array.from({length: 5}, () => refer(service));
    // Were SQLite to wait, nothing else would be answered until it gave up.
    const read = performance.now();
    assert.equal(await isRead(service, receipt), 200);
    assert.ok(performance.now() - read < 200);
    for (const response of await Promise.all(waiting)) await assertUnavailable(response);
    assert.ok(performance.now() - start < 3_000);

    const passing = refer(service);
    other.exec('rollback');
    other.close();
    assert.equal((await passing).status, 201);
    assert.equal(await count(service, 'submission'), rows + 1);
  });

  it('P05: takes the next referral at once when the lock is gone, every time', async () => {
    const other = new Libsql(path.join(service.dataDir, 'trust-widgets.db'));
    for (let times = 0; times < 20; times += 1) {
      other.exec('begin immediate');
      await assertUnavailable(await refer(service));
      other.exec('rollback');
      assert.equal((await refer(service)).status, 201);
    }
    other.close();
  });

  it('refuses to start where a commit would not reach the disk', async () => {
    const {rows} = await sql<{synchronous: number}>`pragma synchronous`.execute(service.store.db);
    assert.equal(rows[0]?.synchronous, 2);
  });
});

describe('PostgreSQL', () => {
  let postgres: TestPostgres;
  let service: TestService;
  let url: string;
  before(async () => {
    postgres = startTestPostgres();
    url = postgres.createDatabase();
    service = await startTestService({databaseUrl: url});
  });
  after(async () => {
    await service.stop();
    postgres.remove();
  });

  it('P03, P06: pulled out under load, loses nothing acknowledged, crashes nothing, and is well again', async () => {
    const acknowledged = new Map<string, string>();
    const unanswered = new Set<string>();
    let loading = true;
    let statuses = new Set<number>();
    let next = 0;
    const clients = Array.from({length: 8}, async () => {
      while (loading) {
        const key = `p03-${(next += 1)}`;
        const response = await refer(service, key);
        statuses.add(response.status);
        if (response.status === 201) {
          acknowledged.set(key, ((await response.json()) as Receipt).reference);
        } else {
          unanswered.add(key);
          await assertUnavailable(response);
        }
      }
    });
    for (const mode of ['immediate', 'fast', 'immediate'] as const) {
      const target = acknowledged.size + 30;
      await eventually('some referrals', () => acknowledged.size >= target, 20_000);
      statuses = new Set();
      postgres.stop(mode);
      await eventually('a refusal', () => statuses.has(503));
      // Neither the directory nor the numbers to call need the database.
      assert.equal((await service.fetch('/v1/trusts/northbank')).status, 200);
      assert.equal((await healthOf(service)).status, 'degraded');
      postgres.start();
    }
    const target = acknowledged.size + 30;
    await eventually('some more', () => acknowledged.size >= target, 20_000);
    loading = false;
    await Promise.all(clients);

    // Whoever was told "not sent yet" tries again, with the same key.
    for (const key of unanswered) {
      const response = await refer(service, key);
      assert.equal(response.status, 201);
      acknowledged.set(key, ((await response.json()) as Receipt).reference);
    }
    assert.equal(new Set(acknowledged.values()).size, acknowledged.size);
    await assertWell(service, acknowledged.size);
    await eventually(
      'the deliveries',
      () =>
        new Set(service.receivedDeliveries.map((one) => one.reference)).size === acknowledged.size,
      30_000,
    );
    const lost = [...acknowledged.values()].filter(
      (reference) => !service.receivedDeliveries.some((one) => one.reference === reference),
    );
    assert.deepEqual(lost, []);
    assert.equal(service.receivedDeliveries.length, acknowledged.size);
  });

  it('P06: locked by a transaction that somebody left open says so, and is well when it ends', async () => {
    const other = new pg.Client({connectionString: url});
    await other.connect();
    await other.query('begin');
    await other.query('lock table submission in exclusive mode');
    await assertUnavailable(await refer(service));
    await other.query('rollback');
    await other.end();
    assert.equal((await refer(service)).status, 201);
  });

  it('P06: with no connection left says so, and is well when there is one', async () => {
    const others = await Promise.all(
      Array.from({length: 10}, async () => {
        const client = new pg.Client({connectionString: url});
        await client.connect();
        return client;
      }),
    );
    // The service's own connections hang behind a lock until none is left.
    await others[0]?.query('begin');
    await others[0]?.query('lock table message in access exclusive mode');
    const responses = await Promise.all(Array.from({length: 20}, () => refer(service)));
    for (const response of responses) await assertUnavailable(response);
    await others[0]?.query('rollback');
    await Promise.all(others.map((client) => client.end()));
    assert.equal((await refer(service)).status, 201);
  });

  it('is refused when it would acknowledge what is not on the disk', async () => {
    const careless = postgres.createDatabase();
    const client = new pg.Client({connectionString: careless});
    await client.connect();
    const name = new URL(careless.replace('postgres:', 'http:').replace('@/', '@x/')).pathname;
    await client.query(`alter database ${name.slice(1)} set synchronous_commit = off`);
    await client.end();
    await assert.rejects(startTestService({databaseUrl: careless}), /synchronous_commit/);
  });
});
