import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {LONGEST_WAIT_MS, waitAfter} from './backoff.ts';

describe('waitAfter', () => {
  it('doubles from a second to five minutes, half of it left to chance', () => {
    for (const [attempts, full] of [
      [1, 1_000],
      [2, 2_000],
      [5, 16_000],
      [9, 256_000],
      [10, LONGEST_WAIT_MS],
      [1_000_000, LONGEST_WAIT_MS],
    ] as const) {
      assert.equal(
        waitAfter(attempts, () => 0),
        full / 2,
      );
      assert.equal(
        waitAfter(attempts, () => 1),
        full,
      );
    }
  });
});
