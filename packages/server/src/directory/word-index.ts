import SearchableMap from 'minisearch/SearchableMap';

import {searchWordsOf, wordsOf} from './words.ts';

/** Some text of a document, and how much a word found in it says: 8 for its name, 1 for its description. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** What a search found: documents by number, and how well each fits. */
export interface Hits {
  /** How many documents were found. */
  readonly count: number;
  /** The documents, in no order. Only the first `count` are meant. */
  readonly documents: Uint32Array;
  /** How well a document fits, by its number: whole, from 0 to `BEST_SCORE`. */
  score(document: number): number;
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
  readonly #size: number;
  // Kept between searches, which run one at a time: clearing what was touched is cheaper than making them anew.
  readonly #scores: Float32Array;
  readonly #matched: Uint8Array;
  readonly #best: Float32Array;

  constructor(documents: readonly (readonly WeightedText[])[]) {
    this.#size = documents.length;
    this.#scores = new Float32Array(this.#size);
    this.#matched = new Uint8Array(this.#size);
    this.#best = new Float32Array(this.#size);
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
    const found: number[] = [];
    this.#scores.fill(0);
    this.#matched.fill(0);
    let most = 0;
    for (const word of words) {
      const touched: number[] = [];
      for (const [postings, closeness] of this.#expand(word))
        this.#gather(postings, closeness, touched);
      for (const document of touched) {
        if (this.#matched[document] === 0) found.push(document);
        const matched = (this.#matched[document]! += 1);
        if (matched > most) most = matched;
        this.#scores[document]! += this.#best[document]!;
        this.#best[document] = 0;
      }
    }
    let count = 0;
    const documents = new Uint32Array(found.length);
    for (const document of found) {
      if (this.#matched[document] === most) documents[count++] = document;
    }
    return {count, documents, score: (document) => this.#score(document, words.length)};
  }

  /** Keeps, for each document, the most that any word standing for the one asked says of it. */
  #gather({documents, weights}: Postings, closeness: number, touched: number[]): void {
    for (let index = 0; index < documents.length; index += 1) {
      const document = documents[index]!;
      const weight = weights[index]! * closeness;
      const before = this.#best[document]!;
      if (before === 0) touched.push(document);
      if (weight > before) this.#best[document] = weight;
    }
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
    const slips = [...this.#words.fuzzyGet(word, word.length < 6 ? 1 : 2).values()];
    const fewest = Math.min(...slips.map(([, edits]) => edits));
    return slips
      .filter(([, edits]) => edits === fewest)
      .slice(0, MOST_EXPANSIONS)
      .map(([postings]) => [postings, CLOSENESS.slip]);
  }

  #score(document: number, words: number): number {
    const most = words * MOST_WEIGHT;
    return Math.round((this.#scores[document]! / most) * BEST_SCORE);
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
        if (!weights) words.set(word, (weights = new Map()));
        weights.set(document, Math.max(weights.get(document) ?? 0, weight));
      }
    }
  }
  return words;
}
