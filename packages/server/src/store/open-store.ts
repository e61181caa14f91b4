import path from 'node:path';

import type {Log} from '../log.ts';
import {openPostgres} from './postgres.ts';
import {SqlStore} from './sql-store.ts';
import {openSqlite} from './sqlite.ts';

/** Where all of it is kept: in a PostgreSQL database, or in a file of the folder. */
export interface StoreSettings {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/** Opens the store that the settings name, at the newest schema. */
export async function openStore(
  {databaseUrl, dataDir}: StoreSettings,
  log: Log,
): Promise<SqlStore> {
  return new SqlStore(
    databaseUrl
      ? await openPostgres(databaseUrl, log)
      : await openSqlite(path.join(dataDir, 'trust-widgets.db')),
  );
}
