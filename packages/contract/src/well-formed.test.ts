import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {processorTime} from './testing/processor-time.ts';
import {compact, isWellFormed, lengthOf, tidy, withoutMarks} from './well-formed.ts';

describe('isWellFormed', () => {
  it('B14 refuses half of a surrogate pair, wherever it stands', () => {
    for (const text of ['\ud800', 'a\udc00', '\ud800a', '\udc00\ud800', '\ud800\ud800\udc00']) {
      assert.equal(isWellFormed(text), false, JSON.stringify(text));
    }
    assert.equal(isWellFormed('\u{1f49a} and \u{20000}'), true);
  });

  it('B15 refuses every control character but tab and the ends of lines', () => {
    for (let code = 0; code < 0xa0; code++) {
      const isControl = code < 0x20 || code >= 0x7f;
      const isTaken = !isControl || ['\t', '\n', '\r'].includes(String.fromCharCode(code));
      assert.equal(isWellFormed(`a${String.fromCharCode(code)}b`), isTaken, code.toString(16));
    }
  });
});

describe('tidy', () => {
  it('B07 stores a letter and its accent as one character, however they were typed', () => {
    assert.equal(tidy('Ren\u0065\u0301e'), 'Ren\u00e9e');
  });

  it('B13 finds nothing in text that nobody can see', () => {
    for (const text of [
      '\u00a0',
      '\u200b\u200d',
      '\ufeff',
      '\u3164',
      '\u2800',
      '\u202e',
      ' \u00ad\n',
    ]) {
      assert.equal(tidy(text), '', JSON.stringify(text));
    }
  });

  it('B12 keeps the joiners that Persian and emoji are spelt with', () => {
    assert.equal(tidy('می\u200cخواهم'), 'می\u200cخواهم');
    assert.equal(tidy('\u{1f469}\u200d\u{1f467}'), '\u{1f469}\u200d\u{1f467}');
  });

  it('B16 ends every line with a line feed, whatever the page or the phone used', () => {
    assert.equal(
      tidy('one\r\ntwo\rthree\u2028four\u2029five\nsix'),
      'one\ntwo\nthree\nfour\nfive\nsix',
    );
  });

  it('keeps a pile of marks that no language has, and takes no longer over it', () => {
    const pile = `a${'\u0301\u0323'.repeat(25_000)}`;
    assert.ok(processorTime(() => assert.equal(tidy(pile), pile)) < 50);
  });
});

describe('compact', () => {
  it('B12 drops what stands between the characters of a number, seen or unseen', () => {
    assert.equal(compact('\u200e999-000\u00a00018\u202c'), '9990000018');
    assert.equal(compact('(0113) 496.0000'), '01134960000');
  });

  it('B11 reads the digits of Arabic, Persian and full-width keyboards', () => {
    assert.equal(compact('٠١٢٣٤٥٦٧٨٩'), '0123456789');
    assert.equal(compact('۰۱۲۳۴۵۶۷۸۹'), '0123456789');
    assert.equal(compact('０１２３４５６７８９'), '0123456789');
  });
});

describe('withoutMarks', () => {
  it('B12 drops the marks that come along when an address is pasted from a page', () => {
    assert.equal(withoutMarks('\u200bsian@example.com\u200e'), 'sian@example.com');
  });
});

describe('lengthOf', () => {
  it('B08 counts an emoji family as its seven code points, as the service and JSON Schema do', () => {
    assert.equal(lengthOf('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'), 7);
  });
});
