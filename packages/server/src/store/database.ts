import type {Kysely, Transaction} from 'kysely';

import type {Schema} from './schema.ts';

/** A database that is open, durable and of the newest schema. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
  /** How many groups of submissions may be on their way to the disk at once. */
  readonly writers: number;
}

/** Takes the one lock that keeps two instances from changing the schema at once. */
export type MigrationLock = (transaction: Transaction<unknown>) => Promise<void>;
