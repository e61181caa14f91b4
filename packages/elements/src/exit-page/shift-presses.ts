/** What is read of a key. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'
>;

/** Three presses within this time leave the page, in milliseconds. */
export const WINDOW = 5000;

/**
 * Counts presses of the Shift key by itself.
 *
 * A capital letter is no press, even when Shift is let go before the letter is; nor is Alt and Shift together, which
 * changes the language of a keyboard; nor is a key that is held down.
 */
export class ShiftPresses {
  #presses: number[] = [];
  #isAlone = false;

  /** Takes a key that goes down. */
  down({key, repeat, ctrlKey, altKey, metaKey}: Key): void {
    if (key !== 'Shift') this.reset();
    else if (!repeat) this.#isAlone = !ctrlKey && !altKey && !metaKey;
  }

  /** Takes a key that comes up, and gives how many presses there were by now. */
  up({key, timeStamp}: Key): number {
    if (key === 'Shift' && this.#isAlone) this.#presses.push(timeStamp);
    this.#isAlone = false;
    this.#presses = this.#presses.filter((press) => timeStamp - press < WINDOW);
    return this.#presses.length;
  }

  /** Begins anew: something else was typed, or a pointer was pressed. */
  reset(): void {
    this.#presses = [];
    this.#isAlone = false;
  }
}
