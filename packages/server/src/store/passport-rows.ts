import type {PASSPORT_ACTIONS, PassportVersion} from '@trust-widgets/contract';
import type {Transaction} from 'kysely';

import type {Sealed} from '../passports/keyring.ts';
import type {Schema} from './schema.ts';
import {ShareRows} from './share-rows.ts';

/** A passport as it is kept. */
export interface KeptPassport {
  readonly id: string;
  readonly accountId: string;
  readonly revision: number;
  readonly sealed: Sealed;
  readonly savedAt: string;
}

/** A passport as it is found, with the session of its last save, and when the first of those saves was made. */
export type FoundPassport = KeptPassport & Pick<KeptVersion, 'session' | 'begunAt'>;

/** A state that a passport was in, as it is kept. */
export interface KeptVersion {
  readonly version: number;
  readonly sealed: Sealed;
  readonly savedAt: string;
  readonly session: string;
  /** When the first of the saves that it holds was made. */
  readonly begunAt: string;
}

/** Something that was done with a passport. */
export interface PassportNote {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string;
  readonly action: (typeof PASSPORT_ACTIONS)[number];
  readonly shareId?: string | undefined;
  readonly consentId?: string | undefined;
  readonly requestId: string;
}

/** Somebody else has changed the passport since it was read. What was decided of it no longer holds. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** The passports, their versions and shares, and what was done with them, within one transaction. */
export class PassportRows {
  readonly #db: Transaction<Schema>;
  readonly shares: ShareRows;
  readonly #notes: PassportNote[] = [];

  constructor(db: Transaction<Schema>) {
    this.#db = db;
    this.shares = new ShareRows(db);
  }

  /** Finds the passport of an account, and how its newest version came about: the one with the number of its revision. */
  async find(accountId: string): Promise<FoundPassport | undefined> {
    const row = await this.#db
      .selectFrom('passport')
      .leftJoin('passport_version as version', (join) =>
        join
          .onRef('version.passport_id', '=', 'passport.id')
          .onRef('version.version', '=', 'passport.revision'),
      )
      .select([
        'passport.id',
        'passport.revision',
        'passport.answers',
        'passport.key_id',
        'passport.saved_at',
        'version.session',
        'version.begun_at',
      ])
      .where('passport.account_id', '=', accountId)
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        accountId,
        revision: row.revision,
        sealed: {text: row.answers, keyId: row.key_id},
        savedAt: row.saved_at,
        session: row.session ?? '',
        begunAt: row.begun_at ?? '',
      }
    );
  }

  /**
   * Keeps a passport: the first of an account, or one in place of the `former` state.
   *
   * @throws {Overtaken} when that is no longer its state
   */
  async keep(passport: KeptPassport, former: KeptPassport | undefined): Promise<void> {
    const {id, accountId, revision, sealed, savedAt} = passport;
    const state = {revision, answers: sealed.text, key_id: sealed.keyId, saved_at: savedAt};
    const kept = former
      ? await this.#db
          .updateTable('passport')
          .set(state)
          .where('id', '=', id)
          .where('revision', '=', former.revision)
          .returning('id')
          .execute()
      : await this.#db
          .insertInto('passport')
          .values({id, account_id: accountId, ...state})
          .onConflict((conflict) => conflict.column('account_id').doNothing())
          .returning('id')
          .execute();
    if (kept.length === 0) throw new Overtaken();
  }

  /**
   * Holds a passport in the state in which it was read, until the transaction has ended.
   *
   * @throws {Overtaken} when that is no longer its state
   */
  async hold({id, revision}: KeptPassport): Promise<void> {
    const held = await this.#db
      .updateTable('passport')
      .set({revision})
      .where('id', '=', id)
      .where('revision', '=', revision)
      .returning('id')
      .execute();
    if (held.length === 0) throw new Overtaken();
  }

  /** Deletes a passport that is held, with its versions and shares. */
  async remove({id}: KeptPassport): Promise<void> {
    await this.#db.deleteFrom('passport_share').where('passport_id', '=', id).execute();
    await this.#db.deleteFrom('passport_version').where('passport_id', '=', id).execute();
    await this.#db.deleteFrom('passport').where('id', '=', id).execute();
  }

  /** Keeps a version, in place of another if that is named. */
  async keepVersion(passportId: string, kept: KeptVersion, instead?: number): Promise<void> {
    const {version, sealed, savedAt, session, begunAt} = kept;
    const state = {version, answers: sealed.text, key_id: sealed.keyId, saved_at: savedAt};
    if (instead === undefined) {
      await this.#db
        .insertInto('passport_version')
        .values({passport_id: passportId, ...state, session, begun_at: begunAt})
        .execute();
    } else {
      await this.#db
        .updateTable('passport_version')
        .set(state)
        .where('passport_id', '=', passportId)
        .where('version', '=', instead)
        .execute();
    }
  }

  /** Deletes all versions but the newest so many. */
  async forgetVersions(passportId: string, allBut: number): Promise<void> {
    await this.#db
      .deleteFrom('passport_version')
      .where('passport_id', '=', passportId)
      .where('version', '<=', ({selectFrom}) =>
        selectFrom('passport_version')
          .select('version')
          .where('passport_id', '=', passportId)
          .orderBy('version', 'desc')
          .offset(allBut)
          .limit(1),
      )
      .execute();
  }

  /** Finds a version of the passport of an account. */
  async findVersion(
    accountId: string,
    version: number,
  ): Promise<(PassportVersion & {passportId: string; sealed: Sealed}) | undefined> {
    const row = await this.#db
      .selectFrom('passport_version as version')
      .innerJoin('passport', 'passport.id', 'version.passport_id')
      .select(['passport.id', 'version.answers', 'version.key_id', 'version.saved_at'])
      .where('passport.account_id', '=', accountId)
      .where('version.version', '=', version)
      .executeTakeFirst();
    return (
      row && {
        passportId: row.id,
        version,
        savedAt: row.saved_at,
        sealed: {text: row.answers, keyId: row.key_id},
      }
    );
  }

  /** Notes what was done, along with all else that is noted in the same transaction: see {@link keepNotes}. */
  note(note: PassportNote): void {
    this.#notes.push(note);
  }

  /** Keeps the notes. Nothing of the transaction counts until this is done. */
  async keepNotes(): Promise<void> {
    if (this.#notes.length === 0) return;
    await this.#db
      .insertInto('passport_audit')
      .values(
        this.#notes.map(({id, at, accountId, action, shareId, consentId, requestId}) => ({
          id,
          at: at.toISOString(),
          account_id: accountId,
          action,
          share_id: shareId ?? null,
          consent_id: consentId ?? null,
          request_id: requestId,
        })),
      )
      .execute();
  }
}
