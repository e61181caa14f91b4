import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {MinuteCache} from './minute-cache.ts';

describe('MinuteCache', () => {
  const at = (time: string) => new Date(`2026-11-23T${time}Z`);

  it('answers the same within a minute, and anew at the very second on which a service may open', () => {
    const cache = new MinuteCache<number>();
    let made = 0;
    const ask = (time: string, key = 'crisis') => cache.get(key, at(time), () => (made += 1));
    assert.equal(ask('08:59:00.000'), 1);
    assert.equal(ask('08:59:59.999'), 1);
    assert.equal(ask('08:59:59.999', 'ward'), 2);
    assert.equal(ask('09:00:00.000'), 3);
    assert.equal(ask('08:59:30.000'), 4, 'a clock set back');
  });

  it('forgets all searches when there are more than it wants to hold', () => {
    const cache = new MinuteCache<string>();
    for (let n = 0; n < 5000; n += 1) cache.get(`${n}`, at('09:00'), () => 'x');
    let isAnew = false;
    cache.get('0', at('09:00'), () => {
      isAnew = true;
      return 'x';
    });
    assert.ok(isAnew);
  });
});
