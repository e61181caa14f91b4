import {randomBytes} from 'node:crypto';
import {createWriteStream, existsSync, mkdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

import type {Trust} from '@trust-widgets/contract';
import {type Receiver, startReceiver} from '@trust-widgets/example-receiving-system';
import {type RunningIssuer, startIssuer} from '@trust-widgets/example-sign-in';
import {
  createLog,
  loadTrusts,
  type Service,
  type ServiceSettings,
  startService,
} from '@trust-widgets/server';

import {forward} from './forward.ts';
import {siteIn} from './site.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../..');
const widgets = path.join(root, 'packages/elements/dist/browser');

/** The addresses that are the service’s: its API, the widgets, the passport, and its forms for people without script. */
const FOR_THE_SERVICE =
  /^\/((v1|widgets|passport|forms)([/?]|$)|[a-z0-9-]+\/(referral\/[^/]|interpreter([?]|$|\/[^/?])))/;

/** What the demonstration is started with. */
export interface DemoSettings {
  /** Where the service and the receiving system keep what they take. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** 0, which is the default, takes a free one. */
  readonly receiverPort?: number;
  /** 0, which is the default, takes a free one. */
  readonly issuerPort?: number;
  /** What people call this machine. Signing in leads back to it. `127.0.0.1` is the default. */
  readonly host?: 'localhost' | '127.0.0.1';
  /** Other sites on whose pages the widgets stand, besides those in the trusts' files. */
  readonly allowedOrigins?: readonly string[];
  /** Settings of the service that a test wants otherwise. */
  readonly service?: Partial<ServiceSettings>;
}

/** The demonstration, running. */
export interface Demo {
  /** The origin of the trusts' sites, and of the service behind them. */
  readonly site: string;
  readonly receiver: Receiver;
  /** Where invented patients sign in. */
  readonly issuer: RunningIssuer;
  readonly service: Service;
  stop(): Promise<void>;
}

/**
 * Starts the demonstration: two made-up trusts' sites, the service behind them on the same address, and a system that
 * receives what is sent, and an issuer at which patients sign in. All secrets and keys between them are made anew each
 * time.
 */
export async function startDemo({
  folder,
  port,
  receiverPort = 0,
  issuerPort = 0,
  host = '127.0.0.1',
  allowedOrigins = [],
  service: settings = {},
}: DemoSettings): Promise<Demo> {
  mkdirSync(folder, {recursive: true, mode: 0o700});
  const secret = randomBytes(32).toString('hex');
  const trusts = await loadTrusts(path.join(here, 'trusts'), {
    NORTHBANK_SECRET: secret,
    LOUGHSIDE_SECRET: secret,
  });

  // What was started is stopped again, last first, when a later part can't start.
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const receiver = await startReceiver({
      port: receiverPort,
      secrets: [secret],
      folder: path.join(folder, 'receiving-system'),
    });
    stops.push(receiver.stop);

    // The site listens first: the issuer sends people back to its address, and to no other.
    const languages = [...trusts.values()].flatMap(({trust}) => trust.languages);
    const pages = siteIn(path.join(here, 'pages'), languages);
    let service: Service | undefined = undefined;
    const server = createServer((request, response) => {
      const isForService = FOR_THE_SERVICE.test(request.url ?? '');
      if (!isForService) void pages(request, response).catch(() => response.destroy());
      else if (service) forward(request, response, service.origin);
      else response.writeHead(503, {'Retry-After': '1'}).end();
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    stops.push(async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(cut);
    });
    const site = `http://${host}:${(server.address() as AddressInfo).port}`;
    const issuer = await startIssuer({port: issuerPort, publicUrl: site});
    stops.push(issuer.stop);

    const logFile = createWriteStream(path.join(folder, 'service.log'), {flags: 'a'});
    stops.push(() => new Promise((resolve) => logFile.end(resolve)));
    service = await startService({
      dataDir: path.join(folder, 'service'),
      widgetsDir: widgets,
      trustProxy: 1,
      signIn: issuer.signIn,
      log: createLog((line) => logFile.write(`${line}\n`)),
      ...settings,
      trusts: new Map(
        [...trusts].map(([id, trust]) => {
          const delivery = {...trust.delivery, url: `${receiver.origin}/deliveries`};
          const origins = [...trust.allowedOrigins, ...allowedOrigins];
          const settings = onThisSite(trust.trust, site);
          return [id, {...trust, trust: settings, delivery, allowedOrigins: origins}];
        }),
      ),
    });
    stops.push(service.stop);

    return {site, receiver, issuer, service, stop};
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Has a trust's videos come from its site as it stands here. Each site is a folder, and has them in one of its own. */
function onThisSite(trust: Trust, site: string): Trust {
  if (!trust.signLanguage) return trust;
  const here = (address: string) => `${site}/${trust.id}${new URL(address).pathname}`;
  const videos = Object.entries(trust.signLanguage).map(([page, all]) => [
    page,
    all.map((one) => ({...one, video: here(one.video), captions: here(one.captions)})),
  ]);
  return {...trust, signLanguage: Object.fromEntries(videos) as Trust['signLanguage']};
}

async function main(): Promise<void> {
  const asked = Number(process.env['PORT'] ?? 0);
  const receiverPort = await freePort(asked ? asked + 1 : 8090);
  const demo = await startDemo({
    folder: path.join(root, '.data/demonstration'),
    port: asked || (await freePort(8080)),
    receiverPort,
    issuerPort: await freePort(receiverPort + 1),
    host: 'localhost',
  });
  const at = (origin: string, page: string) => origin.replace('127.0.0.1', 'localhost') + page;
  const lines: [string, string][] = [
    [at(demo.site, '/'), 'start here: what this is'],
    [at(demo.site, '/northbank/services/'), 'find a mental health service'],
    [at(demo.site, '/northbank/refer/'), 'refer yourself or somebody else to the crisis team'],
    [at(demo.site, '/northbank/cy/refer/'), 'the same in Welsh'],
    [at(demo.site, '/northbank/ar/refer/'), 'the same in Arabic'],
    [at(demo.site, '/northbank/en-x-easyread/refer/'), 'the same in Easy Read'],
    [at(demo.site, '/northbank/interpreter/'), 'ask for an interpreter or a translation'],
    [at(demo.site, '/loughside/'), 'a trust in Northern Ireland, with other rules'],
    [at(demo.site, '/passport?trust=northbank'), 'keep an e-Health Passport'],
    [`${demo.issuer.origin}/`, 'who can sign in to the passport'],
    [at(demo.receiver.origin, '/'), 'what the team’s own system has received'],
  ];
  const width = Math.max(...lines.map(([address]) => address.length));
  say('\nThe demonstration is running. Everything in it is invented.\n');
  for (const [address, what] of lines) say(`  ${address.padEnd(width)}  ${what}`);
  if (!existsSync(path.join(widgets, 'trust-widgets.js')))
    say('\nThe widgets are not built yet, so pages show what people see without script.');
  say('\nPress Ctrl-C to stop.');

  const stop = () => {
    say('\nStopping …');
    // Whoever presses again does not want to wait.
    process.once('SIGINT', () => process.exit(130));
    void demo.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Gives the first port from `port` on that nobody listens on. */
async function freePort(port: number): Promise<number> {
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!isFree) return freePort(port + 1);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
