/**
 * Shows what a page of the directory costs, and that it does not grow with the directory.
 *
 *     node --import tsx packages/server/bench/directory.ts
 *
 * An answer that only echoes its address is timed beside pages of the directory's routes, in one process. Each page but
 * the last kind is asked for in a minute of its own, so that none is answered from memory.
 */
import {Hono} from 'hono';

import {createDirectory} from '../src/directory/directory.ts';
import {trustRoutes} from '../src/routes/trusts.ts';
import {madeUpDirectory} from '../src/testing/made-up-services.ts';

const sizes = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 300);
const noon = Date.parse('2026-11-23T12:00:00Z');
let minutes = 0;
const now = () => new Date(noon + (minutes % 240) * 60_000);

const places = [
  'aldby',
  'brackwater',
  'castlemoor',
  'dunhope',
  'eastfell',
  'fernley',
  'glenrow',
  'harwood',
];
const AGAIN = 'a name, asked for again';
const questions: Record<string, (turn: number) => string> = {
  'the whole list': () => '',
  'a filter': (turn) => `?for=adults&open=${turn % 2 === 0}`,
  'a name': (turn) => `?q=${places[turn % 8]}${turn % 15}+crisis`,
  'a name with a slip': (turn) => `?q=${places[turn % 8]?.slice(1)}${turn % 15}`,
  'a word of every eighth': () => '?q=memory',
  'near a town': (turn) => `?near=${['durham', 'hexham', 'sunderland'][turn % 3]}`,
  [AGAIN]: () => '?q=aldby7+crisis',
};

const echo = new Hono().get('/echo', (context) => context.json({q: context.req.query('q')}));
const echoes = await time((turn) => echo.fetch(new Request(`http://bench/echo?q=${turn}`)));
say(`an echo: ${micro(echoes)}`);

for (const size of sizes) {
  const config = madeUpDirectory(size);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const directory = createDirectory(config);
  const built = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  say(
    `\n${size} services: ready in ${built.toFixed(0)} ms, ${(grown / 2 ** 20).toFixed(0)} MB more`,
  );

  const routes = trustRoutes({
    trusts: new Map([['northbank', {config, directory}]]),
    now,
  });
  for (const [name, question] of Object.entries(questions)) {
    const times = await time((turn) => {
      if (name !== AGAIN) minutes += 1;
      return routes.fetch(new Request(`http://bench/trusts/northbank/services${question(turn)}`));
    });
    const ratio = median(echoes) / median(times);
    say(`  ${name.padEnd(24)} ${micro(times)}   ${ratio.toFixed(2)} of an echo`);
  }
}

async function time(ask: (turn: number) => Response | Promise<Response>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < rounds * 2; turn += 1) {
    const start = performance.now();
    const response = await ask(turn);
    if (!response.ok) throw new Error(`answered ${response.status}`);
    await response.text();
    // The first half warms up.
    if (turn >= rounds) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function median(times: readonly number[]): number {
  return times[Math.floor(times.length / 2)]!;
}

function micro(times: readonly number[]): string {
  const p99 = times[Math.floor(times.length * 0.99)]!;
  const show = (ms: number) => `${(ms * 1000).toFixed(0).padStart(6)} µs`;
  return `median ${show(median(times))}, p99 ${show(p99)}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
