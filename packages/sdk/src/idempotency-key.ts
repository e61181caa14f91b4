/**
 * Makes the key that keeps one referral from being made twice. Make it when the form opens, and send every try with it.
 *
 * 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` would do, but a page on plain `http://` hasn't got it.
 *
 * @example
 * ```ts
 * const idempotencyKey = newIdempotencyKey();
 * await client.referrals.create({service: 'crisis-team', answers}, {idempotencyKey});
 * ```
 */
export function newIdempotencyKey(): string {
  let key = '';
  // Not `Array.from`: Prototype.js replaces it with one that forgets to map.
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
    key += (byte + 256).toString(16).slice(1);
  }
  return key;
}
