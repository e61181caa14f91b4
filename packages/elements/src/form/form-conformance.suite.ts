import {expect} from '@open-wc/testing';
import {directionOf} from '@trust-widgets/contract';
import {setViewport} from '@web/test-runner-commands';
import type {Client} from '@trust-widgets/sdk';

import {TrustExitEvent, type TrustSentEvent} from '../events.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {clientThat, failures} from '../testing/failing.ts';
import {inOrder, readAloud} from '../testing/screen-reader.ts';
import {type FormPage, type Typed, until} from './form.page.ts';

/** What a form tells the suite of itself. */
interface Conforming {
  readonly tag: string;
  /** Puts the form on the page, as a trust’s page has it, with a number of the page’s own inside. */
  readonly open: (example?: {
    readonly trust?: string;
    readonly client?: Client;
  }) => Promise<FormPage>;
  /** Answers that are enough, page by page. Somebody’s `name` is among them. */
  readonly answers: readonly Typed[];
  /** Answers that come to as many pages as can be. */
  readonly longest: readonly Typed[];
  /** A question among them that takes any words. */
  readonly words: string;
  /** Parts of what is typed in `answers`. Only the service may hear them. */
  readonly secrets: readonly string[];
  /** The heading of the receipt. */
  readonly arrived: string;
}

/** What every form does for a person, whatever it asks. */
export function conformsToForms(conforming: Conforming): void {
  const {tag, open, answers, longest, words, secrets, arrived} = conforming;
  const namePage = answers.findIndex((page) => 'name' in page);
  const name = answers[namePage]?.['name'] as string;
  describe(`<${tag}>, as every form,`, () => {
    let page: FormPage;

    afterEach(async () => {
      page.close();
      await chooseLanguage('en');
      forgetLanguage();
    });

    describe('whoever needs help now', () => {
      it('reads 999 and the team’s own numbers before any question, and on every step after', async () => {
        page = await open();
        for (const typed of answers) {
          expect(page.numbers).to.include.members(['999', '111']);
          expect(page.numbers.length).to.be.greaterThan(2);
          await page.answer(typed);
          await page.next();
        }
        await page.send();
        expect(page.reference).to.be.a('string');
        expect(page.numbers).to.include('999');
      });

      it('has 999 and the page’s own numbers when the service can’t be reached (N11)', async () => {
        const client = clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
          totalTimeout: 1000,
        });
        page = await open({client});
        await until(() => page.element.shadowRoot?.querySelector('slot') !== null);
        expect(page.numbers).to.include('999');
        expect(page.questions).to.have.length.greaterThan(0);
      });

      it('sees the page’s own numbers for as long as a slow service has not told the trust’s', async function () {
        this.timeout(15_000);
        let answer: () => void = () => undefined;
        const asked = new Promise<void>((resolve) => (answer = resolve));
        const client = clientThat(async (_request, letThrough) => {
          await asked;
          return letThrough();
        });
        page = await open({client});
        const slot = () => page.element.shadowRoot?.querySelector('slot');
        expect(slot()?.assignedElements()[0]?.textContent).to.equal('01632 960 111');
        expect(page.questions).to.have.length.greaterThan(0);
        answer();
        await until(() => page.numbers.length > 2);
        expect(slot()).to.equal(null);
      });
    });

    it('links to how the trust uses what people say, before they agree to it', async () => {
      page = await open();
      await page.fill(answers.slice(0, -1));
      const find = () => page.element.shadowRoot?.querySelector('form a');
      await until(() => find() != null);
      const link = find();
      expect(link?.textContent).to.equal('How we use what you tell us');
      expect(link?.getAttribute('href')).to.match(/^https:/);
    });

    it('shows all answers, sends them, and gives a reference and what happens next, without the answers', async () => {
      page = await open();
      await page.fill(answers);
      expect(page.heading).to.equal('Check your answers before you send them');
      expect(page.text).to.contain(name);
      await page.send();
      expect(page.heading).to.equal(arrived);
      expect(page.focused).to.equal('receipt');
      expect(page.reference).to.match(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
      expect(page.text).to.contain('What happens next');
      expect(page.numbers.length).to.be.greaterThan(0);
      for (const secret of secrets) expect(page.text).not.to.contain(secret);
    });

    it('takes the keyboard to a list of what is missing, from there to the question, and on to the next page', async () => {
      page = await open();
      await page.fill(answers.slice(0, namePage));
      await page.next();
      expect(page.focused).to.equal('summary');
      await page.pressNamed(page.problems[0] ?? '');
      expect(page.focused).to.equal('name');
      await page.answer({name});
      await page.next();
      expect(page.focused).to.equal('step');
      expect(page.problems).to.deep.equal([]);
    });

    it('lets a person go back, change one thing, and return to the check', async () => {
      page = await open();
      await page.fill(answers);
      await page.pressNamed(`Change: ${await headingOfName()}`);
      expect(page.valueOf('name')).to.equal(name);
      await page.answer({name: 'Siân Hughes'});
      await page.next();
      expect(page.heading).to.equal('Check your answers before you send them');
      expect(page.text).to.contain('Siân Hughes');
    });

    describe('when sending goes wrong', () => {
      for (const [reason, example] of Object.entries(failures)) {
        it(`says “not sent yet”, keeps every answer and shows the numbers: ${reason} (N02, N07, N08, N10)`, async function () {
          this.timeout(40_000);
          page = await open(example);
          let sent = 0;
          page.element.addEventListener('trust-sent', () => (sent += 1));
          await page.fill(answers);
          page.element.shadowRoot
            ?.querySelector<HTMLElement>('.widget > .actions .button')
            ?.click();
          await until(() => page.saysNotSent, 35_000);
          expect(page.text).to.contain('Not sent yet');
          expect(page.text).not.to.contain('has arrived');
          expect(page.focused).to.equal('failure');
          expect(page.text).to.contain(name);
          expect(page.numbers.filter((number) => number === '999')).to.have.length(2);
          expect(sent).to.equal(0);
        });
      }

      it('sends the same answers under the same key when the reply was lost, and they arrive once (N01)', async () => {
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
        page = await open({client});
        await page.fill(answers);
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
        page = await open({client});
        await page.fill(answers);
        await page.send();
        isLost = false;
        await page.pressNamed(`Change: ${await headingOfName()}`);
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
        page = await open({client});
        await page.fill(answers);
        const button = page.element.shadowRoot?.querySelector<HTMLElement>(
          '.widget > .actions .button',
        );
        button?.click();
        button?.click();
        await until(() => page.reference !== undefined);
        expect(posts).to.equal(1);
      });
    });

    it('tells the editor which attribute is wrong, sends nothing, and still shows 999 (B67)', async () => {
      for (const [attribute, wrong] of [
        ['trust', '<b>'],
        ['api', 'javascript:alert(1)'],
        ['api', '//evil.example'],
        ['api', 'data:text/html,x'],
      ] as const) {
        page = await open();
        Object.assign(page.element, {[attribute]: wrong});
        await until(() => page.text.includes(`${attribute}="${wrong}"`));
        expect(page.numbers).to.include('999');
        expect(page.questions).to.deep.equal([]);
        page.close();
      }
    });

    it('tells the page its steps and that it was sent, and never an answer', async () => {
      page = await open();
      const heard: Event[] = [];
      const hear = (event: Event) => heard.push(event);
      const types = ['trust-step', 'trust-sent', 'trust-failed'];
      for (const type of types) document.body.addEventListener(type, hear);
      await page.fill(answers);
      await page.send();
      for (const type of types) document.body.removeEventListener(type, hear);
      const sent = heard.find(({type}) => type === 'trust-sent') as TrustSentEvent | undefined;
      expect(sent?.reference).to.equal(page.reference);
      const own = heard.flatMap((event) => Object.entries(event).flat().map(String));
      for (const secret of secrets) expect(own.join(' ')).not.to.contain(secret);
      expect(own).to.include('contact');
    });

    it('forgets everything that was typed as soon as the person leaves quickly (H20)', async () => {
      page = await open();
      await page.fill(answers.slice(0, namePage));
      await page.answer({name});
      window.dispatchEvent(new TrustExitEvent());
      expect(page.text).not.to.contain(name);
      expect(page.element.shadowRoot?.querySelector('#name')).to.equal(null);
      await page.fill(answers.slice(0, namePage));
      expect(page.valueOf('name')).to.equal('');
    });

    it('keeps nothing in storage or the address (H21)', async () => {
      const address = location.href;
      page = await open();
      await page.fill(answers);
      expect(location.href).to.equal(address);
      const kept = JSON.stringify([{...localStorage}, {...sessionStorage}, history.state]);
      for (const secret of secrets) expect(kept).not.to.contain(secret);
    });

    it('shows markup that somebody typed as the text it is (B56)', async () => {
      page = await open();
      const hostile = '"><img src=x onerror="window.wasRun = true"><svg onload=alert(1)>';
      await page.fill(answers.map((one) => (words in one ? {...one, [words]: hostile} : one)));
      expect(page.text).to.contain('<img src=x onerror=');
      expect(page.element.shadowRoot?.querySelector('img, svg')).to.equal(null);
      expect('wasRun' in window).to.equal(false);
    });

    describe('in every language', () => {
      for (const language of looked) {
        it(`asks, refuses and receives, passes axe, and fits a phone: ${language}`, async function () {
          this.timeout(40_000);
          await setViewport({width: 320, height: 640});
          page = await open();
          await chooseLanguage(language);
          await page.element.updateComplete;
          for (const typed of longest) {
            const {heading} = page;
            await page.next();
            await expect(page.element).to.be.accessible();
            // A page on which nothing is needed was left.
            if (page.heading !== heading) await page.back();
            await page.answer(typed);
            expectToFit(page.element);
            await page.next();
          }
          await expect(page.element).to.be.accessible();
          await page.send();
          await expect(page.element).to.be.accessible();
          expect(page.element.shadowRoot?.querySelector('.widget')?.getAttribute('dir')).to.equal(
            directionOf(language),
          );
          expectToFit(page.element);
          await setViewport({width: 1024, height: 768});
        });
      }

      it('keeps every answer when the language changes on the way', async () => {
        page = await open();
        await page.fill(answers.slice(0, namePage));
        await page.answer({name});
        await chooseLanguage('cy');
        await page.element.updateComplete;
        expect(page.text).to.contain('Parhau');
        expect(page.valueOf('name')).to.equal(name);
      });
    });

    it('reads well in a screen reader, from the first question to the reference', async function () {
      this.timeout(60_000);
      page = await open();
      const first = await readAloud(page.element);
      expect(first).to.match(/group, If you need help now/);
      inOrder(first, 'If you need help now', page.questions[0] ?? 'none', 'button, Continue');

      for (const typed of answers) {
        await page.answer(typed);
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
        name,
        `button, Change: ${await headingOfName()}`,
        'button, Send',
      );
      await page.send();
      inOrder(
        await readAloud(page.element),
        `heading, ${arrived}`,
        page.reference ?? 'none',
        'What happens next',
      );
    });

    /** What the page that asks for the name is called, as another form of the same kind shows it. */
    async function headingOfName(): Promise<string> {
      const other = await open();
      await other.fill(answers.slice(0, namePage));
      const {heading} = other;
      other.close();
      if (!heading) throw new Error(`<${tag}> asks for no name`);
      return heading;
    }
  });
}

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
  const numbers = [...(element.shadowRoot?.querySelectorAll('.number bdi') ?? [])];
  const broken = numbers.filter((one) => one.getClientRects().length > 1);
  expect(broken.map(({textContent}) => textContent)).to.deep.equal([]);
}
