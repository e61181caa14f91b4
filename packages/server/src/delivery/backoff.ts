/** The longest that a delivery is put off after a failure. */
export const LONGEST_WAIT_MS = 5 * 60_000;

const FIRST_WAIT_MS = 1_000;

/**
 * Says how long to wait after a failed attempt: twice as long each time, up to five minutes.
 * Half of it is left to chance, so that many messages do not come back at the same moment.
 */
export function waitAfter(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(30, attempts - 1));
  return full / 2 + (full / 2) * random();
}
