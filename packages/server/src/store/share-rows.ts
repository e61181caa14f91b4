import type {Share} from '@trust-widgets/contract';
import type {Kysely, Selectable} from 'kysely';

import type {KeptPassport} from './passport-rows.ts';
import type {PassportShareTable, Schema} from './schema.ts';

/** How many links of a passport are remembered once nothing can be opened by them. */
const MOST_PAST = 200;

/** A link that is to be kept. */
export interface NewShareRow {
  readonly id: string;
  readonly passportId: string;
  readonly consent: string;
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly until: string;
}

/** The links to passports, within one transaction. */
export class ShareRows {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Lists the links of a passport, the newest first. */
  async of(passportId: string): Promise<Share[]> {
    const rows = await this.#db
      .selectFrom('passport_share')
      .selectAll()
      .where('passport_id', '=', passportId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(shareOf);
  }

  /** Lists those that were not taken back, and have not run out on a day. */
  async live(passportId: string, today: string): Promise<Share[]> {
    const all = await this.of(passportId);
    return all.filter(({endedAt, until}) => !endedAt && until >= today);
  }

  /** Keeps a new link, and forgets the oldest of those by which nothing can be opened any more. */
  async add(share: NewShareRow, today: string): Promise<Share> {
    const {passportId} = share;
    const row = {
      id: share.id,
      passport_id: passportId,
      consent_id: share.consent,
      token_hash: share.tokenHash,
      created_at: share.createdAt.toISOString(),
      until: share.until,
      ended_at: null,
      opens: 0,
      last_opened_at: null,
    };
    await this.#db.insertInto('passport_share').values(row).execute();
    await this.#db
      .deleteFrom('passport_share')
      .where('passport_id', '=', passportId)
      .where((is) => is.or([is('ended_at', 'is not', null), is('until', '<', today)]))
      .where('id', 'not in', ({selectFrom}) =>
        selectFrom('passport_share')
          .select('id')
          .where('passport_id', '=', passportId)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(MOST_PAST),
      )
      .execute();
    return shareOf(row);
  }

  /** Ends a link of a passport for good. Gives whether it had not ended before. */
  async end(passportId: string, id: string, at: Date): Promise<boolean> {
    const ended = await this.#db
      .updateTable('passport_share')
      .set({ended_at: at.toISOString()})
      .where('passport_id', '=', passportId)
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    return ended.length > 0;
  }

  /** Finds a link and its passport by what is kept of the token. */
  async findByToken(
    tokenHash: string,
  ): Promise<{tokenHash: string; share: Share; passport: KeptPassport} | undefined> {
    const row = await this.#db
      .selectFrom('passport_share as share')
      .innerJoin('passport', 'passport.id', 'share.passport_id')
      .selectAll('share')
      .select([
        'passport.account_id',
        'passport.revision',
        'passport.answers',
        'passport.key_id',
        'passport.saved_at',
      ])
      .where('share.token_hash', '=', tokenHash)
      .executeTakeFirst();
    return (
      row && {
        tokenHash: row.token_hash,
        share: shareOf(row),
        passport: {
          id: row.passport_id,
          accountId: row.account_id,
          revision: row.revision,
          sealed: {text: row.answers, keyId: row.key_id},
          savedAt: row.saved_at,
        },
      }
    );
  }

  /** Counts that a link was opened. Gives whether it had not ended in the meantime. */
  async countOpen(id: string, at: Date): Promise<boolean> {
    const opened = await this.#db
      .updateTable('passport_share')
      .set(({eb}) => ({opens: eb('opens', '+', 1), last_opened_at: at.toISOString()}))
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    return opened.length > 0;
  }
}

function shareOf(row: Selectable<PassportShareTable>): Share {
  return {
    id: row.id,
    consent: row.consent_id,
    createdAt: row.created_at,
    until: row.until,
    ...(row.ended_at !== null && {endedAt: row.ended_at}),
    opens: row.opens,
    ...(row.last_opened_at !== null && {lastOpenedAt: row.last_opened_at}),
  };
}
