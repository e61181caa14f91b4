import {type Kysely, type Transaction, sql} from 'kysely';

import type {Database} from './database.ts';
import {GroupCommit} from './group-commit.ts';
import {patiently} from './patience.ts';
import {claimMessages, settleMessage} from './outbox.ts';
import {keepReferrals} from './keep-referrals.ts';
import type {Schema} from './schema.ts';
import type {
  AnsweredRequest,
  Backlog,
  KeptReferral,
  LeasedMessage,
  NewReferral,
  RequestKey,
  Settled,
  Store,
  Withdrawal,
} from './store.ts';
import {StoreUnavailable, translate} from './store-unavailable.ts';
import {answeredRequest, selectRequest} from './requests.ts';

/** How long to wait for somebody else's write before giving up, in all. */
const PATIENCE_MS = 250;

/** How long after a failed write the store is called read-only, when none has got through since. */
const A_MINUTE_MS = 60_000;

/** Keeps referrals in SQLite or PostgreSQL, by the same statements. */
export class SqlStore implements Store {
  readonly kind: Database['kind'];
  readonly db: Kysely<Schema>;
  readonly writers: number;
  #lastFailure = -Infinity;
  readonly #referrals: GroupCommit<NewReferral, {kept: boolean; request: AnsweredRequest}>;
  readonly #settled: GroupCommit<Parameters<Store['settle']>, void>;

  constructor({kind, db, writers}: Database) {
    this.kind = kind;
    this.db = db;
    this.writers = writers;
    this.#referrals = new GroupCommit(async (referrals) => {
      const results = await this.write((transaction) => keepReferrals(transaction, referrals));
      // Only this is proof: a transaction that turns out to have nothing to write succeeds on a full disk.
      this.#lastFailure = -Infinity;
      return results;
    }, writers);
    this.#settled = new GroupCommit(
      (settled) =>
        this.write((transaction) => inOrder(settled, (one) => settleMessage(transaction, ...one))),
      1,
    );
  }

  get writable(): boolean {
    return performance.now() - this.#lastFailure > A_MINUTE_MS;
  }

  findRequest(key: RequestKey) {
    return this.read(async (db) => {
      const row = await selectRequest(db, key);
      return row && answeredRequest(row);
    });
  }

  keepReferral(referral: NewReferral) {
    return this.#referrals.add(referral);
  }

  findReferral(trust: string, reference: string): Promise<KeptReferral | undefined> {
    return this.read(async (db) => {
      const row = await db
        .selectFrom('referral')
        .select([
          'id',
          'reference',
          'token_hash',
          'what_happens_next',
          'received_at',
          'delivered_at',
          'withdrawn_at',
        ])
        .where('trust', '=', trust)
        .where('reference', '=', reference)
        .executeTakeFirst();
      if (!row) return undefined;
      const {delivered_at: deliveredAt, withdrawn_at: withdrawnAt} = row;
      return {
        id: row.id,
        tokenHash: row.token_hash,
        status: {
          reference: row.reference,
          status: withdrawnAt ? 'withdrawn' : deliveredAt ? 'delivered' : 'received',
          receivedAt: row.received_at,
          ...(deliveredAt && {deliveredAt}),
          ...(withdrawnAt && {withdrawnAt}),
          whatHappensNext: JSON.parse(
            row.what_happens_next,
          ) as KeptReferral['status']['whatHappensNext'],
        },
      };
    });
  }

  withdraw({trust, referralId, at, requestId, deliveryId, auditId}: Withdrawal) {
    return this.write(async (transaction) => {
      const {numUpdatedRows} = await transaction
        .updateTable('referral')
        .set({withdrawn_at: at.toISOString()})
        .where('id', '=', referralId)
        .where('trust', '=', trust)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return;
      await transaction
        .insertInto('message')
        .values({
          id: deliveryId,
          trust,
          referral_id: referralId,
          sequence: 2,
          type: 'referral.withdrawn',
          created_at: at.toISOString(),
          state: 'waiting',
          attempts: 0,
          due_at: '',
          lease: null,
          delivered_at: null,
          last_error: null,
        })
        .execute();
      await transaction
        .insertInto('audit')
        .values({
          id: auditId,
          at: at.toISOString(),
          trust,
          action: 'referral.withdrawn',
          referral_id: referralId,
          request_id: requestId,
        })
        .execute();
    });
  }

  lease(options: Parameters<Store['lease']>[0]): Promise<readonly LeasedMessage[]> {
    return this.write((transaction) => claimMessages(transaction, options));
  }

  settle(message: LeasedMessage, settled: Settled, auditId: string) {
    return this.#settled.add([message, settled, auditId]);
  }

  backlog(): Promise<Backlog> {
    return this.read(async (db) => {
      const rows = await db
        .selectFrom('message')
        .select([
          'state',
          sql<string>`min(created_at)`.as('oldest'),
          sql<number | string>`count(*)`.as('count'),
        ])
        .where('state', '<>', sql.lit('delivered'))
        .groupBy('state')
        .execute();
      const of = (state: string) => rows.find((row) => row.state === state);
      return {
        waiting: Number(of('waiting')?.count ?? 0),
        dead: Number(of('dead')?.count ?? 0),
        oldestWaiting: of('waiting')?.oldest,
      };
    });
  }

  redeliver({trust, id}: {trust?: string | undefined; id?: string | undefined}): Promise<number> {
    return this.write(async (transaction) => {
      let query = transaction
        .updateTable('message')
        .set({state: 'waiting', attempts: 0, due_at: '', lease: null})
        .where('state', '=', 'dead');
      if (trust !== undefined) query = query.where('trust', '=', trust);
      if (id !== undefined) query = query.where('id', '=', id);
      const {numUpdatedRows} = await query.executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    });
  }

  eraseAnswers(before: Date, now: Date, newId: () => string): Promise<number> {
    return this.write(async (transaction) => {
      const erased = await transaction
        .updateTable('referral')
        .set({answers: null, erased_at: now.toISOString()})
        .where('answers', 'is not', null)
        .where('delivered_at', '<', before.toISOString())
        .where(({not, exists, selectFrom}) =>
          not(
            exists(
              selectFrom('message')
                .select('message.id')
                .whereRef('message.referral_id', '=', 'referral.id')
                .where('message.state', '<>', 'delivered'),
            ),
          ),
        )
        .returning(['id', 'trust'])
        .execute();
      for (const {id, trust} of erased) {
        await transaction
          .insertInto('audit')
          .values({
            id: newId(),
            at: now.toISOString(),
            trust,
            action: 'answers.erased',
            referral_id: id,
            request_id: null,
          })
          .execute();
      }
      return erased.length;
    });
  }

  forgetRequests(before: Date) {
    return this.write(async (transaction) => {
      await transaction
        .deleteFrom('request')
        .where('created_at', '<', before.toISOString())
        .execute();
    });
  }

  close() {
    return this.db.destroy();
  }

  /**
   * Reads.
   *
   * @throws {StoreUnavailable} when the database can't be asked now
   */
  async read<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(this.db);
    } catch (error) {
      throw translate(error);
    }
  }

  /**
   * Writes, all or nothing: once this returns it is on the disk.
   *
   * @throws {StoreUnavailable} when it can't be kept now
   * @throws {AlreadyThere} when a row like it is there already
   */
  async write<T>(work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
    try {
      return await patiently(PATIENCE_MS, () => this.db.transaction().execute(work));
    } catch (error) {
      const translated = translate(error);
      if (translated instanceof StoreUnavailable) this.#lastFailure = performance.now();
      throw translated;
    }
  }
}

/** Does one thing after the other: a transaction has one connection. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
