import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {conformsToForms} from '../form/form-conformance.suite.ts';
import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {allWithRole, flat} from '../testing/accessibility-tree.ts';
import {clientThatCannotSend, failures, problem} from '../testing/failing.ts';
import {pressButton, tabTo} from '../testing/keyboard.ts';
import {inOrder, readAloud} from '../testing/screen-reader.ts';
import {examples} from './trust-referral.examples.ts';
import {aFriend, oneself, ReferralPage} from './trust-referral.page.ts';

conformsToForms({
  tag: 'trust-referral',
  open: (example) => ReferralPage.open(example),
  answers: oneself,
  longest: [...oneself.slice(0, 1), ...aFriend.slice(1)],
  words: 'whatIsHappening',
  secrets: ['Siân', '900123', 'slept'],
  arrived: 'Your referral has arrived',
});

describe('<trust-referral>', () => {
  let page: ReferralPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('tells a person to call 999 as soon as they say that someone is in danger, and lets them go on', async () => {
    page = await ReferralPage.open();
    expect(page.text).not.to.contain('Call 999 now');
    await page.answer({danger: 'yes'});
    expect(page.text).to.contain('Call 999 now');
    await page.next();
    expect(page.heading).to.equal('Who needs help?');
  });

  it('says what happens next in the reader’s language, where the trust wrote it in that', async () => {
    page = await ReferralPage.open();
    await page.fill(oneself);
    await page.send();
    const english = 'A nurse or a social worker will read what you wrote';
    expect(page.text).to.contain(english).and.contain('within 4 hours');
    await chooseLanguage('cy');
    await page.element.updateComplete;
    expect(page.text).to.contain('Bydd nyrs neu weithiwr cymdeithasol').and.contain('o fewn 4 awr');
    const marked = () =>
      [...(page.element.shadowRoot?.querySelectorAll<HTMLElement>('bdi[lang]') ?? [])].map(
        ({textContent, lang}) => `${lang}: ${textContent.slice(0, english.length)}`,
      );
    expect(marked()).to.include('en: For staff of other services');
    await chooseLanguage('pl');
    await page.element.updateComplete;
    expect(marked()).to.include(`en: ${english}`).and.include('en: within 4 hours');
  });

  describe('a person who refers themselves', () => {
    it('is not asked about a helper', async () => {
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      expect(page.heading).to.equal('Your name and age');
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

    it('tells the editor that the service is not known (B67)', async () => {
      page = await ReferralPage.open(examples.unknown);
      await until(() => /service="[^"]+" is not known to the service/.test(page.text));
      expect(page.heading).to.equal('This service can’t take referrals here');
    });
  });

  it('tells the editor that the service is missing, and still shows 999 (B67)', async () => {
    page = await ReferralPage.open(examples.mistaken);
    await until(() => page.text.includes('service is missing'));
    expect(page.numbers).to.include('999');
  });

  it('can be finished with the keyboard alone', async function () {
    this.timeout(30_000);
    page = await ReferralPage.open();
    await tabTo(page, 'danger');
    await sendKeys({press: 'ArrowDown'}); // No
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'referrer');
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'name');
    await sendKeys({type: 'Siân O’Neill'});
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'urgentContact');
    await sendKeys({press: 'Space'});
    await tabTo(page, 'phone');
    await sendKeys({type: '07700 900123'});
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'whereabouts');
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'whatIsHappening');
    await sendKeys({type: 'I have not slept'});
    await pressButton(page);
    await pressButton(page);
    await pressButton(page);
    await tabTo(page, 'consent');
    await sendKeys({press: 'Space'});
    await pressButton(page);
    expect(page.heading).to.equal('Check your answers before you send them');
    await pressButton(page);
    await until(() => page.reference !== undefined);
  });

  it('reads its first question and what is wrong with it well in a screen reader', async function () {
    this.timeout(60_000);
    page = await ReferralPage.open();
    const first = await readAloud(page.element);
    expect(first).to.match(/group, If you need help now/);
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

/** What the browser announces by itself. */
async function alerts(): Promise<string> {
  return (await allWithRole('alert'))
    .flatMap(flat)
    .map(({name}) => name)
    .join(' ');
}
