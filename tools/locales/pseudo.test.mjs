import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {root} from '../files.mjs';
import {pseudoLanguages} from './pseudo.mjs';
import {unitsOf} from './xliff.mjs';

const english = unitsOf(
  readFileSync(path.join(root, 'packages/elements/locales/cy.xlf'), 'utf8'),
).map(({source}) => source);

for (const [code, change] of Object.entries(pseudoLanguages)) {
  test(`${code} makes every sentence longer by about a third, and keeps what is put in, numbers and lists`, () => {
    const kept = (/** @type {string} */ text) => text.match(/\{\d\}|\d+|\|/g) ?? [];
    const letters = (/** @type {string} */ text) => text.match(/\p{L}/gu)?.length ?? 0;
    for (const one of english) assert.deepEqual(kept(change(one)), kept(one), one);
    const all = english.join(' ');
    const growth = letters(change(all)) / letters(all);
    assert.ok(growth > 1.3 && growth < 1.5, String(growth));
  });

  test(`${code} leaves no English word as it was, and has brackets around each sentence`, () => {
    for (const one of english.filter((text) => /[a-z]/i.test(text))) {
      const changed = change(one);
      assert.match(changed, /^\[.*\]$/s);
      assert.doesNotMatch(changed, /\b(the|you|and|to|your)\b/i, one);
    }
  });
}
