import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

/** Makes what opens a link: 256 random bits, of which only the hash is kept. */
export function newShareToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Gives what is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(`passport-share:${token}`).digest('hex');
}

/** Compares two hashes in constant time. */
export function isSameHash(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
