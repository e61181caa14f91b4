import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDatabase,
  SqliteDriver,
} from 'kysely';
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
  // SQLite would wait for a lock with the whole process standing still. We wait ourselves: see SqlStore.
  const connection = new Libsql(file, {timeout: 0});
  connection.exec('pragma journal_mode = wal');
  // Every commit is on the disk before it is acknowledged, not only after the next checkpoint.
  connection.exec('pragma synchronous = full');
  // Pages that change with every referral are copied back less often: 16 MB of log instead of 4.
  connection.exec('pragma wal_autocheckpoint = 4000');
  connection.exec('pragma foreign_keys = on');
  // What is erased is overwritten, not only unlinked.
  connection.exec('pragma secure_delete = on');
  assertPragma(connection, 'journal_mode', 'wal');
  assertPragma(connection, 'synchronous', 2);

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
  readonly #database: SqliteDatabase;

  constructor(connection: Libsql.Database) {
    const database = connection as unknown as SqliteDatabase;
    super({database});
    this.#database = database;
  }

  override createDriver() {
    return new ImmediateDriver({database: this.#database});
  }
}

class ImmediateDriver extends SqliteDriver {
  /** All our transactions write. One that begins by reading could find, too late, that it may not. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full. The first error is the one to tell.
    }
  }
}
