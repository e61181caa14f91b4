import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Receipt} from '@trust-widgets/contract';
import {type Dialect, Kysely, PostgresDialect, sql, SqliteDialect} from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

import {keepHouse} from '../src/housekeeping.ts';
import {createLog} from '../src/log.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {MIGRATIONS, migrate} from '../src/store/migrations.ts';
import {fingerprint} from '../src/submissions/fingerprint.ts';
import {StatusTokens} from '../src/submissions/status-token.ts';
import {eventually} from '../src/testing/eventually.ts';
import {bearer, KINDS, pathOf, post} from '../src/testing/kinds.ts';
import {startTestPostgres, type TestPostgres} from '../src/testing/postgres.ts';
import {ANSWERS, postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {
  startTestService,
  type TestService,
  type TestServiceOptions,
} from '../src/testing/test-service.ts';

const KEY = 'the-key-of-before-and-after-0123456789';
const tokens = new StatusTokens([KEY]);
const AT = new Date(Date.now() - 3_600_000).toISOString();
const NEXT = JSON.stringify({text: 'A nurse will call you.', phones: []});

/** Makes a database as it was before there was more than referrals, with one that was delivered and one that waits. */
async function makeFormer(dialect: Dialect): Promise<void> {
  const db = new Kysely<unknown>({dialect});
  const steps = MIGRATIONS.filter(({name}) => name < '0004');
  await migrate(db, () => Promise.resolve(), steps);
  for (const [id, deliveredAt] of [['delivered', AT], ['waiting', null]] as const) {
    const reference = `NOR-${id.toUpperCase()}`;
    await sql`insert into referral (id, trust, reference, service, language, answers, what_happens_next, token_hash,
      received_at, delivered_at) values (${id}, 'northbank', ${reference}, 'crisis-team', 'cy', ${JSON.stringify(ANSWERS)},
      ${NEXT}, ${tokens.hash(tokens.issue(id))}, ${AT}, ${deliveredAt})`.execute(db);
    await sql`insert into request (trust, route, key, body_hash, status, response, referral_id, created_at) values
      ('northbank', 'referrals', ${`key-${id}`}, ${fingerprint(referralRequest())}, 201,
      ${JSON.stringify({reference, receivedAt: AT, whatHappensNext: JSON.parse(NEXT) as unknown})}, ${id}, ${AT})`.execute(db);
    await sql`insert into message (id, trust, referral_id, sequence, type, created_at, state, attempts, due_at) values
      (${`message-${id}`}, 'northbank', ${id}, 1, 'referral.received', ${AT}, ${deliveredAt ? 'delivered' : 'waiting'}, 1,
      '')`.execute(db);
    await sql`insert into audit (id, at, trust, action, referral_id) values
      (${`audit-${id}`}, ${AT}, 'northbank', 'referral.received', ${id})`.execute(db);
  }
  await db.destroy();
} // prettier-ignore

function upgradeTests(former: () => Promise<TestServiceOptions>): void {
  let service: TestService;
  before(async () => {
    service = await startTestService({...(await former()), serverKeys: [KEY]});
  });
  after(() => service.stop());

  it('P11: keeps the referrals of before: their receipts, their messages, their answers', async () => {
    const status = async (id: string) => {
      const url = pathOf(KINDS.referral, `NOR-${id.toUpperCase()}`);
      return (await service.fetch(url, bearer({statusToken: tokens.issue(id)}))).json();
    };
    assert.deepEqual(await status('delivered'), {
      reference: 'NOR-DELIVERED',
      status: 'delivered',
      receivedAt: AT,
      deliveredAt: AT,
      whatHappensNext: JSON.parse(NEXT) as unknown,
    });

    await eventually('what waited', () => service.receivedDeliveries.length === 1);
    const [delivery] = service.receivedDeliveries;
    assert.equal(delivery?.deliveryId, 'message-waiting');
    assert.equal(delivery.service, 'crisis-team');
    assert.deepEqual(delivery.answers, ANSWERS);

    const repeated = await service.fetch(
      postReferral(service.origin, referralRequest(), {key: 'key-delivered'}),
    );
    assert.equal(repeated.headers.get('idempotency-replayed'), 'true');
    const receipt = (await repeated.json()) as Receipt;
    assert.equal(receipt.statusToken, tokens.issue('delivered'));

    const withdrawal = `${pathOf(KINDS.referral, 'NOR-DELIVERED')}/withdrawal`;
    await service.fetch(withdrawal, {method: 'POST', ...bearer(receipt)});
    await eventually('the withdrawal', () => service.receivedDeliveries.length === 2);

    const sent = await service.fetch(post(KINDS.interpreterRequest, service.origin));
    assert.equal(sent.status, 201);
    await eventually('the new kind', () => service.receivedDeliveries.length === 3);

    const inAYear = new Date(Date.now() + 365 * 86_400_000);
    await eventually('an empty outbox', async () => (await service.store.backlog()).waiting === 0);
    await keepHouse({
      store: service.store,
      log: createLog(() => {}),
      now: () => inAYear,
      newId: () => crypto.randomUUID(),
      eraseAfterDays: 30,
      keyring: new Keyring(['k'.repeat(32)]),
    });
    const rows = await service.store.db.selectFrom('submission').select('answers').execute();
    assert.deepEqual(
      rows.map(({answers}) => answers),
      [null, null, null],
    );
    const audits = await service.store.db
      .selectFrom('audit')
      .select('action')
      .where('submission_id', '=', 'delivered')
      .orderBy('action')
      .execute();
    assert.deepEqual(
      audits.map(({action}) => action),
      ['answers.erased', 'delivery.taken', 'referral.received', 'referral.withdrawn'],
    );
  });
}

describe('a database of before in SQLite', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'trust-widgets-'));
  });
  after(() => rm(folder, {recursive: true}));
  upgradeTests(async () => {
    const connection = new Libsql(path.join(folder, 'trust-widgets.db'));
    connection.exec('pragma foreign_keys = on');
    await makeFormer(new SqliteDialect({database: connection}));
    return {dataDir: folder};
  });
});

describe('a database of before in PostgreSQL', () => {
  let postgres: TestPostgres;
  before(() => {
    postgres = startTestPostgres();
  });
  after(() => postgres.remove());
  void describe('of its own', () => {
    upgradeTests(async () => {
      const databaseUrl = postgres.createDatabase();
      const pool = new pg.Pool({connectionString: databaseUrl});
      await makeFormer(new PostgresDialect({pool}));
      return {databaseUrl};
    });
  });
});
