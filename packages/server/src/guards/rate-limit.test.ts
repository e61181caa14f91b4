import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {TokenBuckets} from './rate-limit.ts';

describe('TokenBuckets', () => {
  const limited = (limit = {burst: 2, perSecond: 0.5}) => {
    let seconds = 1_000;
    const buckets = new TokenBuckets(limit, () => seconds);
    return {take: (sender: string) => buckets.take(sender), pass: (by: number) => (seconds += by)};
  };

  it('gives so much at once, and says when there is more', () => {
    const {take, pass} = limited();
    assert.deepEqual([take('a'), take('a'), take('a')], [0, 0, 2]);
    pass(1);
    assert.equal(take('a'), 1);
    pass(1);
    assert.deepEqual([take('a'), take('a')], [0, 2]);
    pass(1_000);
    assert.deepEqual([take('a'), take('a'), take('a')], [0, 0, 2]);
  });

  it('counts each sender alone', () => {
    const {take} = limited();
    assert.deepEqual([take('a'), take('a'), take('b'), take('a')], [0, 0, 0, 2]);
  });

  it('remembers a bounded number of senders, and those who come back longest', () => {
    const {take} = limited({burst: 1, perSecond: 0.001});
    take('constant');
    for (let sender = 0; sender < 100_000; sender += 1) {
      take(`sender-${sender}`);
      if (sender % 10_000 === 0) assert.notEqual(take('constant'), 0);
    }
    assert.notEqual(take('constant'), 0);
    assert.equal(take('sender-0'), 0);
  });
});
