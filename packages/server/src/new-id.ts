import {randomUUID} from 'node:crypto';

/**
 * Makes ids of UUID version 7: each greater than the one before, even if the clock is set back.
 *
 * A database adds them at the end of its index. Random ones would touch a page each, all over the file,
 * and keeping a referral would take several times as long.
 */
export function createIds(now: () => Date): () => string {
  let time = 0;
  let counter = 0;
  return () => {
    const at = now().getTime();
    counter += 1;
    if (at > time || counter > 0xfff) {
      time = Math.max(at, time + 1);
      counter = 0;
    }
    const hex = time.toString(16).padStart(12, '0');
    const count = counter.toString(16).padStart(3, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7${count}-${randomUUID().slice(19)}`;
  };
}
