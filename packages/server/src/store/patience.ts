import {setTimeout as wait} from 'node:timers/promises';

import {isContention} from './store-unavailable.ts';

/**
 * Does something again and again while somebody else's write is in the way, for at most so long.
 *
 * The databases could wait themselves, but SQLite would do so with the whole process standing still.
 */
export async function patiently<T>(forMs: number, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  for (let pause = 4; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      const waited = performance.now() - start + pause;
      if (!isContention(error) || waited >= forMs) throw error;
      await wait(pause);
    }
  }
}
