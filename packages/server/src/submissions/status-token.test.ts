import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {StatusTokens} from './status-token.ts';

const OLD = 'o'.repeat(32);
const NEW = 'n'.repeat(32);

describe('StatusTokens', () => {
  it('gives the same token again for the same submission, and another for another', () => {
    const tokens = new StatusTokens([OLD]);
    const token = tokens.issue('one');
    assert.equal(tokens.repeat('one', tokens.hash(token)), token);
    assert.notEqual(tokens.issue('two'), token);
    assert.equal(Buffer.from(token, 'base64url').length, 32);
  });

  it('still knows the tokens of a former key', () => {
    const token = new StatusTokens([OLD]).issue('one');
    const tokens = new StatusTokens([NEW, OLD]);
    const hash = tokens.hash(token);
    assert.equal(tokens.repeat('one', hash), token);
    assert.equal(tokens.matches(token, hash), true);
    assert.equal(new StatusTokens([NEW]).matches(token, hash), true);
    assert.equal(new StatusTokens([NEW]).repeat('one', hash), undefined);
  });

  it('refuses any other token, and all where there is no submission', () => {
    const tokens = new StatusTokens([OLD]);
    const token = tokens.issue('one');
    const hash = tokens.hash(token);
    for (const other of ['', token.slice(1), `${token}A`, tokens.issue('two'), hash])
      assert.equal(tokens.matches(other, hash), false);
    assert.equal(tokens.matches(token, undefined), false);
  });

  it('wants a key that can’t be guessed', () => {
    assert.throws(() => new StatusTokens([]), /server key/);
    assert.throws(() => new StatusTokens([NEW, 'short']), /32 characters/);
  });
});
