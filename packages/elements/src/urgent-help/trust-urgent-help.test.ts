import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {allWithRole} from '../testing/accessibility-tree.ts';
import {examples} from './trust-urgent-help.examples.ts';
import {UrgentHelpPage} from './trust-urgent-help.page.ts';

describe('<trust-urgent-help>', () => {
  let page: UrgentHelpPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  describe('whoever needs help now', () => {
    it('reads 999 first in every nation, then the nation’s own line, each with what it is for', async () => {
      for (const [example, next, words] of [
        [examples.england, '111', 'Choose the mental health option'],
        [examples.wales, '111', 'Press 2'],
        [examples.scotland, '111', 'mental health hub'],
        [examples.northernIreland, '0808 808 8000', 'Lifeline'],
      ] as const) {
        page = await UrgentHelpPage.openWithAll(example);
        expect(page.numbers.slice(0, 2)).to.deep.equal(['999', next]);
        expect(page.text).to.contain('If someone’s life is at risk').and.contain(words);
        page.close();
      }
    });

    it('can call and text the trust’s own team, and reads what to listen for', async () => {
      page = await UrgentHelpPage.openWithAll();
      expect(page.calls['0808 157 0111']).to.equal('tel:08081570111');
      expect(page.calls['07700 900111']).to.equal('sms:07700900111');
      expect(page.text).to.contain('Listen to the options');
    });

    it('is not told that anybody is watching', async () => {
      page = await UrgentHelpPage.openWithAll();
      expect(page.text).to.contain('Our staff can’t see what you do on this page');
    });

    it('has what the page itself holds while the service is asked', () => {
      page = UrgentHelpPage.place(examples.unreachable);
      expect(page.element.textContent).to.contain('01632 960 111');
      expect(page.element.shadowRoot?.querySelector('.widget') ?? undefined).to.equal(undefined);
    });

    it('has 999 and what the page itself holds when the service can’t be reached (N11)', async () => {
      page = await UrgentHelpPage.open(examples.unreachable);
      await until(() => page.shownThrough !== '');
      expect(page.numbers).to.deep.equal(['999']);
      expect(page.shownThrough).to.contain('01632 960 111');
    });

    it('has them as well when the editor made a mistake (B67)', async () => {
      page = await UrgentHelpPage.open(examples.mistaken);
      expect(page.numbers).to.deep.equal(['999']);
      expect(page.shownThrough).to.contain('01632 960 111');
      await until(() => page.text.includes('trust is missing'));
    });
  });

  it('never lets a demonstration dial a national number, and lets a real trust’s page do so', async () => {
    page = await UrgentHelpPage.openWithAll(examples.england);
    expect([page.calls['999'], page.calls['111']]).to.deep.equal([undefined, undefined]);
    page.close();
    page = await UrgentHelpPage.openWithAll(examples.northernIreland);
    expect(page.calls['0808 808 8000']).to.equal(undefined);
    page.close();
    page = await UrgentHelpPage.openWithAll(examples.wales);
    expect(page.calls).to.deep.equal({'999': 'tel:999', '111': 'tel:111'});
  });

  it('is a region with a name, and each number a link that the keyboard comes to', async () => {
    page = await UrgentHelpPage.openWithAll();
    expect((await allWithRole('region')).map(({name}) => name)).to.include('If you need help now');
    const links = (await allWithRole('link')).map(({name}) => name);
    expect(links).to.include.members(['0808 157 0111', '07700 900111']);
    const reached: (string | undefined)[] = [];
    for (let presses = 0; presses < 8; presses += 1) {
      await sendKeys({press: 'Tab'});
      if (page.focused) reached.push(page.focused);
    }
    expect(reached).to.include.members(['0808 157 0111', '07700 900111']);
  });

  for (const language of looked) {
    it(`passes axe, fits a phone, and shows numbers the right way round: ${language}`, async () => {
      await setViewport({width: 320, height: 640});
      for (const example of [examples.england, examples.northernIreland]) {
        page = await UrgentHelpPage.openWithAll(example);
        await chooseLanguage(language);
        await page.element.updateComplete;
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut).to.deep.equal([]);
        expect(page.numbers).to.include('999');
        for (const number of page.element.shadowRoot?.querySelectorAll('.number bdi') ?? [])
          expect(getComputedStyle(number).direction).to.equal('ltr');
        page.close();
      }
    });
  }
});
