import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import {until} from '../form/form.page.ts';
import {chooseLanguage, chosen, forgetLanguage} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {allWithRole} from '../testing/accessibility-tree.ts';
import {drawCurtain} from './curtain.ts';
import {examples} from './trust-exit-page.examples.ts';
import {ExitPage} from './trust-exit-page.page.ts';

describe('<trust-exit-page>', () => {
  const open: ExitPage[] = [];
  let told = 0;
  const hear = () => (told += 1);

  async function place(example?: Parameters<typeof ExitPage.open>[0]): Promise<ExitPage> {
    const page = await ExitPage.open(example);
    open.push(page);
    return page;
  }

  beforeEach(() => {
    told = 0;
    window.addEventListener('trust-exit', hear);
  });

  afterEach(async () => {
    window.removeEventListener('trust-exit', hear);
    if (ExitPage.isGone) ExitPage.comeBack();
    for (const page of open.splice(0)) page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  describe('whoever presses it (H20)', () => {
    it('is gone at once: the page is blank, its title says nothing, and Back does not lead to it', async () => {
      const page = await place();
      const {length} = history;
      page.button.click();
      expect(ExitPage.isGone).to.equal(true);
      expect(document.title).to.equal(location.hostname);
      expect(history.length).to.equal(length);
    });

    it('has what they typed cleared, and the language they chose forgotten', async () => {
      const page = await place();
      await chooseLanguage('cy');
      const form = document.createElement('form');
      form.innerHTML = '<input name="reset">';
      document.body.append(form);
      const box = form.querySelector('input');
      if (box) box.value = 'I am afraid of him';
      page.button.click();
      expect(told).to.be.greaterThan(0);
      expect(chosen()).to.equal(undefined);
      expect(box?.value).to.equal('');
      form.remove();
    });

    it('leaves although the page’s own scripts stop every click', async () => {
      const page = await place();
      const stop = (event: Event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener('click', stop, {capture: true});
      page.button.click();
      document.removeEventListener('click', stop, {capture: true});
      expect(ExitPage.isGone).to.equal(true);
    });

    it('leaves with Enter, and with the space bar as from a button', async () => {
      for (const press of ['Enter', 'Space']) {
        const page = await place();
        page.button.focus();
        await sendKeys({press});
        await ExitPage.untilGone();
        ExitPage.comeBack();
        page.close();
      }
    });

    it('finds the emptied page, with its title, when the browser brings it back', async () => {
      const {title} = document;
      const page = await place();
      page.button.click();
      ExitPage.comeBack();
      expect(getComputedStyle(document.body).display).not.to.equal('none');
      expect(document.title).to.equal(title);
      page.button.click();
      expect(ExitPage.isGone).to.equal(true);
    });

    it('leaves once, however often they press', async () => {
      const page = await place();
      page.button.click();
      const after = told;
      page.button.click();
      expect(told).to.equal(after);
    });
  });

  describe('whoever presses Shift three times', () => {
    it('sees and hears how often they still must, and is gone', async () => {
      const page = await place();
      await sendKeys({press: 'Shift'});
      await until(() => page.count !== '');
      expect(page.count).to.equal('Press Shift 2 more times to leave this page');
      expect(page.announced).to.equal(page.count);
      await sendKeys({press: 'Shift'});
      await until(() => page.count.includes('once more'));
      await sendKeys({press: 'Shift'});
      await ExitPage.untilGone();
    });

    it('stays when they write in capitals', async () => {
      const page = await place();
      for (let letter = 0; letter < 3; letter += 1) {
        await sendKeys({down: 'Shift'});
        await sendKeys({press: 'A'});
        await sendKeys({up: 'Shift'});
      }
      expect(page.count).to.equal('');
      expect(ExitPage.isGone).to.equal(false);
    });

    it('stays where the page or the trust turned it off, and is not told of it', async () => {
      for (const example of [examples.noKeyboard, examples.turnedOff]) {
        const page = await place(example);
        await until(() => !page.text.includes('Shift'));
        for (let press = 0; press < 3; press += 1) await sendKeys({press: 'Shift'});
        expect(page.count).to.equal('');
        expect(ExitPage.isGone).to.equal(false);
        page.close();
      }
    });

    it('leaves when the trust can’t be asked', async () => {
      await place(examples.unreachable);
      for (let press = 0; press < 3; press += 1) await sendKeys({press: 'Shift'});
      await ExitPage.untilGone();
    });
  });

  describe('three of them on one page', () => {
    it('count the keys once and leave once', async () => {
      const pages = [await place(), await place(), await place()];
      await sendKeys({press: 'Shift'});
      await until(() => pages.some(({count}) => count !== ''));
      await Promise.all(pages.map(({element}) => element.updateComplete));
      expect(pages.filter(({count}) => count !== '')).to.have.length(1);
      await sendKeys({press: 'Shift'});
      await sendKeys({press: 'Shift'});
      await ExitPage.untilGone();
      const replaced = told;
      // Each page hears of it once from itself, and once more from the channel that other tabs listen to.
      expect(replaced).to.be.at.most(1 + pages.length);
    });

    it('have another to listen and float when the first goes', async () => {
      await setViewport({width: 320, height: 640});
      const first = await place();
      const second = await place();
      await until(() => first.floats);
      expect(second.floats).to.equal(false);
      first.close();
      await until(() => second.floats);
      await sendKeys({press: 'Shift'});
      await until(() => second.count !== '');
    });
  });

  it('leads somewhere harmless when the editor wrote an address that is none (B67)', async () => {
    for (const href of [
      examples.mistaken.href,
      '',
      '//evil.example',
      'data:text/html,x',
      'https://',
    ]) {
      const page = await place({href});
      expect(page.button.href, href).to.equal('https://www.bbc.co.uk/weather');
      page.close();
    }
    const page = await place(examples.elsewhere);
    expect(page.button.href).to.equal(examples.elsewhere.href);
    expect(page.text).to.contain('It opens www.example.com straight away');
  });

  it('says what it can’t hide, and how to clear a history', async () => {
    const page = await place();
    await page.press('What “Exit this page” does');
    expect(page.text).to.contain('Your browser still remembers that you were here');
    expect(page.text).to.contain('Delete the visits to this site');
  });

  it('is over the page once its own place is out of sight, and back in it when that is seen', async () => {
    const page = await place();
    const long = document.createElement('div');
    long.style.blockSize = '5000px';
    document.body.append(long);
    expect(page.floats).to.equal(false);
    scrollTo(0, 3000);
    await until(() => page.floats);
    const box = page.button.getBoundingClientRect();
    expect(box.top).to.be.within(0, 20);
    expect(box.right).to.be.within(innerWidth - 40, innerWidth);
    scrollTo(0, 0);
    await until(() => !page.floats);
    long.remove();
  });

  it('is over the page even inside something that the page moves about (H01)', async () => {
    const page = await place();
    const mover = document.createElement('div');
    mover.style.transform = 'translateY(2000px)';
    document.body.append(mover);
    mover.append(page.element);
    await until(() => page.floats);
    expect(page.button.getBoundingClientRect().top).to.be.within(0, 20);
    mover.remove();
  });

  it('lies along the lower edge of a phone, and covers neither the end of the page nor what has focus', async () => {
    await setViewport({width: 320, height: 480});
    const page = await place();
    const links = Array.from({length: 40}, (_, index) => {
      const link = document.createElement('a');
      link.href = `#${index}`;
      link.textContent = `Link ${index}`;
      link.style.display = 'block';
      return link;
    });
    document.body.append(...links);
    await until(() => page.floats);
    const bar = page.button.getBoundingClientRect();
    expect(bar.bottom).to.be.closeTo(innerHeight, 1);
    expect(bar.width).to.be.closeTo(document.documentElement.clientWidth, 1);
    expect(bar.height).to.be.at.least(44);
    for (const link of links) {
      link.focus();
      expect(link.getBoundingClientRect().bottom).to.be.at.most(bar.top + 1);
    }
    scrollTo(0, document.documentElement.scrollHeight);
    expect(links.at(-1)?.getBoundingClientRect().bottom).to.be.at.most(bar.top + 1);
    expect(page.stickingOut).to.deep.equal([]);
    for (const link of links) link.remove();
  });

  it('is called “Exit this page” and described by what it does', async () => {
    await place();
    const [button] = (await allWithRole('button')).filter(({name}) => name === 'Exit this page');
    expect(button?.description).to.contain('clears what you have typed');
    expect(button?.description).to.contain('press the Shift key 3 times');
  });

  for (const language of looked) {
    it(`passes axe, closed and open, and is big enough to hit: ${language}`, async () => {
      const page = await place();
      await chooseLanguage(language);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      page.element.shadowRoot?.querySelector('summary')?.click();
      await expect(page.element).to.be.accessible();
      for (const target of page.element.shadowRoot?.querySelectorAll('summary, .exit') ?? [])
        expect(target.getBoundingClientRect().height).to.be.at.least(43);
    });
  }

  it('says calmly that the other page has not opened, and offers to try again or go back', () => {
    const done: string[] = [];
    const curtain = drawCurtain('weather.example', {
      again: () => done.push('again'),
      back: () => done.push('back'),
    });
    curtain.explain();
    const {shadowRoot} = document.documentElement.lastElementChild ?? {};
    expect(shadowRoot?.textContent).to.contain('The other page has not opened');
    for (const button of shadowRoot?.querySelectorAll('button') ?? []) button.click();
    expect(done).to.deep.equal(['again', 'back']);
    curtain.lift();
    expect(document.documentElement.lastElementChild?.localName).to.equal('body');
  });
});
