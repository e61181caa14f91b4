import {expect} from '@open-wc/testing';

import {TrustExitEvent} from '../../events.ts';
import {until} from '../../form/form.page.ts';
import {examples} from '../trust-health-passport.examples.ts';
import {PassportPage} from '../trust-health-passport.page.ts';
import {isKeptHere, KEPT_UNDER} from './kept-here.ts';

const passphrase = 'kettle river ninety moss';

describe('<trust-health-passport> on the device alone', () => {
  let page: PassportPage;

  afterEach(() => page.close());

  it('is locked, asks for its passphrase after leaving quickly, and opens again (H20)', async () => {
    await locked();
    window.dispatchEvent(new TrustExitEvent());
    expect(page.text).not.to.contain('Sam');
    expect(isKeptHere()).to.equal(true);
    page.element.remove();

    page = await PassportPage.open(examples.nobody);
    await page.pressNamed('Open the passport on this device');
    await until(() => page.heading === 'Open your passport');
    await page.answer({passphrase: 'something else'});
    await page.pressNamed('Open');
    await until(() => page.errorAt('passphrase') !== undefined);
    await page.answer({passphrase});
    await page.pressNamed('Open');
    await until(() => page.sections['My name'] === 'Started');
    await page.write('My name');
    await page.answer({fullName: 'Samira'});
    await page.pressNamed('Done');
    await page.untilSaved();
    expect(localStorage.getItem(KEPT_UNDER)).to.contain('"sealed"').and.not.contain('Samira');
  });

  it('leaves the screen when it is deleted in another window, and does not come back', async () => {
    await locked();
    const other = document.body.appendChild(document.createElement('iframe'));
    other.contentWindow?.localStorage.removeItem(KEPT_UNDER);
    await until(() => page.text.includes('The passport was deleted from this device.'));
    other.remove();
    expect(page.text).not.to.contain('Sam');
    expect(isKeptHere()).to.equal(false);
  });

  it('leaves the screen when the person deletes it there', async () => {
    await locked();
    await page.pressNamed('Delete my passport from this device');
    await page.pressNamed('Yes, delete it');
    await until(() => page.text.includes('The passport was deleted from this device.'));
    expect(localStorage.length).to.equal(0);
  });

  /** Writes a passport, and locks it. */
  async function locked(): Promise<void> {
    page = await PassportPage.onDevice();
    await page.write('My name');
    await page.answer({preferredName: 'Sam'});
    await page.pressNamed('Done');
    await page.untilSaved();
    await page.pressNamed('What is kept on this device, and a file of it');
    await until(() => page.heading === 'This device' && page.text.includes('Lock my passport'));
    await page.pressNamed('Lock my passport');
    await page.answer({'lock-new': passphrase, 'lock-again': passphrase});
    await page.press('form:has(#lock-new) .actions .button');
    await until(() => page.text.includes('Your passport is now locked.'));
  }
});
