import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {createIds} from './new-id.ts';

describe('createIds', () => {
  it('P09: makes ids in order, within one millisecond and when the clock is set back an hour', () => {
    let at = Date.parse('2026-10-25T01:30:00Z');
    const newId = createIds(() => new Date(at));
    const ids = Array.from({length: 20_000}, (_, index) => {
      if (index === 10_000) at -= 3_600_000;
      return newId();
    });
    assert.deepEqual(ids, [...new Set(ids)].sort());
    for (const id of ids)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
