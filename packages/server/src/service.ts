import {type AppDeps, createApp, type ServedTrust} from './app.ts';
import {DEFAULT_OUTBOX, Outbox, type OutboxSettings} from './delivery/outbox.ts';
import {createDirectory} from './directory/directory.ts';
import {DEFAULT_RATE_LIMITS, type RateLimits} from './guards/rate-limit.ts';
import {startHousekeeping} from './housekeeping.ts';
import {DEFAULT_HTTP_TIMEOUTS, type HttpTimeouts, startHttpServer} from './http-server.ts';
import {createLog, type Log} from './log.ts';
import {createIds} from './new-id.ts';
import {Keyring} from './passports/keyring.ts';
import {readPassportKeys, readServerKeys} from './server-key.ts';
import type {SignInSettings} from './sign-in/settings.ts';
import {openStore} from './store/open-store.ts';
import type {SqlStore} from './store/sql-store.ts';
import {loadTrusts, type TrustConfig} from './trusts/trust-config.ts';

/** What a service is started with. Only the trusts and the folder for data have no default. */
export interface ServiceSettings {
  /** The trusts, or the folder of their files. */
  readonly trusts: string | ReadonlyMap<string, TrustConfig>;
  /** Where the file database and the server key are kept. */
  readonly dataDir: string;
  /** `postgres://…`, when one machine is not enough. */
  readonly databaseUrl?: string | undefined;
  readonly host?: string | undefined;
  /** 0 takes a free one. */
  readonly port?: number | undefined;
  /** The folder of the built widgets, served at `/widgets/`. */
  readonly widgetsDir?: string | undefined;
  /** How many proxies of our own stand before the service. */
  readonly trustProxy?: number | undefined;
  /** At least 32 characters each; the first is used, the others were before. Without one, a key is made in `dataDir`. */
  readonly serverKeys?: readonly string[] | undefined;
  /** As `serverKeys`, to encrypt passports with. */
  readonly passportKeys?: readonly string[] | undefined;
  /** How patients sign in. Without it nobody can, and passports are kept on people's own devices alone. */
  readonly signIn?: SignInSettings | undefined;
  readonly eraseAfterDays?: number | undefined;
  readonly outbox?: Partial<OutboxSettings> | undefined;
  readonly rateLimits?: Partial<RateLimits> | undefined;
  readonly mostInHand?: number | undefined;
  readonly timeouts?: Partial<HttpTimeouts> | undefined;
  readonly log?: Log | undefined;
  readonly now?: (() => Date) | undefined;
  /** Values by name, for the secrets that the trusts' files refer to. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A service that runs. */
export interface Service {
  readonly origin: string;
  readonly store: SqlStore;
  /** Finishes what is in hand and ends within ten seconds. */
  stop(): Promise<void>;
}

/** How long requests and deliveries in hand may take when the service stops. */
const GRACE_MS = 8_000;

/**
 * Starts the service: the HTTP server, the deliveries and the hourly housekeeping.
 *
 * @throws {Error} with a plain reason when it can't: a wrong trust's file, a database that is not durable, a port in use
 */
export async function startService(settings: ServiceSettings): Promise<Service> {
  const now = settings.now ?? (() => new Date());
  const log = settings.log ?? createLog((line) => process.stdout.write(`${line}\n`), now);
  const newId = createIds(now);
  const configs =
    typeof settings.trusts === 'string'
      ? await loadTrusts(settings.trusts, settings.env ?? process.env)
      : settings.trusts;
  const trusts = new Map<string, ServedTrust>();
  for (const [id, config] of configs) trusts.set(id, {config, directory: createDirectory(config)});

  const serverKeys = readServerKeys(settings);
  const store = await openStore(settings, log);
  const outboxes = new Map<string, Outbox>();
  const deps: AppDeps = {
    trusts,
    store,
    log,
    now,
    seconds: () => performance.now() / 1000,
    newId,
    serverKeys,
    // Where nobody can sign in there are no passports to encrypt, and no key need be kept for them.
    keyring: new Keyring(
      settings.signIn || settings.passportKeys?.length ? readPassportKeys(settings) : serverKeys,
    ),
    signIn: settings.signIn,
    rateLimits: {...DEFAULT_RATE_LIMITS, ...settings.rateLimits},
    mostInHand: settings.mostInHand ?? 256,
    trustProxy: settings.trustProxy ?? 0,
    widgetsDir: settings.widgetsDir,
    onMessage: (trust) => outboxes.get(trust)?.wake(),
  };

  let server;
  try {
    server = await startHttpServer(createApp(deps), {
      host: settings.host ?? '127.0.0.1',
      port: settings.port ?? 0,
      timeouts: {...DEFAULT_HTTP_TIMEOUTS, ...settings.timeouts},
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  for (const [id, config] of configs) {
    const outbox = new Outbox({
      config,
      store,
      log,
      now,
      newId,
      settings: {...DEFAULT_OUTBOX, ...settings.outbox},
    });
    outboxes.set(id, outbox);
  }
  const stopHousekeeping = startHousekeeping({
    store,
    log,
    now,
    newId,
    eraseAfterDays: settings.eraseAfterDays ?? 30,
    keyring: deps.keyring,
  });
  log.info('service.started', {origin: server.origin, store: store.kind, trusts: trusts.size});

  const {origin, stop} = server;
  return {
    origin,
    store,
    async stop() {
      await Promise.all([
        stop(GRACE_MS),
        stopHousekeeping(),
        ...[...outboxes.values()].map((outbox) => outbox.stop(GRACE_MS)),
      ]);
      await store.close();
      log.info('service.stopped');
    },
  };
}
