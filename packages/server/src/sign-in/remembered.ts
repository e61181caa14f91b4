/** Seconds on a clock that never goes back. */
interface Times {
  /** How long must pass before it is asked for again. */
  readonly every: number;
  /** How old it may be when asking fails. */
  readonly longest: number;
}

/** Something that somebody else tells: asked for so often at most, and made do with for a while when they do not answer. */
export class Remembered<T> {
  readonly #ask: () => Promise<T>;
  readonly #seconds: () => number;
  readonly #times: Times;
  #kept: {readonly value: T; readonly at: number} | undefined;
  #asking: Promise<T> | undefined;
  #askedAt = -Infinity;

  constructor(ask: () => Promise<T>, seconds: () => number, times: Times) {
    this.#ask = ask;
    this.#seconds = seconds;
    this.#times = times;
  }

  /** Gives what was told lately, or asks. Whoever comes while it is asked waits for the same answer. */
  async get(): Promise<T> {
    const isEarly = this.#seconds() - this.#askedAt < this.#times.every;
    const kept = this.#kept;
    const isUsable = kept !== undefined && this.#seconds() - kept.at < this.#times.longest;
    if (isUsable && isEarly && !this.#asking) return kept.value;
    try {
      return await (this.#asking ??= this.#askNow());
    } catch (error) {
      if (isUsable) return kept.value;
      throw error;
    }
  }

  async #askNow(): Promise<T> {
    this.#askedAt = this.#seconds();
    try {
      const value = await this.#ask();
      this.#kept = {value, at: this.#seconds()};
      return value;
    } finally {
      this.#asking = undefined;
    }
  }
}
