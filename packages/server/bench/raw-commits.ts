/**
 * What the databases themselves can commit in a second, to compare with. See referrals.ts and passports.ts.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import pg from 'pg';

/** One row a commit, durable, over one connection: what the disk and SQLite can do. */
export function rawSqlite(): (total: number) => Promise<number> {
  return (total: number) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'trust-widgets-bench-'));
    const database = new Libsql(path.join(folder, 'raw.db'));
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
    database.exec('create table raw (id integer primary key, body text)');
    const insert = database.prepare('insert into raw (body) values (?)');
    const start = performance.now();
    for (let index = 0; index < total; index += 1) insert.run([`row ${index}`]);
    const seconds = (performance.now() - start) / 1000;
    database.close();
    rmSync(folder, {recursive: true});
    return Promise.resolve(total / seconds);
  };
}

/** Two inserts a commit from as many clients: what PostgreSQL can do for the like of us. */
export function rawPostgres(url: string, connections: number): (total: number) => Promise<number> {
  return async (total: number) => {
    const pool = new pg.Pool({connectionString: url, max: connections});
    await pool.query('create table if not exists raw (id serial primary key, body text)');
    let left = total;
    const start = performance.now();
    await Promise.all(
      Array.from({length: connections}, async () => {
        const client = await pool.connect();
        while (left-- > 0) {
          await client.query('begin');
          await client.query('insert into raw (body) values ($1)', ['one']);
          await client.query('insert into raw (body) values ($1)', ['two']);
          await client.query('commit');
        }
        client.release();
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    await pool.end();
    return total / seconds;
  };
}
