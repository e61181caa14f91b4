import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type {Delivery} from '../delivery/delivery.ts';
import type {RateLimits} from '../guards/rate-limit.ts';
import {createLog} from '../log.ts';
import {type Service, type ServiceSettings, startService} from '../service.ts';
import type {SignInSettings} from '../sign-in/settings.ts';
import {loadTrusts, type TrustConfig} from '../trusts/trust-config.ts';
import {MADE_UP_SECRET, madeUpTrust} from './made-up-trust.ts';
import {startTestIssuer, type TestIssuer} from './issuer.ts';
import {type Receiver, startReceiver} from './receiver.ts';

/** A service for tests: the real one, on a free port, with a real database and a real receiver. */
export interface TestService extends Service {
  readonly dataDir: string;
  /** What another instance needs to share this one's database. */
  readonly serverKeys: readonly string[];
  readonly receiver: Receiver;
  /** Where people sign in, when the service was started with `signIn`. */
  readonly issuer: TestIssuer | undefined;
  /** What the trusts' own systems have taken, each delivery once. */
  readonly receivedDeliveries: readonly Delivery[];
  /** Every line of the log so far. */
  readonly logLines: readonly string[];
  /** Sends a request, or asks for a path. */
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
}

export interface TestServiceOptions extends Omit<
  Partial<ServiceSettings>,
  'trusts' | 'rateLimits' | 'signIn'
> {
  /** Made-up Northbank alone, if left out. Deliveries go to the test's receiver wherever the trusts say. */
  readonly trusts?: string | readonly TrustConfig[] | undefined;
  /** None, if left out. */
  readonly rateLimits?: Partial<RateLimits> | undefined;
  /** Whether people can sign in: at an issuer of the test's own, that of another service, or as these settings say. */
  readonly signIn?: boolean | TestIssuer | SignInSettings | undefined;
  /** The origin under which people reach it, when that is not its own. */
  readonly publicUrl?: string | undefined;
  /** Where a trust's deliveries go instead of to the test's receiver. */
  readonly receiverOf?: (trust: string) => string | undefined;
}

const NO_LIMIT = {burst: Infinity, perSecond: 1};

/** Starts a service for a test. Its folder is temporary unless one is given. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'trust-widgets-')));
  const configs = await configsOf(options);
  const secrets = configs.flatMap(({delivery}) => delivery.secrets);
  const receiver = await startReceiver([...secrets, MADE_UP_SECRET]);
  const logLines: string[] = [];
  const serverKeys = ['the-key-that-all-tests-share-0123456789'];

  const issuer = await issuerOf(options);
  let origin = options.publicUrl ?? '';
  const signIn: SignInSettings | undefined = issuer
    ? {
        ...issuer.client,
        // Known only once the service listens.
        get publicUrl() {
          return origin;
        },
      }
    : settingsOf(options.signIn);

  const service = await startOrStop([receiver, issuer], {
    log: createLog((line) => logLines.push(line), options.now),
    serverKeys,
    passportKeys: ['the-key-of-all-passports-in-tests-0123456789'],
    ...options,
    signIn,
    dataDir,
    outbox: {pollMs: 50, timeoutMs: 2_000, ...options.outbox},
    trusts: new Map(
      configs.map((config) => [
        config.trust.id,
        {
          ...config,
          delivery: {
            ...config.delivery,
            url: options.receiverOf?.(config.trust.id) ?? receiver.url,
          },
        },
      ]),
    ),
    rateLimits: {
      sends: NO_LIMIT,
      sendsToTrust: NO_LIMIT,
      lookups: NO_LIMIT,
      passports: NO_LIMIT,
      sharedPassports: NO_LIMIT,
      formPages: NO_LIMIT,
      signIns: NO_LIMIT,
      reads: NO_LIMIT,
      ...options.rateLimits,
    },
  });

  origin ||= service.origin;

  let stopped: Promise<void> | undefined;
  async function stop() {
    await service.stop();
    await receiver.stop();
    if (options.signIn === true) await issuer?.stop();
    if (options.dataDir === undefined) await rm(dataDir, {recursive: true, force: true});
  }

  return {
    ...service,
    dataDir,
    serverKeys: options.serverKeys ?? serverKeys,
    receiver,
    issuer,
    logLines,
    get receivedDeliveries() {
      return receiver.taken;
    },
    fetch: (request, init) =>
      fetch(typeof request === 'string' ? new URL(request, service.origin) : request, init),
    stop: () => (stopped ??= stop()),
  };
}

async function issuerOf({signIn, now}: TestServiceOptions): Promise<TestIssuer | undefined> {
  if (signIn === true) return startTestIssuer(now);
  return typeof signIn === 'object' && 'client' in signIn ? signIn : undefined;
}

function settingsOf(signIn: TestServiceOptions['signIn']): SignInSettings | undefined {
  return typeof signIn === 'object' && 'clientId' in signIn ? signIn : undefined;
}

async function configsOf({trusts, env}: TestServiceOptions): Promise<readonly TrustConfig[]> {
  if (trusts === undefined) return [madeUpTrust()];
  if (typeof trusts === 'string')
    return [...(await loadTrusts(trusts, env ?? process.env)).values()];
  return trusts;
}

async function startOrStop(
  others: readonly ({stop(): Promise<void>} | undefined)[],
  settings: ServiceSettings,
): Promise<Service> {
  try {
    return await startService(settings);
  } catch (error) {
    for (const other of others) await other?.stop();
    throw error;
  }
}
