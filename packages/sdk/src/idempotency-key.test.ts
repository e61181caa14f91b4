import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {newIdempotencyKey} from './idempotency-key.ts';

describe('newIdempotencyKey', () => {
  it('makes 128 bits in 32 digits, never twice the same', () => {
    const keys = Array.from({length: 1000}, newIdempotencyKey);
    for (const key of keys) assert.match(key, /^[\da-f]{32}$/);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('works on a page of plain http, which has no crypto.randomUUID', (t) => {
    const {getRandomValues} = crypto;
    const insecure = {getRandomValues: getRandomValues.bind(crypto)};
    t.mock.getter(globalThis, 'crypto', () => insecure);
    assert.match(newIdempotencyKey(), /^[\da-f]{32}$/);
  });
});
