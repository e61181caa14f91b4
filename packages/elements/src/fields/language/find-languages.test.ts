import {expect} from '@open-wc/testing';
import {LANGUAGES} from '@trust-widgets/contract/fields/language';

import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {findable} from './findable.ts';
import {findLanguages, languageNamed} from './find-languages.ts';
import {otherNames} from './other-names.ts';
import {ownNames} from './own-names.ts';

const found = (text: string) => findLanguages(text, findable(LANGUAGES)).map(({value}) => value);

describe('findLanguages()', () => {
  afterEach(async () => {
    await chooseLanguage('en');
    forgetLanguage();
  });

  for (const [typed, code] of [
    ['Polish', 'pl'],
    ['polski', 'pl'],
    ['POLSKI', 'pl'],
    ['ckb', 'ckb'],
    ['Sorani', 'ckb'],
    ['کوردی', 'ckb'],
    ['zh-hant', 'zh-Hant'],
    ['cestina', 'cs'],
    ['čeština', 'cs'],
    ['Espanol', 'es'],
    ['tieng viet', 'vi'],
    ['Turkce', 'tr'],
    ['العربيه', 'ar'],
    ['فارسي', 'fa'],
    ['Persian', 'fa'],
    ['Cantonese', 'yue'],
    ['Yue', 'yue'],
    ['Mirpuri', 'pnb'],
    ['bangla', 'bn'],
    ['BSL', 'bfi'],
    ['british sign', 'bfi'],
    ['中文', 'cmn'],
    ['Łatvian', 'lv'],
  ] as const) {
    it(`finds ${code} first by “${typed}”`, () => {
      expect(found(typed)[0]).to.equal(code);
    });
  }

  it('finds both sign languages by what they are', () => {
    expect(found('sign')).to.have.members(['bfi', 'isg']);
  });

  for (const [typed, code] of [
    ['poslki', 'pl'],
    ['Pollish', 'pl'],
    ['urd', 'ur'],
    ['urfu', 'ur'],
    ['tigrynia', 'ti'],
    ['lithunian', 'lt'],
    ['Portugeese', 'pt'],
    ['kurdsh', 'ckb'],
    ['vietnemes', 'vi'],
  ] as const) {
    it(`forgives a slip: “${typed}” finds ${code}`, () => {
      expect(found(typed)).to.include(code);
    });
  }

  it('finds nothing for what is no language, or too short to guess at', () => {
    for (const typed of ['xyzzy', 'qq', '!!', 'hospital']) {
      if (typed === '!!') expect(found(typed)).to.have.length(LANGUAGES.length);
      else expect(found(typed), typed).to.deep.equal([]);
    }
  });

  it('finds them by the names of the page’s own language, and by English ones still', async () => {
    await chooseLanguage('cy');
    expect(found('Arabeg')[0]).to.equal('ar');
    expect(found('Arabic')[0]).to.equal('ar');
    await chooseLanguage('ar');
    expect(found('البولندية')[0]).to.equal('pl');
  });

  it('keeps the order in which they are offered among those that are equally near', () => {
    const [first, second] = findLanguages('chinese', findable(['yue', 'cmn']));
    expect([first?.value, second?.value]).to.deep.equal(['yue', 'cmn']);
  });
});

describe('languageNamed()', () => {
  const named = (text: string) => languageNamed(text, findable(LANGUAGES))?.value;

  it('knows a whole name or a code', () => {
    expect(named('polish')).to.equal('pl');
    expect(named('Polski')).to.equal('pl');
    expect(named('pl')).to.equal('pl');
    expect(named('Polish – polski')).to.equal('pl');
    expect(named('other')).to.equal('other');
  });

  it('guesses at nothing', () => {
    for (const text of ['poli', 'Mirpuri', 'Chinese', 'xyzzy', ''])
      expect(named(text), text).to.equal(undefined);
  });
});

describe('the names of languages', () => {
  it('are told of every language but sign languages, which have no written one', () => {
    const unnamed = LANGUAGES.filter((code) => !(code in ownNames));
    expect(unnamed).to.deep.equal(['bfi', 'isg', 'other']);
    expect(Object.keys(otherNames)).to.have.members(LANGUAGES.filter((code) => code !== 'other'));
  });
});
