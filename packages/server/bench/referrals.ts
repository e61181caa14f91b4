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
import {fileURLToPath} from 'node:url';

import {eventually} from '../src/testing/eventually.ts';
import {startTestPostgres} from '../src/testing/postgres.ts';
import {startTestService} from '../src/testing/test-service.ts';
import type {Order, Outcome} from './load.ts';
import {rawPostgres, rawSqlite} from './raw-commits.ts';

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
const raw = postgres ? rawPostgres(postgres.createDatabase(), CONNECTIONS) : rawSqlite();
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

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
