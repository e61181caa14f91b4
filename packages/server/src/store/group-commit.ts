import {StoreUnavailable} from './store-unavailable.ts';

const MOST_IN_A_GROUP = 64;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes several things that arrive together in one transaction, because the disk takes as long for one as for twenty.
 * Each caller hears only after the transaction that holds its thing has returned.
 */
export class GroupCommit<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #writers: number;
  readonly #waiting: Waiting<Item, Result>[] = [];
  #writing = 0;

  /** `write` gives a result for each item, in their order. Up to `writers` of them run at once. */
  constructor(write: (items: readonly Item[]) => Promise<readonly Result[]>, writers: number) {
    this.#write = write;
    this.#writers = writers;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({item, resolve, reject});
      // Not at once: the other requests that the process has just read are to come along.
      if (this.#waiting.length === 1) setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    if (this.#writing >= this.#writers) return;
    this.#writing += 1;
    while (this.#waiting.length > 0) {
      await this.#writeGroup(this.#waiting.splice(0, MOST_IN_A_GROUP));
    }
    this.#writing -= 1;
  }

  async #writeGroup(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#write(group.map(({item}) => item));
      group.forEach(({resolve}, index) => resolve(results[index] as Result));
    } catch (error) {
      const [only] = group;
      if (group.length === 1) only?.reject(error);
      else if (error instanceof StoreUnavailable) group.forEach(({reject}) => reject(error));
      // One of them is at fault. The others must not suffer for it.
      else for (const one of group) await this.#writeGroup([one]);
    }
  }
}
