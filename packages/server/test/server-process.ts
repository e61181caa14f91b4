import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, rmSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import net, {type AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {buildSync} from 'esbuild';

import {MADE_UP_SECRET} from '../src/testing/made-up-trust.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
// As deep as the source, because the program finds its own data by where it is.
const BUILT = fileURLToPath(new URL(`../.cache/main-${process.pid}/main.js`, import.meta.url));

/** Builds the program once: it is started dozens of times, and from its source each start would take a second more. */
function buildMain(): void {
  if (existsSync(BUILT)) return;
  buildSync({
    entryPoints: [MAIN],
    outfile: BUILT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [
      'libsql',
      'pg',
      'kysely',
      'hono',
      '@hono/node-server',
      'yaml',
      'minisearch',
      'openid-client',
      'zod',
    ],
  });
  process.on('exit', () => rmSync(path.dirname(BUILT), {recursive: true, force: true}));
}

/** A folder with a trust's file and room for data, in which the real program can be started again and again. */
export interface Home {
  readonly folder: string;
  readonly dataDir: string;
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Makes a home for a service that delivers to `receiverUrl`. */
export async function makeHome(receiverUrl: string): Promise<Home> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trust-widgets-home-'));
  const trustsDir = path.join(folder, 'trusts');
  const dataDir = path.join(folder, 'data');
  await mkdir(trustsDir);
  await writeFile(path.join(trustsDir, 'northbank.yaml'), trustFile(receiverUrl));
  const port = await freePort();
  return {
    folder,
    dataDir,
    origin: `http://127.0.0.1:${port}`,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
      TRUSTS_DIR: trustsDir,
      DELIVERY_TIMEOUT_SECONDS: '1',
      RATE_LIMIT_FACTOR: '100000',
      NORTHBANK_SECRET: MADE_UP_SECRET,
    },
    remove: () => rm(folder, {recursive: true, force: true}),
  };
}

/** The program, running. */
export interface Running {
  readonly child: ChildProcess;
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** Gives the exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Resolves once it takes requests; rejects with what it said when it can't. */
  readonly ready: Promise<void>;
}

/** Starts the program. */
export function run(env: Readonly<Record<string, string>>, ...args: string[]): Running {
  buildMain();
  const child = spawn(process.execPath, [BUILT, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const errors: string[] = [];
  const ended = once(child, 'close').then(([code]) => code as number | null);
  createInterface(child.stderr).on('line', (line) => errors.push(line));
  const ready = new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      output.push(line);
      if (line.includes('"service.started"')) resolve();
    });
    void ended.then((code) => reject(new Error(`Ended with ${code}: ${errors.join('\n')}`)));
  });
  // Not every test waits for it.
  ready.catch(() => {});
  return {child, output, errors, ended, ready};
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function trustFile(receiverUrl: string): string {
  return `id: northbank
name: Northbank NHS Foundation Trust
nation: england
demo: true
languages: [en]
urgentNumbers:
  - {kind: team-phone, number: 01632 960111, name: Crisis team}
allowedOrigins: [https://www.northbank.example]
delivery:
  url: ${receiverUrl}
  secretsFrom: [NORTHBANK_SECRET]
services:
  crisis-team:
    name: Crisis team
    kind: crisis-team
    whatItIs: Help at home in a crisis.
    whoItIsFor: Adults.
    audiences: [adults]
    hours: {always: true}
    waysIn:
      - {channel: online-referral, audience: [new, known, professional]}
    referral: {whatHappensNext: A nurse will call you., replyWithin: within 4 hours}
    lastChecked: 2026-11-02
`;
}
