import {createHash, createHmac, timingSafeEqual} from 'node:crypto';

/** A hash that no token has: what a token is compared with when there is no such submission. */
const NOBODYS = Buffer.alloc(32);

/**
 * Makes and checks the tokens by which a person asks about what they sent.
 *
 * A token is derived from the submission's id and a key of the service, so that a repeated request can be given the
 * same one again although only its hash is stored. A copy of the database alone opens nothing.
 */
export class StatusTokens {
  readonly #keys: readonly string[];

  /** The first key makes new tokens. The others were used before, and can still repeat theirs. */
  constructor(keys: readonly string[]) {
    if (keys.length === 0 || keys.some((key) => key.length < 32))
      throw new Error('A server key must have at least 32 characters.');
    this.#keys = keys;
  }

  /** Makes the token of a new submission. */
  issue(submissionId: string): string {
    return derive(this.#keys[0] ?? '', submissionId);
  }

  /** Makes the token of an earlier submission again. Nothing, when the key it was made with is gone. */
  repeat(submissionId: string, storedHash: string): string | undefined {
    return this.#keys
      .map((key) => derive(key, submissionId))
      .find((token) => this.matches(token, storedHash));
  }

  /** Compares in constant time, and takes as long when there is nothing to compare with. */
  matches(token: string, storedHash: string | undefined): boolean {
    const expected = storedHash === undefined ? NOBODYS : Buffer.from(storedHash, 'hex');
    return timingSafeEqual(hash(token), expected);
  }

  /** Gives what is stored of a token. */
  hash(token: string): string {
    return hash(token).toString('hex');
  }
}

function derive(key: string, submissionId: string): string {
  return createHmac('sha256', key).update(`status-token:${submissionId}`).digest('base64url');
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
