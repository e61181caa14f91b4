import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {londonDay, londonInstants, londonOffset} from './london-time.ts';

describe('londonInstants', () => {
  it('gives one instant for an ordinary time, none for one left out, and two for one that comes twice', () => {
    const at = (day: string, time: string) =>
      londonInstants(day, time).map((instant) => new Date(instant).toISOString());
    assert.deepEqual(at('2026-06-05', '14:30'), ['2026-06-05T13:30:00.000Z']);
    assert.deepEqual(at('2026-12-05', '14:30'), ['2026-12-05T14:30:00.000Z']);
    assert.deepEqual(at('2026-03-29', '01:30'), []);
    assert.deepEqual(at('2026-10-25', '01:30'), [
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });
});

describe('londonDay and londonOffset', () => {
  it('are those of London, whatever clock the machine has', () => {
    assert.equal(londonDay(new Date('2026-06-05T23:30:59Z')), '2026-06-06');
    assert.equal(londonDay(new Date('2026-12-05T23:30:59Z')), '2026-12-05');
    assert.equal(londonOffset(Date.parse('2026-06-05T23:30:59Z')), '+01:00');
    assert.equal(londonOffset(Date.parse('2026-12-05T23:30:59Z')), '+00:00');
  });
});
