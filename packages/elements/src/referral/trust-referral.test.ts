import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import {TrustExitEvent, type TrustSentEvent} from '../events.ts';
import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage, languages} from '../localisation.ts';
import {allWithRole, flat} from '../testing/accessibility-tree.ts';
import {clientThat, clientThatCannotSend, failures, problem} from '../testing/failing.ts';
import {inOrder, readAloud} from '../testing/screen-reader.ts';
import {examples} from './trust-referral.examples.ts';
import {aFriend, oneself, ReferralPage} from './trust-referral.page.ts';

describe('<trust-referral>', () => {
  let page: ReferralPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
  });

  describe('whoever needs help now', () => {
    it('reads 999 and the team’s own numbers before any question, and on every step after', async () => {
      page = await ReferralPage.open();
      for (const answers of oneself) {
        expect(page.numbers).to.include.members(['999', '111']);
        expect(page.numbers.length).to.be.greaterThan(2);
        await page.answer(answers);
        await page.next();
      }
      await page.send();
      expect(page.reference).to.be.a('string');
      expect(page.numbers).to.include('999');
    });

    it('is told to call 999 as soon as they say that someone is in danger, and can still go on', async () => {
      page = await ReferralPage.open();
      expect(page.text).not.to.contain('Call 999 now');
      await page.answer({danger: 'yes'});
      expect(page.text).to.contain('Call 999 now');
      await page.next();
      expect(page.heading).to.equal('Who needs help?');
    });

    it('has 999 and the page’s own numbers when the service can’t be reached (N11)', async () => {
      page = await ReferralPage.open(examples.unreachable);
      await until(() => page.element.shadowRoot?.querySelector('slot') !== null);
      expect(page.numbers).to.include('999');
      expect(page.questions).to.have.length.greaterThan(0);
    });
  });

  it('shows the page’s own numbers for as long as a slow service has not told the trust’s', async function () {
    this.timeout(15_000);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const client = clientThat(async (_request, letThrough) => {
      await asked;
      return letThrough();
    });
    page = await ReferralPage.open({client});
    const slot = () => page.element.shadowRoot?.querySelector('slot');
    expect(slot()?.assignedElements()[0]?.textContent).to.equal('01632 960 111');
    expect(page.questions).to.have.length.greaterThan(0);
    answer();
    await until(() => page.numbers.length > 2);
    expect(slot()).to.equal(null);
  });

  it('links to how the trust uses what people say, before they agree to it', async () => {
    page = await ReferralPage.open();
    await page.fill(oneself.slice(0, -1));
    const link = page.element.shadowRoot?.querySelector('form a');
    expect(link?.textContent).to.equal('How we use what you tell us');
    expect(link?.getAttribute('href')).to.match(/^https:/);
  });

  describe('a person who refers themselves', () => {
    it('answers eight questions, checks them, sends, and reads a reference and what happens next', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself);
      expect(page.heading).to.equal('Check your answers before you send them');
      expect(page.text).to.contain('Siân O’Neill').and.contain('07700 900123');
      await page.send();
      expect(page.heading).to.equal('Your referral has arrived');
      expect(page.focused).to.equal('receipt');
      expect(page.reference).to.match(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
      expect(page.text).to.contain('What happens next');
      expect(page.numbers.length).to.be.greaterThan(0);
      expect(page.text).not.to.contain('four days');
    });

    it('is not asked about a helper', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      expect(page.heading).to.equal('Your name and age');
    });

    it('goes back, finds what they typed, changes one thing, and returns to the check', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself);
      await page.pressNamed('Change: Your name and age');
      expect(page.valueOf('name')).to.equal('Siân O’Neill');
      await page.answer({name: 'Siân Hughes'});
      await page.next();
      expect(page.heading).to.equal('Check your answers before you send them');
      expect(page.text).to.contain('Siân Hughes');
      await page.back();
      expect(page.heading).to.equal('Agreeing to this');
    });

    it('is asked what is still missing when a change asks for more', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself);
      await page.pressNamed('Change: Who needs help?');
      await page.answer({referrer: 'friend'});
      await page.next();
      expect(page.heading).to.equal('About you');
      await page.answer({helperName: 'Tom', personKnows: 'yes'});
      await page.next();
      expect(page.heading).to.equal('Agreeing to this');
    });

    it('finds no answer to one question in the box of another that took its place', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 3));
      await page.answer({urgentContact: 'phone', phone: '07700 900123', contactNotes: 'After six'});
      await page.answer({urgentContact: 'email'});
      expect(page.valueOf('email')).to.equal('');
      expect(page.valueOf('contactNotes')).to.equal('After six');
      await page.answer({urgentContact: 'phone'});
      expect(page.valueOf('phone')).to.equal('07700 900123');
    });

    it('finds no answer of one page in a box of the next', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      await page.answer({name: 'Siân', preferredName: 'Shân'});
      await page.next();
      await page.answer({urgentContact: 'phone'});
      expect(page.valueOf('phone')).to.equal('');
    });
  });

  describe('somebody who helps', () => {
    it('refers a friend, says that it is not safe to tell them, and names a way to reach them', async () => {
      page = await ReferralPage.open();
      await page.fill(aFriend);
      expect(page.text).to.contain('It is not safe to tell them').and.contain('In a refuge');
      await page.send();
      expect(page.reference).to.be.a('string');
    });

    it('is not offered their own details for the person they help (H14)', async () => {
      page = await ReferralPage.open();
      await page.fill(aFriend.slice(0, 3));
      const name = page.element.shadowRoot?.querySelector('#name');
      expect(name?.getAttribute('autocomplete')).to.equal('off');
    });
  });

  describe('an answer that can’t be taken', () => {
    it('moves focus to a summary that leads to each question', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      await page.answer({birthDate: ['31', '2', '1985'], nhsNumber: '999 000 0019'});
      await page.next();
      expect(page.focused).to.equal('summary');
      expect(page.problems).to.deep.equal([
        'Enter a name. A first name will do',
        'Check the day. That month does not have so many days',
        'Check the NHS number. One of the digits is not right. You can leave it empty',
      ]);
      await page.pressNamed('Check the day. That month does not have so many days');
      expect(page.focused).to.equal('birthDate-day');
      expect(page.errorAt('nhsNumber')).to.contain('Check the NHS number');
    });

    it('names the box of a date that is wrong, and only that (B30)', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      await page.answer({name: 'U', birthDate: ['5', 'May', '1985']});
      await page.next();
      const invalid = [...(page.element.shadowRoot?.querySelectorAll('[aria-invalid=true]') ?? [])];
      expect(invalid.map(({id}) => id)).to.deep.equal(['birthDate-month']);
    });

    it('is still in its box, with everything else that was typed', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      await page.answer({name: '李小龍', nhsNumber: '12'});
      await page.next();
      expect(page.valueOf('nhsNumber')).to.equal('12');
      expect(page.valueOf('name')).to.equal('李小龍');
    });

    it('is shown at its question when only the service finds it', async () => {
      const client = clientThatCannotSend(() =>
        problem(422, 'invalid_answers', {errors: [{field: 'phone', code: 'format'}]}),
      );
      page = await ReferralPage.open({client});
      await page.fill(oneself);
      await page.send();
      expect(page.heading).to.equal('How we can reach you safely');
      expect(page.problems).to.deep.equal(['Enter a full telephone number, like 01632 960 001']);
      expect(page.valueOf('phone')).to.equal('07700 900123');
    });
  });

  describe('when sending goes wrong', () => {
    for (const [name, example] of Object.entries(failures)) {
      it(`says “not sent yet”, keeps every answer and shows the numbers: ${name} (N02, N07, N08, N10)`, async function () {
        this.timeout(40_000);
        page = await ReferralPage.open(example);
        let sent = 0;
        page.element.addEventListener('trust-sent', () => (sent += 1));
        await page.fill(oneself);
        page.element.shadowRoot?.querySelector<HTMLElement>('.widget > .actions .button')?.click();
        await until(() => page.saysNotSent, 35_000);
        expect(page.text).to.contain('Not sent yet');
        expect(page.text).not.to.contain('has arrived');
        expect(page.focused).to.equal('failure');
        expect(page.text).to.contain('Siân O’Neill');
        expect(page.numbers.filter((number) => number === '999')).to.have.length(2);
        expect(sent).to.equal(0);
      });
    }

    it('sends the same answers under the same key when the reply was lost, and one referral arrives (N01)', async () => {
      const keys: (string | null)[] = [];
      let isLost = true;
      const client = clientThat(
        async (request, letThrough) => {
          if (request.method !== 'POST') return letThrough();
          keys.push(request.headers.get('idempotency-key'));
          const answer = await letThrough();
          if (isLost) throw new TypeError('Failed to fetch');
          return answer;
        },
        {totalTimeout: 4000},
      );
      page = await ReferralPage.open({client});
      await page.fill(oneself);
      await page.send();
      expect(page.saysNotSent).to.equal(true);
      isLost = false;
      await page.send();
      expect(page.reference).to.be.a('string');
      expect(new Set(keys).size).to.equal(1);
    });

    it('says so when answers were changed after they had already arrived', async () => {
      let isLost = true;
      const client = clientThat(
        async (request, letThrough) => {
          const answer = await letThrough();
          if (isLost && request.method === 'POST') throw new TypeError('Failed to fetch');
          return answer;
        },
        {totalTimeout: 4000},
      );
      page = await ReferralPage.open({client});
      await page.fill(oneself);
      await page.send();
      isLost = false;
      await page.pressNamed('Change: Your name and age');
      await page.answer({name: 'Someone Else'});
      await page.next();
      await page.send();
      expect(page.reference).to.be.a('string');
      expect(page.text).to.contain('What you changed after that has not reached us');
    });

    it('sends once, however often the button is pressed (N03)', async () => {
      let posts = 0;
      const client = clientThat((request, letThrough) => {
        if (request.method === 'POST') posts += 1;
        return letThrough();
      });
      page = await ReferralPage.open({client});
      await page.fill(oneself);
      const button = page.element.shadowRoot?.querySelector<HTMLElement>(
        '.widget > .actions .button',
      );
      button?.click();
      button?.click();
      await until(() => page.reference !== undefined);
      expect(posts).to.equal(1);
    });
  });

  describe('a service that does not take this referral', () => {
    it('says so kindly at the first page that can tell, and shows the ways in (need 12)', async () => {
      page = await ReferralPage.open(examples.notForNewPeople);
      await page.fill([{danger: 'no'}, {referrer: 'self', known: 'no'}]);
      expect(page.heading).to.equal('Another way will be quicker for you');
      expect(page.numbers.length).to.be.greaterThan(1);
      expect(page.focused).to.equal('step');
      await page.pressNamed('Change your answer');
      await page.answer({known: 'yes'});
      await page.next();
      expect(page.heading).to.equal('Your name and age');
    });

    it('shows how to get help when there is no such service', async () => {
      page = await ReferralPage.open(examples.unknown);
      await until(() => page.text.includes('We can’t find this service'));
      expect(page.numbers).to.include('999');
    });
  });

  it('tells the editor which attribute is wrong, sends nothing, and still shows 999 (B67)', async () => {
    for (const [attribute, wrong] of [
      ['service', {service: ''}],
      ['trust', {trust: '<b>'}],
    ] as const) {
      page = await ReferralPage.open(wrong);
      expect(page.text).to.contain(`“${attribute}” must be`);
      expect(page.numbers).to.include('999');
      page.close();
    }
    for (const api of ['javascript:alert(1)', '//evil.example', 'data:text/html,x']) {
      const element = document.createElement('trust-referral');
      Object.assign(element, {trust: 'northbank', service: 'crisis-team', api});
      document.body.append(element);
      page = new ReferralPage(element);
      await until(() => page.text.includes('“api” must be'));
      page.close();
    }
  });

  it('tells the page its steps and that it was sent, and never an answer', async () => {
    page = await ReferralPage.open();
    const heard: Event[] = [];
    for (const type of ['trust-step', 'trust-sent', 'trust-failed']) {
      document.body.addEventListener(type, (event) => heard.push(event), {once: false});
    }
    await page.fill(oneself);
    await page.send();
    const sent = heard.find(({type}) => type === 'trust-sent') as TrustSentEvent | undefined;
    expect(sent?.reference).to.equal(page.reference);
    const own = heard.flatMap((event) => Object.entries(event).flat().map(String));
    expect(own.join(' ')).not.to.match(/Siân|900123|slept/);
    expect(own).to.include('contact');
  });

  it('forgets everything that was typed as soon as the person leaves quickly (H20)', async () => {
    page = await ReferralPage.open();
    await page.fill(oneself.slice(0, 2));
    await page.answer({name: 'Siân O’Neill'});
    window.dispatchEvent(new TrustExitEvent());
    expect(page.text).not.to.contain('Siân');
    expect(page.element.shadowRoot?.querySelector('#name')).to.equal(null);
    await page.fill(oneself.slice(0, 2));
    expect(page.valueOf('name')).to.equal('');
  });

  it('keeps nothing in storage or the address (H21)', async () => {
    const address = location.href;
    page = await ReferralPage.open();
    await page.fill(oneself);
    expect(location.href).to.equal(address);
    expect(JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])).not.to.match(
      /Siân|900123/,
    );
  });

  it('shows markup that somebody typed as the text it is (B56)', async () => {
    page = await ReferralPage.open();
    const hostile = '"><img src=x onerror="window.wasRun = true"><svg onload=alert(1)>';
    await page.fill(
      oneself.map((one) => ('whatIsHappening' in one ? {whatIsHappening: hostile} : one)),
    );
    expect(page.text).to.contain('<img src=x onerror=');
    expect(page.element.shadowRoot?.querySelector('img, svg')).to.equal(null);
    expect('wasRun' in window).to.equal(false);
  });

  describe('in every language', () => {
    for (const language of languages) {
      it(`asks, refuses and receives, passes axe, and fits a phone: ${language}`, async function () {
        this.timeout(30_000);
        await setViewport({width: 320, height: 640});
        page = await ReferralPage.open();
        await chooseLanguage(language);
        await page.element.updateComplete;
        for (const answers of [...oneself.slice(0, 1), ...aFriend.slice(1)]) {
          await page.next();
          await expect(page.element).to.be.accessible();
          await page.answer(answers);
          expectToFit(page.element);
          await page.next();
        }
        await expect(page.element).to.be.accessible();
        await page.send();
        await expect(page.element).to.be.accessible();
        expect(page.element.shadowRoot?.querySelector('.widget')?.getAttribute('dir')).to.equal(
          language === 'ar' ? 'rtl' : 'ltr',
        );
        expectToFit(page.element);
        await setViewport({width: 1024, height: 768});
      });
    }

    it('keeps every answer when the language changes on the way', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      await page.answer({name: 'Siân'});
      const heading = page.heading;
      await chooseLanguage('cy');
      await page.element.updateComplete;
      expect(page.heading).not.to.equal(heading);
      expect(page.valueOf('name')).to.equal('Siân');
    });
  });

  it('can be finished with the keyboard alone', async function () {
    this.timeout(30_000);
    page = await ReferralPage.open();
    await moveTo('danger');
    await sendKeys({press: 'ArrowDown'}); // No
    await sendKeys({press: 'Enter'});
    await moveTo('referrer');
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Enter'});
    await moveTo('name');
    await sendKeys({type: 'Siân O’Neill'});
    await sendKeys({press: 'Enter'});
    await moveTo('urgentContact');
    await sendKeys({press: 'Space'});
    await moveTo('phone');
    await sendKeys({type: '07700 900123'});
    await sendKeys({press: 'Enter'});
    await moveTo('whereabouts');
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Enter'});
    await moveTo('whatIsHappening');
    await sendKeys({type: 'I have not slept'});
    await pressButton();
    await pressButton();
    await pressButton();
    await moveTo('consent');
    await sendKeys({press: 'Space'});
    await pressButton();
    expect(page.heading).to.equal('Check your answers before you send them');
    await pressButton();
    await until(() => page.reference !== undefined);

    /** Tabs on until focus is where it should be, as a person would. */
    async function moveTo(control: string): Promise<void> {
      for (let presses = 0; page.focused !== control; presses += 1) {
        if (presses > 60)
          throw new Error(`The keyboard does not come to ${control} from ${page.heading}`);
        await sendKeys({press: 'Tab'});
      }
    }

    async function pressButton(): Promise<void> {
      const {heading} = page;
      const isOnButton = () =>
        page.element.shadowRoot?.activeElement?.matches('.actions .button') ?? false;
      for (let presses = 0; !isOnButton(); presses += 1) {
        if (presses > 60) throw new Error(`The keyboard does not come to the button of ${heading}`);
        await sendKeys({press: 'Tab'});
      }
      await sendKeys({press: 'Enter'});
      await page.element.updateComplete;
    }
  });

  it('reads well in a screen reader, from the first question to the reference', async function () {
    this.timeout(60_000);
    page = await ReferralPage.open();
    const first = await readAloud(page.element);
    expect(first).to.match(/region, If you need help now/);
    expect(first).to.match(/radiogroup, Is anyone in danger now\?, For example/);
    expect(first).to.match(/radio, Yes, /);
    inOrder(
      first,
      'If you need help now',
      'Is anyone in danger now?',
      'radio, I am not sure',
      'button, Continue',
    );

    await page.next();
    inOrder(
      await readAloud(page.element),
      'There is a problem',
      'link, Choose whether anyone is in danger now',
    );

    for (const answers of oneself) {
      await page.answer(answers);
      await page.next();
      const spoken = await readAloud(page.element);
      inOrder(
        spoken,
        'If you need help now',
        '999',
        'button, Back',
        `heading, ${page.heading ?? ''}, level 2`,
      );
      // What is drawn must also be said: every question by its name.
      for (const question of page.questions) expect(spoken).to.contain(question);
    }
    inOrder(
      await readAloud(page.element),
      'Siân O’Neill',
      'button, Change: Your name and age',
      'button, Send',
    );
    await page.send();
    inOrder(
      await readAloud(page.element),
      'heading, Your referral has arrived',
      page.reference ?? 'none',
      'What happens next',
    );
  });

  it('says at once, to whoever cannot see it, what is wrong, that someone is in danger, and that nothing was sent', async function () {
    this.timeout(40_000);
    page = await ReferralPage.open(failures.unavailable);
    await page.next();
    expect(await alerts()).to.contain('There is a problem');
    await page.answer({danger: 'yes'});
    expect(await alerts()).to.contain('Call 999 now');
    await page.fill(oneself);
    await page.send();
    expect(await alerts()).to.contain('Not sent yet');
  });
});

/** Nothing of the widget may stick out of a narrow screen. */
function expectToFit(element: HTMLElement): void {
  const widest = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.widget *') ?? [])]
    .filter((one) => !one.closest('.hidden'))
    .map((one) => ({
      name: one.localName,
      end: one.getBoundingClientRect().right,
      start: one.getBoundingClientRect().left,
    }))
    .filter(({start, end}) => end > innerWidth + 1 || start < -1);
  expect(widest).to.deep.equal([]);
}

/** What the browser announces by itself. */
async function alerts(): Promise<string> {
  return (await allWithRole('alert'))
    .flatMap(flat)
    .map(({name}) => name)
    .join(' ');
}
