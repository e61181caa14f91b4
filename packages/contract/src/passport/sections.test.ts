import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {passport} from './passport.form.ts';
import {questionsIn, SECTIONS} from './sections.ts';

describe('questionsIn', () => {
  it('gives each question of the passport once, in order', () => {
    assert.deepEqual(SECTIONS.flatMap(questionsIn), Object.keys(passport.fields));
  });
});
