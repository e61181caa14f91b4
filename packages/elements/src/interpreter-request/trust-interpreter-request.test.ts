import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {TrustExitEvent} from '../events.ts';
import {conformsToForms} from '../form/form-conformance.suite.ts';
import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {pressButton, tabTo} from '../testing/keyboard.ts';
import {clientOfTrustWith, examples} from './trust-interpreter-request.examples.ts';
import {aCarer, InterpreterRequestPage, kinds, nextYear} from './trust-interpreter-request.page.ts';

const withNotes = [
  ...kinds['face-to-face'].slice(0, -1),
  {notes: 'Please ring the bell twice', consent: 'yes'},
];

conformsToForms({
  tag: 'trust-interpreter-request',
  open: (example) => InterpreterRequestPage.open(example),
  answers: withNotes,
  longest: aCarer,
  words: 'notes',
  secrets: ['Narin', 'narin@example.com', 'bell twice'],
  arrived: 'Your request has arrived',
});

describe('<trust-interpreter-request>', () => {
  let page: InterpreterRequestPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
  });

  describe('a person who asks for themselves', () => {
    for (const [kind, answers] of Object.entries(kinds)) {
      it(`asks, and reads that it has arrived and that nothing is booked yet: ${kind} (need 70)`, async () => {
        page = await InterpreterRequestPage.open(examples.withIrishSignLanguage);
        await page.fill(answers);
        expect(page.heading).to.equal('Check your answers before you send them');
        await page.send();
        expect(page.heading).to.equal('Your request has arrived');
        expect(page.reference).to.be.a('string');
        expect(page.text).to.contain('Nothing is booked yet');
      });
    }

    it('reads that it is free, that nobody close has to interpret, and that no reason is needed', async () => {
      page = await InterpreterRequestPage.open();
      expect(page.text)
        .to.contain('are free')
        .and.contain('Friends, relatives and children don’t have to interpret')
        .and.contain('You don’t have to say why');
    });

    it('finds the kinds of this trust, in its order, each with its hours and the usual notice (need 69)', async () => {
      const client = clientOfTrustWith({
        modes: [
          {mode: 'bsl', noticeDays: 10},
          {mode: 'telephone', hours: 'Day and night'},
          {mode: 'video', hours: 'Mornings', noticeDays: 1},
        ],
        commonLanguages: [],
      });
      page = await InterpreterRequestPage.open({client});
      expect(page.choices).to.deep.equal([
        'British Sign Language',
        'An interpreter by telephone',
        'An interpreter by video call',
      ]);
      expect(page.hints).to.deep.equal([
        '10 days’ notice is usual.',
        'Hours: Day and night',
        'Hours: Mornings · 1 day’s notice is usual.',
      ]);
    });

    it('reads the trust’s hours in their own language and direction beside the choice, and where the day is asked', async () => {
      const modes = [{mode: 'video', hours: 'Mornings'}] as const;
      const client = clientOfTrustWith({modes: [...modes], commonLanguages: []});
      page = await InterpreterRequestPage.open({client});
      await chooseLanguage('ar');
      const hours = () => page.element.shadowRoot?.querySelector('form bdi[lang=en]')?.textContent;
      await until(() => hours() === 'Mornings');
      await page.fill(kinds.video.slice(0, 3));
      expect(hours()).to.equal('Mornings');
      await chooseLanguage('en');
      await until(() => page.text.includes('Hours: Mornings'));
      expect(page.element.shadowRoot?.querySelector('form bdi')?.hasAttribute('lang')).to.equal(
        false,
      );
    });

    it('finds Irish Sign Language where a trust has it, and nowhere else', async () => {
      page = await InterpreterRequestPage.open(examples.withIrishSignLanguage);
      expect(page.choices).to.include('Irish Sign Language');
      page.close();
      page = await InterpreterRequestPage.open();
      expect(page.choices).to.have.length(5).and.not.include('Irish Sign Language');
    });

    it('can choose every kind of need 70 while the service can’t be reached (N11)', async () => {
      page = await InterpreterRequestPage.open(examples.unreachable);
      expect(page.choices).to.have.length(5).and.not.include('Irish Sign Language');
      await page.fill(kinds.bsl);
      expect(page.heading).to.equal('Check your answers before you send them');
    });

    it('is asked again when what the trust offers comes after a kind that is not among it', async () => {
      let answer: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      const slow = clientOfTrustWith({modes: [{mode: 'bsl'}], commonLanguages: []}, asked);
      page = await InterpreterRequestPage.open({client: slow});
      await page.answer({mode: 'telephone'});
      answer();
      await until(() => page.choices.length === 1);
      await page.next();
      expect(page.problems).to.deep.equal(['Choose what you need']);
    });

    it('is told whom to ask where a trust takes no requests here, and still reads 999', async () => {
      page = await InterpreterRequestPage.open(examples.noneHere);
      expect(page.heading).to.equal('You can’t ask for an interpreter here');
      expect(page.questions).to.deep.equal([]);
      expect(page.numbers.length).to.be.greaterThan(2);
      expect(page.numbers).to.include('999');
    });
  });

  describe('a Deaf person', () => {
    it('is told that no telephone is needed, and asks without one', async () => {
      page = await InterpreterRequestPage.open();
      await page.answer({mode: 'bsl'});
      expect(page.notices).to.deep.equal([
        'You don’t need a telephone for any of this. We can write to you instead.',
      ]);
      await page.fill(kinds.bsl);
      await page.send();
      expect(page.reference).to.be.a('string');
    });

    it('is not asked for a language, and is offered a call last', async () => {
      page = await InterpreterRequestPage.open();
      await page.fill(kinds.bsl.slice(0, 2));
      expect(page.questions.join()).not.to.contain('Which language');
      await page.fill(kinds.bsl.slice(2, 5));
      expect(page.heading).to.equal('How we can reach you safely');
      expect(page.choices.slice(0, 5)).to.deep.equal([
        'Text message',
        'Email',
        'Letter',
        'Through someone else',
        'Phone call',
      ]);
    });
  });

  describe('somebody who asks late', () => {
    const soonDay = new Date(Date.now() + 2 * 86_400_000);
    const soon = (time: string): readonly [string, string, string, string] => [
      String(soonDay.getUTCDate()),
      String(soonDay.getUTCMonth() + 1),
      String(soonDay.getUTCFullYear()),
      time,
    ];

    it('reads while they type the day that longer notice is usual, and goes on (need 69)', async () => {
      page = await InterpreterRequestPage.open();
      await page.fill(kinds.bsl.slice(0, 3));
      await page.answer({whenNeeded: 'appointment'});
      expect(page.notices).to.deep.equal([]);
      await page.answer({appointment: soon('2:30pm')});
      expect(page.notices).to.deep.equal([
        'British Sign Language 10 days’ notice is usual. You can still ask. It may be hard to find someone in time.',
      ]);
      await page.next();
      expect(page.problems).to.deep.equal([]);
      expect(page.heading).to.equal('Your name and date of birth');
    });

    it('reads nothing of notice when there is time enough', async () => {
      page = await InterpreterRequestPage.open();
      await page.fill(kinds.bsl.slice(0, 3));
      await page.answer({whenNeeded: 'appointment', appointment: ['1', '12', nextYear, '9am']});
      expect(page.notices).to.deep.equal([]);
    });

    it('reads it too when they need somebody as soon as possible, or a translation', async () => {
      page = await InterpreterRequestPage.open();
      await page.fill(kinds.bsl.slice(0, 3));
      await page.answer({whenNeeded: 'soon'});
      expect(page.notices.join()).to.contain('10 days’ notice is usual');
      page.close();
      page = await InterpreterRequestPage.open();
      await page.fill(kinds['written-translation'].slice(0, 3));
      await page.answer({documentTitle: 'A leaflet', documentBy: soon('').slice(0, 3)});
      expect(page.notices.join()).to.contain('A document in another language');
    });
  });

  it('refuses an appointment in the hour that is left out when clocks go forward, and says what to do (B32)', async () => {
    page = await InterpreterRequestPage.open();
    await page.fill(kinds.video.slice(0, 3));
    const [year, day] = lastSundayOfMarch();
    await page.answer({whenNeeded: 'appointment', appointment: [day, '3', year, '1:30am']});
    await page.next();
    expect(page.problems).to.deep.equal([
      'The clocks go forward that night, and this time is left out. Choose a time before 1am or from 2am',
    ]);
    await page.pressNamed(page.problems[0] ?? '');
    expect(page.focused).to.equal('appointment-time');
    await page.answer({appointment: [day, '3', year, '2:30am']});
    await page.next();
    expect(page.heading).to.equal('Your name and date of birth');
  });

  describe('a carer', () => {
    it('asks for both, says what they need themselves, and who should not interpret (need 71)', async () => {
      page = await InterpreterRequestPage.open();
      await page.fill(aCarer.slice(0, 3));
      expect(page.text).to.contain('We ask that only the people who book see this');
      await page.fill(aCarer.slice(3, 8));
      expect(page.heading).to.equal('What do you need yourself?');
      await page.fill(aCarer.slice(8));
      expect(page.text).to.contain('Nobody from our street').and.contain('Shilan Aziz');
      await page.send();
      expect(page.reference).to.be.a('string');
      expect(page.text).not.to.contain('Nobody from our street');
    });

    it('is asked how to reach themselves, and about the person by a name of theirs (H14)', async () => {
      page = await InterpreterRequestPage.open();
      await page.fill(aCarer.slice(0, 5));
      expect(page.questions[0]).to.equal('The person’s name');
      expect(
        page.element.shadowRoot?.querySelector('#name')?.getAttribute('autocomplete'),
      ).to.equal('off');
      await page.fill(aCarer.slice(5, 6));
      expect(page.questions[0]).to.equal('How should we reach you about this?');
    });

    it('asks in Arabic, from right to left', async () => {
      page = await InterpreterRequestPage.open();
      await chooseLanguage('ar');
      await page.element.updateComplete;
      await page.fill(aCarer);
      await page.send();
      expect(page.reference).to.be.a('string');
      const widget = page.element.shadowRoot?.querySelector('.widget');
      expect(widget?.getAttribute('dir')).to.equal('rtl');
    });
  });

  it('lets the person cancel, and then says that it was cancelled and nothing that they answered', async () => {
    page = await InterpreterRequestPage.open();
    await page.fill(aCarer);
    await page.send();
    await page.cancel();
    expect(page.text).not.to.contain('Nobody from our street').and.not.to.contain('Narin');
  });

  it('forgets whom somebody asked to avoid as soon as they leave quickly (H20)', async () => {
    page = await InterpreterRequestPage.open();
    await page.fill(aCarer.slice(0, 4));
    window.dispatchEvent(new TrustExitEvent());
    await page.fill(aCarer.slice(0, 3));
    expect(page.valueOf('avoid')).to.equal('');
  });

  it('can be finished with the keyboard alone', async function () {
    this.timeout(30_000);
    page = await InterpreterRequestPage.open();
    await tabTo(page, 'mode');
    await sendKeys({press: 'ArrowDown'}); // by video call
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'asker');
    await sendKeys({press: 'Space'});
    await tabTo(page, 'forWhom');
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Enter'});
    await page.answer({language: 'ckb'});
    await pressButton(page);
    await tabTo(page, 'whenNeeded');
    await sendKeys({press: 'Space'});
    await tabTo(page, 'appointment-day');
    await sendKeys({type: '14'});
    await tabTo(page, 'appointment-month');
    await sendKeys({type: '5'});
    await tabTo(page, 'appointment-year');
    await sendKeys({type: nextYear});
    await tabTo(page, 'appointment-time');
    await sendKeys({type: '2:30pm'});
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'name');
    await sendKeys({type: 'Narin Aziz'});
    await sendKeys({press: 'Enter'});
    await tabTo(page, 'urgentContact');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'}); // Email
    await tabTo(page, 'email');
    await sendKeys({type: 'narin@example.com'});
    await sendKeys({press: 'Enter'});
    await pressButton(page);
    await tabTo(page, 'consent');
    await sendKeys({press: 'Space'});
    await pressButton(page);
    expect(page.heading).to.equal('Check your answers before you send them');
    await pressButton(page);
    await until(() => page.reference !== undefined);
  });
});

/** The next night on which clocks go forward, after this year. */
function lastSundayOfMarch(): [year: string, day: string] {
  const last = new Date(Date.UTC(Number(nextYear), 2, 31));
  return [nextYear, String(31 - last.getUTCDay())];
}
