import {englishLeft} from './english-left.mjs';
import {otherNumbers} from './exceptions.mjs';
import {foreignWords} from './script.mjs';
import {tooLong} from './too-long.mjs';

/** A language that is English itself, in other words. */
const EASY_READ = 'en-x-easyread';

/**
 * What somebody can find wrong with a translation without knowing its language, in plain words, one for each fault.
 *
 * @param {Pick<import('./xliff.mjs').Unit, 'id' | 'source' | 'target'>} unit
 * @param {string} locale
 * @returns {string[]}
 */
export function faultsOf({id, source, target}, locale) {
  if (!target) return ['there is no translation'];
  const unit = {id, source, target};
  return [
    ...faultsOfPlaceholders(unit, locale),
    ...faultsOfNumbers(unit, locale),
    ...(target.split('|').length === source.split('|').length
      ? []
      : ['the list has more or fewer items than the English']),
    ...(count(target, /[\u2066-\u2068]/g) === count(target, /\u2069/g)
      ? []
      : ['a mark that keeps something in its order is not closed']),
    ...foreignWords(target, locale).map((word) => `this is written in other letters: ${word}`),
    ...(locale === EASY_READ ? [] : englishLeft(unit).map((words) => `English is left: ${words}`)),
    ...tooLong(unit, locale),
  ];
}

/** @typedef {{id: string, source: string, target: string}} Translated */

/** @param {Translated} unit @param {string} locale @returns {string[]} */
function faultsOfPlaceholders({id, source, target}, locale) {
  const [wanted, found] = [source, target].map((text) => text.match(/\{\d+\}/g) ?? []);
  const lost = without(wanted, found);
  return [
    ...(lost.length > 0 && saysItsNumber(id, locale) ? [] : lost.map((one) => `${one} is lost`)),
    ...without(found, wanted).map((one) => `${one} is too many`),
  ];
}

/** @param {Translated} unit @param {string} locale @returns {string[]} */
function faultsOfNumbers({id, source, target}, locale) {
  const [toCall, called] = [source, target].map((text) => text.match(/\b(999|111)\b/g) ?? []);
  if (String(called) !== String(toCall))
    return [`the numbers to call are not ${String(toCall) || 'left out'}, in this order`];
  if (otherNumbers.some(({locales, ids}) => locales.includes(locale) && ids.includes(id)))
    return [];
  const [lost, added] = changedNumbers({source, target});
  return [
    ...lost.map((number) => `the number ${number} is lost`),
    ...added.map((number) => `the number ${number} is too many`),
  ];
}

/** Whether a translation has other numbers than its English. @param {Pick<import('./xliff.mjs').Unit, 'source' | 'target'>} unit */
export function numbersDiffer({source, target = ''}) {
  return changedNumbers({source, target}).flat().length > 0;
}

/** @param {{source: string, target: string}} unit @returns {[lost: string[], added: string[]]} */
function changedNumbers({source, target}) {
  const [wanted, found] = [numbersIn(source), numbersIn(target)];
  return [without(wanted, found), without(found, wanted)];
}

/** @param {string} text @returns {string[]} */
function numbersIn(text) {
  return text.replace(/\{\d+\}/g, '').match(/\p{Nd}+/gu) ?? [];
}

/**
 * What the first has and the second has not, each as often as it is missing.
 *
 * @param {readonly string[]} [some]
 * @param {readonly string[]} [others]
 */
function without(some = [], others = []) {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Whether a sentence is for one number alone, as the dual of Arabic is: a word of it may then be the number.
 *
 * @param {string} id
 * @param {string} locale
 */
export function saysItsNumber(id, locale) {
  const rules = new Intl.PluralRules(locale);
  const kind = id.split('.').at(-1);
  return (
    Array.from({length: 200}, (_, count) => rules.select(count)).filter((one) => one === kind)
      .length === 1
  );
}

/** @param {string} text @param {RegExp} pattern */
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
