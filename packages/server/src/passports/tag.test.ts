import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {tagOf, tagsIn} from './tag.ts';

describe('tagOf', () => {
  it('names one state of one passport of one account', () => {
    const tags = [
      tagOf('a', undefined),
      tagOf('b', undefined),
      tagOf('a', {id: 'x', revision: 1}),
      tagOf('a', {id: 'x', revision: 2}),
      tagOf('a', {id: 'y', revision: 1}),
      tagOf('b', {id: 'x', revision: 1}),
    ];
    assert.equal(new Set(tags).size, tags.length);
    for (const tag of tags) assert.match(tag, /^"[\w-]{22}\.\d+"$/);
    assert.equal(tagOf('a', {id: 'x', revision: 1}), tags[2]);
  });
});

describe('tagsIn', () => {
  it('reads what names a state, weak or strong, and no more', () => {
    assert.deepEqual(tagsIn('"a.1"'), ['"a.1"']);
    assert.deepEqual(tagsIn(' "a.1" ,W/"b.2"'), ['"a.1"', '"b.2"']);
    for (const nothing of [undefined, '', '*', ' , *']) assert.deepEqual(tagsIn(nothing), []);
  });
});
