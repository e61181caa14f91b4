import type {Draft} from '@trust-widgets/contract/define-form';
import {ConnectionError, ResponseError} from '@trust-widgets/sdk/errors';

import type {Keeper, Kept} from './keeper.ts';
import {reasonOf} from '../reason-of.ts';
import {same} from './same.ts';

/** How long nothing must have been typed before it is saved, in milliseconds. */
const PAUSE = 1500;

/** The longest that words wait for somebody who writes without a pause, in milliseconds: a crash takes no more than that. */
const LONGEST_WAIT = 10_000;

/** How long after one save the next is no news, in milliseconds. */
const NO_NEWS = 60_000;

/** Waits before it is tried again, in milliseconds: the last one for as long as it takes. */
const WAITS = [3000, 10_000, 30_000, 60_000];

/** Why what is on screen is not kept. */
export type NotSaved = 'offline' | 'busy' | 'refused' | 'unavailable' | 'full';

/** How what is on screen stands to what is kept. `saved` is said only once the keeper has answered. */
export type SaveState =
  | {readonly is: 'saved' | 'waiting' | 'saving' | 'changed' | 'signed-out' | 'stopped'}
  | {readonly is: 'failed'; readonly why: NotSaved};

/** What a saver needs to know of the page. */
export interface Page {
  /** What can be kept of what is on screen. */
  answers(): Draft;
  /** Whether the one whose words are on screen may still save: asked before each time. It says itself why not. */
  mayGo(): Promise<boolean>;
  /** Another window has saved. Says whether what both made of it could be brought together. */
  bringTogether(theirs: Kept, base: Kept): boolean;
  /** The state is another. */
  stateChanged(error?: unknown): void;
}

/** Saves what is on screen soon after it changes, one save at a time, and again until it is kept. */
export class Saver {
  #state: SaveState = {is: 'saved'};
  #kept: Kept;
  readonly #keeper: Keeper;
  readonly #page: Page;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #tries = 0;
  /** When words began to wait, if any do. */
  #waitingSince: number | undefined;
  #lastNews = 0;
  #isNews = true;
  /** What was sent and may have arrived although no answer came back. */
  #unanswered: Draft[] = [];

  constructor(keeper: Keeper, kept: Kept, page: Page) {
    this.#keeper = keeper;
    this.#kept = kept;
    this.#page = page;
    addEventListener('online', this.#again);
  }

  /** What is known to be kept. */
  get kept(): Kept {
    return this.#kept;
  }

  get state(): SaveState {
    return this.#state;
  }

  /**
   * Whether "saved" tells a person more than they know: they asked for it, or it failed before, or it was long ago. Who
   * listens to a screen reader would else hear it each time that they stop to think.
   */
  get isNews(): boolean {
    return this.#isNews;
  }

  /** Whether it is being tried just now. */
  get isTrying(): boolean {
    return this.#running !== undefined;
  }

  /** Saves once nothing has been typed for a while. */
  soon(): void {
    if (this.#isStopped) return;
    const {is} = this.#state;
    if (is === 'saved' || is === 'waiting') this.#to({is: this.#isKept() ? 'saved' : 'waiting'});
    // What failed has a time of its own to be tried again, and the others wait for the person.
    if (is !== 'saved' && is !== 'waiting' && is !== 'saving') return;
    this.#waitingSince ??= Date.now();
    this.#in(Math.max(0, Math.min(PAUSE, this.#waitingSince + LONGEST_WAIT - Date.now())));
  }

  /** Saves at once, because the person did something. Resolves when all that can be kept is kept, and rejects with why it is not. */
  now(): Promise<void> {
    this.#lastNews = 0;
    return this.#now();
  }

  async #now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waitingSince = undefined;
    await this.#running?.catch(() => undefined);
    if (this.#isStopped) throw new ConnectionError('aborted');
    // The person has to say first what is to be kept.
    if (this.#state.is === 'changed')
      throw new ResponseError({status: 412, type: 'passport_changed'});
    if (this.#isKept()) {
      this.#to({is: 'saved'});
      return;
    }
    this.#running ??= this.#save().finally(() => {
      this.#running = undefined;
      this.#page.stateChanged();
    });
    await this.#running;
  }

  /** Ends it: nothing is sent any more. */
  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#again);
    this.#state = {is: 'stopped'};
    this.#unanswered = [];
  }

  /** Takes what is kept now as what was started from: both versions were brought together. */
  startFrom(kept: Kept): void {
    this.#kept = kept;
    this.#to({is: 'waiting'});
    void this.#tryNow();
  }

  /** Says that nobody is signed in any more. */
  signedOut(): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#to({is: 'signed-out'});
  }

  async #save(): Promise<void> {
    // More often than this nobody can have changed it in between.
    for (let rounds = 0; rounds < 10; rounds += 1) {
      const answers = this.#page.answers();
      if (same(answers, this.#kept.answers)) {
        this.#to({is: 'saved'});
        return;
      }
      // Why it failed before stays to be read until it is known whether this goes better.
      if (this.#state.is === 'failed') this.#page.stateChanged();
      else this.#to({is: 'saving'});
      try {
        if (!(await this.#page.mayGo())) throw new ConnectionError('aborted');
        const saved = await this.#keeper.save(answers, this.#kept.tag);
        if (this.#isStopped) return;
        this.#kept = {...saved, answers};
        this.#unanswered = [];
        this.#tries = 0;
      } catch (error) {
        // Whoever said no has said why.
        if (this.#isStopped || this.#state.is === 'signed-out') throw error;
        if (!(await this.#isMended(error, answers))) throw error;
      }
    }
    this.#failed(new ConnectionError('timeout'));
  }

  /** Says whether it is worth trying at once, and if not, what the person reads and when it is tried again. */
  async #isMended(error: unknown, answers: Draft): Promise<boolean> {
    const type = error instanceof ResponseError ? error.type : undefined;
    if (type === 'sign_in_required') {
      this.#to({is: 'signed-out'}, error);
      return false;
    }
    if (type === 'passport_changed') {
      try {
        if (!(await this.#page.mayGo())) return false;
        return this.#bringTogether(await this.#keeper.open());
      } catch (reason) {
        return this.#failed(reason);
      }
    }
    this.#unanswered.push(answers);
    return this.#failed(error);
  }

  #bringTogether(theirs: Kept): boolean {
    if (this.#isStopped) return false;
    // Our own words, whose reply was lost, are not somebody else's.
    const isOurs = this.#unanswered.some((sent) => same(sent, theirs.answers));
    if (isOurs || this.#page.bringTogether(theirs, this.#kept)) {
      this.#kept = theirs;
      return true;
    }
    this.#to({is: 'changed'});
    return false;
  }

  #failed(error: unknown): false {
    const isFull = this.#keeper.place === 'device';
    this.#to({is: 'failed', why: isFull ? 'full' : reasonOf(error)}, error);
    const asked = error instanceof ResponseError ? (error.retryAfter ?? 0) * 1000 : 0;
    const wait = WAITS[Math.min(this.#tries++, WAITS.length - 1)] ?? 0;
    this.#in(Math.max(wait, Math.min(asked, 60_000)));
    return false;
  }

  readonly #again = (): void => {
    if (this.#state.is === 'failed') void this.#tryNow();
  };

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tryNow(), milliseconds);
  }

  #tryNow(): Promise<void> {
    // What went wrong stands in the state.
    return this.#now().catch(() => undefined);
  }

  #isKept(): boolean {
    return same(this.#page.answers(), this.#kept.answers);
  }

  get #isStopped(): boolean {
    return this.#state.is === 'stopped';
  }

  #to(state: SaveState, error?: unknown): void {
    // A key pressed changes nothing that anybody reads.
    if (state.is === 'waiting' && this.#state.is === 'waiting') return;
    if (state.is === 'failed') this.#lastNews = 0;
    if (state.is === 'saved' && this.#state.is !== 'saved') {
      this.#isNews = Date.now() - this.#lastNews >= NO_NEWS;
      if (this.#isNews) this.#lastNews = Date.now();
    }
    this.#state = state;
    this.#page.stateChanged(error);
  }
}
