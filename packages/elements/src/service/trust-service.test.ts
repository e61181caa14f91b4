import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {allWithRole} from '../testing/accessibility-tree.ts';
import {clientThat} from '../testing/failing.ts';
import {examples, HOSTILE, serviceWith} from './trust-service.examples.ts';
import {ServiceDetailsPage} from './trust-service.page.ts';

describe('<trust-service>', () => {
  let page: ServiceDetailsPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('tells what a service is, who it is for, how to reach it, what to expect and what comes after', async () => {
    page = await ServiceDetailsPage.open();
    const told = [
      'If you need help now',
      'Crisis Resolution and Home Treatment Team',
      'Who it is for',
      'How to get help',
      'When it is open',
      'What to expect',
      'What comes after',
      'Other services that may help',
      'Help with language and access',
    ];
    expect(page.headings.filter((one) => told.includes(one))).to.deep.equal(told);
    expect(page.text).to.contain('Home Treatment Team').and.contain('For adults aged over 18.');
    expect(page.under('How long a visit takes')).to.contain('up to an hour');
    expect(page.under('What to bring')).to.contain('All the medicines you take');
    expect(page.under('When you will hear from them')).to.equal('within 4 hours');
    expect(page.text).to.contain('The trust last checked this page on 2 November 2026');
  });

  describe('how to reach it', () => {
    it('stands by whom it is for, with what to listen for at each number (needs 10 to 13)', async () => {
      page = await ServiceDetailsPage.open();
      const forNew = page.under('If you are new to this service');
      expect(forNew).to.contain('0808 157 0111').and.contain('Listen to the options');
      expect(forNew).not.to.contain('01632 960112');
      expect(page.under('If the service knows you already')).to.contain('01632 960112');
      expect(page.under('If you are helping someone as part of your job')).to.contain(
        '01632 960113',
      );
      expect(page.links['07700 900111']).to.equal('sms:07700900111');
      expect(page.numbers).to.include('18001 0808 157 0111');
    });

    it('is kindly told where new people can’t come by themselves (need 12)', async () => {
      page = await ServiceDetailsPage.open(examples.notForNewPeople);
      expect(page.text).to.contain('you can’t ask this service for help yourself');
      expect(page.under('If you are new to this service')).to.contain('Ask your GP');
      expect(page.text).to.contain('Foireann Cóireála Baile');
      expect(page.languageOf('Foireann Cóireála Baile')).to.equal('ga');
    });

    it('leads to the form where the page’s editor said where that is, and nowhere else', async () => {
      page = await ServiceDetailsPage.open(examples.always, {referUrl: '/refer/{service}/'});
      expect(page.links['Start the form']).to.equal('/refer/crisis-team/');
      page.close();
      for (const referUrl of ['', '/refer/', 'javascript:alert("{service}")']) {
        page = await ServiceDetailsPage.open(examples.always, {referUrl});
        expect(page.links).not.to.have.property('Start the form');
        page.close();
      }
      page = await ServiceDetailsPage.open(examples.partDay, {referUrl: '/refer/{service}/'});
      expect(page.links).not.to.have.property('Start the form');
    });

    it('never lets a demonstration dial 111 or another short number, and lets a real page do so', async () => {
      const phones = [{number: '116 123', kind: 'voice'}];
      for (const demo of [true, false]) {
        const client = clientThat(async (_request, letThrough) =>
          Response.json({...((await (await letThrough()).json()) as object), demo, phones}),
        );
        page = await ServiceDetailsPage.open({client});
        await until(() => page.numbers.length > 3);
        expect(page.numbers).to.include.members(['111', '116 123']);
        const {links} = page;
        expect([links['111'], links['116 123']]).to.deep.equal(
          demo ? [undefined, undefined] : ['tel:111', 'tel:116123'],
        );
        page.close();
      }
    });

    it('links no number that is none', async () => {
      const phones = [{number: 'Ask at the desk, room 2', kind: 'voice'}];
      page = await ServiceDetailsPage.open({client: serviceWith({phones})});
      expect(page.numbers).to.include('Ask at the desk, room 2');
      expect(page.links).not.to.have.property('Ask at the desk, room 2');
    });
  });

  it('says when it is open: always, by the week, past midnight, and on bank holidays', async () => {
    page = await ServiceDetailsPage.open();
    expect(page.under('When it is open')).to.contain('Day and night, every day of the year');
    page.close();
    page = await ServiceDetailsPage.open(examples.partDay);
    expect(page.under('Monday to Friday')).to.contain('09:00 to 17:00');
    expect(page.text).to.match(/Bank holidays\s*Closed/);
    page.close();
    page = await ServiceDetailsPage.open(examples.overnight);
    expect(page.text).to.match(/Every day\s*16:00 to 02:00/);
    page.close();
    const weekly = [{days: ['mon', 'thu'], opens: '10:00', closes: '12:00'}];
    page = await ServiceDetailsPage.open({
      client: serviceWith({hours: {always: false, weekly, bankHolidays: 'as-sunday'}}),
    });
    expect(page.text).to.match(/Monday and Thursday\s*10:00 to 12:00/);
    expect(page.text).to.contain('Open as on a Sunday');
  });

  it('says who may use a way in, where not everybody may (need 8)', async () => {
    page = await ServiceDetailsPage.open(examples.overnight);
    expect(page.text).to.match(/Who can use this way\s*police officers and paramedics/);
    page.close();
    page = await ServiceDetailsPage.open();
    expect(page.text).not.to.contain('Who can use this way');
  });

  it('tells an age in the trust’s own words, and in ours where it has none (need 7)', async () => {
    for (const [ages, words] of [
      [{from: 18, note: 'Ask us if you are 17.'}, 'Ask us if you are 17.'],
      [{from: 18}, 'For people aged 18 and over'],
      [{to: 17}, 'For people aged 17 and under'],
      [{from: 12, to: 17}, 'For people aged 12 to 17'],
    ] as const) {
      page = await ServiceDetailsPage.open({client: serviceWith({ages})});
      expect(page.under('Who it is for')).to.contain(words);
      page.close();
    }
  });

  it('leads to other services where the page’s editor said where they are', async () => {
    page = await ServiceDetailsPage.open(examples.always, {serviceUrl: '/services/{service}/'});
    expect(page.links['Tern House']).to.equal('/services/tern-house/');
    page.close();
    page = await ServiceDetailsPage.open();
    expect(page.links).not.to.have.property('Tern House');
    expect(page.text).to.contain('Tern House');
  });

  it('has no ways in when it is closed, and says where else to go', async () => {
    for (const [example, words] of [
      [examples.temporarilyClosed, 'Closed for now'],
      [examples.closed, 'This service has closed'],
    ] as const) {
      page = await ServiceDetailsPage.open(example);
      expect(page.text).to.contain(words);
      expect(page.headings).not.to.include('If you are new to this service');
      expect(page.headings).to.include('Other services that may help');
      page.close();
    }
  });

  describe('when it can’t be shown', () => {
    it('says that there is no such service, with 999 and what the page itself holds', async () => {
      page = await ServiceDetailsPage.open(examples.unknown);
      expect(page.headings).to.include('We can’t find this service');
      expect(page.numbers).to.include('999');
      expect(page.shownThrough).to.contain('01632 960 111');
    });

    for (const [name, example] of [
      ['offline', examples.offline],
      ['unavailable', examples.unavailable],
    ] as const) {
      it(`keeps numbers to call on the screen and tells the page why: ${name} (N11)`, async () => {
        const reasons: string[] = [];
        const hear = ({reason}: {reason: string}) => reasons.push(reason);
        document.body.addEventListener('trust-failed', hear);
        page = await ServiceDetailsPage.open(example);
        await until(() => page.headings.includes('We can’t show this service right now'));
        document.body.removeEventListener('trust-failed', hear);
        expect(reasons).to.deep.equal(['unavailable']);
        expect(page.numbers).to.include('999');
        // The trust's own numbers are there where they could be asked for, and else what the page itself holds.
        if (example === examples.offline) expect(page.shownThrough).to.contain('01632 960 111');
        else expect(page.numbers).to.include('0808 157 0111');
      });
    }

    it('tries again, and puts whoever pressed the button at the name of the service', async () => {
      let isDown = true;
      const client = clientThat(
        (_request, letThrough) => (isDown ? Promise.reject(new TypeError('down')) : letThrough()),
        {totalTimeout: 500},
      );
      page = await ServiceDetailsPage.open({client});
      await until(() => page.headings.includes('We can’t show this service right now'));
      isDown = false;
      await page.press('Try again');
      expect(page.announced).to.equal('Trying again …');
      await until(() => page.headings.includes('Who it is for'));
      expect(page.focused).to.equal('Crisis Resolution and Home Treatment Team');
    });

    it('tells the editor which attribute is wrong, and asks for nothing (B67)', async () => {
      for (const service of ['', '../trusts', '<b>', 'a'.repeat(64)]) {
        page = await ServiceDetailsPage.open({service});
        const wrong = service ? `service="${service}"` : 'service is missing';
        await until(() => page.text.includes(wrong));
        expect(page.numbers).to.include('999');
        page.close();
      }
    });
  });

  it('shows another service when the page asks for one', async () => {
    page = await ServiceDetailsPage.open();
    page.element.service = 'tern-house';
    await until(() => page.headings.includes('Tern House'));
    expect(page.headings).not.to.include('Crisis Resolution and Home Treatment Team');
  });

  it('shows harm that somebody wrote into the directory as the text it is (B56, B60)', async () => {
    page = await ServiceDetailsPage.open(examples.hostile);
    expect(page.text).to.contain(HOSTILE.slice(0, 20));
    const root = page.element.shadowRoot;
    expect(root?.querySelectorAll('img, svg, script, iframe')).to.have.length(0);
    expect('wasRun' in window).to.equal(false);
    const schemes = Object.values(page.links).map((href) => href.replace(/[^a-z:].*/, ''));
    expect(
      schemes.filter((scheme) => !['tel:', 'sms:', 'https:', 'http:'].includes(scheme)),
    ).to.deep.equal([]);
    for (const href of Object.values(page.links).filter((one) => /^(tel|sms):/.test(one)))
      expect(href).to.match(/^(tel|sms):\+?\d+$/);
  });

  it('marks the trust’s own words with its language in a page of another', async () => {
    page = await ServiceDetailsPage.open();
    expect(page.languageOf('Crisis Resolution and Home Treatment Team')).to.equal('en');
    await chooseLanguage('ar');
    await page.element.updateComplete;
    expect(page.languageOf('Crisis Resolution and Home Treatment Team')).to.equal('en');
    const widget = page.element.shadowRoot?.querySelector('.widget');
    expect(widget?.getAttribute('lang')).to.equal('ar');
  });

  describe('what the trust wrote in several languages', () => {
    const WELSH = 'Tîm Datrys Argyfwng a Thriniaeth Gartref';

    it('is in the reader’s language where the trust wrote it in that, and else in the trust’s own', async () => {
      let asked = 0;
      const client = clientThat((_request, letThrough) => {
        asked += 1;
        return letThrough();
      });
      page = await ServiceDetailsPage.open({client});
      expect(page.headings).to.include('Crisis Resolution and Home Treatment Team');
      const before = asked;
      await chooseLanguage('cy');
      await page.element.updateComplete;
      const name = page.element.shadowRoot?.querySelector('#name');
      expect(name?.textContent.trim()).to.equal(WELSH);
      expect(name?.querySelector('[lang]')).to.equal(null);
      expect(page.text.split(WELSH), 'times that it is named').to.have.length(2);
      expect(page.text).to.contain('Y ffordd gyflymaf').and.contain('o fewn 4 awr');
      expect(page.languageOf('For people who find it hard to speak on the phone.')).to.equal('en');
      expect(page.text).not.to.contain('The quickest way');
      await chooseLanguage('ur');
      await page.element.updateComplete;
      expect(page.text).to.contain('بحران میں مدد').and.contain('You can come to us');
      expect(name?.querySelector('bdi')?.dir).to.equal('rtl');
      expect(page.languageOf('You can come to us')).to.equal('en');
      expect(asked, 'requests for other languages').to.equal(before);
    });

    it('is in English for whoever reads Easy Read, where the trust wrote nothing easier', async () => {
      page = await ServiceDetailsPage.open({
        client: serviceWith({
          whatItIs: 'Cymorth gartref.',
          whoItIsFor: 'Oedolion.',
          translations: {
            en: {whatItIs: 'Help at home.', whoItIsFor: 'Adults.'},
            'en-x-easyread': {whatItIs: 'We come to you.'},
            ur: {whatItIs: 'گھر پر مدد۔'},
          },
        }),
      });
      await chooseLanguage('en-x-easyread');
      await page.element.updateComplete;
      expect(page.text).to.contain('We come to you.').and.contain('Adults.');
      expect(page.languageOf('Adults.')).to.equal('en');
      expect(page.text).not.to.match(/Oedolion|Cymorth/);
    });

    it('shows harm in a translation as the text it is', async () => {
      const cy = {name: HOSTILE, whatItIs: HOSTILE, afterCare: [HOSTILE]};
      page = await ServiceDetailsPage.open({client: serviceWith({translations: {cy}})});
      await chooseLanguage('cy');
      await page.element.updateComplete;
      expect(page.text).to.contain(HOSTILE.slice(0, 20));
      const root = page.element.shadowRoot;
      expect(root?.querySelectorAll('img, svg, script, iframe')).to.have.length(0);
      expect('wasRun' in window).to.equal(false);
    });

    it('is never in a language that is only like the reader’s', async () => {
      page = await ServiceDetailsPage.open();
      await chooseLanguage('pa');
      await page.element.updateComplete;
      const name = 'Crisis Resolution and Home Treatment Team';
      expect(page.headings).to.include(name);
      expect(page.languageOf(name)).to.equal('en');
    });
  });

  it('is told to a screen reader by headings in their order, and every link by its name', async () => {
    page = await ServiceDetailsPage.open(examples.always, {referUrl: '/refer/{service}/'});
    const headings = (await allWithRole('heading')).map(({name}) => name);
    expect(headings.slice(0, 4)).to.deep.equal([
      'If you need help now',
      'Crisis Resolution and Home Treatment Team',
      'Who it is for',
      'How to get help',
    ]);
    const links = await allWithRole('link');
    expect(links.map(({name}) => name)).to.include('Start the form');
    expect(links.filter(({name}) => name === '')).to.deep.equal([]);
  });

  it('has every link within reach of the keyboard', async () => {
    page = await ServiceDetailsPage.open(examples.always, {serviceUrl: '/services/{service}/'});
    const reached = new Set<string>();
    for (let presses = 0; presses < 40; presses += 1) {
      await sendKeys({press: 'Tab'});
      if (page.focused) reached.add(page.focused);
    }
    expect([...reached]).to.include.members(Object.keys(page.links));
  });

  for (const language of looked) {
    it(`passes axe and fits a phone in every state: ${language}`, async function () {
      this.timeout(30_000);
      await setViewport({width: 320, height: 640});
      await chooseLanguage(language);
      const {offline, mistaken, ...shown} = examples;
      for (const example of Object.values({offline, mistaken, ...shown})) {
        page = await ServiceDetailsPage.open(example, {
          referUrl: '/refer/{service}/',
          serviceUrl: '/services/{service}/',
        });
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut).to.deep.equal([]);
        page.close();
      }
    });
  }
});
