import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {longText, text} from './text.ts';

const name = text({required: true, max: 200});
const story = longText({max: 4000});

describe('text', () => {
  const names = {
    B01: 'Ó Súilleabháin',
    B02: "O'Brien-Łukasz",
    B03: '李小龍',
    B04: 'ਗੁਰਪ੍ਰੀਤ',
    B05: 'Suharto',
    B06: 'U',
  };
  for (const [id, given] of Object.entries(names)) {
    it(`${id} takes the name ${given} as it is`, () => {
      assert.deepEqual(name.read(given), {value: given});
    });
  }

  it('B07 takes a name typed on a Mac and on Windows as the same name', () => {
    assert.deepEqual(name.read('Zoe\u0308'), name.read('Zo\u00eb'));
  });

  it('B10 refuses marks that turn the direction of a name', () => {
    for (const mark of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') {
      assert.deepEqual(name.read(`gnp${mark}exe`), {fault: {code: 'characters'}});
    }
  });

  it('B12 takes the marks of direction and joining that Arabic and Persian names are written with', () => {
    for (const given of ['\u0639\u0644\u06cc\u200c\u0631\u0636\u0627', 'محمد\u200f', 'क्\u200dष']) {
      assert.deepEqual(name.read(given), {value: given});
    }
  });

  it('B13 finds no name in what nobody can see', () => {
    assert.deepEqual(name.read('\u200b\u200b'), {});
    assert.deepEqual(name.read('\u00a0'), {});
  });

  it('B14 B15 calls what no keyboard types malformed', () => {
    assert.deepEqual(name.read('\ud800'), {fault: {code: 'malformed'}});
    assert.deepEqual(name.read('a\u0000b'), {fault: {code: 'malformed'}});
  });

  it('B16 makes a name pasted over several lines into one line', () => {
    assert.deepEqual(name.read('Siân \r\n\n  Hughes\n'), {value: 'Siân Hughes'});
  });

  it('B56 takes markup as the text that it is', () => {
    const markup = '<img src=x onerror=alert(1)>';
    assert.deepEqual(name.read(markup), {value: markup});
  });

  it('takes as many characters as it says and not one more', () => {
    assert.deepEqual(name.read('\u{1f49a}'.repeat(200)), {value: '\u{1f49a}'.repeat(200)});
    assert.deepEqual(name.read('a'.repeat(201)), {fault: {code: 'too_long'}});
  });
});

describe('longText', () => {
  it('B08 takes an emoji family and counts its code points', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
    assert.deepEqual(longText({max: 7}).read(family), {value: family});
    assert.deepEqual(longText({max: 6}).read(family), {fault: {code: 'too_long'}});
  });

  it('B10 keeps marks that turn direction: whoever shows the text isolates it', () => {
    assert.deepEqual(story.read('a \u202eb'), {value: 'a \u202eb'});
  });

  it('B16 keeps lines, ended by LF', () => {
    assert.deepEqual(story.read('one\r\n\r\ntwo'), {value: 'one\n\ntwo'});
  });
});
