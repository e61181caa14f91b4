import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import {ExitPage} from '../exit-page/trust-exit-page.page.ts';
import {until} from '../form/form.page.ts';
import {chooseLanguage, chosen, forgetLanguage, language, languages} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {allWithRole} from '../testing/accessibility-tree.ts';
import {examples} from './trust-language-picker.examples.ts';
import {LanguagePickerPage} from './trust-language-picker.page.ts';

describe('<trust-language-picker>', () => {
  let page: LanguagePickerPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('offers each language of the trust that we speak, by its own name and in its own voice', async () => {
    page = await LanguagePickerPage.open();
    expect(page.offered).to.include.members([
      'ar: العربية',
      'cy: Cymraeg',
      'en: English',
      'en-x-easyread: Easy Read',
      'pnb: پنجابی',
      'zh-Hant: 繁體中文',
    ]);
    expect(page.offered.map((one) => one.split(':')[0]).sort()).to.deep.equal(
      [...languages].sort(),
    );
    expect(page.shown).to.equal('English');
  });

  it('leaves out what the trust has no pages in, and what we do not speak', async () => {
    page = await LanguagePickerPage.open(examples.two);
    expect(page.offered.sort()).to.deep.equal(['cy: Cymraeg', 'en: English']);
  });

  it('shows nothing where there is nothing to choose', async () => {
    page = await LanguagePickerPage.open(examples.one);
    expect(page.offered).to.deep.equal([]);
    expect(page.text).to.equal('');
  });

  it('offers every language of ours when the trust can’t be asked', async function () {
    this.timeout(10_000);
    page = await LanguagePickerPage.open(examples.unreachable);
    expect(page.offered).to.have.length(languages.length);
  });

  describe('whoever chooses another language', () => {
    it('hears that in the new language, keeps their place, and finds it again on the next page', async () => {
      page = await LanguagePickerPage.open();
      await page.choose('Cymraeg');
      expect(page.announced).to.contain('yn Gymraeg');
      expect(page.shown).to.equal('Cymraeg');
      expect(page.element.shadowRoot?.activeElement?.localName).to.equal('select');
      expect(chosen()).to.equal('cy');
    });

    it('changes every other widget on the page with it', async () => {
      page = await LanguagePickerPage.open();
      const other = await ExitPage.open();
      await page.choose('العربية');
      await other.element.updateComplete;
      expect(other.button.textContent).to.contain('مغادرة هذه الصفحة');
      other.close();
    });

    it('sees the language that is spoken when it was changed elsewhere', async () => {
      page = await LanguagePickerPage.open();
      await page.choose('Cymraeg');
      await chooseLanguage('ar');
      await until(() => page.shown === 'العربية');
    });

    it('does it with the keyboard alone', async () => {
      page = await LanguagePickerPage.open();
      for (let presses = 0; presses < 5 && page.focused === undefined; presses += 1)
        await sendKeys({press: 'Tab'});
      await sendKeys({press: 'C'});
      await until(() => language() === 'cy');
    });
  });

  it('is a list called “Language”', async () => {
    page = await LanguagePickerPage.open();
    const [list] = await allWithRole('combobox');
    expect(list?.name).to.equal('Language');
  });

  for (const code of looked) {
    it(`passes axe and fits a phone: ${code}`, async () => {
      await setViewport({width: 320, height: 640});
      page = await LanguagePickerPage.open();
      await chooseLanguage(code);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      expect(page.stickingOut).to.deep.equal([]);
    });
  }
});
