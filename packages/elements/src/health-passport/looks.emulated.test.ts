import {expect} from '@open-wc/testing';

import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {emulate, emulateNothing} from '../testing/emulate.ts';
import {written} from './trust-health-passport.examples.ts';
import {PassportPage, somebody} from './trust-health-passport.page.ts';

describe('<trust-health-passport>, on paper and in forced colours', () => {
  let page: PassportPage;

  afterEach(async () => {
    await emulateNothing();
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('puts no note for staff, and nobody’s permissions, on paper when the page itself is printed', async () => {
    const answers = {...written, privateNote: 'Canary', seeMeAlone: 'yes'} as const;
    page = await PassportPage.open({subject: somebody(), answers});
    const look = (id: string) =>
      getComputedStyle(page.element.shadowRoot!.getElementById(id)!).visibility;
    await emulate('print');
    await page.write('Only for me');
    expect([look('privateNote'), look('seeMeAlone')]).to.deep.equal(['hidden', 'hidden']);
    await page.press('.back');
    await page.write('Who may know what');
    expect(look('consents-add')).to.equal('hidden');
    await emulateNothing();
    expect(look('consents-add')).to.equal('visible');
  });

  it('keeps its edges and its focus in forced colours', async () => {
    await emulate('forced-colours');
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    page = await PassportPage.open({subject: somebody(), answers: written});
    await page.write('People who matter to me');
    const row = page.element.shadowRoot?.querySelector('.entries li');
    expect(getComputedStyle(row!).borderBlockEndStyle).to.equal('solid');
    const button = page.element.shadowRoot?.querySelector<HTMLElement>('#people-0-change');
    button?.focus({focusVisible: true});
    expect(getComputedStyle(button!).outlineStyle).to.equal('solid');
  });
});
