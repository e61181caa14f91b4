import type {Draft} from '@trust-widgets/contract/define-form';
import {InvalidAnswersError} from '@trust-widgets/sdk/errors';
import {newIdempotencyKey as newTag} from '@trust-widgets/sdk/idempotency-key';
import {toJson} from '@trust-widgets/sdk/json';

import type {Kept, Keeper} from '../keeper.ts';
import {changedElsewhere, isClosed, nothingKept, notKept} from './errors.ts';
import {isKeptHere, KEPT_UNDER} from './kept-here.ts';
import {judgeForDevice} from './readable.ts';
import {
  type Content,
  type DeviceRecord,
  isMembers,
  parsed,
  readRecord,
  removeRecord,
  writeRecord,
} from './record.ts';
import {keyFor, newKey, seal, type SealKey, unseal} from './seal.ts';

/** The tag of what this version can't read at all. */
const UNREADABLE = 'unreadable';

/**
 * Keeps a passport on this device alone, for somebody who chose that. Nothing of it goes anywhere else.
 *
 * All of a page share one. While it is sealed and the passphrase was not given on this page, `open` and `save` reject
 * with `sign_in_required`: ask for the passphrase (`unlock.ts`). Where nothing is kept any more, `open` rejects with
 * `not_found`.
 */
export class DeviceKeeper implements Keeper {
  readonly place = 'device';

  #key: SealKey | undefined;
  #aside: readonly string[] = [];
  readonly #gone = new Set<() => void>();

  constructor() {
    window.addEventListener('storage', ({key, newValue}) => {
      // Another window deleted it, or emptied all storage of this site.
      if (key === null || (key === KEPT_UNDER && newValue === null)) this.#drop();
    });
    // Who leaves quickly leaves nothing open behind. What is kept stays: the person chose to keep it.
    window.addEventListener('trust-exit', () => this.#forget());
  }

  /** Whether it is kept under a passphrase. */
  get isSealed(): boolean {
    const record = readRecord();
    return typeof record === 'object' && 'sealed' in record;
  }

  /** Whether its passphrase is needed before it can be read. */
  get isLocked(): boolean {
    const record = readRecord();
    return typeof record === 'object' && 'sealed' in record && !this.#fits(record.lock.salt);
  }

  /** Since when there is one here. */
  get since(): string | undefined {
    const record = readRecord();
    return typeof record === 'object' ? record.since : undefined;
  }

  /** When it was last saved, if it ever was. */
  get savedAt(): string | undefined {
    const record = readRecord();
    return typeof record === 'object' ? record.savedAt : undefined;
  }

  /** What was found here that could not be read as answers, as text. It is kept until the person deletes it. */
  get aside(): readonly string[] {
    return this.#aside;
  }

  /** Calls `listener` when the passport is deleted, here or in another window. Gives a way to end that. */
  onGone(listener: () => void): () => void {
    this.#gone.add(listener);
    return () => this.#gone.delete(listener);
  }

  /** Opens it for this page by its passphrase. Says whether that was the right one. */
  async unlock(passphrase: string): Promise<boolean> {
    const record = readRecord();
    if (typeof record !== 'object' || !('sealed' in record)) return true;
    const key = await keyFor(passphrase, record.lock);
    if ((await unseal(record, key)) === undefined) return false;
    this.#key = key;
    return true;
  }

  async open(): Promise<Kept> {
    const record = readRecord();
    if (record === undefined) throw nothingKept();
    const {answers, aside} = await this.#read(record);
    this.#aside = aside;
    if (typeof record === 'string') return {answers, tag: UNREADABLE};
    return {answers, tag: record.tag, savedAt: record.savedAt};
  }

  async save(answers: Draft, tag: string): Promise<Omit<Kept, 'answers'>> {
    const judged = judgeForDevice(answers);
    if (judged.errors.length > 0) throw new InvalidAnswersError(judged.errors);
    return this.#alone(async () => {
      const record = readRecord();
      if (record === undefined) throw changedElsewhere();
      const kept = await this.#read(record);
      // The same again does no harm, whatever state it was made from.
      const isSame = toJson(kept.answers) === toJson(judged.answers);
      if (typeof record === 'object' && record.savedAt && isSame) {
        return {tag: record.tag, savedAt: record.savedAt};
      }
      if (tagOf(record) !== tag) throw changedElsewhere();
      return this.#write(record, {answers: judged.answers, aside: kept.aside});
    });
  }

  async delete(tag: string): Promise<void> {
    await this.#alone(() => {
      if (tagOf(readRecord()) !== tag) throw changedElsewhere();
      this.deleteAll();
      return Promise.resolve();
    });
  }

  /** Deletes it whatever it says, for somebody who can't or won't open it. */
  deleteAll(): void {
    removeRecord();
    this.#drop();
  }

  /** Keeps it under a passphrase from now on, or under none. The answers stay the same, and so does their tag. */
  async setPassphrase(passphrase: string | undefined): Promise<void> {
    const key = passphrase === undefined ? undefined : await newKey(passphrase);
    await this.#alone(async () => {
      const record = readRecord();
      if (typeof record !== 'object') throw changedElsewhere();
      const content = await this.#read(record);
      await this.#replace(record, about(record), content, key);
      this.#key = key;
    });
  }

  /** Deletes what could not be read. */
  async deleteAside(): Promise<void> {
    await this.#alone(async () => {
      const record = readRecord();
      if (record === undefined) throw changedElsewhere();
      const {answers} = await this.#read(record);
      await this.#write(record, {answers, aside: []});
      this.#aside = [];
    });
  }

  /** Reads what is kept, and sets aside what the declaration does not take: somebody may have changed it. */
  async #read(record: DeviceRecord | string): Promise<Content> {
    if (typeof record === 'string') return {answers: {}, aside: [record]};
    const {answers, aside} = await this.#contentOf(record);
    const judged = judgeForDevice(answers);
    return {answers: judged.answers, aside: [...aside, ...judged.aside]};
  }

  async #contentOf(record: DeviceRecord): Promise<Content> {
    if (!('sealed' in record)) return record;
    const key = this.#fits(record.lock.salt);
    const text = key && (await unseal(record, key));
    if (text === undefined) throw isClosed();
    const read = parsed(text);
    if (!isMembers(read) || !isMembers(read['answers'])) return {answers: {}, aside: [text]};
    const {answers, aside} = read;
    return {answers, aside: Array.isArray(aside) ? aside.map(String) : []};
  }

  async #write(from: DeviceRecord | string, content: Content): Promise<Omit<Kept, 'answers'>> {
    const savedAt = new Date().toISOString();
    const since = typeof from === 'object' ? from.since : savedAt;
    const now = {version: 1, tag: newTag(), since, savedAt} as const;
    const key = typeof from === 'object' && 'sealed' in from ? this.#key : undefined;
    await this.#replace(from, now, content, key);
    return {tag: now.tag, savedAt};
  }

  async #replace(
    from: DeviceRecord | string,
    about: Omit<DeviceRecord, keyof Content>,
    {answers, aside}: Content,
    key: SealKey | undefined,
  ): Promise<void> {
    const content = key ? await seal(toJson({answers, aside}), key) : {answers, aside};
    // Sealing takes a moment, in which another window may have saved where there are no locks to wait for.
    if (tagOf(readRecord()) !== tagOf(from)) throw changedElsewhere();
    writeRecord({...about, ...content});
  }

  /** Runs something while no other window of this site changes what is kept, where the browser can see to that. */
  #alone<Result>(what: () => Promise<Result>): Promise<Result> {
    const {locks} = navigator as {locks?: LockManager};
    return locks ? locks.request(KEPT_UNDER, what) : what();
  }

  #fits(salt: string): SealKey | undefined {
    return this.#key?.lock.salt === salt ? this.#key : undefined;
  }

  #forget(): void {
    this.#key = undefined;
    this.#aside = [];
  }

  #drop(): void {
    this.#forget();
    for (const listener of this.#gone) listener();
  }
}

let keeper: DeviceKeeper | undefined;

/** Gives the passport that is kept on this device, if there is one. */
export function openDevice(): Promise<DeviceKeeper | undefined> {
  return Promise.resolve(isKeptHere() ? (keeper ??= new DeviceKeeper()) : undefined);
}

/** Begins to keep a passport on this device. Call it only when the person has chosen that. Takes one that is there already. */
export async function startDevice(): Promise<DeviceKeeper> {
  if (!isKeptHere()) {
    const since = new Date().toISOString();
    writeRecord({version: 1, tag: newTag(), since, answers: {}, aside: []});
  }
  return (await openDevice()) ?? Promise.reject(notKept());
}

function tagOf(record: DeviceRecord | string | undefined): string | undefined {
  return typeof record === 'object' ? record.tag : record && UNREADABLE;
}

function about({version, tag, since, savedAt}: DeviceRecord): Omit<DeviceRecord, keyof Content> {
  return {version, tag, since, savedAt};
}
