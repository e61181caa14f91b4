import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {newReference, prefixOf, tidyReference} from './reference.ts';

describe('newReference', () => {
  it('can be read out: no vowel, and nothing that looks or sounds like another', () => {
    for (let made = 0; made < 2_000; made += 1)
      assert.match(
        newReference('northbank'),
        /^NOR-[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}$/,
      );
  });

  it('does not repeat', () => {
    const made = new Set(Array.from({length: 20_000}, () => newReference('northbank')));
    assert.equal(made.size, 20_000);
  });

  it('tells the trusts apart', () => {
    assert.deepEqual(['northbank', 'north-bank', 'st-marys-and-all-saints', 'x'].map(prefixOf), [
      'NOR',
      'NB',
      'SMAA',
      'X',
    ]);
  });

  it('is found in small letters, too', () => {
    assert.equal(tidyReference('nor-7k4m-2qxw'), 'NOR-7K4M-2QXW');
  });
});
