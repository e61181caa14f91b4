import {expect} from '@open-wc/testing';

import {until} from '../../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {oneself, ReferralPage} from '../../referral/trust-referral.page.ts';
import {UrgentHelpPage} from '../../urgent-help/trust-urgent-help.page.ts';
import {ownVoices, pretendVoices, type PretendVoices} from './pretend-voices.ts';
import {voiceFor} from './voice.ts';

describe('reading a page aloud', () => {
  let pages: {close(): void}[] = [];
  let page: ReferralPage;

  afterEach(async () => {
    pages.forEach((one) => one.close());
    pages = [];
    ownVoices();
    await chooseLanguage('en');
    forgetLanguage();
  });

  const button = (of = page) => of.element.shadowRoot?.querySelector('#read-aloud');
  const words = () => button()?.textContent.trim();

  async function open(): Promise<ReferralPage> {
    const opened = await ReferralPage.open();
    pages.push(opened);
    return opened;
  }

  /** Opens a referral in a browser with voices, and has it read. */
  async function reading(...langs: readonly string[]): Promise<PretendVoices> {
    const voices = pretendVoices(...langs);
    page = await open();
    await until(() => button() != null);
    await page.press('#read-aloud');
    return voices;
  }

  it('is not offered where the browser has no voice of its own', async () => {
    pretendVoices('en-GB online', 'pl-PL');
    page = await open();
    await import('./read-aloud.ts');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(words()).to.equal(undefined);
  });

  it('is offered in this browser as it is only if that has a voice', async () => {
    page = await open();
    await import('./read-aloud.ts');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const hasVoice = voiceFor('en', speechSynthesis.getVoices()) !== undefined;
    expect(words() !== undefined).to.equal(hasVoice);
  });

  it('is offered once a voice comes', async () => {
    const voices = pretendVoices('pl-PL');
    page = await open();
    await import('./read-aloud.ts');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(words()).to.equal(undefined);
    voices.bring('en-GB');
    await until(() => words() === 'Read this page aloud');
  });

  it('says heading, text, hint and choices in their order, and numbers digit by digit', async () => {
    const voices = await reading('en-GB');
    expect(words()).to.equal('Stop reading');
    await voices.finish();
    await page.element.updateComplete;
    expect(words()).to.equal('Read this page aloud');
    expect(voices.said.map(({text}) => text)).to.deep.equal([
      'If you need help now',
      'Life at risk 9 9 9',
      'NHS mental health help 1 1 1',
      'Call us 0 8 0 8 1 5 7 0 1 1 1',
      'Text us 0 7 7 0 0 9 0 0 1 1 1',
      'This goes to: Crisis Resolution and Home Treatment Team.',
      'You only need to answer a few questions.',
      'You can leave out every question marked optional.',
      'Is anyone in danger now?',
      'For example someone is badly hurt, has taken too much of something, or may die.',
      'Yes',
      'No',
      'I am not sure',
    ]);
    expect([...new Set(voices.said.map(({voice}) => voice))]).to.deep.equal(['en-GB']);
  });

  it('says the answers where they are checked, and none before', async () => {
    const voices = pretendVoices('en-GB');
    page = await open();
    await page.fill(oneself.slice(0, 2));
    await page.answer({name: 'Siân O’Neill'});
    await until(() => button() != null);
    await page.press('#read-aloud');
    await voices.finish();
    const all = () => voices.said.map(({text}) => text).join(' ');
    expect(all()).not.to.contain('Siân');
    await page.next();
    await page.fill(oneself.slice(3));
    await page.press('#read-aloud');
    await voices.finish();
    expect(all()).to.contain('Siân O’Neill').and.to.contain('0 7 7 0 0 9 0 0 1 2 3');
  });

  it('says each thing in its own language, where there is a voice for it', async () => {
    const voices = pretendVoices('en-GB', 'cy-GB');
    page = await open();
    await page.element.updateComplete;
    await chooseLanguage('cy');
    const own = document.createElement('p');
    own.lang = 'en';
    own.textContent = 'Written by the trust.';
    page.element.shadowRoot?.querySelector('form')?.append(own);
    await until(() => button() != null);
    await page.press('#read-aloud');
    await voices.finish();
    expect(voices.said.find(({text}) => text === 'Written by the trust.')?.voice).to.equal('en-GB');
    expect(voices.said.filter(({voice}) => voice === 'cy-GB').length).to.be.greaterThan(8);
  });

  const ends: Record<string, () => unknown> = {
    'it is pressed again': () => page.press('#read-aloud'),
    'something is chosen or typed': () => page.answer({danger: 'no'}),
    'the language changes': () => chooseLanguage('cy'),
    'somebody leaves quickly': () => window.dispatchEvent(new Event('trust-exit')),
    'the page is left': () => window.dispatchEvent(new Event('pagehide')),
    'the widget is taken away': () => page.close(),
  };
  for (const [what, happens] of Object.entries(ends)) {
    it(`stops when ${what}`, async () => {
      const voices = await reading('en-GB', 'cy-GB');
      expect(voices.isSpeaking).to.equal(true);
      await happens();
      await page.element.updateComplete;
      expect(voices.isSpeaking).to.equal(false);
      const {length} = voices.said;
      await new Promise((resolve) => setTimeout(resolve));
      expect(voices.said.length, 'and says no more').to.equal(length);
    });
  }

  it('stops when the person goes to another page of the form', async () => {
    const voices = pretendVoices('en-GB');
    page = await open();
    await page.answer({danger: 'no'});
    await until(() => button() != null);
    await page.press('#read-aloud');
    expect(voices.isSpeaking).to.equal(true);
    await page.next();
    expect(voices.isSpeaking).to.equal(false);
    expect(words()).to.equal('Read this page aloud');
  });

  it('reads in one widget at a time', async () => {
    const voices = await reading('en-GB');
    const first = page;
    page = await open();
    await until(() => button() != null);
    await page.press('#read-aloud');
    await first.element.updateComplete;
    expect(button(first)?.textContent.trim()).to.equal('Read this page aloud');
    const before = voices.said.length;
    await voices.finish();
    expect(voices.said.length - before, 'the second from beginning to end').to.equal(12);
  });

  it('says so when no voice works', async () => {
    const voices = await reading('en-GB');
    voices.fail('synthesis-failed');
    await until(() => page.text.includes('This page could not be read aloud here.'));
    await page.press('#read-aloud');
    expect(words()).to.equal('Stop reading');
    await voices.finish();
    expect(voices.said.some(({text}) => text.includes('could not be read'))).to.equal(false);
  });

  it('says nothing where a script of the page silenced it', async () => {
    const voices = await reading('en-GB');
    voices.fail('interrupted');
    await until(() => words() === 'Read this page aloud');
    expect(page.text).not.to.contain('could not be read aloud');
  });

  it('is not offered with urgent numbers alone', async () => {
    pretendVoices('en-GB');
    const numbers = await UrgentHelpPage.open();
    pages.push(numbers);
    page = await open();
    await until(() => button() != null);
    const inNumbers = numbers.element.shadowRoot?.querySelector('#read-aloud')?.textContent;
    expect(inNumbers).to.equal(undefined);
  });

  it('is accessible', async () => {
    await reading('en-GB');
    await expect(page.element).to.be.accessible();
  });
});
