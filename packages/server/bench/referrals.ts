/**
 * Measures how many referrals a second are kept for good, against what the database itself can commit.
 *
 *     node --import tsx packages/server/bench/referrals.ts [sqlite|postgres] [referrals]
 *
 * Both are measured in turn, several times, because a disk is never the same twice. Clients and the receiver run in a
 * process of their own, as they would.
 */
import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import Libsql from 'libsql';
import pg from 'pg';

import {eventually} from '../src/testing/eventually.ts';
import {startTestPostgres} from '../src/testing/postgres.ts';
import {startTestService} from '../src/testing/test-service.ts';
import type {Order, Outcome} from './load.ts';

const [kind = 'sqlite', count = '4000'] = process.argv.slice(2);
const CONNECTIONS = 32;
const ROUNDS = 5;

const others = fork(fileURLToPath(new URL('load.ts', import.meta.url)));
const receiverUrl = await answerOf<string>(others);
const postgres = kind === 'postgres' ? startTestPostgres() : undefined;
const service = await startTestService({
  databaseUrl: postgres?.createDatabase(),
  receiverOf: () => receiverUrl,
  mostInHand: 1_000,
});
const raw = postgres ? rawPostgres(postgres.createDatabase()) : rawSqlite();
try {
  await load(400);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const commits = await raw(Number(count));
    const {perSecond, p50, p99} = await load(Number(count));
    ratios.push(perSecond / commits);
    print(
      `round ${round}: ${commits.toFixed(0)} raw commits/s, ${perSecond.toFixed(0)} referrals/s, ` +
        `ratio ${(perSecond / commits).toFixed(2)}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    );
    await eventually(
      'the deliveries',
      async () => (await service.store.backlog()).waiting === 0,
      60_000,
    );
  }
  ratios.sort((a, b) => a - b);
  const median = ratios[Math.floor(ROUNDS / 2)] ?? NaN;
  const megabytes = process.memoryUsage.rss() / 1024 / 1024;
  print(
    `${kind}: median ratio ${median.toFixed(2)} at ${CONNECTIONS} connections, ${megabytes.toFixed(0)} MiB`,
  );
} finally {
  others.kill();
  await service.stop();
  postgres?.remove();
}
process.exit();

/** Sends referrals from the other process and tells how long they took. */
function load(total: number): Promise<Outcome> {
  const order: Order = {origin: service.origin, total, connections: CONNECTIONS};
  others.send(order);
  return answerOf<Outcome>(others);
}

async function answerOf<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message];
  return message;
}

/** One row a commit, durable, over one connection: what the disk and SQLite can do. */
function rawSqlite() {
  return (total: number) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'trust-widgets-bench-'));
    const database = new Libsql(path.join(folder, 'raw.db'));
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
    database.exec('create table raw (id integer primary key, body text)');
    const insert = database.prepare('insert into raw (body) values (?)');
    const start = performance.now();
    for (let index = 0; index < total; index += 1) insert.run([`row ${index}`]);
    const seconds = (performance.now() - start) / 1000;
    database.close();
    rmSync(folder, {recursive: true});
    return Promise.resolve(total / seconds);
  };
}

/** Two inserts a commit from as many clients: what PostgreSQL can do for the like of us. */
function rawPostgres(url: string) {
  return async (total: number) => {
    const pool = new pg.Pool({connectionString: url, max: CONNECTIONS});
    await pool.query('create table if not exists raw (id serial primary key, body text)');
    let left = total;
    const start = performance.now();
    await Promise.all(
      Array.from({length: CONNECTIONS}, async () => {
        const client = await pool.connect();
        while (left-- > 0) {
          await client.query('begin');
          await client.query('insert into raw (body) values ($1)', ['one']);
          await client.query('insert into raw (body) values ($1)', ['two']);
          await client.query('commit');
        }
        client.release();
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    await pool.end();
    return total / seconds;
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
