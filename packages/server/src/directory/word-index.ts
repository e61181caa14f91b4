import SearchableMap from 'minisearch/SearchableMap';

import {searchWordsOf, wordsOf} from './words.ts';

/** Some text of a document, and how much a word found in it says: 8 for its name, 1 for its description. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** What a search found: documents by number, in no order, and beside each how well it fits. */
export interface Hits {
  readonly documents: Uint32Array;
  /** Whole, from 0 to `BEST_SCORE`. */
  readonly scores: Uint16Array;
}

/** No document scores more. */
export const BEST_SCORE = 4095;

/** A prefix or a slip says less than the word itself. */
const CLOSENESS = {word: 1, prefix: 0.75, slip: 0.4};

/** Everything that begins with one letter is no answer, and a slip in a short word makes another word. */
const SHORTEST_PREFIX = 2;
const SHORTEST_SLIP = 4;

/** At most this many words of the index stand for one word of a search. */
const MOST_EXPANSIONS = 200;

/** The documents that hold a word, in order, with the most that the word says of each. */
interface Postings {
  readonly documents: Uint32Array;
  readonly weights: Uint8Array;
}

/**
 * Finds documents by their words: whole, begun, or with a slip of the finger.
 *
 * MiniSearch's radix tree finds the words. What it does not give is a cost that stays flat while the documents grow:
 * its search makes an object for every hit and sorts them all. Here a hit is an addition in a typed array.
 */
export class WordIndex {
  readonly #words = new SearchableMap<Postings>();
  // Kept between searches, which run one at a time: as long as the list of documents, and clean when a search ends.
  readonly #score: Float32Array;
  readonly #best: Float32Array;
  readonly #matched: Uint8Array;
  readonly #found: Uint32Array;
  readonly #touched: Uint32Array;

  constructor(documents: readonly (readonly WeightedText[])[]) {
    this.#score = new Float32Array(documents.length);
    this.#best = new Float32Array(documents.length);
    this.#matched = new Uint8Array(documents.length);
    this.#found = new Uint32Array(documents.length);
    this.#touched = new Uint32Array(documents.length);
    for (const [word, weights] of collect(documents)) {
      this.#words.set(word, {
        documents: Uint32Array.from(weights.keys()),
        weights: Uint8Array.from(weights.values()),
      });
    }
  }

  /**
   * Finds the documents that hold every word of `query`; where there is none, those that hold the most of its words.
   * A query without a word that could be looked up finds nothing.
   */
  search(query: string): Hits {
    const words = searchWordsOf(query);
    let count = 0;
    let most = 0;
    for (const word of words) {
      const touched = this.#gather(this.#expand(word));
      for (let index = 0; index < touched; index += 1) {
        const document = this.#touched[index]!;
        if (this.#matched[document] === 0) this.#found[count++] = document;
        const matched = (this.#matched[document]! += 1);
        if (matched > most) most = matched;
        this.#score[document]! += this.#best[document]!;
        this.#best[document] = 0;
      }
    }
    return this.#take(count, most, BEST_SCORE / (words.length * MOST_WEIGHT));
  }

  /** Keeps, for each document, the most that any word standing for the one asked says of it. Gives how many there are. */
  #gather(expanded: readonly [Postings, number][]): number {
    const best = this.#best;
    const touched = this.#touched;
    let count = 0;
    for (const [{documents, weights}, closeness] of expanded) {
      for (let index = 0; index < documents.length; index += 1) {
        const document = documents[index]!;
        const weight = weights[index]! * closeness;
        const before = best[document]!;
        if (before === 0) touched[count++] = document;
        if (weight > before) best[document] = weight;
      }
    }
    return count;
  }

  /** Takes the documents that matched the most words, and leaves everything clean. */
  #take(count: number, most: number, scale: number): Hits {
    const documents = new Uint32Array(count);
    const scores = new Uint16Array(count);
    let taken = 0;
    for (let index = 0; index < count; index += 1) {
      const document = this.#found[index]!;
      if (this.#matched[document] === most) {
        documents[taken] = document;
        scores[taken++] = this.#score[document]! * scale;
      }
      this.#matched[document] = 0;
      this.#score[document] = 0;
    }
    return {documents: documents.subarray(0, taken), scores: scores.subarray(0, taken)};
  }

  #expand(word: string): [Postings, number][] {
    const found: [Postings, number][] = [];
    const whole = this.#words.get(word);
    if (whole) found.push([whole, CLOSENESS.word]);
    if (word.length >= SHORTEST_PREFIX) {
      for (const [other, postings] of this.#words.atPrefix(word)) {
        if (found.length >= MOST_EXPANSIONS) break;
        if (other !== word) found.push([postings, CLOSENESS.prefix]);
      }
    }
    if (found.length > 0 || word.length < SHORTEST_SLIP) return found;

    // Only where nothing else was found: "carer" is not a slip for "career".
    const slips = [
      ...this.#words.fuzzyGet(word, word.length < 6 ? 1 : 2).values(),
      ...this.#swapped(word),
    ];
    const fewest = Math.min(...slips.map(([, edits]) => edits));
    return slips
      .filter(([, edits]) => edits === fewest)
      .slice(0, MOST_EXPANSIONS)
      .map(([postings]) => [postings, CLOSENESS.slip]);
  }

  /** Two letters that changed places are one slip of the finger: "tema" for "team". The radix tree counts two. */
  #swapped(word: string): [Postings, number][] {
    return Array.from({length: word.length - 1}, (_, at) => {
      const [first = '', second = ''] = word.slice(at, at + 2);
      return this.#words.get(word.slice(0, at) + second + first + word.slice(at + 2));
    }).flatMap((postings) => (postings ? [[postings, 1] as [Postings, number]] : []));
  }
}

/** The most that a text may weigh. */
export const MOST_WEIGHT = 10;

function collect(
  documents: readonly (readonly WeightedText[])[],
): Map<string, Map<number, number>> {
  const words = new Map<string, Map<number, number>>();
  for (const [document, texts] of documents.entries()) {
    for (const {text, weight} of texts) {
      for (const word of wordsOf(text)) {
        let weights = words.get(word);
        if (!weights) words.set(word, (weights = new Map<number, number>()));
        weights.set(document, Math.max(weights.get(document) ?? 0, weight));
      }
    }
  }
  return words;
}
