import type {Session} from '@trust-widgets/contract/passport/passport';
import type {SessionResource} from '@trust-widgets/sdk';

import {signOutOnExit} from '../passport-connection.ts';

/** How long before the end of a session a person is told, in milliseconds. */
const NOTICE = 5 * 60_000;

/** The longest wait that a browser's timer knows. */
const LONGEST = 2_000_000_000;

/** Who is signed in now, seen from a page on which somebody was. */
export type Now = 'same' | 'other' | 'nobody';

/** Keeps an eye on who is signed in, so that nobody's words are sent in another's name. */
export class SignedIn {
  readonly account: string | undefined;
  /** When the session ends unless something is done, once that is near. */
  endsSoon: Date | undefined;
  readonly #session: SessionResource;
  readonly #told: (now: Now | undefined) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Which question it was, of all that were asked, whose answer is known. */
  #asked = 0;
  #known = 0;
  #now: Now = 'same';
  #isStopped = false;
  readonly #signOutOnExit: () => void;

  /** `told` hears who is signed in whenever that was asked because of time or because the person came back. */
  constructor(session: SessionResource, first: Session, told: (now: Now | undefined) => void) {
    this.#session = session;
    this.account = first.account;
    this.#told = told;
    this.#take(first);
    addEventListener('focus', this.#cameBack);
    document.addEventListener('visibilitychange', this.#cameBack);
    this.#signOutOnExit = signOutOnExit(session);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#signOutOnExit();
    removeEventListener('focus', this.#cameBack);
    document.removeEventListener('visibilitychange', this.#cameBack);
  }

  /** Asks who is signed in. Rejects with an error of the SDK. */
  async ask(): Promise<Now> {
    const question = (this.#asked += 1);
    const session = await this.#session.get();
    // An answer that was overtaken by that to a later question is an old one.
    if (question > this.#known) {
      this.#known = question;
      this.#now = this.#take(session);
    }
    return this.#now;
  }

  #take(session: Session): Now {
    clearTimeout(this.#timer);
    const {signedIn, account, endsAt} = session;
    if (!signedIn) return 'nobody';
    if (account !== this.account) return 'other';
    if (this.#isStopped) return 'same';
    const left = endsAt ? Date.parse(endsAt) - Date.now() : LONGEST;
    this.endsSoon = endsAt && left <= NOTICE ? new Date(endsAt) : undefined;
    // Asked a little after its end, so that the answer is not still yes; seldom, should the two clocks not agree.
    const wait = this.endsSoon ? Math.max(left + 1000, 30_000) : left - NOTICE;
    this.#timer = setTimeout(() => void this.#askAndTell(), Math.min(wait, LONGEST));
    return 'same';
  }

  readonly #cameBack = (): void => {
    if (document.visibilityState === 'visible') void this.#askAndTell();
  };

  async #askAndTell(): Promise<void> {
    // Without an answer nothing is known; whoever saves asks again.
    const now = await this.ask().catch(() => undefined);
    if (!this.#isStopped) this.#told(now);
  }
}
