import {expect} from '@open-wc/testing';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {Client} from '@trust-widgets/sdk';

import {until} from './form/form.page.ts';
import {standings} from './generated/languages.ts';
import {chooseLanguage, forgetLanguage, language, languages, offer} from './localisation.ts';
import {offeredBy} from './offered-languages.ts';
import {clientThat} from './testing/failing.ts';
import {UrgentHelpPage} from './urgent-help/trust-urgent-help.page.ts';

type Rule = Pick<Trust, 'languages' | 'translations'>;

/** How far each language has come, until the test ends: people change it in the translators' files alone. */
const changeable = standings as Record<string, 'reviewed' | 'signed-off'>;
const before = {...standings};

/** A trust that is as the demonstration's but for its languages. */
function trustWith(rule: Rule): Client {
  return clientThat(async (_request, letThrough) => {
    const trust = (await (await letThrough()).json()) as object;
    return Response.json({...trust, ...rule});
  });
}

describe('the languages that a trust lets widgets speak', () => {
  const offered = (rule: Rule) => offeredBy(rule as Trust);

  beforeEach(() => {
    for (const code of Object.keys(standings)) Reflect.deleteProperty(changeable, code);
    Object.assign(changeable, {cy: 'signed-off', pl: 'reviewed'});
  });
  afterEach(() => {
    for (const code of Object.keys(standings)) Reflect.deleteProperty(changeable, code);
    Object.assign(changeable, before);
  });

  it('are all that it names, in its order, where it has no rule', () => {
    const theirs = ['ur', 'pl', 'en', 'cy'];
    expect(offered({languages: theirs})).to.deep.equal(theirs);
    expect(offered({languages: theirs, translations: 'all'})).to.deep.equal(theirs);
  });

  it('are those that people reviewed, or that were signed off, where it wishes so', () => {
    const theirs = ['ur', 'pl', 'en', 'cy', 'en-x-easyread'];
    expect(offered({languages: theirs, translations: 'reviewed'})).to.deep.equal([
      'pl',
      'en',
      'cy',
    ]);
    expect(offered({languages: theirs, translations: 'signed-off'})).to.deep.equal(['en', 'cy']);
  });

  it('have English among them in any case', () => {
    expect(offered({languages: ['ur']})).to.deep.equal(['ur', 'en']);
    expect(offered({languages: ['ur'], translations: 'reviewed'})).to.deep.equal(['en']);
    expect(offered({languages: ['xx']})).to.deep.equal(['en']);
  });
});

describe('a widget on the page of a trust', () => {
  let page: UrgentHelpPage | undefined;

  /** Opens the numbers to call on a page in a language, or in none, and waits for what the trust has to say. */
  async function open(lang: string | undefined, rule: Rule): Promise<void> {
    if (lang === undefined) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = lang;
    page = await UrgentHelpPage.openWithAll({client: trustWith(rule)});
  }

  const emergency = {
    en: 'If someone’s life is at risk, or someone is badly hurt',
    cy: 'Os yw bywyd rhywun mewn perygl',
    ar: 'إذا كانت حياة شخص ما في خطر',
  };

  /** Waits until the numbers are read out in a language. */
  const speaks = (code: keyof typeof emergency) =>
    until(() => language() === code && page?.text.includes(emergency[code]) === true);

  afterEach(async () => {
    page?.close();
    page = undefined;
    for (const code of Object.keys(standings)) Reflect.deleteProperty(changeable, code);
    Object.assign(changeable, before);
    forgetLanguage();
    await offer(languages);
    document.documentElement.lang = 'en';
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('speaks English where the page is in a language that nobody has reviewed, and the trust shows no drafts', async () => {
    await open('cy', {languages: ['en', 'cy'], translations: 'reviewed'});
    await speaks('en');
    expect(page?.text).not.to.contain(emergency.cy);
  });

  it('speaks that language once somebody has reviewed it', async () => {
    changeable['cy'] = 'reviewed';
    await open('cy', {languages: ['en', 'cy'], translations: 'reviewed'});
    await speaks('cy');
  });

  it('speaks no language that the trust has dropped, whatever the page says or the person chose', async () => {
    await chooseLanguage('cy');
    await open('cy', {languages: ['en', 'ar']});
    await speaks('en');
    await chooseLanguage('cy');
    expect(language()).to.equal('en');
  });

  it('speaks the trust’s first language where the page names none', async () => {
    await open(undefined, {languages: ['cy', 'en']});
    await speaks('cy');
  });

  it('speaks the trust’s first language where the page’s is one that the trust does not have', async () => {
    await open('pl', {languages: ['ar', 'en']});
    await speaks('ar');
  });
});
