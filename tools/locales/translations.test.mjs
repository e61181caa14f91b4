/**
 * What a reader can check in a translation without knowing its language.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {filesIn, root} from '../files.mjs';
import {otherNumbers} from './exceptions.mjs';
import {faultsOf, numbersDiffer} from './faults.mjs';
import {unitsOf} from './xliff.mjs';

const files = filesIn('packages/elements/locales', /\.xlf$/).map((file) => ({
  file,
  locale: path.basename(file, '.xlf'),
  units: unitsOf(readFileSync(path.join(root, file), 'utf8')),
}));

describe('every translation', () => {
  for (const {file, locale, units} of files) {
    it(`is whole in ${file}`, () => {
      assert.ok(units.length > 1000);
      const found = units.flatMap((unit) =>
        faultsOf(unit, locale).map((fault) => `${unit.id}: ${fault}. ${unit.target}`),
      );
      assert.equal(found.join('\n'), '');
    });
  }

  it('has other numbers only where the list of exceptions needs to say so', () => {
    for (const {locales, ids} of otherNumbers) {
      for (const {locale, units} of files.filter((one) => locales.includes(one.locale))) {
        const named = units.filter(({id}) => ids.includes(id));
        assert.deepEqual(
          named
            .filter(numbersDiffer)
            .map(({id}) => id)
            .sort(),
          [...ids].sort(),
          locale,
        );
      }
    }
  });
});

describe('a translation that is not whole', () => {
  /** @type {readonly [what: string, locale: string, source: string, target: string | undefined, found: RegExp][]} */
  const cases = [
    ['is missing', 'cy', 'Back', undefined, /no translation/],
    ['is empty', 'cy', 'Back', '', /no translation/],
    ['loses what is put in', 'cy', 'Nearest to {0} first', 'Agosaf yn gyntaf', /^\{0\} is lost/],
    ['puts in what is not there', 'cy', 'Until {0}', 'Tan {0} {1}', /^\{1\} is too many/],
    ['has another number to call', 'cy', 'Call 999 now', 'Ffoniwch 998 nawr', /not 999/],
    ['writes a number in figures that no phone has', 'ar', 'Call 999 now', 'اتصل على ٩٩٩ الآن', /not 999/],
    ['names one more number to call', 'cy', 'Call us', 'Ffoniwch 999', /not left out/],
    ['changes their order', 'cy', 'Call 999 or 111', 'Ffoniwch 111 neu 999', /not 999,111/],
    ['has another number', 'pl', 'It has 10 digits.', 'Ma 11 cyfr.', /number 10 is lost/],
    ['leaves a number out', 'cy', 'Choose help, press 2', 'Dewiswch gymorth', /number 2 is lost/],
    ['has another telephone number', 'pl', 'like 01632 960 001', 'np. 01632 960 002', /001 is lost/],
    ['drops an item of a list', 'cy', 'Monday|Tuesday', 'Dydd Llun', /more or fewer items/],
    ['leaves a mark open', 'ar', 'Call us', '\u2068اتصل بنا', /not closed/],
    ['is in Latin letters', 'uk', 'Back', 'Nazad', /other letters: Nazad/],
    ['is in Greek letters', 'cy', 'Back', 'Πίσω', /other letters/],
    ['has a Cyrillic letter in a word', 'pl', 'Text', 'Tеkst', /other letters: Tеkst/],
    ['is in Punjabi’s other script', 'pnb', 'Back', 'ਪਿੱਛੇ', /other letters/],
    ['is in traditional signs', 'zh-Hans', 'Please call', '請打電話', /other letters: 請/],
    ['is in simplified signs', 'zh-Hant', 'Please call', '请打电话', /other letters: 请/],
    ['is the English', 'cy', 'Copy the reference', 'Copy the reference', /English is left/],
    ['has a part of the English', 'ur', 'What is the worry?', 'پریشانی what is the worry?', /other letters/],
    [
      'has a sentence of an older English',
      'pl',
      'Please call.',
      'Proszę zadzwonić. If you need help, call the team.',
      /English is left: If you need help/,
    ],
    ['has a word without end', 'hu', 'A passport', 'egészségügyiútlevélkérelmezőlapocskája', /fit a line/],
    ['is several times as long', 'es', 'Call us', 'Llame a nuestro equipo '.repeat(3), /60 is the most/],
  ]; // prettier-ignore
  for (const [what, locale, source, target, found] of cases) {
    it(`is found where it ${what}`, () => {
      const faults = faultsOf({id: 'form.back', source, target}, locale);
      assert.match(faults.join('\n'), new RegExp(found, 'm'));
    });
  }

  it('has no room for a long word in a heading', () => {
    const unit = {source: 'A translation', target: 'Translationsdienstleistungen'};
    assert.deepEqual(faultsOf({id: 'form.notSent.text', ...unit}, 'hu'), []);
    assert.match(faultsOf({id: 'form.notSent.title', ...unit}, 'hu').join(), /fit a line/);
  });
});

describe('a translation that is whole', () => {
  /** @type {readonly [what: string, locale: string, source: string, target: string, id?: string][]} */
  const cases = [
    ['keeps a name', 'ur', 'Call NHS 111', 'NHS 111 کو فون کریں'],
    ['has English in brackets', 'bn', 'In a “private” window', '“ব্যক্তিগত” (private বা incognito) উইন্ডোতে'],
    ['keeps an address', 'ta', 'Like name@example.com', 'name@example.com போல'],
    ['keeps a postcode', 'uk', 'Like SW1A 1AA or BT1', 'Наприклад SW1A 1AA або BT1'],
    ['keeps a key', 'zh-Hans', 'Press Shift 2 more times', '再按 Shift 键 2 次'],
    ['says two by the form of a word', 'ar', 'We found {0} services', 'وجدنا خدمتين', 'directory.found.two'],
    ['shares two words with the English', 'es', 'Audio file', 'Audio'],
    ['says its English again in Easy Read', 'en-x-easyread', 'Call 999 now', 'Call 999 now'],
  ]; // prettier-ignore
  for (const [what, locale, source, target, id = 'form.back'] of cases) {
    it(`passes where it ${what}`, () => {
      assert.deepEqual(faultsOf({id, source, target}, locale), []);
    });
  }
});
