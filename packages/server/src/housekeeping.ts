import {type Log, errorFields} from './log.ts';
import type {Store} from './store/store.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** How long an answered request is remembered. A widget's key is older than this only on a page left open for a week. */
const REQUESTS_FOR_MS = 7 * DAY_MS;

interface HousekeepingDeps {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => Date;
  readonly newId: () => string;
  /** How many days after the trust has taken a referral its answers are erased here. */
  readonly eraseAfterDays: number;
}

/** Erases what is no longer needed, now and every hour. Gives a function that stops it. */
export function startHousekeeping(deps: HousekeepingDeps): () => Promise<void> {
  let running = keepHouse(deps);
  const timer = setInterval(() => {
    running = keepHouse(deps);
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Erases the answers that the trust's own system has had for long enough, and forgets old requests. */
export async function keepHouse({
  store,
  log,
  now,
  newId,
  eraseAfterDays,
}: HousekeepingDeps): Promise<void> {
  const at = now();
  try {
    const erased = await store.eraseAnswers(
      new Date(at.getTime() - eraseAfterDays * DAY_MS),
      at,
      newId,
    );
    await store.forgetRequests(new Date(at.getTime() - REQUESTS_FOR_MS));
    if (erased > 0) log.info('answers.erased', {referrals: erased});
  } catch (error) {
    log.warn('housekeeping.failed', errorFields(error));
  }
}
