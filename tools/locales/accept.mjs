import {createHash} from 'node:crypto';
import {rewritten} from './rewrite.mjs';
import {unitsOf} from './xliff.mjs';

/**
 * The English of each sentence, by a hash: an id stays when its English changes, and so would the old translation, of "call
 * 999", say.
 *
 * @param {string} xliff
 * @returns {Record<string, string>}
 */
export function hashesOf(xliff) {
  const units = xliff.matchAll(/<trans-unit id="([^"]*)"[^>]*>\s*<source>([\s\S]*?)<\/source>/g);
  return Object.fromEntries(
    [...units].map(([, id = '', english = '']) => [
      id,
      createHash('sha256').update(english).digest('hex').slice(0, 8),
    ]),
  );
}

/**
 * Makes a draft again of each translation whose English is another than was noted. Nobody has reviewed it for that English,
 * and nobody has signed it off, whatever it says of the one before.
 *
 * @param {string} xliff
 * @param {Readonly<Record<string, string>>} noted the English of each sentence, by a hash, as it was last accepted
 */
export function draftedWhereNew(xliff, noted) {
  const now = hashesOf(xliff);
  const drafts = unitsOf(xliff)
    .filter(({id, standing}) => noted[id] !== now[id] && standing !== 'drafted')
    .map((unit) => /** @type {const} */ ([unit.id, {...unit, ...DRAFTED}]));
  return rewritten(xliff, new Map(drafts));
}

const DRAFTED = /** @type {const} */ ({standing: 'drafted', reviewer: '', clinician: ''});
