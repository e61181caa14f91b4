/**
 * A set of small whole numbers, one bit each.
 *
 * Filters of a directory are sets of services. As bits they are joined, counted and walked in a time that does not
 * depend on what is in them, and hardly on how many services there are: 100,000 take 3,125 words.
 */
export class IdSet {
  readonly #bits: Uint32Array;

  constructor(bits: Uint32Array) {
    this.#bits = bits;
  }

  /** An empty set for numbers below `size`. */
  static empty(size: number): IdSet {
    return new IdSet(new Uint32Array(Math.ceil(size / 32)));
  }

  /** A set of every number below `size`. */
  static all(size: number): IdSet {
    const set = IdSet.empty(size);
    for (let id = 0; id < size; id += 1) set.add(id);
    return set;
  }

  add(id: number): void {
    this.#bits[id >>> 5]! |= 1 << (id & 31);
  }

  has(id: number): boolean {
    return (this.#bits[id >>> 5]! & (1 << (id & 31))) !== 0;
  }

  and(other: IdSet): IdSet {
    const bits = this.#bits.slice();
    for (let index = 0; index < bits.length; index += 1) bits[index]! &= other.#bits[index]!;
    return new IdSet(bits);
  }

  or(other: IdSet): IdSet {
    const bits = this.#bits.slice();
    for (let index = 0; index < bits.length; index += 1) bits[index]! |= other.#bits[index]!;
    return new IdSet(bits);
  }

  /** How many numbers are in the set. */
  count(): number {
    let total = 0;
    for (const word of this.#bits) total += ones(word);
    return total;
  }

  /** Every number of the set, smallest first, after leaving out the first `skip`. */
  *from(skip: number): Generator<number, void, undefined> {
    let left = skip;
    for (let index = 0; index < this.#bits.length; index += 1) {
      let word = this.#bits[index]!;
      if (left > 0) {
        const inWord = ones(word);
        if (inWord <= left) {
          left -= inWord;
          continue;
        }
      }
      while (word !== 0) {
        const lowest = 31 - Math.clz32(word & -word);
        word &= word - 1;
        if (left > 0) left -= 1;
        else yield index * 32 + lowest;
      }
    }
  }
}

/** Counts the ones of a word by adding neighbours (Hacker's Delight, chapter 5). */
function ones(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
