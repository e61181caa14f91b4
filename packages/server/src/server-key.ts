import {randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Gives the keys from which status tokens are made. With a file database, one is made on the first start and kept
 * beside it; instances that share a database must be given the same.
 *
 * @throws {Error} when a PostgreSQL database is used without a key
 */
export function readServerKeys({
  serverKeys,
  databaseUrl,
  dataDir,
}: {
  serverKeys?: readonly string[] | undefined;
  databaseUrl?: string | undefined;
  dataDir: string;
}): readonly string[] {
  if (serverKeys && serverKeys.length > 0) return serverKeys;
  if (databaseUrl) throw new Error('SERVER_KEY must be set when DATABASE_URL is.');
  const file = path.join(dataDir, 'server.key');
  mkdirSync(dataDir, {recursive: true, mode: 0o700});
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), {flag: 'wx', mode: 0o600});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return [readFileSync(file, 'utf8').trim()];
}
