import {createHash, randomBytes} from 'node:crypto';

import type {AccountStore, KeptSession} from '../store/account-store.ts';

/** NHS login asks for a new sign-in after 30 minutes without use and 12 hours in all. */
export const IDLE_MS = 30 * 60_000;
export const LONGEST_MS = 12 * 60 * 60_000;

/** How far the clocks of two instances may differ. After a clock was set back further, people sign in anew. */
const LEEWAY_MS = 5 * 60_000;

/** A use is noted once in this time, so that reading does not become writing. */
const NOTE_EVERY_MS = 60_000;

/** Somebody who is signed in. */
export interface Patient {
  readonly accountId: string;
  /** What names the account to a page: another word for each, from which nothing follows. */
  readonly account: string;
  /** The hash of the session's token. */
  readonly session: string;
  /** When the session ends if nothing more is done, or at the latest. */
  readonly endsAt: Date;
}

/**
 * Who is signed in, by a token of 256 random bits of which only the hash is kept.
 *
 * A session ends after 30 minutes without use, after 12 hours in all, and when its owner signs out.
 */
export class Sessions {
  readonly #store: AccountStore;
  readonly #now: () => Date;

  constructor({accounts, now}: {accounts: AccountStore; now: () => Date}) {
    this.#store = accounts;
    this.#now = now;
  }

  /** Begins a session, and ends the one that the browser had. Gives its token. */
  async begin(accountId: string, formerToken?: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const former = formerToken === undefined ? undefined : hash(formerToken);
    await this.#store.keepSession(hash(token), accountId, this.#now(), former);
    return token;
  }

  /** Finds who is signed in by a token, and notes that they were here. Nobody, when the session has ended. */
  async find(token: string): Promise<Patient | undefined> {
    const session = hash(token);
    const kept = await this.#store.findSession(session);
    if (!kept) return undefined;
    const now = this.#now();
    if (isOver(kept, now)) {
      await this.#store.endSession(session);
      return undefined;
    }
    const isNoted = now.getTime() - kept.lastUsedAt.getTime() >= NOTE_EVERY_MS;
    if (isNoted) await this.#store.touchSession(session, now);
    return patient(session, isNoted ? {...kept, lastUsedAt: now} : kept);
  }

  /** Finds who is signed in, and notes nothing: looking again and again does not keep a session alive. */
  async look(token: string): Promise<Patient | undefined> {
    const session = hash(token);
    const kept = await this.#store.findSession(session);
    return kept && !isOver(kept, this.#now()) ? patient(session, kept) : undefined;
  }

  /** Ends a session. A copy of its cookie opens nothing from then on. */
  async end(token: string): Promise<void> {
    await this.#store.endSession(hash(token));
  }
}

function isOver({createdAt, lastUsedAt}: KeptSession, now: Date): boolean {
  const idle = now.getTime() - lastUsedAt.getTime();
  return idle < -LEEWAY_MS || idle >= IDLE_MS || now.getTime() - createdAt.getTime() >= LONGEST_MS;
}

function patient(session: string, {accountId, createdAt, lastUsedAt}: KeptSession): Patient {
  return {
    accountId,
    account: createHash('sha256').update(`account ${accountId}`).digest('base64url').slice(0, 22),
    session,
    endsAt: new Date(Math.min(createdAt.getTime() + LONGEST_MS, lastUsedAt.getTime() + IDLE_MS)),
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
