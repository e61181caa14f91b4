import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {Kysely, SqliteDialect, SqliteDriver} from 'kysely';
import Libsql from 'libsql';

import type {Database} from './database.ts';
import {migrate} from './migrations.ts';
import type {Schema} from './schema.ts';

/**
 * Opens the file database, and makes it if it is not there.
 *
 * @throws {Error} when the file system or the build of SQLite does not give the durability that we promise
 */
export async function openSqlite(file: string): Promise<Database> {
  mkdirSync(path.dirname(file), {recursive: true, mode: 0o700});
  const connection = new Libsql(file);
  connection.exec('pragma busy_timeout = 1000');
  connection.exec('pragma journal_mode = wal');
  // Every commit is on the disk before it is acknowledged, not only after the next checkpoint.
  connection.exec('pragma synchronous = full');
  // Pages that change with everything that is sent are copied back less often: 16 MB of log instead of 4.
  connection.exec('pragma wal_autocheckpoint = 4000');
  connection.exec('pragma foreign_keys = on');
  // What is erased is overwritten, not only unlinked.
  connection.exec('pragma secure_delete = on');
  assertPragma(connection, 'journal_mode', 'wal');
  assertPragma(connection, 'synchronous', 2);

  // From here on we wait ourselves: see patiently().
  connection.exec('pragma busy_timeout = 0');

  const db = new Kysely<Schema>({dialect: new DurableSqliteDialect(connection)});
  // `begin immediate` is lock enough.
  await migrate(db as Kysely<unknown>, async () => {});
  return {kind: 'sqlite', db, writers: 1};
}

function assertPragma(connection: Libsql.Database, name: string, expected: string | number): void {
  const [row] = connection.prepare(`pragma ${name}`).all([]) as Record<string, unknown>[];
  const value = Object.values(row ?? {})[0];
  if (value !== expected)
    throw new Error(`The database has ${name} ${String(value)} and needs ${expected}.`);
}

class DurableSqliteDialect extends SqliteDialect {
  readonly #connection: Libsql.Database;

  constructor(connection: Libsql.Database) {
    super({database: connection});
    this.#connection = connection;
  }

  override createDriver() {
    return new ImmediateDriver(this.#connection);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #connection: Libsql.Database;

  constructor(connection: Libsql.Database) {
    super({database: connection});
    this.#connection = connection;
  }

  /**
   * All our transactions write. One that begins by reading could find, too late, that it may not.
   *
   * By `exec`, because a prepared `begin` that found a lock stays in progress until it is collected as garbage,
   * and until then nothing can be committed.
   */
  override beginTransaction(): Promise<void> {
    return this.#exec('begin immediate');
  }

  override commitTransaction(): Promise<void> {
    return this.#exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await this.#exec('rollback');
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full. The first error is the one to tell.
    }
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- an error is to reject, not to throw
  async #exec(statement: string): Promise<void> {
    this.#connection.exec(statement);
  }
}
