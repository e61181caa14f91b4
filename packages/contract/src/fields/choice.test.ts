import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {age} from './age.ts';
import {agreement, choice, choices} from './choice.ts';
import {directionOf, language, LANGUAGES} from './language.ts';

describe('choice', () => {
  const field = choice(['yes', 'no']);

  it('takes one of its options and nothing like it', () => {
    assert.deepEqual(field.read('yes'), {value: 'yes'});
    for (const raw of ['Yes', 'yes ', 'maybe', ['yes'], true, null, {yes: true}, 'toString']) {
      assert.deepEqual(field.read(raw), {fault: {code: 'malformed'}}, JSON.stringify(raw));
    }
  });

  it('B40 takes an empty text as no answer', () => {
    assert.deepEqual(field.read(''), {});
    assert.deepEqual(field.read(undefined), {});
  });
});

describe('choices', () => {
  const field = choices(['voicemail', 'text', 'letter']);

  it('keeps what was chosen once each, in the order of the question', () => {
    assert.deepEqual(field.read(['letter', 'voicemail', 'letter']), {
      value: ['voicemail', 'letter'],
    });
  });

  it('B40 takes an empty list and an empty text as no answer', () => {
    assert.deepEqual(field.read([]), {});
    assert.deepEqual(field.read(''), {});
  });

  it('calls anything else malformed', () => {
    for (const raw of [
      'text',
      [['text']],
      ['text', null],
      {0: 'text', length: 1},
      [''],
      ['Text'],
    ]) {
      assert.deepEqual(field.read(raw), {fault: {code: 'malformed'}}, JSON.stringify(raw));
    }
  });
});

describe('agreement', () => {
  it('takes a ticked box, and a box left alone as no answer', () => {
    assert.deepEqual(agreement().read('yes'), {value: 'yes'});
    assert.deepEqual(agreement().read(''), {});
    assert.deepEqual(agreement().read('on'), {fault: {code: 'malformed'}});
  });
});

describe('language', () => {
  it('takes each language offered as it was chosen', () => {
    for (const code of LANGUAGES) assert.deepEqual(language().read(code), {value: code});
    assert.equal(new Set(LANGUAGES).size, LANGUAGES.length);
  });

  it('B65 refuses what is not offered', () => {
    for (const raw of ['en_GB', '../../etc', '<script>', 'zz', 'EN', 'x'.repeat(5000), null]) {
      assert.deepEqual(language().read(raw), {fault: {code: 'malformed'}});
    }
  });
});

describe('directionOf', () => {
  it('B11 knows who reads from right to left, whatever follows the language', () => {
    for (const code of ['ar', 'ar-EG', 'fa', 'he', 'ur', 'pnb'])
      assert.equal(directionOf(code), 'rtl');
    for (const code of ['en', 'cy', 'ga', '', 'zz', 'x'.repeat(5000)])
      assert.equal(directionOf(code), 'ltr');
  });
});

describe('age', () => {
  it('takes whole years, with or without a nought before them', () => {
    assert.deepEqual(age().read('7'), {value: '7'});
    assert.deepEqual(age().read('007'), {value: '7'});
    assert.deepEqual(age().read('٤٢'), {value: '42'});
  });

  it('refuses what is not an age', () => {
    for (const raw of ['131', '-1', '7.5', 'seven', '1000']) {
      assert.deepEqual(age().read(raw), {fault: {code: 'format'}}, raw);
    }
  });
});
