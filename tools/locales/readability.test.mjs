/**
 * Holds every sentence to a reading age: 11 in English, 8 in Easy Read.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {daleChall} from 'dale-chall';
import {daleChallFormula, daleChallGradeLevel} from 'dale-chall-formula';
import {spache} from 'spache';
import {spacheFormula} from 'spache-formula';
import {filesIn, root} from '../files.mjs';
import {unitsOf} from './xliff.mjs';

/**
 * Known beside the words of a formula's own list: because the product has to say them, and says what they mean where a
 * person first meets them (the first group); because they are the words of forms, phones and clinics, and the lists are
 * American, of 1974 and 1995 (the second); or because a thing or a choice is found by its name (the third).
 */
const known = words(`
  referral reference interpret translation passport passphrase carer paramedic gp allergy allergic assistance attorney
  advance emergency department request document mental crisis private braille communicate cancel

  page form link file phone text email online internet computer browser website web screen video code camera device tick
  print copy delete exit press message search question information address date example content
  share lock health service medicine medical nurse staff police illness ill pain body adult

  nhs lifeline textphone british irish makaton deafblind manual visual lip aid wheelchair mg
`);

/** Read by children of eight, and not on Spache's list. */
const early = words(`
  write wrote someone somewhere anything cannot yourself myself themselves choose chose check taken language agree
  worse hope upset throat
`);

/**
 * @typedef {{
 *   familiar: Set<string>, oldest: number, longest: number, ageOf: (words: number, hard: number) => number,
 * }} Level
 */

/** Spache's formula is made for readers of six to nine. @type {Level} */
const easyRead = {
  familiar: new Set([...spache, ...known, ...early]),
  oldest: 8,
  longest: 15,
  ageOf: (word, unfamiliarWord) => ageIn(spacheFormula({sentence: 1, word, unfamiliarWord})),
};

/**
 * Dale and Chall's is made for readers from nine on, and for whole passages: the share of hard words decides. One in a
 * label of two says nothing, so fewer than ten words are judged as ten. There one hard word is read at 11, and two are not.
 *
 * @type {Level}
 */
const english = {
  familiar: new Set([...daleChall.map((word) => word.toLowerCase()), ...known]),
  oldest: 11,
  longest: 20,
  ageOf(words, difficultWord) {
    const word = Math.max(words, 10);
    return ageIn(daleChallGradeLevel(daleChallFormula({sentence: 1, word, difficultWord}))[1]);
  },
};

describe('every sentence', () => {
  it('is read at eleven in English', () => {
    // The English stands in the file of every language, and is judged once.
    const sources = new Map(unitsIn(/\.xlf$/).map(({id, source}) => [id, source]));
    assert.ok(sources.size > 0);
    const found = [...sources].flatMap(([id, source]) => tooHard(english, source, id));
    assert.equal(found.join('\n'), '');
  });

  it('is read at eight in Easy Read', () => {
    const found = unitsIn(/\/en-x-easyread\.xlf$/).flatMap(({id, target = ''}) =>
      tooHard(easyRead, target, id),
    );
    assert.equal(found.join('\n'), '');
  });
});

describe('a sentence that is too hard', () => {
  it('is named with its age and its hard words', () => {
    const sentence = 'Kindly authenticate your credentials.';
    assert.deepEqual(tooHard(english, `It is safe. ${sentence}`, 'sign.in'), [
      `sign.in, age 15: ${sentence} Hard: authenticate, credentials`,
    ]);
    assert.deepEqual(tooHard(easyRead, `It is safe. ${sentence}`, 'sign.in'), [
      `sign.in, age 10.2: ${sentence} Hard: authenticate, credentials`,
    ]);
  });

  it('is one with a hard word for a reader of eight, and with two for one of eleven', () => {
    assert.equal(tooHard(easyRead, 'Your credentials').length, 1);
    assert.equal(tooHard(english, 'Your credentials').length, 0);
    assert.equal(tooHard(english, 'Authenticate your credentials').length, 1);
  });

  it('is one that is too long, however easy its words', () => {
    const long = `${'We go out and '.repeat(4)} we see you.`;
    assert.match(tooHard(easyRead, long)[0] ?? '', /19 words/);
    assert.equal(tooHard(english, long).length, 0);
    assert.match(tooHard(english, `We go out and ${long}`)[0] ?? '', /23 words/);
  });

  it('is not one with a number, a name, an ending, or what is put in', () => {
    assert.deepEqual(
      tooHard(easyRead, 'The happiest children stopped, tried, and were babies.'),
      [],
    );
    assert.deepEqual(tooHard(easyRead, 'You see {0} of 999 in Tyrone.'), []);
  });
});

/** @param {RegExp} name */
function unitsIn(name) {
  return filesIn('packages/elements/locales', name).flatMap((file) =>
    unitsOf(readFileSync(path.join(root, file), 'utf8')),
  );
}

/**
 * What is too hard in a message, a line for each sentence.
 *
 * @param {Level} level
 * @param {string} message
 * @param {string} [id]
 */
function tooHard({familiar, oldest, longest, ageOf}, message, id = '') {
  // A list with a | between its items is of names: days, months, languages.
  if (message.includes('|')) return [];
  return segments('sentence', message).flatMap(({segment: sentence}) => {
    const all = wordsOf(sentence);
    const hard = new Set(all.filter((word) => !formsOf(word).some((form) => familiar.has(form))));
    const age = ageOf(all.length, hard.size);
    if (all.length === 0 || (age <= oldest && all.length <= longest)) return [];
    const measure = age > oldest ? `age ${Math.round(age * 10) / 10}` : `${all.length} words`;
    return [`${id}, ${measure}: ${sentence.trim()} Hard: ${[...hard].join(', ') || 'none'}`];
  });
}

/**
 * The words of a sentence without its numbers and names, which both formulas count as known: for each stands “a”.
 *
 * @param {string} sentence
 */
function wordsOf(sentence) {
  return segments('word', sentence.replaceAll('’', "'"))
    .filter(({isWordLike}) => isWordLike)
    .map(({segment}, place) => {
      const isName = place > 0 && /^\p{Lu}/u.test(segment);
      return isName || /\d/.test(segment) ? 'a' : segment.toLowerCase();
    });
}

/**
 * A word, and what it may be a regular form of: both formulas count those as known.
 *
 * @param {string} word
 */
function formsOf(word) {
  const owned = word.replace(/'s?$/, '');
  const starts = ['s', 'es', 'd', 'ed', 'r', 'er', 'st', 'est', 'ing', 'ly']
    .filter((ending) => owned.endsWith(ending))
    .map((ending) => owned.slice(0, -ending.length));
  const spelt = starts.flatMap((start) => [
    start,
    `${start}e`,
    start.replace(/(.)\1$/, '$1'),
    start.replace(/i$/, 'y'),
  ]);
  return [word, owned, ...spelt];
}

/** In the first grade children are six. @param {number} grade */
function ageIn(grade) {
  return grade + 5;
}

/** @param {'sentence' | 'word'} granularity @param {string} text */
function segments(granularity, text) {
  return [...new Intl.Segmenter('en', {granularity}).segment(text)];
}

/** @param {string} list */
function words(list) {
  return list.trim().split(/\s+/);
}
