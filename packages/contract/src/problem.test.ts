import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PROBLEMS} from './problem-names.ts';
import {Problem} from './problem.ts';

describe('PROBLEMS', () => {
  it('names each problem for a program, and gives it a status of an error', () => {
    for (const [name, status] of Object.entries(PROBLEMS)) {
      assert.match(name, /^[a-z_]+$/);
      assert.ok(status >= 400 && status < 600, name);
    }
  });

  it('B14 B41 answers what no person can cause with 400, and what a person can with 422', () => {
    assert.equal(PROBLEMS.malformed_request, 400);
    assert.equal(PROBLEMS.invalid_answers, 422);
  });
});

describe('Problem', () => {
  it('keeps what a program may act on, and drops what it does not know', () => {
    const problem = {type: 'not_found', title: 'Not found', status: 404, requestId: 'r1'};
    assert.deepEqual(Problem.parse({...problem, detail: 'x', stack: 'y'}), problem);
  });
});
