import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {allWithRole} from '../../testing/accessibility-tree.ts';
import {written} from '../trust-health-passport.examples.ts';
import {HOSTILE, ReadingPage} from './reading.page.ts';

describe('reading one’s passport', () => {
  let page: ReadingPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('begins with how fresh it is and who wrote it, and has every part in the person’s own words', async () => {
    page = await ReadingPage.open('See all of it');
    expect(page.document).to.match(
      /^Last checked on 2 May 2026\s+I wrote this with somebody’s help/,
    );
    // WebKit shows the line break, and yet leaves it out of `innerText`.
    expect(page.document).to.match(/My two children\.\sBeing told the truth\./);
    const parts = ['My name', 'What matters to me', 'My medicines', 'My allergies', 'My wishes'];
    expect(page.headings.filter((one) => parts.includes(one))).to.deep.equal(parts);
    expect(page.under('My medicines')).to.match(
      /Lithium carbonate How much 400 mg How often Every evening .*It is on the label .*1 May 2026/,
    );
    expect(page.under('My date of birth and NHS number')).to.contain('999 000 0018');
    expect(page.links['07700 900123']).to.equal('tel:07700900123');
  });

  it('has nothing of a part in which nothing was written', async () => {
    page = await ReadingPage.open('See all of it', {answers: {preferredName: 'Sam'}});
    expect(page.headings.slice(-3)).to.deep.equal([
      'Read your passport',
      'My name',
      'Please call me',
    ]);
    expect(page.text).to.contain('It does not say when this was last checked.');
  });

  it('keeps apart, at its end, what only its owner sees', async () => {
    page = await ReadingPage.open('See all of it');
    expect(page.document).not.to.contain('CANARY');
    const own = page.text.slice(page.text.indexOf('Only you see this'));
    expect(own).to.contain('CANARY-NOTE').and.contain('CANARY-PERSON').and.contain('CANARY-TEAM');
    expect(getComputedStyle(page.find('.no-print .words')!).display).not.to.equal('none');
  });

  it('B10, B11, B56: shows hostile words as the text that they are, each line in its own direction', async () => {
    const answers = {
      ...written,
      preferredName: HOSTILE,
      whatMatters: `\u202Eabc\nأحب أطفالي 07700 900123\nplain`,
      medicines: [{name: HOSTILE, dose: HOSTILE}],
      writtenIn: 'ar' as const,
    };
    page = await ReadingPage.open('See all of it', {answers});
    expect(page.document).to.contain(HOSTILE);
    expect(page.find('.passport img')).to.equal(null);
    expect('wasRun' in window).to.equal(false);
    expect(page.languageOf('أحب أطفالي')).to.equal('ar');
    expect(page.find('.words bdi[dir=ltr]')?.textContent).to.equal('07700 900123');
    const words = page.find('h4 + p .words')!;
    expect(getComputedStyle(words).unicodeBidi).to.equal('plaintext');
    await chooseLanguage('ar');
    await page.element.updateComplete;
    expect(getComputedStyle(words).textAlign).to.equal('right');
  });

  for (const [language, width] of [
    ['en', 320],
    ['ar', 320],
    ['ar', 1280],
    ['cy', 1280],
  ] as const) {
    it(`is accessible, and nothing sticks out, in ${language} at ${width} px`, async () => {
      await setViewport({width, height: 800});
      const answers = {...written, whatMatters: `${'x'.repeat(300)} ${'لفترة طويلة '.repeat(40)}`};
      page = await ReadingPage.open('See all of it', {answers});
      await chooseLanguage(language);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      expect(page.stickingOut).to.deep.equal([]);
    });
  }

  it('is told to a screen reader by its headings, with focus on the first', async () => {
    page = await ReadingPage.open('See all of it');
    expect(page.focused).to.equal('Read your passport');
    const headings = (await allWithRole('heading')).map(({name}) => name);
    expect(headings).to.include.members(['Read your passport', 'My name', 'Please call me']);
  });
});
