import type {Kysely} from 'kysely';

import type {Schema} from './schema.ts';

/** A database that is open, durable and of the newest schema. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
  /** How many groups of submissions may be on their way to the disk at once. */
  readonly writers: number;
}
