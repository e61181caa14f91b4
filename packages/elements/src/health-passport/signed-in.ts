import type {Session} from '@trust-widgets/contract/passport/passport';
import type {SessionResource} from '@trust-widgets/sdk';

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
  #asking: {readonly visit: number; readonly answer: Promise<Now>} | undefined;
  /** How often the person came back to this window. */
  #visits = 0;
  /** Whether nothing can have changed since it was last asked. */
  #isSure = true;

  /** `told` hears who is signed in whenever that was asked because of time or because the person came back. */
  constructor(session: SessionResource, first: Session, told: (now: Now | undefined) => void) {
    this.#session = session;
    this.account = first.account;
    this.#told = told;
    this.#take(first, 0);
    addEventListener('focus', this.#cameBack);
    document.addEventListener('visibilitychange', this.#cameBack);
  }

  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('focus', this.#cameBack);
    document.removeEventListener('visibilitychange', this.#cameBack);
  }

  /** Says who is signed in. Asks only when somebody may have used another window since. */
  async now(): Promise<Now> {
    return this.#isSure && document.hasFocus() ? 'same' : this.ask();
  }

  /** Asks who is signed in. Rejects with an error of the SDK. */
  async ask(): Promise<Now> {
    // An answer to what was asked before the person came back may be an old one.
    while (this.#asking && this.#asking.visit !== this.#visits)
      await this.#asking.answer.catch(() => undefined);
    const visit = this.#visits;
    this.#asking ??= {
      visit,
      answer: this.#session
        .get()
        .then((session) => this.#take(session, visit))
        .finally(() => (this.#asking = undefined)),
    };
    return this.#asking.answer;
  }

  #take(session: Session, visit: number): Now {
    clearTimeout(this.#timer);
    const {signedIn, account, endsAt} = session;
    const isSame = signedIn && account === this.account;
    this.#isSure = isSame && visit === this.#visits;
    if (!isSame) return signedIn ? 'other' : 'nobody';
    const left = endsAt ? Date.parse(endsAt) - Date.now() : LONGEST;
    this.endsSoon = endsAt && left <= NOTICE ? new Date(endsAt) : undefined;
    // Asked a little after its end, so that the answer is not still yes.
    const wait = this.endsSoon ? Math.max(left, 0) + 1000 : left - NOTICE;
    this.#timer = setTimeout(() => void this.#askAndTell(), Math.min(wait, LONGEST));
    return 'same';
  }

  readonly #cameBack = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#isSure = false;
    this.#visits += 1;
    void this.#askAndTell();
  };

  async #askAndTell(): Promise<void> {
    // Without an answer nothing is known; whoever saves asks again.
    this.#told(await this.ask().catch(() => undefined));
  }
}
