import type {SqlStore} from './sql-store.ts';

/** A sign-in on its way, as it is kept until the issuer answers. */
export interface PendingSignIn {
  readonly stateHash: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly createdAt: Date;
}

/** A session as it is kept. */
export interface KeptSession {
  readonly accountId: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

/**
 * Keeps who has signed in, and where.
 *
 * Every method can throw {@link StoreUnavailable}.
 */
export class AccountStore {
  readonly #sql: Pick<SqlStore, 'read' | 'write'>;

  constructor(sql: Pick<SqlStore, 'read' | 'write'>) {
    this.#sql = sql;
  }

  /** Finds the account of a subject of an issuer, and makes one when there is none. Gives its id. */
  accountOf(issuer: string, subject: string, {id, at}: {id: string; at: Date}): Promise<string> {
    return this.#sql.write(async (transaction) => {
      await transaction
        .insertInto('account')
        .values({id, issuer, subject, created_at: at.toISOString()})
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
        .execute();
      const row = await transaction
        .selectFrom('account')
        .select('id')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirstOrThrow();
      return row.id;
    });
  }

  keepSignIn({stateHash, nonce, codeVerifier, returnTo, createdAt}: PendingSignIn): Promise<void> {
    return this.#sql.write(async (transaction) => {
      await transaction
        .insertInto('sign_in')
        .values({
          state_hash: stateHash,
          nonce,
          code_verifier: codeVerifier,
          return_to: returnTo,
          created_at: createdAt.toISOString(),
        })
        .execute();
    });
  }

  /** Takes a pending sign-in out: whoever comes second finds none. */
  takeSignIn(stateHash: string): Promise<PendingSignIn | undefined> {
    return this.#sql.write(async (transaction) => {
      const row = await transaction
        .deleteFrom('sign_in')
        .where('state_hash', '=', stateHash)
        .returningAll()
        .executeTakeFirst();
      return (
        row && {
          stateHash,
          nonce: row.nonce,
          codeVerifier: row.code_verifier,
          returnTo: row.return_to,
          createdAt: new Date(row.created_at),
        }
      );
    });
  }

  /** Keeps a new session, and ends the one that the same browser had before. */
  keepSession(tokenHash: string, accountId: string, at: Date, former?: string): Promise<void> {
    return this.#sql.write(async (transaction) => {
      if (former !== undefined)
        await transaction.deleteFrom('session').where('token_hash', '=', former).execute();
      await transaction
        .insertInto('session')
        .values({
          token_hash: tokenHash,
          account_id: accountId,
          created_at: at.toISOString(),
          last_used_at: at.toISOString(),
        })
        .execute();
    });
  }

  findSession(tokenHash: string): Promise<KeptSession | undefined> {
    return this.#sql.read(async (db) => {
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return (
        row && {
          accountId: row.account_id,
          createdAt: new Date(row.created_at),
          lastUsedAt: new Date(row.last_used_at),
        }
      );
    });
  }

  /** Notes that a session was used. */
  touchSession(tokenHash: string, at: Date): Promise<void> {
    return this.#sql.write(async (transaction) => {
      await transaction
        .updateTable('session')
        .set({last_used_at: at.toISOString()})
        .where('token_hash', '=', tokenHash)
        .execute();
    });
  }

  endSession(tokenHash: string): Promise<void> {
    return this.#sql.write(async (transaction) => {
      await transaction.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
    });
  }

  /** Forgets sessions not used, and sign-ins not finished, since `before`. */
  forget(before: {readonly sessions: Date; readonly signIns: Date}): Promise<void> {
    return this.#sql.write(async (transaction) => {
      await transaction
        .deleteFrom('session')
        .where('last_used_at', '<', before.sessions.toISOString())
        .execute();
      await transaction
        .deleteFrom('sign_in')
        .where('created_at', '<', before.signIns.toISOString())
        .execute();
    });
  }
}
