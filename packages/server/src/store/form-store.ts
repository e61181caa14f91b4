import type {SqlStore} from './sql-store.ts';

/** A form on its way, as it is kept between two of its pages. */
export interface KeptForm {
  /** Encrypted: see `Seals`. */
  readonly contents: string;
  /** Grows with every answer. */
  readonly revision: number;
  readonly answeredAt: Date;
}

/**
 * Keeps forms that people fill in page by page without script, until they are sent or an hour has passed.
 *
 * Every method can throw {@link StoreUnavailable}.
 */
export class FormStore {
  readonly #sql: Pick<SqlStore, 'read' | 'write'>;

  constructor(sql: Pick<SqlStore, 'read' | 'write'>) {
    this.#sql = sql;
  }

  find(id: string): Promise<KeptForm | undefined> {
    return this.#sql.read(async (db) => {
      const row = await db
        .selectFrom('hosted_form')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          contents: row.contents,
          revision: row.revision,
          answeredAt: new Date(row.answered_at),
        }
      );
    });
  }

  /** Keeps what follows on a revision, or a new form for 0. Gives false where somebody else was quicker. */
  keep(id: string, {contents, revision, answeredAt}: KeptForm): Promise<boolean> {
    const row = {contents, revision: revision + 1, answered_at: answeredAt.toISOString()};
    return this.#sql.write(async (transaction) => {
      const kept =
        revision === 0
          ? await transaction
              .insertInto('hosted_form')
              .values({id, ...row})
              .onConflict((conflict) => conflict.column('id').doNothing())
              .returning('id')
              .execute()
          : await transaction
              .updateTable('hosted_form')
              .set(row)
              .where('id', '=', id)
              .where('revision', '=', revision)
              .returning('id')
              .execute();
      return kept.length > 0;
    });
  }

  erase(id: string): Promise<void> {
    return this.#sql.write(async (transaction) => {
      await transaction.deleteFrom('hosted_form').where('id', '=', id).execute();
    });
  }

  /** Erases the forms in which nothing was answered since `before`. */
  eraseBefore(before: Date): Promise<void> {
    return this.#sql.write(async (transaction) => {
      await transaction
        .deleteFrom('hosted_form')
        .where('answered_at', '<', before.toISOString())
        .execute();
    });
  }
}
