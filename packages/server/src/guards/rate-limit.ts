/** How much one sender may do: so much at once, and so much a second after that. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is limited. The limits are wide: a whole hospital can share one address. */
export interface RateLimits {
  /** What is sent and taken back from one address: referrals, and requests for interpreters. */
  readonly sends: RateLimit;
  /** The same to one trust, from everywhere. */
  readonly sendsToTrust: RateLimit;
  /** Questions about how far something has come, from one address. */
  readonly lookups: RateLimit;
  /** What somebody who is signed in does with their passport, from one address. */
  readonly passports: RateLimit;
  /** Opening a passport by a link, from one address. */
  readonly sharedPassports: RateLimit;
  /** Pages of forms that are filled in without script, from one address. What sends one counts among `sends`. */
  readonly formPages: RateLimit;
  /** Going to the issuer and coming back, from one address. */
  readonly signIns: RateLimit;
  /** Everything else, from one address. */
  readonly reads: RateLimit;
}

/** A busy trust gets a few hundred referrals a week; guessing a status token needs far more than this allows. */
export const DEFAULT_RATE_LIMITS: RateLimits = {
  sends: {burst: 60, perSecond: 1},
  sendsToTrust: {burst: 300, perSecond: 10},
  lookups: {burst: 120, perSecond: 2},
  passports: {burst: 240, perSecond: 8},
  sharedPassports: {burst: 30, perSecond: 0.5},
  // A form has a dozen pages.
  formPages: {burst: 600, perSecond: 12},
  signIns: {burst: 60, perSecond: 1},
  reads: {burst: 600, perSecond: 30},
};

const MOST_SENDERS = 20_000;

/** Counts what senders do with a bucket of tokens each. */
export class TokenBuckets {
  readonly #limit: RateLimit;
  readonly #seconds: () => number;
  readonly #buckets = new Map<string, {tokens: number; at: number}>();

  /** `seconds` is a clock that never goes back, so that a corrected clock can't lock anybody out. */
  constructor(limit: RateLimit, seconds: () => number) {
    this.#limit = limit;
    this.#seconds = seconds;
  }

  /** Takes one token. Gives 0, or the whole seconds after which there will be one. */
  take(sender: string): number {
    const {burst, perSecond} = this.#limit;
    const at = this.#seconds();
    const before = this.#buckets.get(sender) ?? {tokens: burst, at};
    const tokens = Math.min(burst, before.tokens + (at - before.at) * perSecond);
    const taken = tokens >= 1;
    // Deleted first, so that the map's order is that of last use.
    this.#buckets.delete(sender);
    this.#buckets.set(sender, {tokens: taken ? tokens - 1 : tokens, at});
    if (this.#buckets.size > MOST_SENDERS) this.#forgetOldest();
    return taken ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
