import type {Form} from '@trust-widgets/contract/define-form';
import {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import type {Client} from '@trust-widgets/sdk';
import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {until} from '../../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {oneself, ReferralPage} from '../../referral/trust-referral.page.ts';
import {clientWithEasyRead} from './easy-read.examples.ts';
import {PICTURED, pictureOf} from './picture-of.ts';
import {pictures} from './pictures.ts';

/** What has a picture besides questions and pages: steps, and screens of the passport. */
const STEPS = ['urgent', 'check', 'received', 'next', 'notSent', 'otherWays'];
const NOTICES = ['dangerNotice', 'physicalHealthNotice'];
const SCREENS = ['view', 'emergency', 'print', 'sharing', 'history', 'device', 'unlock', 'entries'];

/** Names every page and every question of a form, those of the entries of its lists with the list. */
function namesIn({pages, fields}: Form): string[] {
  const inLists = Object.entries(fields).flatMap(([list, {fields: parts = {}}]) =>
    Object.entries(parts).flatMap(([name, {kind}]) =>
      // The one is never asked, the other by a button.
      kind === 'id' || name === 'withdrawnOn' ? [] : [`${list}.${name}`],
    ),
  );
  return [...Object.keys(pages), ...Object.keys(fields), ...inLists];
}

const asked = [referral, interpreterRequest, passport].flatMap(namesIn);

describe('pictureOf()', () => {
  it('has a picture for every page and every question of the three forms', () => {
    expect(asked.filter((name) => pictureOf(name) === undefined)).to.deep.equal([]);
  });

  it('has none for what there is not', () => {
    const all = [...asked, ...STEPS, ...NOTICES, ...SCREENS];
    const inner = all.map((name) => name.replace(/^\w+\./, ''));
    expect(PICTURED.filter((name) => ![...all, ...inner].includes(name))).to.deep.equal([]);
    expect(pictureOf('constructor')).to.equal(undefined);
  });

  it('uses every picture', () => {
    const used = PICTURED.map(pictureOf);
    expect(Object.keys(pictures).filter((name) => !used.includes(name as never))).to.deep.equal([]);
  });

  it('tells the name of a medicine from that of a person, and knows what a carer is asked', () => {
    expect(['medicines.name', 'people.name', 'carerFormats'].map(pictureOf)).to.deep.equal([
      'pill',
      'person',
      'large-print',
    ]);
  });
});

describe('Easy Read', () => {
  let page: ReferralPage;

  async function open(client: Client): Promise<void> {
    page = await ReferralPage.open({client});
    await chooseLanguage('en-x-easyread');
  }

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  const root = () => page.element.shadowRoot!;
  const sizeOf = (selector: string) =>
    parseFloat(getComputedStyle(root().querySelector(selector)!).fontSize);
  const shown = () =>
    [...root().querySelectorAll('.picture')].filter(
      (one) => one.getBoundingClientRect().height > 0,
    );

  it('has a picture at the numbers, at the heading and at each question, and English has none', async () => {
    page = await ReferralPage.open({client: clientWithEasyRead()});
    await page.fill(oneself.slice(0, 2));
    expect(shown()).to.have.length(0);
    await chooseLanguage('en-x-easyread');
    await until(() => shown().length > 0);
    const questions = Object.keys(referral.pages.person).length;
    expect(shown()).to.have.length(2 + questions);
    await chooseLanguage('en');
    await until(() => shown().length === 0);
  });

  it('is a fifth larger than other text at least', async () => {
    page = await ReferralPage.open({client: clientWithEasyRead()});
    const before = sizeOf('.widget');
    await chooseLanguage('en-x-easyread');
    await until(() => shown().length > 0);
    expect(sizeOf('.widget') / before).to.be.at.least(1.2);
  });

  it('keeps what was typed when somebody turns to it', async () => {
    page = await ReferralPage.open({client: clientWithEasyRead()});
    await page.fill(oneself.slice(0, 2));
    await page.answer({name: 'Siân'});
    await chooseLanguage('en-x-easyread');
    await until(() => shown().length > 0);
    expect(root().querySelector<HTMLInputElement>('#name')?.value).to.equal('Siân');
  });

  it('tells a screen reader nothing of pictures, and fits a narrow window', async () => {
    await setViewport({width: 320, height: 800});
    await open(clientWithEasyRead());
    for (const answers of oneself) {
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await page.fill([answers]);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(shown().filter((one) => one.getAttribute('aria-hidden') !== 'true')).to.have.length(0);
    await expect(page.element).to.be.accessible();
  });

  it('shows the trust’s own pictures, and ours where it has none', async () => {
    const folder = new URL('testing/', import.meta.url).href;
    await open(clientWithEasyRead(`${folder}{name}.svg`));
    // The set of this test has one for danger, and none for the numbers.
    await until(() => shown().some(({localName}) => localName === 'img'));
    expect(shown().map((one) => one.getAttribute('src') ?? one.localName)).to.deep.equal([
      'svg',
      `${folder}emergency.svg`,
    ]);
  });

  it('asks for all of the trust’s pictures at once, so that none tells what was answered', async () => {
    const image = new URL('testing/emergency.svg', import.meta.url).href;
    const asked: string[] = [];
    const keep = (entries: PerformanceEntryList) =>
      asked.push(...entries.map(({name}) => name).filter((name) => name.startsWith(image)));
    const watch = new PerformanceObserver((list) => keep(list.getEntries()));
    watch.observe({type: 'resource'});
    await open(clientWithEasyRead(`${image}?{name}`));
    await until(() => asked.length === Object.keys(pictures).length);
    await page.fill(oneself.slice(0, 7));
    await page.answer({needs: ['assistance-animal']});
    await until(() => shown().some((one) => one.getAttribute('src') === `${image}?animal`));
    await Promise.all([...root().querySelectorAll('img')].map((one) => one.decode()));
    keep(watch.takeRecords());
    watch.disconnect();
    expect(new Set(asked).size).to.equal(asked.length);
  });
});
