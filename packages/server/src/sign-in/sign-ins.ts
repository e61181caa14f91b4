import {createHash, randomBytes} from 'node:crypto';

import type {AccountStore} from '../store/account-store.ts';
import type {Issuer} from './issuer.ts';
import {SignInError} from './sign-in-error.ts';

/** How long somebody may take at the issuer. */
export const SIGN_IN_MS = 10 * 60_000;

/** How far the clocks of two instances may differ. */
const LEEWAY_MS = 60_000;

/** A sign-in that has begun. */
export interface Begun {
  /** The issuer's address, where it goes on. */
  readonly url: string;
  /** What only the browser that began it has. */
  readonly browser: string;
}

/** How a sign-in ended. */
export interface Ended {
  readonly returnTo: string;
  /** Absent when the person did not want to sign in after all. */
  readonly accountId?: string;
}

interface SignInsDeps {
  readonly issuer: Issuer;
  readonly accounts: AccountStore;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * Sign-ins on their way to the issuer and back.
 *
 * Each is kept under the hash of its `state` together with a secret of the browser, so that it can be ended once, and
 * only in the browser that began it: nobody can be made to sign in as somebody else (login CSRF). Several can be on their
 * way in one browser.
 */
export class SignIns {
  readonly #deps: SignInsDeps;

  constructor(deps: SignInsDeps) {
    this.#deps = deps;
  }

  /**
   * Begins a sign-in, in a browser that may have begun another before.
   *
   * @throws {SignInError} `unavailable` when the issuer can't be reached
   */
  async begin(returnTo: string, formerBrowser?: string): Promise<Begun> {
    const {issuer, accounts, now} = this.#deps;
    const browser =
      formerBrowser !== undefined && isSecret(formerBrowser) ? formerBrowser : newSecret();
    const [state, nonce, codeVerifier] = [newSecret(), newSecret(), newSecret()];
    const url = await issuer.signInUrl({state, nonce, codeVerifier});
    const stateHash = hash(state, browser);
    await accounts.keepSignIn({stateHash, nonce, codeVerifier, returnTo, createdAt: now()});
    return {url, browser};
  }

  /**
   * Ends a sign-in with what the issuer sent the person back with. Whatever comes of it, it can't be ended again.
   *
   * @throws {SignInError} when it was never begun here, not in this browser, too long ago, or came back wrong
   */
  async end(search: URLSearchParams, browser: string | undefined): Promise<Ended> {
    const {issuer, accounts, now, newId} = this.#deps;
    const state = search.get('state');
    if (state === null || !isSecret(state) || browser === undefined || !isSecret(browser))
      throw new SignInError('refused', 'no_sign_in');
    const pending = await accounts.takeSignIn(hash(state, browser));
    if (!pending) throw new SignInError('refused', 'no_sign_in');
    const {nonce, codeVerifier, returnTo, createdAt} = pending;
    const age = now().getTime() - createdAt.getTime();
    if (age >= SIGN_IN_MS || age < -LEEWAY_MS) throw new SignInError('refused', 'too_late');
    try {
      const {issuer: iss, subject} = await issuer.subjectOf(search, {state, nonce, codeVerifier});
      return {
        returnTo,
        accountId: await accounts.accountOf(iss, subject, {id: newId(), at: now()}),
      };
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      if (error.failure === 'declined') return {returnTo};
      error.returnTo = returnTo;
      throw error;
    }
  }
}

const newSecret = () => randomBytes(32).toString('base64url');

const isSecret = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text);

function hash(state: string, browser: string): string {
  return createHash('sha256').update(`${state}.${browser}`).digest('hex');
}
