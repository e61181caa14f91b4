import {createHash, createHmac, randomBytes, randomUUID, timingSafeEqual} from 'node:crypto';
import type {Draft, Receipt} from '@trust-widgets/contract';

import {FormStore, type KeptForm} from '../store/form-store.ts';
import type {SqlStore} from '../store/sql-store.ts';
import {StoreUnavailable} from '../store/store-unavailable.ts';
import {Seals} from './seals.ts';

/** How long what was answered is kept after the last answer. */
export const KEPT_MS = 60 * 60_000;

/** How far the clocks of two instances may differ. */
const LEEWAY_MS = 5 * 60_000;

/** How often a change is tried anew because another of the same browser came between. */
const MOST_TRIES = 5;

/** One person’s way through one form, from the first answer until an hour after the last. */
export interface Sitting {
  /** What was answered so far, as it was typed. Empty once it was sent. */
  readonly draft: Draft;
  /** Made when the form began, so that what is sent twice is kept once. */
  readonly idempotencyKey: string;
  /** Whether the person has come to the last step before. */
  readonly wasChecked: boolean;
  /** The questions that the person saw when they last pressed a button, and on which page. */
  readonly seen?: {readonly page: string; readonly names: readonly string[]} | undefined;
  /** What was sent first. It may have arrived although no answer came. */
  readonly attempt?: object | undefined;
  /** Proof that it arrived. */
  readonly receipt?: Receipt | undefined;
  /** Whether answers were changed after they had already arrived. */
  readonly isChangedTooLate?: boolean | undefined;
}

/** A browser at a form: its token, and the address of the form. */
export interface Holder {
  readonly token: string;
  readonly path: string;
}

interface SittingsDeps {
  readonly store: Pick<SqlStore, 'read' | 'write'>;
  readonly serverKeys: readonly string[];
  readonly now: () => Date;
}

/** What people have answered on the hosted pages, each bound to one browser and one form. */
export class Sittings {
  readonly #forms: FormStore;
  readonly #seals: Seals;
  readonly #keys: readonly string[];
  readonly #now: () => Date;

  constructor({store, serverKeys, now}: SittingsDeps) {
    this.#forms = new FormStore(store);
    this.#seals = new Seals(serverKeys);
    this.#keys = serverKeys;
    this.#now = now;
  }

  /** Makes the token of a new sitting: 256 bits, which only the browser keeps. */
  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /** Names the record of a sitting. It opens nothing, and erases it. */
  idOf({token, path}: Holder): string {
    return createHash('sha256').update(`form:${path}:${token}`).digest('hex');
  }

  /** Makes what a page’s own forms carry, and no other page can know. */
  proofOf({token, path}: Holder): string {
    return proof(this.#keys[0] ?? '', token, path);
  }

  /** Says whether a form was made for this browser. */
  isProof(given: string, {token, path}: Holder): boolean {
    return this.#keys.some((key) => isSame(given, proof(key, token, path)));
  }

  /** Finds what was answered. Nothing, once an hour has passed since. */
  async find(holder: Holder): Promise<Sitting | undefined> {
    return (await this.#find(holder))?.sitting;
  }

  /**
   * Changes what is kept, one change after the other. Gives what is kept then: what it was, where `change` gives nothing.
   *
   * @throws {StoreUnavailable} when it can't be kept now
   */
  async change(
    holder: Holder,
    change: (sitting: Sitting | undefined) => Sitting | undefined,
  ): Promise<Sitting | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const found = await this.#find(holder);
      const sitting = change(found?.sitting);
      if (!sitting) return found?.sitting;
      const contents = this.#seals.seal(JSON.stringify(sitting), about(holder));
      const kept = {contents, revision: found?.revision ?? 0, answeredAt: this.#now()};
      if (await this.#forms.keep(this.idOf(holder), kept)) return sitting;
    }
    throw new StoreUnavailable('FORM_BUSY');
  }

  /** Erases a sitting by the name of its record. */
  erase(id: string): Promise<void> {
    return this.#forms.erase(id);
  }

  async #find(holder: Holder): Promise<{sitting: Sitting; revision: number} | undefined> {
    const id = this.idOf(holder);
    const kept = await this.#forms.find(id);
    if (!kept) return undefined;
    const text = this.#isOver(kept) ? undefined : this.#seals.open(kept.contents, about(holder));
    if (text !== undefined) return {sitting: JSON.parse(text) as Sitting, revision: kept.revision};
    await this.#forms.erase(id);
    return undefined;
  }

  #isOver({answeredAt}: KeptForm): boolean {
    const age = this.#now().getTime() - answeredAt.getTime();
    return age < -LEEWAY_MS || age >= KEPT_MS;
  }
}

/** Says whether a text can be the name of a record at all. */
export function isRecordId(text: string): boolean {
  return /^[\da-f]{64}$/.test(text);
}

/** What is kept before anything was answered. */
export function newSitting(): Sitting {
  return {draft: {}, idempotencyKey: randomUUID(), wasChecked: false};
}

function about({token, path}: Holder) {
  return {token, about: path};
}

function proof(key: string, token: string, path: string): string {
  return createHmac('sha256', key).update(`form-proof:${path}:${token}`).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
