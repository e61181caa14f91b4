import type {PassportEvent, PassportVersion, Share} from '@trust-widgets/contract';

import type {Sealed} from '../passports/keyring.ts';
import {GroupCommit} from './group-commit.ts';
import {Overtaken, PassportRows} from './passport-rows.ts';
import {ShareRows} from './share-rows.ts';
import type {SqlStore} from './sql-store.ts';

/** Something that is done with the passport of an account. */
interface Act {
  readonly accountId: string;
  readonly work: (rows: PassportRows) => Promise<unknown>;
}

/** A place in what was done with a passport. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** Something of a passport that a former key has closed, and where it belongs. */
export interface FormerlySealed {
  readonly table: 'passport' | 'passport_version';
  readonly passportId: string;
  /** The revision of the passport, or the version. */
  readonly number: number;
  readonly sealed: Sealed;
}

/** So often can others be first before something is wrong with us. */
const MOST_TRIES = 20;

/**
 * Keeps passports, what they were before, who may read them, and what was done with them. It sees answers encrypted only.
 *
 * Every method can throw {@link StoreUnavailable}.
 */
export class PassportStore {
  readonly #sql: Pick<SqlStore, 'read' | 'write' | 'writers'>;
  readonly #acts: GroupCommit<Act, unknown>;

  constructor(sql: Pick<SqlStore, 'read' | 'write' | 'writers'>) {
    this.#sql = sql;
    this.#acts = new GroupCommit((acts) => this.#do(acts), sql.writers);
  }

  /**
   * Does something with the passport of an account, all or nothing: once this returns it is on the disk.
   *
   * Acts that arrive together are one transaction. Each may be done again from its beginning, when another was first.
   */
  async act<T>(accountId: string, work: (rows: PassportRows) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await this.#acts.add({accountId, work})) as T;
      } catch (error) {
        if (!(error instanceof Overtaken) || tries === MOST_TRIES) throw error;
      }
    }
  }

  /** Does something for whoever has a link, in a transaction of its own: whose passport it is shows only within. */
  actByLink<T>(work: (rows: PassportRows) => Promise<T>): Promise<T> {
    return this.#write(work);
  }

  #do(acts: readonly Act[]): Promise<unknown[]> {
    return this.#write(async (rows) => {
      const results: unknown[] = [];
      for (const [index, {work}] of inOrderOfAccounts(acts)) results[index] = await work(rows);
      return results;
    });
  }

  #write<T>(work: (rows: PassportRows) => Promise<T>): Promise<T> {
    return this.#sql.write(async (transaction) => {
      const rows = new PassportRows(transaction);
      const result = await work(rows);
      await rows.keepNotes();
      return result;
    });
  }

  /** Lists the versions of a passport, the newest first, without what is in them. */
  versions(accountId: string): Promise<PassportVersion[]> {
    return this.#sql.read(async (db) => {
      const rows = await db
        .selectFrom('passport_version as version')
        .innerJoin('passport', 'passport.id', 'version.passport_id')
        .select(['version.version', 'version.saved_at'])
        .where('passport.account_id', '=', accountId)
        .orderBy('version.version', 'desc')
        .execute();
      return rows.map(({version, saved_at: savedAt}) => ({version, savedAt}));
    });
  }

  /** Lists the links to a passport, the newest first. */
  shares(accountId: string): Promise<Share[]> {
    return this.#sql.read(async (db) => {
      const passport = await db
        .selectFrom('passport')
        .select('id')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return passport ? new ShareRows(db).of(passport.id) : [];
    });
  }

  /** Lists what was done with a passport, the newest first, from before a place on. */
  history(accountId: string, limit: number, before?: Place): Promise<(PassportEvent & Place)[]> {
    return this.#sql.read(async (db) => {
      let query = db
        .selectFrom('passport_audit')
        .select(['id', 'at', 'action', 'consent_id'])
        .where('account_id', '=', accountId)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit);
      if (before) {
        const {at, id} = before;
        query = query
          // By itself, so that the index leads straight to the place.
          .where('at', '<=', at)
          .where((is) => is.or([is('at', '<', at), is('id', '<', id)]));
      }
      const rows = await query.execute();
      return rows.map(({id, at, action, consent_id: consent}) => ({
        id,
        at,
        action: action as PassportEvent['action'],
        ...(consent !== null && {consent}),
      }));
    });
  }

  /** Lists some of what former keys have closed, after one that was listed before. */
  formerlySealed(
    keyIds: readonly string[],
    table: FormerlySealed['table'],
    after: Pick<FormerlySealed, 'passportId' | 'number'> | undefined,
    limit: number,
  ): Promise<FormerlySealed[]> {
    const [id, number] =
      table === 'passport' ? (['id', 'revision'] as const) : (['passport_id', 'version'] as const);
    return this.#sql.read(async (db) => {
      let query = db
        .selectFrom(table)
        .select([id, number, 'answers', 'key_id'])
        .where('key_id', 'in', keyIds)
        .orderBy(id)
        .orderBy(number)
        .limit(limit);
      if (after) {
        const {passportId, number: done} = after;
        query = query.where((is) =>
          is.or([
            is(id, '>', passportId),
            is.and([is(id, '=', passportId), is(number, '>', done)]),
          ]),
        );
      }
      const rows = (await query.execute()) as unknown as Record<string, string | number>[];
      return rows.map((row) => ({
        table,
        passportId: String(row[id]),
        number: Number(row[number]),
        sealed: {text: String(row['answers']), keyId: String(row['key_id'])},
      }));
    });
  }

  /** Puts the same, encrypted anew, in the place of what a former key has closed. Not, if it was saved since. */
  reseal({table, passportId, number, sealed}: FormerlySealed, anew: Sealed): Promise<void> {
    const [id, numberColumn] =
      table === 'passport' ? (['id', 'revision'] as const) : (['passport_id', 'version'] as const);
    return this.#sql.write(async (transaction) => {
      await transaction
        .updateTable(table)
        .set({answers: anew.text, key_id: anew.keyId})
        .where(id, '=', passportId)
        .where(numberColumn, '=', number)
        .where('key_id', '=', sealed.keyId)
        .execute();
    });
  }
}

/** Two groups that lock the same passports in another order would wait for each other. */
function inOrderOfAccounts(acts: readonly Act[]): [number, Act][] {
  return [...acts.entries()].sort(([one, {accountId: a}], [other, {accountId: b}]) =>
    a === b ? one - other : a < b ? -1 : 1,
  );
}
