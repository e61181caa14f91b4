/**
 * The list of sentences on which somebody's safety depends has what belongs in it.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../files.mjs';
import {matches, safetyFirst} from './safety.mjs';
import {unitsOf} from './xliff.mjs';

const folder = path.join(root, 'packages/elements/locales');
/** @type {import('./safety.mjs').SafetyGroup[]} */
const groups = JSON.parse(readFileSync(path.join(folder, 'safety-sentences.json'), 'utf8'));
const units = unitsOf(readFileSync(path.join(folder, 'cy.xlf'), 'utf8'));
const marked = safetyFirst(groups, units).flatMap(({sentences}) => sentences);

describe('the list of safety sentences', () => {
  it('names no sentence that there is not', () => {
    for (const pattern of groups.flatMap(({ids}) => ids))
      assert.ok(
        units.some(({id}) => matches(pattern, id)),
        pattern,
      );
  });

  it('has each sentence once', () => {
    assert.equal(new Set(marked).size, marked.length);
    assert.ok(marked.length < units.length / 2);
  });

  /** @type {readonly [about: string, english: RegExp][]} */
  const always = [
    ['999 or 111', /\b(999|111)\b/],
    ['danger', /\b(danger|emergency|life at risk|may die)\b/i],
    ['what is not sent, or not read', /\bnot (been )?sent\b|\bread it yet\b|\bnot booked\b|Nothing is booked/i],
    ['staff who see nothing', /staff can’t see/i],
    ['agreeing', /\b(I agree|if you agree|person agrees)\b/i],
    ['a passphrase that is forgotten', /\b(forget|forgotten)\b.*passphrase|passphrase.*\b(forget|forgotten)\b/i],
    ['the exit', /exit (this page|button)/i],
    ['a link that anyone can open', /anyone who (has|uses|finds|can see)/i],
  ]; // prettier-ignore
  for (const [about, english] of always) {
    it(`has every sentence about ${about}`, () => {
      const found = units.filter(({source}) => english.test(source));
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.filter((unit) => !marked.includes(unit)).map(({id}) => id),
        [],
      );
    });
  }
});
