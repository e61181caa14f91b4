import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';

import {type CardLine, dealOut} from './deal-out.ts';

/** A card that holds so many letters. */
const room =
  (letters: number) =>
  (card: readonly CardLine[]): boolean =>
    card.reduce((sum, {text}) => sum + [...text].length, 0) <= letters;

const line = (text: string): CardLine => ({label: 'Please do', text});

describe('dealOut', () => {
  it('puts lines on one card while there is room', () => {
    expect(dealOut([line('abc'), line('def')], room(6))).to.have.length(1);
  });

  it('keeps a line whole that fits on a card', () => {
    const cards = dealOut([line('abcd'), line('Penicillin')], room(10));
    expect(cards.map((card) => card.map(({text}) => text))).to.deep.equal([
      ['abcd'],
      ['Penicillin'],
    ]);
  });

  it('says on each card what a long line is about', () => {
    const cards = dealOut([line('one two three four')], room(8));
    expect(cards.flat().map(({text, goesOn}) => [text, goesOn])).to.deep.equal([
      ['one two ', false],
      ['three ', true],
      ['four', true],
    ]);
    expect(new Set(cards.flat().map(({label}) => label))).to.deep.equal(new Set(['Please do']));
  });

  it('B11: keeps a telephone number in one piece', () => {
    const cards = dealOut([line('call me on 07700 900123 please')], room(18));
    expect(cards.flat().some(({text}) => text.includes('07700 900123'))).to.equal(true);
  });

  it('loses no sign of anything, and never fills a card too full', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({unit: 'grapheme', minLength: 1, maxLength: 120}), {maxLength: 12}),
        fc.integer({min: 30, max: 80}),
        (texts, letters) => {
          const cards = dealOut(texts.map(line), room(letters));
          expect(
            cards
              .flat()
              .map(({text}) => text)
              .join(''),
          ).to.equal(texts.join(''));
          for (const card of cards) expect(room(letters)(card)).to.equal(true);
        },
      ),
    );
  });

  it('ends where not even one word fits', () => {
    expect(
      dealOut([line('one two')], () => false)
        .flat()
        .map(({text}) => text)
        .join(''),
    ).to.equal('one two');
  });
});
