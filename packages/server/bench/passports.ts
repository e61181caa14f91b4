/**
 * Measures how many passports a second are saved for good, against what the database itself can commit, and whether
 * reading stays as fast when there are many.
 *
 *     node --import tsx packages/server/bench/passports.ts [sqlite|postgres] [saves]
 *
 * Saves and raw commits are measured in turn, several times, because a disk is never the same twice.
 */
import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

import {PASSPORT} from '../src/testing/passport-answers.ts';
import {signIn, type TestPatient} from '../src/testing/patients.ts';
import {startTestPostgres} from '../src/testing/postgres.ts';
import {startTestService} from '../src/testing/test-service.ts';
import type {Order, Outcome} from './passport-load.ts';
import {rawPostgres, rawSqlite} from './raw-commits.ts';

const [kind = 'sqlite', count = '3000'] = process.argv.slice(2);
const CONNECTIONS = 32;
const ROUNDS = 5;
const SIZES = [10, 1_000, 10_000];
const READS = 1_500;

const people = fork(fileURLToPath(new URL('passport-load.ts', import.meta.url)));
await once(people, 'message');
const postgres = kind === 'postgres' ? startTestPostgres() : undefined;
const service = await startTestService({
  databaseUrl: postgres?.createDatabase(),
  mostInHand: 1_000,
});
const raw = postgres ? rawPostgres(postgres.createDatabase(), CONNECTIONS) : rawSqlite();
try {
  const patients = await signInMany(CONNECTIONS);
  await load('save', patients, 300);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const commits = await raw(Number(count));
    const before = process.cpuUsage();
    const {perSecond, p50, p99} = await load('save', patients, Number(count));
    const {user, system} = process.cpuUsage(before);
    ratios.push(perSecond / commits);
    print(
      `round ${round}: ${commits.toFixed(0)} raw commits/s, ${perSecond.toFixed(0)} saves/s, ` +
        `ratio ${(perSecond / commits).toFixed(2)}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
        // Whatever else the machine has to do.
        `${((user + system) / 1000 / Number(count)).toFixed(2)} ms of processor a save`,
    );
  }
  ratios.sort((a, b) => a - b);
  print(
    `${kind}: median ratio ${(ratios[Math.floor(ROUNDS / 2)] ?? NaN).toFixed(2)} at ${CONNECTIONS} connections`,
  );

  for (const size of SIZES) {
    while (patients.length < size)
      patients.push(...(await signInMany(Math.min(200, size - patients.length))));
    const some = patients.slice(0, Math.min(size, CONNECTIONS * 8));
    const {perSecond, p50, p99} = await load('read', some, READS);
    const history = await load('history', some, READS);
    print(
      `${size} passports: ${perSecond.toFixed(0)} reads/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ` +
        `history p50 ${history.p50.toFixed(1)} ms`,
    );
  }
  print(`${(process.memoryUsage.rss() / 1024 / 1024).toFixed(0)} MiB`);
} finally {
  people.kill();
  await service.stop();
  postgres?.remove();
}
process.exit();

/** Signs people in, and gives each a passport. */
async function signInMany(many: number): Promise<TestPatient[]> {
  return Promise.all(
    Array.from({length: many}, async (_, index) => {
      const patient = await signIn(service);
      await patient.save({...PASSPORT, preferredName: `${index}`});
      return patient;
    }),
  );
}

/** Lets people save or read from the other process, and tells how long it took. */
async function load(
  what: Order['what'],
  patients: readonly TestPatient[],
  total: number,
): Promise<Outcome> {
  const cookies = patients.map(({cookie}) => cookie);
  const order: Order = {origin: service.origin, what, cookies, total, connections: CONNECTIONS};
  people.send(order);
  return answerOf<Outcome>(people);
}

async function answerOf<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message];
  return message;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
