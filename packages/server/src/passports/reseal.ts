import type {Log} from '../log.ts';
import type {FormerlySealed, PassportStore} from '../store/passport-store.ts';
import {aboutPassport, aboutVersion} from './about.ts';
import {type Keyring, Unreadable} from './keyring.ts';

const BATCH = 20;

/**
 * Encrypts anew what a former key has closed, some at a time, so that the former key is needed no longer.
 *
 * It changes nothing that anybody reads, and so leaves no trace in anybody's history. A save at the same time wins.
 */
export async function resealPassports({
  store,
  keyring,
  log,
  signal,
}: {
  store: PassportStore;
  keyring: Keyring;
  log: Log;
  /** Ends it after the one in hand. The rest is for the next time. */
  signal: AbortSignal;
}): Promise<void> {
  if (keyring.formerKeyIds.length === 0) return;
  let resealed = 0;
  let unreadable = 0;
  for (const table of ['passport', 'passport_version'] as const) {
    let after: FormerlySealed | undefined;
    do {
      const batch = await store.formerlySealed(keyring.formerKeyIds, table, after, BATCH);
      for (const one of batch) {
        if (signal.aborted) return;
        const anew = sealedAnew(one, keyring);
        if (anew) {
          await store.reseal(one, anew);
          resealed += 1;
        } else unreadable += 1;
      }
      after = batch.at(-1);
    } while (after);
  }
  if (unreadable > 0) log.error('passports.unreadable', {states: unreadable});
  log.info('passports.resealed', {states: resealed});
}

function sealedAnew({table, passportId, number, sealed}: FormerlySealed, keyring: Keyring) {
  const about = table === 'passport' ? aboutPassport : aboutVersion;
  try {
    return keyring.seal(keyring.open(sealed, about(passportId, number)), about(passportId, number));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
