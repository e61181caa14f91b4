/** More searches than this within a minute are answered anew. */
const MOST = 500;

/**
 * Keeps what was made until the minute ends.
 *
 * Services open and close on whole minutes, so within one minute the same search has the same answer. What people searched
 * for is forgotten with the minute.
 */
export class MinuteCache<Value> {
  readonly #values = new Map<string, Value>();
  #minute = NaN;

  /** Gives what was made for `key` in this minute, or makes it. What throws is not kept. */
  get(key: string, now: Date, make: () => Value): Value {
    const minute = Math.floor(now.getTime() / 60_000);
    // Another minute, and not a later one: a clock may be set back.
    if (minute !== this.#minute || this.#values.size >= MOST) this.#values.clear();
    this.#minute = minute;
    let value = this.#values.get(key);
    if (value === undefined) this.#values.set(key, (value = make()));
    return value;
  }
}
