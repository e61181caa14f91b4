import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import {TrustExitEvent} from '../events.ts';
import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {HOSTILE} from '../service/trust-service.examples.ts';
import {allWithRole} from '../testing/accessibility-tree.ts';
import {clientThat} from '../testing/failing.ts';
import {clean} from '../testing/widget-page.ts';
import {clientWhoseList, examples} from './trust-service-directory.examples.ts';
import {DirectoryPage} from './trust-service-directory.page.ts';

const TEAM = 'Crisis Resolution and Home Treatment Team';

describe('<trust-service-directory>', () => {
  let page: DirectoryPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('lists a page of services, with urgent help above, before anybody searches', async () => {
    page = await DirectoryPage.openListed();
    expect(page.headings.slice(0, 2)).to.deep.equal(['If you need help now', 'Find a service']);
    expect(page.numbers).to.include.members(['999', '111']);
    expect(page.results).to.have.length(20);
    expect(page.announced).to.equal('We found 22 services');
  });

  it('says of each what it is, whether it is open, how to start, and its numbers', async () => {
    page = await DirectoryPage.openListed();
    const about = page.about(TEAM);
    expect(about).to.contain('We see people who are in a mental health crisis');
    expect(about).to.contain('Open now. Always open, day and night');
    expect(about).to.contain('How to start').and.contain('Call');
    expect(about).to.contain('0808 157 0111').and.contain('Listen to the options');
    expect(about).to.contain('Northbank NHS Foundation Trust');
    expect(page.about('Street Triage')).to.contain('Only people who work with you');
  });

  describe('whoever searches', () => {
    it('finds a service by their own word for it, with the best first', async () => {
      page = await DirectoryPage.openListed();
      await page.search({q: 'nervous breakdown'});
      expect(page.results[0]).to.equal(TEAM);
      expect(page.announced).to.match(/^We found \d+ services?$/);
    });

    it('finds the nearest first, and reads how far each is', async () => {
      page = await DirectoryPage.openListed();
      await page.search({near: 'hexam'});
      expect(page.text).to.contain('Nearest to Hexham first');
      expect(page.about('Learning Disability Team')).to.contain('Less than a mile from Hexham');
      expect(page.text).to.match(/About \d+ miles from Hexham/);
    });

    it('narrows the list by whom it is for, by the way in, and by what is open now', async () => {
      page = await DirectoryPage.openListed();
      await page.search({for: 'young-people'});
      expect(page.results.length).to.be.within(1, 19);
      await page.search({for: '', wayIn: 'walk-in'});
      expect(page.results.length).to.be.within(1, 19);
      await page.search({wayIn: '', open: true});
      expect(page.results).to.include(TEAM);
      for (const name of page.results) expect(page.about(name)).to.contain('Open now');
    });

    it('searches with Enter, and keeps their place in the box', async () => {
      page = await DirectoryPage.openListed();
      page.fill({q: 'carer'});
      page.element.shadowRoot?.querySelector<HTMLInputElement>('#q')?.focus();
      await sendKeys({press: 'Enter'});
      await until(() => page.results.length < 20 && page.results.length > 0);
      expect(page.focused).to.equal('q');
      expect(page.results[0]).to.contain('Carer');
    });

    it('is told that a place is not known, at its box, and still sees services', async () => {
      page = await DirectoryPage.openListed();
      await page.search({near: 'Qqqqqqq'});
      expect(page.errorAtTown).to.contain('We don’t know this place');
      expect(page.results).to.have.length(20);
      const boxes = await allWithRole('textbox');
      const town = boxes.find(({name}) => name === 'Town or city');
      expect(town?.invalid).to.equal('true');
      expect(town?.description).to.contain('We don’t know this place');
      await page.search({near: 'Durham'});
      expect(page.errorAtTown).to.equal(undefined);
    });

    it('is not left with nothing when nothing fits', async () => {
      page = await DirectoryPage.openListed();
      await page.search({q: 'zzzzzzzz', for: 'parents'});
      expect(page.announced).to.equal('We found no services');
      expect(page.text).to.contain('Try other words').and.contain('You can also call');
      expect(page.numbers).to.include('999');
      await page.press('Show all services');
      await until(() => page.results.length === 20);
      expect(page.asked).to.deep.equal({q: '', near: '', for: '', wayIn: ''});
      expect(page.focused).to.equal('q');
    });

    it('gets the answer to what they asked last, however late an earlier one comes', async () => {
      let answerLate: (() => void) | undefined;
      const client = clientWhoseList(async (letThrough) => {
        const answer = await letThrough();
        if (answer.url.includes('q=slow'))
          await new Promise<void>((resolve) => (answerLate = resolve));
        return answer;
      });
      page = await DirectoryPage.openListed({client});
      page.fill({q: 'slow'});
      await page.press('Search');
      await until(() => answerLate !== undefined);
      await page.search({q: 'perinatal'});
      const before = page.results;
      answerLate?.();
      // A whole round trip later, the late answer has long been read.
      await client.services.search();
      expect(page.results).to.deep.equal(before);
      expect(before[0]).to.contain('Perinatal');
    });

    it('searches for signs that mean something to programs as for any others (B54, B55)', async () => {
      page = await DirectoryPage.openListed();
      for (const q of ['%', '" OR 1=1 --', '*', 'NEAR(', 'x'.repeat(300)]) {
        await page.search({q: q.slice(0, 200)});
        expect(page.announced, q).to.match(/^We found/);
      }
    });
  });

  it('shows more, adds them below, and puts whoever asked at the first new one', async () => {
    page = await DirectoryPage.openListed();
    const [first] = page.results;
    expect(page.text).to.contain('Showing 20 of 22');
    await page.press('Show more services');
    await until(() => page.results.length === 22);
    expect(page.results[0]).to.equal(first);
    expect(page.focused).to.equal(page.results[20]);
    expect(page.text).not.to.contain('Show more services');
    expect(new Set(page.results).size).to.equal(22);
  });

  it('leads to the page of a service where the page’s editor said where that is', async () => {
    page = await DirectoryPage.openListed(examples.linked);
    expect(page.links[TEAM]).to.equal('/northbank/services/crisis-team/');
    page.close();
    for (const serviceUrl of ['javascript:{service}', '/services/', 'data:,{service}']) {
      page = await DirectoryPage.openListed({serviceUrl});
      expect(page.links, serviceUrl).not.to.have.property(TEAM);
      page.close();
    }
  });

  it('opens a service inside the list, and closes it', async () => {
    page = await DirectoryPage.openListed({referUrl: '/refer/{service}/'});
    await page.press(`More about ${TEAM}`);
    await until(() => page.details.includes('What to bring'));
    expect(page.details).to.contain('If you are new to this service');
    expect(page.details).to.contain('Start the form');
    expect(page.details).not.to.contain('If you need help now');
    const [button] = (await allWithRole('button')).filter(
      ({name}) => clean(name) === `More about ${TEAM}`,
    );
    expect(button?.expanded).to.equal(true);
    await page.press(`More about ${TEAM}`);
    expect(page.details).to.equal('');
  });

  describe('when the services can’t be shown', () => {
    for (const [name, example, words] of [
      ['offline', examples.offline, 'It is not your fault'],
      ['unavailable', examples.unavailable, 'It is not your fault'],
      ['busy', examples.busy, 'Many people are looking'],
    ] as const) {
      it(`says so kindly, with numbers to call: ${name} (N11)`, async () => {
        page = await DirectoryPage.openListed(example);
        expect(page.headings).to.include('We can’t show the services right now');
        expect(page.text).to.contain(words);
        expect(page.numbers).to.include('999');
        // The trust's own numbers are there where they could be asked for, and else what the page itself holds.
        if (example === examples.offline) expect(page.shownThrough).to.contain('01632 960 111');
        else expect(page.numbers).to.include('0808 157 0111');
      });
    }

    it('keeps what was asked, and tries it again', async () => {
      let isDown = false;
      const asked: string[] = [];
      const client = clientThat(
        (request, letThrough) => {
          asked.push(new URL(request.url).search);
          return isDown ? Promise.reject(new TypeError('down')) : letThrough();
        },
        {totalTimeout: 500},
      );
      page = await DirectoryPage.openListed({client});
      isDown = true;
      await page.search({q: 'carer'});
      expect(page.headings).to.include('We can’t show the services right now');
      expect(page.asked).to.include({q: 'carer'});
      isDown = false;
      await page.press('Try again');
      await until(() => page.announced.startsWith('We found'));
      expect(page.headings).not.to.include('We can’t show the services right now');
      expect(asked.at(-1)).to.equal('?q=carer');
    });

    it('can be searched all the same when only the trust’s settings did not come', async () => {
      const client = clientThat(
        (request, letThrough) =>
          request.url.includes('/services') ? letThrough() : Promise.reject(new TypeError('down')),
        {totalTimeout: 500},
      );
      page = await DirectoryPage.openListed({client});
      expect(page.results).to.have.length(20);
      await until(() => page.shownThrough !== '');
      expect(page.numbers).to.include('999');
    });

    it('tells the editor which attribute is wrong (B67)', async () => {
      page = await DirectoryPage.open(examples.mistaken);
      await until(() => page.text.includes('trust is missing'));
      expect(page.numbers).to.include('999');
    });
  });

  it('forgets what was looked for, and shows nothing of it, as soon as the person leaves (H20)', async () => {
    page = await DirectoryPage.openListed();
    await page.search({q: 'domestic abuse', near: 'Hexham', open: true});
    window.dispatchEvent(new TrustExitEvent());
    expect(page.asked).to.deep.equal({q: '', near: '', for: '', wayIn: ''});
    expect(page.results).to.deep.equal([]);
    expect(page.text).not.to.contain('Hexham');
    await page.search({q: 'carer'});
    expect(page.results.length).to.be.greaterThan(0);
  });

  it('shows nothing that comes after the person left', async () => {
    let answerLate: (() => void) | undefined;
    const client = clientWhoseList(async (letThrough) => {
      const answer = await letThrough();
      if (answer.url.includes('q=carer'))
        await new Promise<void>((resolve) => (answerLate = resolve));
      return answer;
    });
    page = await DirectoryPage.openListed({client});
    page.fill({q: 'carer'});
    await page.press('Search');
    await until(() => answerLate !== undefined);
    window.dispatchEvent(new TrustExitEvent());
    answerLate?.();
    // A whole round trip later, the late answer has long been read.
    await client.services.search();
    expect(page.results).to.deep.equal([]);
    expect(page.announced).to.equal('');
  });

  it('keeps nothing of a search in the address or in storage (H21)', async () => {
    const address = location.href;
    page = await DirectoryPage.openListed();
    await page.search({q: 'domestic abuse', near: 'Hexham'});
    expect(location.href).to.equal(address);
    expect(JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])).not.to.match(
      /abuse|Hexham/,
    );
    for (const box of page.element.shadowRoot?.querySelectorAll('input:not([type=checkbox])') ?? [])
      expect(box.getAttribute('autocomplete')).to.equal('off');
  });

  it('is no part of a form that the page has around it (H10)', async () => {
    page = await DirectoryPage.openListed();
    const form = document.createElement('form');
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    document.body.append(form);
    form.append(page.element);
    await page.search({q: 'carer'});
    expect(isSent).to.equal(false);
    form.remove();
  });

  it('shows harm that somebody wrote into the directory as the text it is (B56, B60, B61)', async () => {
    page = await DirectoryPage.openListed(examples.hostile);
    expect(page.results[0]).to.equal(HOSTILE);
    const root = page.element.shadowRoot;
    expect(root?.querySelectorAll('img, svg, script, iframe')).to.have.length(0);
    expect('wasRun' in window).to.equal(false);
    expect(
      Object.values(page.links).filter((href) => !/^(tel|sms):\+?\d+$/.test(href)),
    ).to.deep.equal([]);
  });

  it('keeps what was typed and found when the language changes on the way', async () => {
    page = await DirectoryPage.openListed();
    await page.search({q: 'carer', near: 'Durham', wayIn: 'phone'});
    const {results, asked} = page;
    await chooseLanguage('cy');
    await page.element.updateComplete;
    expect(page.headings[1]).not.to.equal('Find a service');
    expect(page.results).to.deep.equal(results);
    expect(page.asked).to.deep.equal(asked);
    expect(page.languageOf(results[0] ?? '')).to.equal('en');
  });

  it('finds a service by what it is called in Welsh, and lists it so', async () => {
    page = await DirectoryPage.openListed();
    await page.search({q: 'driniaeth gartref'});
    await chooseLanguage('cy');
    await page.element.updateComplete;
    expect(page.results[0]).to.equal('Tîm Datrys Argyfwng a Thriniaeth Gartref');
    expect(page.text).to.contain('Tîm argyfwng, am ddim i’w ffonio');
    expect(page.languageOf('All of our area')).to.equal('en');
  });

  it('is a search with a name, and every control in it has one', async () => {
    page = await DirectoryPage.openListed();
    expect((await allWithRole('search')).map(({name}) => name)).to.deep.equal(['Find a service']);
    const names = [
      ...(await allWithRole('searchbox')),
      ...(await allWithRole('textbox')),
      ...(await allWithRole('combobox')),
      ...(await allWithRole('checkbox')),
    ].map(({name}) => name);
    expect(names).to.deep.equal([
      'What do you need help with?',
      'Town or city',
      'Who is it for?',
      'How do you want to get in touch?',
      'Only services that are open now',
    ]);
    const [list] = (await allWithRole('list')).filter(({name}) => name.startsWith('We found'));
    expect(list?.children).to.have.length(20);
  });

  it('can be used with the keyboard alone, from the box to a number that can be called', async () => {
    page = await DirectoryPage.openListed();
    await tabTo('q');
    await sendKeys({type: 'nervous breakdown'});
    await tabTo('open');
    await sendKeys({press: 'Space'});
    await tabTo('Search');
    await sendKeys({press: 'Enter'});
    await until(() => page.results[0] === TEAM);
    await tabTo('0808 157 0111');
    await tabTo(`More about ${TEAM}`);
    await sendKeys({press: 'Enter'});
    await until(() => page.details.includes('What to bring'));

    async function tabTo(name: string): Promise<void> {
      for (let presses = 0; presses === 0 || page.focused !== name; presses += 1) {
        if (presses > 40) throw new Error(`The keyboard does not come to ${name}`);
        await sendKeys({press: 'Tab'});
      }
    }
  });

  for (const language of looked) {
    it(`passes axe and fits a phone in every state: ${language}`, async function () {
      this.timeout(40_000);
      await setViewport({width: 320, height: 640});
      await chooseLanguage(language);
      const {mistaken: _mistaken, searching, ...shown} = examples;
      page = await DirectoryPage.open(searching);
      await expect(page.element).to.be.accessible();
      page.close();
      for (const example of Object.values(shown)) {
        page = await DirectoryPage.open(example);
        await until(() => page.headings.length > 2);
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut).to.deep.equal([]);
        page.close();
      }
    });
  }
});
