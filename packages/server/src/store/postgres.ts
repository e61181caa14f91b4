import {Kysely, PostgresDialect, PostgresDriver, sql} from 'kysely';
import pg from 'pg';

import type {Log} from '../log.ts';
import {errorFields} from '../log.ts';
import type {Database} from './database.ts';
import {migrate} from './migrations.ts';
import type {Schema} from './schema.ts';

/** Any number that nothing else in the database uses. */
const MIGRATION_LOCK = 7_081_934;

/**
 * Opens a PostgreSQL database, for more than one instance of the service.
 *
 * @throws {Error} when the database is set up to acknowledge what is not on the disk yet
 */
export async function openPostgres(url: string, log: Log): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // Somebody is waiting with a finished form: better an honest "not sent yet" than a long wait.
    connectionTimeoutMillis: 2_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  });
  // Without a listener, a restart of the database would end this process.
  pool.on('error', (error) => log.warn('database.connection_lost', errorFields(error)));
  // The pool listens only to connections that are idle. One that is lost while in use tells its query as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({dialect: new DurablePostgresDialect({pool})});
  try {
    await assertDurable(db);
    await migrate(db as Kysely<unknown>, async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {kind: 'postgres', db, writers: 4};
}

async function assertDurable(db: Kysely<Schema>): Promise<void> {
  const {rows} = await sql<{fsync: string; synchronous_commit: string}>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit
  `.execute(db);
  const [settings] = rows;
  if (settings?.fsync !== 'on' || settings.synchronous_commit === 'off')
    throw new Error('The database must have fsync on and synchronous_commit not off.');
}

class DurablePostgresDialect extends PostgresDialect {
  readonly #config: {pool: pg.Pool};

  constructor(config: {pool: pg.Pool}) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new ForgivingDriver(this.#config);
  }
}

class ForgivingDriver extends PostgresDriver {
  override async rollbackTransaction(
    connection: Parameters<PostgresDriver['rollbackTransaction']>[0],
  ): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch {
      // The connection is gone, and its transaction with it. The first error is the one to tell.
    }
  }
}
