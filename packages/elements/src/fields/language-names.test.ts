import {expect} from '@open-wc/testing';
import {LANGUAGES} from '@trust-widgets/contract';

import {chooseLanguage, forgetLanguage, languages} from '../localisation.ts';
import {languageOptions} from './language-names.ts';

describe('languageOptions()', () => {
  afterEach(async () => {
    await chooseLanguage('en');
    forgetLanguage();
  });

  for (const code of languages) {
    it(`offers every language of the contract once, by a name: ${code}`, async () => {
      await chooseLanguage(code);
      const options = languageOptions();
      expect(options.map(({value}) => value).sort()).to.deep.equal([...LANGUAGES].sort());
      for (const {value, label} of options) expect(label).to.be.a('string').not.oneOf(['', value]);
    });
  }

  it('shows each in the reader’s language and in its own', () => {
    const labels = languageOptions().map(({label}) => label);
    expect(labels).to.include('Arabic – العربية');
    expect(labels).to.include('Polish – polski');
    expect(labels).to.include('British Sign Language (BSL)');
    // Chromium has no name for it of its own; Firefox and WebKit do.
    expect(labels.join('\n')).to.match(/^Kurdish Sorani( – .+)?$/m);
    expect(labels.at(-1)).to.equal('Another language');
  });

  it('names and sorts them in Welsh for a Welsh reader', async () => {
    await chooseLanguage('cy');
    const labels = languageOptions().map(({label}) => label);
    expect(labels).to.include('Arabeg – العربية');
    expect(labels.at(-1)).not.to.equal('Another language');
  });
});
