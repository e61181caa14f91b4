import {type Kysely, type Transaction, sql} from 'kysely';

import type {Database} from './database.ts';
import {GroupCommit} from './group-commit.ts';
import {patiently} from './patience.ts';
import {claimMessages, settleMessage} from './outbox.ts';
import {keepSubmissions} from './keep-submissions.ts';
import type {Schema} from './schema.ts';
import type {
  AnsweredRequest,
  Backlog,
  KeptSubmission,
  LeasedMessage,
  NewSubmission,
  RequestKey,
  Settled,
  Store,
  SubmissionName,
  TakingBack,
  WhatHappensNext,
} from './store.ts';
import {StoreUnavailable, translate} from './store-unavailable.ts';
import {answeredRequest, selectRequest} from './requests.ts';

/** How long to wait for somebody else's write before giving up, in all. */
const PATIENCE_MS = 250;

/** How long after a failed write the store is called read-only, when none has got through since. */
const A_MINUTE_MS = 60_000;

/** Keeps what people send in SQLite or PostgreSQL, by the same statements. */
export class SqlStore implements Store {
  readonly kind: Database['kind'];
  readonly db: Kysely<Schema>;
  readonly writers: number;
  #lastFailure = -Infinity;
  readonly #submissions: GroupCommit<NewSubmission, {kept: boolean; request: AnsweredRequest}>;
  readonly #settled: GroupCommit<Parameters<Store['settle']>, void>;

  constructor({kind, db, writers}: Database) {
    this.kind = kind;
    this.db = db;
    this.writers = writers;
    this.#submissions = new GroupCommit(async (submissions) => {
      const results = await this.write((transaction) => keepSubmissions(transaction, submissions));
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

  keepSubmission(submission: NewSubmission) {
    return this.#submissions.add(submission);
  }

  findSubmission({trust, kind, reference}: SubmissionName): Promise<KeptSubmission | undefined> {
    return this.read(async (db) => {
      const row = await db
        .selectFrom('submission')
        .select([
          'id',
          'token_hash',
          'what_happens_next',
          'received_at',
          'delivered_at',
          'taken_back_at',
        ])
        .where('trust', '=', trust)
        .where('reference', '=', reference)
        .where('kind', '=', kind)
        .executeTakeFirst();
      return (
        row && {
          id: row.id,
          tokenHash: row.token_hash,
          reference,
          receivedAt: row.received_at,
          deliveredAt: row.delivered_at ?? undefined,
          takenBackAt: row.taken_back_at ?? undefined,
          whatHappensNext: JSON.parse(row.what_happens_next) as WhatHappensNext,
        }
      );
    });
  }

  takeBack({trust, submissionId, type, at, requestId, deliveryId, auditId}: TakingBack) {
    return this.write(async (transaction) => {
      const {numUpdatedRows} = await transaction
        .updateTable('submission')
        .set({taken_back_at: at.toISOString()})
        .where('id', '=', submissionId)
        .where('trust', '=', trust)
        .where('taken_back_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return;
      await transaction
        .insertInto('message')
        .values({
          id: deliveryId,
          trust,
          submission_id: submissionId,
          sequence: 2,
          type,
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
          action: type,
          submission_id: submissionId,
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
        .updateTable('submission')
        .set({answers: null, erased_at: now.toISOString()})
        .where('answers', 'is not', null)
        .where('delivered_at', '<', before.toISOString())
        .where(({not, exists, selectFrom}) =>
          not(
            exists(
              selectFrom('message')
                .select('message.id')
                .whereRef('message.submission_id', '=', 'submission.id')
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
            submission_id: id,
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
