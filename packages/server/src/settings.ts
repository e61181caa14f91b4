import {DEFAULT_RATE_LIMITS, type RateLimit, type RateLimits} from './guards/rate-limit.ts';
import type {ServiceSettings} from './service.ts';
import {readSignIn} from './sign-in/read-settings.ts';

/** Some settings can't be used. `problems` says of each, in plain words, what it must be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of the service from the environment. docs/running-the-service.md lists them.
 *
 * @throws {SettingsError} with everything that is wrong
 */
export function readSettings(env: Environment): ServiceSettings {
  const problems: string[] = [];
  const whole = (name: string, fallback: number, least: number, most: number) => {
    const given = env[name];
    if (given === undefined || given === '') return fallback;
    if (/^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most)
      return Number(given);
    problems.push(`${name} must be a whole number from ${least} to ${most}.`);
    return fallback;
  };

  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    problems.push(
      'DATABASE_URL must start with postgres://. Leave it out to keep a file in DATA_DIR.',
    );
  // A former key can stand behind the present one, until what was made with it is a week old.
  const serverKeys = (env['SERVER_KEY'] ?? '').split(',').filter(Boolean);
  if (serverKeys.some((key) => key.length < 32))
    problems.push('SERVER_KEY must have at least 32 characters. Former keys follow after a comma.');
  if (databaseUrl !== undefined && serverKeys.length === 0)
    problems.push('SERVER_KEY must be set, the same for each instance, when DATABASE_URL is.');

  const passportKeys = (env['PASSPORT_KEY'] ?? '').split(',').filter(Boolean);
  if (passportKeys.some((key) => key.length < 32))
    problems.push(
      'PASSPORT_KEY must have at least 32 characters. Former keys follow after a comma.',
    );

  const signIn = readSignIn(env, problems);
  if (signIn && databaseUrl !== undefined && passportKeys.length === 0)
    problems.push(
      'PASSPORT_KEY must be set, the same for each instance, when DATABASE_URL and SIGN_IN_ISSUER are.',
    );

  const settings = {
    trusts: env['TRUSTS_DIR'] || 'trusts',
    dataDir: env['DATA_DIR'] || 'data',
    databaseUrl,
    host: env['HOST'] || '127.0.0.1',
    port: whole('PORT', 8080, 0, 65_535),
    widgetsDir: env['WIDGETS_DIR'] || undefined,
    trustProxy: whole('TRUST_PROXY', 0, 0, 10),
    serverKeys,
    passportKeys,
    signIn,
    eraseAfterDays: whole('ERASE_AFTER_DAYS', 30, 0, 3_650),
    outbox: {
      timeoutMs: whole('DELIVERY_TIMEOUT_SECONDS', 10, 1, 60) * 1_000,
      mostAttempts: whole('DELIVERY_ATTEMPTS', 300, 1, 100_000),
    },
    rateLimits: widened(whole('RATE_LIMIT_FACTOR', 1, 1, 1_000_000)),
    env,
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

function widened(factor: number): RateLimits {
  const times = ({burst, perSecond}: RateLimit) => ({
    burst: burst * factor,
    perSecond: perSecond * factor,
  });
  const {sends, sendsToTrust, lookups, passports, sharedPassports, formPages, signIns, reads} =
    DEFAULT_RATE_LIMITS;
  return {
    sends: times(sends),
    sendsToTrust: times(sendsToTrust),
    lookups: times(lookups),
    passports: times(passports),
    sharedPassports: times(sharedPassports),
    formPages: times(formPages),
    signIns: times(signIns),
    reads: times(reads),
  };
}
