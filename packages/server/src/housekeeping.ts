import {KEPT_MS} from './hosted/sittings.ts';
import {type Log, errorFields} from './log.ts';
import type {Keyring} from './passports/keyring.ts';
import {resealPassports} from './passports/reseal.ts';
import {IDLE_MS} from './sign-in/sessions.ts';
import {SIGN_IN_MS} from './sign-in/sign-ins.ts';
import {AccountStore} from './store/account-store.ts';
import {FormStore} from './store/form-store.ts';
import {PassportStore} from './store/passport-store.ts';
import type {SqlStore} from './store/sql-store.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long an answered request is remembered. A widget's key is older than this only on a page left open for a week. */
const REQUESTS_FOR_MS = 7 * DAY_MS;

interface HousekeepingDeps {
  readonly store: SqlStore;
  readonly log: Log;
  readonly now: () => Date;
  readonly newId: () => string;
  /** How many days after the trust has taken something its answers are erased here. */
  readonly eraseAfterDays: number;
  /** What former keys have closed is encrypted with the present one. */
  readonly keyring: Keyring;
}

/** Erases what is no longer needed, now and every hour; forms that were left, every minute. Gives a function that stops it. */
export function startHousekeeping(deps: HousekeepingDeps): () => Promise<void> {
  const stopping = new AbortController();
  let running = keepHouse(deps, stopping.signal);
  const timer = setInterval(() => {
    running = keepHouse(deps, stopping.signal);
  }, HOUR_MS);
  let erasing = Promise.resolve();
  const eraser = setInterval(() => {
    erasing = eraseForms(deps);
  }, MINUTE_MS);
  timer.unref();
  eraser.unref();
  return async () => {
    clearInterval(timer);
    clearInterval(eraser);
    stopping.abort();
    await Promise.all([running, erasing]);
  };
}

/** Erases what was answered on hosted pages, an hour after the last answer. */
export async function eraseForms({
  store,
  log,
  now,
}: Pick<HousekeepingDeps, 'store' | 'log' | 'now'>): Promise<void> {
  try {
    await new FormStore(store).eraseBefore(new Date(now().getTime() - KEPT_MS));
  } catch (error) {
    log.warn('housekeeping.failed', errorFields(error));
  }
}

/**
 * Erases the answers that the trust's own system has had for long enough, and forgets old requests, sessions that have
 * ended and sign-ins that were never finished. What former keys have closed, it encrypts anew.
 */
export async function keepHouse(
  {store, log, now, newId, eraseAfterDays, keyring}: HousekeepingDeps,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const at = now();
  await eraseForms({store, log, now});
  try {
    const erased = await store.eraseAnswers(
      new Date(at.getTime() - eraseAfterDays * DAY_MS),
      at,
      newId,
    );
    await store.forgetRequests(new Date(at.getTime() - REQUESTS_FOR_MS));
    await new AccountStore(store).forget({
      sessions: new Date(at.getTime() - IDLE_MS),
      signIns: new Date(at.getTime() - SIGN_IN_MS),
    });
    if (erased > 0) log.info('answers.erased', {submissions: erased});
    await resealPassports({store: new PassportStore(store), keyring, log, signal});
  } catch (error) {
    log.warn('housekeeping.failed', errorFields(error));
  }
}
