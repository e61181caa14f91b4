import {expect} from '@open-wc/testing';
import type {Draft} from '@trust-widgets/contract/define-form';
import {setViewport} from '@web/test-runner-commands';

import {until} from '../../form/form.page.ts';
import {DeviceKeeper} from './device-keeper.ts';
import {DevicePage} from './device.page.ts';
import {fileOf} from './file.ts';
import {isKeptHere, KEPT_UNDER} from './kept-here.ts';

const sam: Draft = {preferredName: 'Sam', interests: 'Birds', privateNote: 'CANARY'};
const passphrase = 'kettle river ninety moss';

describe('the screen about this device', () => {
  let page: DevicePage;

  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    page.close();
    localStorage.clear();
    await setViewport({width: 800, height: 600});
    document.documentElement.dir = 'ltr';
  });

  it('says since when it is kept, when it was saved, and what the exit button does', async () => {
    page = await DevicePage.open(sam);
    expect(page.text).to.match(/has been kept in this browser since \d+ \w+ \d{4}\./);
    expect(page.text).to.match(/It was last saved on \d+ \w+ \d{4} at \d\d:\d\d\./);
    expect(page.text).to.contain('The passport stays on this device');
  });

  describe('a person who locks it', () => {
    it('reads that nobody can open it without the passphrase, before there is one', async () => {
      page = await DevicePage.open(sam);
      await page.press('Lock my passport');
      expect(page.text).to.contain('If you forget the passphrase, nobody can open your passport');
      expect(page.focused).to.equal('lock-new');
    });

    it('types it twice, and finds it locked', async () => {
      page = await DevicePage.open(sam);
      await page.press('Lock my passport');
      await page.type('New passphrase', passphrase);
      await page.type('The same passphrase again', passphrase);
      await page.press('Lock my passport');
      await until(() => page.announced.includes('Your passport is now locked.'));
      expect(stored()).not.to.contain('Birds');
      expect(page.text).not.to.contain(passphrase);
      expect(await new DeviceKeeper().unlock(passphrase)).to.equal(true);
      await page.press('Take the passphrase away');
      await until(() => page.announced.includes('not locked any more'));
      expect(stored()).to.contain('Birds');
    });

    it('is told when it is short, and when the two are not the same, and nothing is locked', async () => {
      page = await DevicePage.open(sam);
      await page.press('Lock my passport');
      await page.type('New passphrase', 'short');
      await page.press('Lock my passport');
      expect(page.problems).to.deep.equal(['Error: Use 8 characters or more']);
      await page.type('New passphrase', passphrase);
      await page.type('The same passphrase again', `${passphrase}s`);
      await page.press('Lock my passport');
      expect(page.problems).to.deep.equal(['Error: The two are not the same. Type it again']);
      expect(stored()).to.contain('Birds');
    });
  });

  describe('a person who saves a file', () => {
    it('gets one that can be read, without what is for staff alone', async () => {
      page = await DevicePage.open(sam);
      const {name, text} = await page.saveFile();
      expect(name).to.match(/^e-health-passport-[\d-]+\.json$/);
      expect(text).to.contain('Birds').and.not.contain('CANARY');
      expect(page.announced).to.contain(name);
    });

    it('gets one that is locked, when they ask for that', async () => {
      page = await DevicePage.open(sam);
      await page.tick('Lock the file with a passphrase');
      await page.type('New passphrase', passphrase);
      await page.type('The same passphrase again', passphrase);
      const {text} = await page.saveFile();
      expect(text)
        .to.contain('"sealed"')
        .and.not.match(/Birds|kettle/);
    });

    it('is told what is not in it, when the passport is kept online', async () => {
      page = await DevicePage.open(sam, 'service');
      expect(page.text).to.contain('Your note to staff, and who may know what, are not put in');
      expect(page.text).not.to.contain('Delete my passport from this device');
      expect(page.text).not.to.contain('Lock my passport');
      expect(localStorage.length).to.equal(0);
      const {text} = await page.saveFile();
      expect(text).to.contain('Birds').and.not.contain('CANARY');
    });
  });

  describe('a person who loads a file', () => {
    it('sees what it would change before it changes, with nothing chosen that takes words away', async () => {
      page = await DevicePage.open(sam);
      await page.choose(await fileOf({preferredName: 'Sammy', whatHelps: 'A walk.'}));
      expect(page.boxes).to.include({
        'My name: the file says something else. Your words here would be replaced': false,
        'What matters to me: the file says nothing. Your words here would be deleted': false,
        'When I am well, and when I am not: only the file says something': true,
      });
      expect(page.element.answers).to.deep.equal(sam);
      await page.press('Take these from the file');
      await until(() => page.announced.includes('Your passport now has what you chose.'));
      expect(page.element.answers).to.include({...sam, whatHelps: 'A walk.'});
      expect(stored()).to.contain('A walk.').and.contain('"preferredName":"Sam"');
    });

    it('can take all of it', async () => {
      page = await DevicePage.open(sam);
      await page.choose(await fileOf({preferredName: 'Sammy'}));
      await page.press('Choose all');
      await page.press('Take these from the file');
      await until(() => page.announced.includes('Your passport now has what you chose.'));
      expect(stored()).to.contain('Sammy').and.not.contain('Birds');
    });

    it('can leave everything as it is', async () => {
      page = await DevicePage.open(sam);
      const before = stored();
      await page.choose(await fileOf({preferredName: 'Sammy'}));
      await page.press('Take these from the file');
      expect(page.problems).to.deep.equal(['Choose at least one section']);
      await page.press('Change nothing');
      expect(stored()).to.equal(before);
      expect(page.boxes).to.have.all.keys('Lock the file with a passphrase');
    });

    it('is told when it says the same', async () => {
      page = await DevicePage.open(sam);
      await page.choose(await fileOf(sam));
      expect(page.announced).to.contain('The file says the same as your passport.');
    });

    it('is asked for the passphrase of a locked one, kindly and as often as they like', async () => {
      page = await DevicePage.open(sam);
      await page.choose(await fileOf({preferredName: 'Sammy'}, passphrase));
      await page.type('Passphrase', 'something else');
      await page.press('Open the file');
      await until(() => page.problems.length > 0);
      expect(page.problems[0]).to.contain('You can try again as often as you like');
      await page.type('Passphrase', passphrase);
      await page.press('Open the file');
      await until(() => page.text.includes('Which sections do you want to take'));
    });

    it('is told kindly when it is no passport, and can choose another', async () => {
      page = await DevicePage.open(sam);
      await page.choose('{"resourceType":"Bundle"}');
      expect(page.problems[0]).to.contain('This is not the file of a passport');
      await page.choose(' '.repeat(2 ** 20 + 1));
      expect(page.problems[0]).to.contain('This file is too large');
      await page.choose(await fileOf({preferredName: '<img src=x onerror=alert(1)>'}));
      expect(page.problems).to.deep.equal([]);
    });

    it('is not told that it is kept, when the device did not keep it (H09)', async () => {
      page = await DevicePage.open(sam);
      await page.choose(await fileOf({whatHelps: 'A walk.'}));
      const {setItem} = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await page.press('Take these from the file');
        await until(() => page.announced.includes('not saved yet'));
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('a person who deletes it', () => {
    it('is asked once, and then it is gone for good', async () => {
      page = await DevicePage.open(sam);
      await page.press('Delete my passport from this device');
      await until(() => page.focused?.includes('It can’t be brought back') === true);
      await page.press('No, keep it');
      expect(isKeptHere()).to.equal(true);
      await page.press('Delete my passport from this device');
      await page.press('Yes, delete it');
      expect(localStorage.length).to.equal(0);
      expect(page.announced).to.contain(
        'Deleted. Nothing of your passport is kept on this device.',
      );
    });
  });

  it('gives back what could not be read, and deletes it when asked', async () => {
    localStorage.setItem(KEPT_UNDER, 'CANARY of another program');
    page = await DevicePage.open(sam);
    expect(page.text).to.contain('could not be read as a passport');
    await page.press('Delete what could not be read');
    await until(() => !stored().includes('CANARY'));
    expect(stored()).to.contain('Birds');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`is accessible, and fits 320 px, written ${dir}`, async () => {
      await setViewport({width: 320, height: 900});
      document.documentElement.dir = dir;
      page = await DevicePage.open(sam);
      await page.press('Lock my passport');
      await page.press('Lock my passport');
      await page.tick('Lock the file with a passphrase');
      await page.choose('x');
      await page.press('Delete my passport from this device');
      expect(page.stickingOut).to.deep.equal([]);
      await expect(page.element).to.be.accessible();
      await page.choose(await fileOf({preferredName: 'Sammy'}));
      expect(page.stickingOut).to.deep.equal([]);
      await expect(page.element).to.be.accessible();
    });
  }
});

const stored = () => localStorage.getItem(KEPT_UNDER) ?? '';
