import {withoutGlosses} from './script.mjs';

/** English words that a sentence in another language has no use for. */
const ENGLISH = new Set(
  (
    'the and you your is are of this that with it not we please have what can who from if don’t when was will or ' +
    'they their which has been need open page'
  ).split(' '),
);

/**
 * Finds English that was left in a translation: three words in a row as the English has them, or a sentence of which a third
 * are common English words.
 *
 * @param {{source: string, target: string}} unit
 * @returns {string[]}
 */
export function englishLeft({source, target}) {
  // Names of languages in a list have words in common.
  if (source.includes('|')) return [];
  const english = wordsOf(source);
  const translated = ` ${wordsOf(target).join(' ')} `;
  const run = english
    .map((_, at) => english.slice(at, at + 3))
    .find((three) => three.length === 3 && translated.includes(` ${three.join(' ')} `));
  if (run) return [run.join(' ')];
  return target.split(/(?<=[.!?:])\s/).filter((sentence) => {
    const words = wordsOf(sentence);
    const common = words.filter((word) => ENGLISH.has(word));
    return common.length > 1 && common.length * 3 >= words.length;
  });
}

/** @param {string} text */
function wordsOf(text) {
  return (
    withoutGlosses(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}’-]+/gu) ?? []
  );
}
