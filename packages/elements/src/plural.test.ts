import {expect} from '@open-wc/testing';

import {chooseLanguage, forgetLanguage} from './localisation.ts';
import {plural} from './plural.ts';

describe('plural()', () => {
  const kinds = {
    zero: () => 'zero',
    one: () => 'one',
    two: () => 'two',
    few: () => 'few',
    many: () => 'many',
    other: () => 'other',
  };
  const of = (...counts: number[]) => counts.map((count) => plural(count, kinds)).join(' ');

  afterEach(async () => {
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('chooses among the two kinds of English, and the six of Welsh and of Arabic', async () => {
    expect(of(0, 1, 2, 3, 6, 11)).to.equal('other one other other other other');
    await chooseLanguage('cy');
    expect(of(0, 1, 2, 3, 6, 11)).to.equal('zero one two few many other');
    await chooseLanguage('ar');
    expect(of(0, 1, 2, 3, 11, 100)).to.equal('zero one two few many other');
  });

  it('keeps to the sentence for any number where the browser does not know the rules', async () => {
    await chooseLanguage('pnb');
    const knows = Intl.PluralRules.supportedLocalesOf('pnb').length > 0;
    expect(of(1, 2)).to.equal(knows ? 'one other' : 'other other');
  });
});
