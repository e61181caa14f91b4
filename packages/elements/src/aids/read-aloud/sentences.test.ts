import {expect} from '@open-wc/testing';

import {sentencesOf} from './sentences.ts';

describe('sentencesOf', () => {
  it('gives one sentence after the other, in any script', () => {
    expect(sentencesOf('Call 999 now. Then come back.', 'en')).to.deep.equal([
      'Call 999 now.',
      'Then come back.',
    ]);
    expect(sentencesOf('请拨打999。然后回来。', 'zh-Hans').length).to.equal(2);
    expect(sentencesOf('ابھی کال کریں۔ پھر واپس آئیں۔', 'ur').length).to.equal(2);
  });

  it('cuts a long one where people breathe, and loses nothing of it', () => {
    const long = `${'A word or two, and then '.repeat(20)}the end.`;
    const parts = sentencesOf(long, 'en');
    expect(parts.length).to.be.greaterThan(2);
    expect(Math.max(...parts.map(({length}) => length))).to.be.at.most(180);
    expect(parts.join(' ')).to.equal(long);
    expect(parts[0]).to.match(/,$/);
  });

  it('cuts even what has no space', () => {
    expect(sentencesOf('x'.repeat(400), 'en').join('')).to.equal('x'.repeat(400));
  });

  it('leaves out what nobody can say', () => {
    expect(sentencesOf('– • ', 'en')).to.deep.equal([]);
  });

  it('does the same in a browser that does not know sentences', () => {
    const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter')!;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(sentencesOf('Call 999 now. Then come back', 'en')).to.deep.equal([
        'Call 999 now.',
        'Then come back',
      ]);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', own);
    }
  });
});
