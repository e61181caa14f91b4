import {randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

interface KeySettings {
  readonly serverKeys?: readonly string[] | undefined;
  readonly passportKeys?: readonly string[] | undefined;
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/**
 * Gives the keys from which status tokens are made. With a file database, one is made on the first start and kept
 * beside it; instances that share a database must be given the same.
 *
 * @throws {Error} when a PostgreSQL database is used without a key
 */
export function readServerKeys({serverKeys, ...settings}: KeySettings): readonly string[] {
  return readKeys('SERVER_KEY', serverKeys, 'server.key', settings);
}

/**
 * Gives the keys that passports are encrypted with, found in the same way. Whoever loses them loses the passports.
 *
 * @throws {Error} when a PostgreSQL database is used without a key
 */
export function readPassportKeys({passportKeys, ...settings}: KeySettings): readonly string[] {
  return readKeys('PASSPORT_KEY', passportKeys, 'passport.key', settings);
}

function readKeys(
  setting: string,
  keys: readonly string[] | undefined,
  fileName: string,
  {databaseUrl, dataDir}: Pick<KeySettings, 'databaseUrl' | 'dataDir'>,
): readonly string[] {
  if (keys && keys.length > 0) return keys;
  if (databaseUrl) throw new Error(`${setting} must be set when DATABASE_URL is.`);
  const file = path.join(dataDir, fileName);
  mkdirSync(dataDir, {recursive: true, mode: 0o700});
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), {flag: 'wx', mode: 0o600});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return [readFileSync(file, 'utf8').trim()];
}
