/**
 * What a reader can check in a translation without knowing its language.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {filesIn, root} from '../files.mjs';

for (const file of filesIn('packages/elements/locales', /\.xlf$/)) {
  const xliff = readFileSync(path.join(root, file), 'utf8');

  describe(file, () => {
    it('keeps every number to call', () => {
      for (const {id, source, target} of unitsOf(xliff)) {
        const numbers = source.match(/\b(999|111)\b/g) ?? [];
        assert.deepEqual(target.match(/\b(999|111)\b/g) ?? [], numbers, id);
      }
    });

    it('keeps every placeholder', () => {
      for (const {id, source, target} of unitsOf(xliff))
        assert.deepEqual(placeholders(target), placeholders(source), id);
    });

    it('keeps every list as long as it is', () => {
      for (const {id, source, target} of unitsOf(xliff))
        assert.equal(target.split('|').length, source.split('|').length, id);
    });

    it('says of every sentence whether a native speaker has checked it', () => {
      for (const {id, state} of unitsOf(xliff))
        assert.ok(['needs-review-translation', 'final'].includes(state), id);
    });

    it('closes every mark that keeps a number or a name in its order', () => {
      for (const {id, target} of unitsOf(xliff)) {
        const opened = target.match(/[\u2066-\u2068]/g) ?? [];
        assert.equal(target.match(/\u2069/g)?.length ?? 0, opened.length, id);
      }
    });
  });
}

/** @param {string} xliff */
function unitsOf(xliff) {
  return xliff
    .split('<trans-unit ')
    .slice(1)
    .map((unit) => ({
      id: part(unit, /id="([^"]*)"/),
      source: part(unit, /<source>(.*?)<\/source>/s),
      state: part(unit, /<target[^>]* state="([^"]*)"/),
      target: part(unit, /<target[^>]*>(.*?)<\/target>/s),
    }));
}

/**
 * @param {string} unit
 * @param {RegExp} pattern
 */
function part(unit, pattern) {
  return pattern.exec(unit)?.[1] ?? '';
}

/** @param {string} text */
function placeholders(text) {
  return (text.match(/<x [^>]*\/>/g) ?? []).sort();
}
