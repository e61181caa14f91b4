import {expect} from '@open-wc/testing';

import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage, language} from '../localisation.ts';
import {ReferralPage} from '../referral/trust-referral.page.ts';
import {UrgentHelpPage} from '../urgent-help/trust-urgent-help.page.ts';

const notices = () =>
  [...document.querySelectorAll('trust-urgent-help, trust-referral')].map(
    (widget) => widget.shadowRoot?.querySelector('.drafted')?.textContent.trim() ?? '',
  );

describe('the notice of a translation that nobody has checked', () => {
  let pages: {close(): void}[] = [];

  afterEach(async () => {
    pages.forEach((page) => page.close());
    pages = [];
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('stands once on a page, in the first widget, in the reader’s language', async () => {
    pages = [await UrgentHelpPage.open(), await ReferralPage.open()];
    expect(notices()).to.deep.equal(['', '']);
    await chooseLanguage('cy');
    await until(() => notices()[0] !== '');
    expect(notices()[0]).to.contain('Does neb wedi gwirio’r geiriau hyn eto');
    expect(notices()[1]).to.equal('');
  });

  it('leads to English with one press', async () => {
    pages = [await ReferralPage.open()];
    await chooseLanguage('ar');
    await until(() => notices()[0] !== '');
    document
      .querySelector('trust-referral')
      ?.shadowRoot?.querySelector<HTMLButtonElement>('.drafted button')
      ?.click();
    await until(() => notices()[0] === '');
    expect(language()).to.equal('en');
  });
});
