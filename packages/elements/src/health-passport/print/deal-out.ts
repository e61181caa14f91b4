/** A line of a card: what it is about, and what is said. */
export interface CardLine {
  readonly label: string;
  readonly text: string;
  /** The language of the text, where the person said it. */
  readonly writtenIn?: string | undefined;
  /** Whether it goes on from the card before. */
  readonly goesOn?: boolean | undefined;
}

/** A word longer than this may be parted anywhere. */
const LONG_WORD = 24;

/**
 * Deals lines out onto as many cards as they need, in order. Nothing is cut off and nothing is left out.
 *
 * A line that fits on a card stays whole. A longer one is parted between words, and says what it is about on each card.
 * `fits` tells whether lines have room on one card.
 */
export function dealOut(
  lines: readonly CardLine[],
  fits: (card: readonly CardLine[]) => boolean,
): CardLine[][] {
  const cards: CardLine[][] = [];
  let card: CardLine[] = [];
  const turn = () => {
    if (card.length > 0) cards.push(card);
    card = [];
  };
  for (const line of lines) {
    if (fits([...card, line])) {
      card.push(line);
      continue;
    }
    if (fits([line])) {
      turn();
      card.push(line);
      continue;
    }
    let words = wordsOf(line.text);
    let goesOn = false;
    while (words.length > 0) {
      const part = (count: number) => ({...line, text: words.slice(0, count).join(''), goesOn});
      const count = most(words.length, (count) => fits([...card, part(count)]));
      if (count === 0 && card.length > 0) {
        turn();
        continue;
      }
      // A card that holds not even one word is still better than no card.
      const taken = Math.max(1, count);
      card.push(part(taken));
      words = words.slice(taken);
      goesOn = true;
      if (words.length > 0) turn();
    }
  }
  turn();
  return cards;
}

/** The largest number up to `limit` for which something holds, when it holds for all smaller ones too. */
function most(limit: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Parts a text where it may be parted; put together again, it is the same. */
function wordsOf(text: string): string[] {
  // Not between two figures: a telephone number stays in one piece.
  return text.split(/(?<=\s)(?=\S)(?<!\d\s(?=\d))/u).flatMap((word) => {
    const signs = [...word];
    if (signs.length <= LONG_WORD) return [word];
    return Array.from({length: Math.ceil(signs.length / LONG_WORD)}, (_, index) =>
      signs.slice(index * LONG_WORD, (index + 1) * LONG_WORD).join(''),
    );
  });
}
