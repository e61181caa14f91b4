/**
 * What a reader can check in a translation without knowing its language.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {filesIn, root} from '../files.mjs';
import {unitsOf} from './xliff.mjs';

for (const file of filesIn('packages/elements/locales', /\.xlf$/)) {
  const locale = path.basename(file, '.xlf');
  const units = unitsOf(readFileSync(path.join(root, file), 'utf8')).map((unit) => ({
    ...unit,
    target: unit.target ?? '',
  }));

  describe(file, () => {
    it('keeps every number to call', () => {
      for (const {id, source, target} of units) {
        const numbers = source.match(/\b(999|111)\b/g) ?? [];
        assert.deepEqual(target.match(/\b(999|111)\b/g) ?? [], numbers, id);
      }
    });

    it('keeps every placeholder', () => {
      for (const {id, source, target} of units) {
        if (saysItsNumber(id, locale)) continue;
        assert.deepEqual(placeholders(target), placeholders(source), id);
      }
    });

    it('keeps every list as long as it is', () => {
      for (const {id, source, target} of units)
        assert.equal(target.split('|').length, source.split('|').length, id);
    });

    it('says how far every sentence has come', () => {
      for (const {id, standing} of units) assert.ok(standing, id);
    });

    it('closes every mark that keeps a number or a name in its order', () => {
      for (const {id, target} of units) {
        const opened = target.match(/[\u2066-\u2068]/g) ?? [];
        assert.equal(target.match(/\u2069/g)?.length ?? 0, opened.length, id);
      }
    });
  });
}

/**
 * Whether a sentence is for one number alone, as the dual of Arabic is: a word of it may then be the number.
 *
 * @param {string} id
 * @param {string} locale
 */
function saysItsNumber(id, locale) {
  const rules = new Intl.PluralRules(locale);
  const kind = id.split('.').at(-1);
  return (
    Array.from({length: 200}, (_, count) => rules.select(count)).filter((one) => one === kind)
      .length === 1
  );
}

/** @param {string} text */
function placeholders(text) {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
