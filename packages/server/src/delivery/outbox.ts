import {type Log, errorFields} from '../log.ts';
import type {LeasedMessage, Store} from '../store/store.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';
import {LONGEST_WAIT_MS, waitAfter} from './backoff.ts';
import {type Attempt, send} from './send.ts';

/** How the outbox behaves. */
export interface OutboxSettings {
  /** How long a receiver may take to answer. */
  readonly timeoutMs: number;
  /** After how many attempts a message is given up: with five minutes between them, 300 are about a day. */
  readonly mostAttempts: number;
  /** How often to look for messages that another instance left. */
  readonly pollMs: number;
}

export const DEFAULT_OUTBOX: OutboxSettings = {timeoutMs: 10_000, mostAttempts: 300, pollMs: 1_000};

/** How many messages of one trust are on their way at once. */
const AT_ONCE = 8;

/** How long a new message waits for others. Nobody waits for a delivery as they do for a receipt. */
const GATHER_MS = 20;

interface OutboxDeps {
  readonly config: TrustConfig;
  readonly store: Store;
  readonly log: Log;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly settings: OutboxSettings;
}

/**
 * Delivers the messages of one trust until its own system has taken them.
 *
 * A message is leased before it is sent, so several instances can share one outbox. If the one that has the lease
 * dies, the lease runs out and another sends it again, with the same delivery id.
 */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #sending = new Set<Promise<void>>();
  readonly #attempts = new Set<AbortController>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #lookAt = 0;
  #lookAgain = false;
  #stopped = false;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    this.#lookIn(deps.settings.pollMs);
  }

  /** Looks for messages in a moment: there may be a new one. Those that come until then are leased together. */
  wake(): void {
    if (this.#looking) this.#lookAgain = true;
    else this.#lookIn(GATHER_MS);
  }

  /** Stops. What is on its way has `graceMs` to arrive; the rest is for the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const cut = setTimeout(() => this.#attempts.forEach((attempt) => attempt.abort()), graceMs);
    await this.#looking;
    await Promise.all(this.#sending);
    clearTimeout(cut);
  }

  #lookIn(ms: number): void {
    const at = performance.now() + ms;
    if (this.#stopped || (this.#timer && at >= this.#lookAt)) return;
    clearTimeout(this.#timer);
    this.#lookAt = at;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#lookAgain = false;
      this.#looking = this.#look().finally(() => {
        this.#looking = undefined;
        this.#lookIn(this.#lookAgain ? GATHER_MS : this.#deps.settings.pollMs);
      });
    }, ms);
  }

  async #look(): Promise<void> {
    const {config, store, log, now, newId, settings} = this.#deps;
    const limit = AT_ONCE - this.#sending.size;
    if (limit <= 0 || this.#stopped) return;
    try {
      const at = now();
      const messages = await store.lease({
        trust: config.trust.id,
        limit,
        now: at,
        // Half as long again as an attempt can take, so that no other instance starts before this one has ended.
        until: new Date(at.getTime() + settings.timeoutMs * 1.5),
        longestWaitMs: Math.max(LONGEST_WAIT_MS, settings.timeoutMs * 1.5),
        newId,
      });
      for (const message of messages) this.#start(message);
    } catch (error) {
      log.warn('outbox.unavailable', {trust: config.trust.id, ...errorFields(error)});
    }
  }

  #start(message: LeasedMessage): void {
    const sending = this.#deliver(message)
      .catch((error: unknown) => {
        // The lease runs out and the message is sent again: the receiver knows its delivery id.
        this.#deps.log.warn('delivery.not_noted', {deliveryId: message.id, ...errorFields(error)});
      })
      .finally(() => {
        this.#sending.delete(sending);
        // There may be more than fitted in at once, or the next about the same submission.
        if (this.#sending.size <= AT_ONCE / 2) this.wake();
      });
    this.#sending.add(sending);
  }

  async #deliver(message: LeasedMessage): Promise<void> {
    const {store, log, now, newId, settings} = this.#deps;
    const fields = {deliveryId: message.id, trust: message.trust, attempts: message.attempts};
    const attempt = await this.#attempt(message);
    if (attempt.outcome === 'taken') {
      await store.settle(message, {outcome: 'taken', at: now()}, newId());
      log.info('delivery.taken', fields);
      return;
    }
    const {error} = attempt;
    if (attempt.outcome === 'gone' || message.attempts >= settings.mostAttempts) {
      await store.settle(message, {outcome: 'dead', error, at: now()}, newId());
      log.error('delivery.given_up', {...fields, reason: error});
      return;
    }
    const dueAt =
      error === 'stopped' ? 'at-once' : new Date(now().getTime() + waitAfter(message.attempts));
    await store.settle(message, {outcome: 'failed', error, dueAt}, newId());
    log.warn('delivery.failed', {...fields, reason: error});
  }

  async #attempt(message: LeasedMessage): Promise<Attempt> {
    const {config, now, settings} = this.#deps;
    const attempt = new AbortController();
    const timer = setTimeout(() => {
      attempt.abort(new DOMException('The receiver took too long.', 'TimeoutError'));
    }, settings.timeoutMs);
    this.#attempts.add(attempt);
    try {
      return await send(message, config, {now: now(), signal: attempt.signal});
    } finally {
      clearTimeout(timer);
      this.#attempts.delete(attempt);
    }
  }
}
