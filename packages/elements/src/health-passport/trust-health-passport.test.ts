import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {TrustExitEvent} from '../events.ts';
import {until} from '../form/form.page.ts';
import {KEPT_UNDER} from './device/kept-here.ts';
import {examples, written} from './trust-health-passport.examples.ts';
import {
  isSignedIn,
  kept,
  PassportPage,
  saveElsewhere,
  signIn,
  somebody,
} from './trust-health-passport.page.ts';

describe('<trust-health-passport>', () => {
  let page: PassportPage;
  afterEach(() => page.close());

  describe('before anything is open', () => {
    it('reads 999 first, and then that there are two ways to keep a passport', async () => {
      page = await PassportPage.open(examples.nobody);
      expect(page.numbers).to.include.members(['999', '111']);
      expect(page.text).to.match(
        /999.*Sign in and keep it safe online.*Keep it on this device only/,
      );
    });

    it('leads to signing in, and back to this page', async () => {
      page = await PassportPage.open(examples.nobody);
      const link = page.element.shadowRoot?.querySelector<HTMLAnchorElement>('#sign-in');
      const url = new URL(link?.href ?? '');
      expect(url.pathname).to.equal('/v1/sign-in');
      expect(url.searchParams.get('return')).to.equal(`${location.pathname}${location.search}`);
    });

    it('leads to the service’s own page where signing in can’t work on this one', async () => {
      page = await PassportPage.open(examples.elsewhere);
      const link = () => page.element.shadowRoot?.querySelector('section:not(.urgent) a');
      await until(() => link() != null);
      expect(link()?.getAttribute('href')).to.match(/\/passport\?trust=northbank$/);
      expect(page.element.shadowRoot?.querySelector('#sign-in')).to.equal(null);
    });

    it('has the device and the numbers, and a way to ask again, when nothing can be reached (N11)', async () => {
      page = await PassportPage.open(examples.unreachable);
      await until(() => page.text.includes('We could not reach the service.'));
      expect(page.numbers).to.include('999');
      expect(page.text).to.contain('Keep it on this device only');
      await page.pressNamed('Try again');
    });

    it('never shows an empty passport to somebody whose own can’t be opened', async () => {
      await signIn(examples.notOpened.subject);
      page = await PassportPage.open(examples.notOpened);
      expect(page.heading).to.equal('We could not open your passport');
      expect(page.sections).to.deep.equal({});
      expect(page.text).to.contain('It is still there.');
    });
  });

  describe('on the device alone', () => {
    it('keeps nothing before the person has ticked that they want it', async () => {
      page = await PassportPage.open(examples.nobody);
      await page.pressNamed('Keep it on this device only');
      await until(() => page.text.includes('Before you keep it on this device'));
      await page.pressNamed('Start');
      expect(page.text).to.contain('Tick the box if you want to keep your passport');
      expect(page.focused).to.equal('keep-here');
      expect(localStorage.getItem(KEPT_UNDER)).to.equal(null);
    });

    it('keeps what is written, and opens it when the person comes back', async () => {
      page = await PassportPage.onDevice();
      await page.write('My name');
      await page.answer({preferredName: 'Sam'});
      await page.pressNamed('Done');
      await page.untilSaved();
      page.element.remove();

      page = await PassportPage.open(examples.nobody);
      expect(page.text).to.contain('A passport is kept on this device.').and.not.contain('Sam');
      await page.pressNamed('Open the passport on this device');
      await until(() => page.heading === 'My e-Health Passport' && 'My name' in page.sections);
      expect(page.sections['My name']).to.equal('Started');
    });

    it('asks neither for what only staff may know nor who may know what', async () => {
      page = await PassportPage.onDevice();
      expect(page.sections).not.to.have.any.keys('Only for me', 'Who may know what');
      expect(page.text).not.to.contain('Show it to somebody');
    });

    it('says so when the device has no room, and keeps the words on the page', async () => {
      page = await PassportPage.onDevice();
      const {setItem} = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await page.write('My name');
        await page.answer({preferredName: 'Sam'});
        await page.pressNamed('Done');
        await until(() => page.saved.startsWith('Not saved yet'));
        expect(page.saved).to.contain('This device has no room left for it');
        await page.write('My name');
        expect(page.valueOf('preferredName')).to.equal('Sam');
      } finally {
        Storage.prototype.setItem = setItem;
      }
      await page.pressNamed('Try now');
      await page.untilSaved();
    });
  });

  describe('somebody who writes', () => {
    it('reads that it is saved once it is, and not before', async () => {
      page = await PassportPage.open({subject: somebody()});
      expect(page.saved).to.equal('Nothing is saved yet.');
      await page.write('My name');
      await page.answer({preferredName: 'Sam'});
      expect(page.saved).to.equal('Not saved yet.');
      expect(page.warnsBeforeClosing).to.equal(true);
      await page.untilSaved();
      expect(await kept()).to.deep.equal({preferredName: 'Sam'});
      expect(page.announced).to.match(/^Saved at/);
      expect(page.warnsBeforeClosing).to.equal(false);
    });

    it('finds every section, what they wrote in each, and goes from one to the next', async function () {
      this.timeout(30_000);
      page = await PassportPage.open({subject: somebody(), answers: written});
      const titles = Object.keys(page.sections);
      expect(titles).to.have.length(19);
      expect(page.sections['My name']).to.equal('All answered');
      expect(page.sections['About this passport']).to.equal('Last checked on 2 May 2026');
      await page.write('My name');
      expect(page.valueOf('preferredName')).to.equal('Sam');
      expect(page.valueOf('pronounsOwn')).to.equal('ze, zir');
      for (const title of titles.slice(1)) {
        await page.pressNamed(`Next: ${title}`);
        expect(page.heading).to.equal(title);
        expect(page.focused).to.equal('step');
      }
      expect(page.valueOf('privateNote')).to.equal('I am afraid of somebody at home.');
      await page.pressNamed('Done');
      expect(page.heading).to.equal('My e-Health Passport');
    });

    it('finds no answer of one section in a box of the next', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('What matters to me');
      await page.answer({whatMatters: 'Canary', interests: 'Canary'});
      await page.pressNamed('Next: People who matter to me');
      await page.pressNamed('Next: How I communicate');
      await page.pressNamed('Next: How can we make this work for you?');
      await page.pressNamed('Next: When I am well, and when I am not');
      for (const name of ['whenWell', 'earlySigns', 'whatHelps'])
        expect(page.valueOf(name)).to.equal('');
      await page.answer({whenWell: 'Canary'});
      await page.pressNamed('Next: Please do, and please don’t');
      expect(page.valueOf('pleaseDo')).to.equal('');
    });

    it('is only asked for their own words for pronouns when they want them', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('My name');
      expect(page.questions).not.to.include('My pronouns, in my own words');
      await page.answer({pronouns: 'own-words', pronounsOwn: 'ze'});
      await page.answer({pronouns: 'she-her'});
      await page.pressNamed('Done');
      await page.untilSaved();
      expect(await kept()).to.deep.equal({pronouns: 'she-her'});
    });

    it('writes down with one press that they have checked all of it today', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('About this passport');
      await page.pressNamed('I have checked all of it today');
      expect(page.focused).to.equal('lastChecked-day');
      expect(page.announced).to.contain('Today’s date is written down.');
      await page.pressNamed('Done');
      const day = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'Europe/London'});
      expect(page.sections['About this passport']).to.equal(
        `Last checked on ${day.format(new Date())}`,
      );
    });

    it('goes to any other screen and back, with the keyboard at its heading', async function () {
      this.timeout(30_000);
      page = await PassportPage.open({subject: somebody(), answers: written});
      for (const screen of ['emergency', 'view', 'print', 'sharing', 'history', 'device']) {
        await page.press(`#to-${screen}`);
        await until(() => page.focused === 'step' && page.heading !== 'My e-Health Passport');
        expect(page.numbers, screen).to.include('999');
        await page.pressNamed('Back to my passport');
        await until(() => page.heading === 'My e-Health Passport');
      }
    });

    it('tells the page where they are, and never what they say', async () => {
      const heard: unknown[] = [];
      const hear = ({type, ...rest}: Event) => heard.push({type, ...rest});
      for (const name of ['trust-step', 'trust-failed', 'trust-sent'])
        addEventListener(name, hear, {once: false});
      page = await PassportPage.open({subject: somebody(), answers: written});
      await page.write('Only for me');
      await page.answer({privateNote: 'Canary'});
      await page.pressNamed('Done');
      await page.untilSaved();
      for (const name of ['trust-step', 'trust-failed', 'trust-sent'])
        removeEventListener(name, hear);
      expect(JSON.stringify(heard))
        .to.contain('"step":"section"')
        .and.not.match(/Canary|private/);
      expect(JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])).not.to.match(
        /Canary|Sam/,
      );
    });

    it('leaves nothing of it on the page when they exit (H20)', async () => {
      page = await PassportPage.open({subject: somebody(), answers: written});
      await page.write('Only for me');
      await page.answer({privateNote: 'Canary'});
      dispatchEvent(new TrustExitEvent());
      expect(page.element.shadowRoot?.innerHTML).not.to.match(/Canary|afraid|Sam/);
      expect(page.warnsBeforeClosing).to.equal(false);
    });

    it('is signed out when they exit, so that nobody finds it open in the history (H20)', async () => {
      page = await PassportPage.open({subject: somebody(), answers: written});
      dispatchEvent(new TrustExitEvent());
      while (await isSignedIn());
      expect(page.text).to.contain('Sign in and keep it safe online').and.not.contain('Sam');
    });

    it('shows nobody who looks at the list whether a note for staff stands in it', async () => {
      const answers = {...written, privateNote: 'Canary', seeMeAlone: 'yes'} as const;
      page = await PassportPage.open({subject: somebody(), answers});
      expect(page.sections['Only for me']).to.equal('Only you see this');
    });
  });

  describe('a list', () => {
    it('takes a new entry, has it changed, and keeps it', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('People who matter to me');
      await page.pressNamed('Add a person');
      expect(page.heading).to.equal('Add a person');
      expect(page.focused).to.equal('step');
      await page.answer({name: 'Leila', roles: ['emergency']});
      await page.pressNamed('Done');
      expect(page.entries).to.deep.equal(['Leila']);
      expect(page.focused).to.equal('people-0-change');
      await page.pressCalled('Change: Leila');
      await page.answer({name: 'Leila Okafor'});
      await page.pressNamed('Done');
      await page.untilSaved();
      expect(await kept()).to.deep.equal({
        people: [{name: 'Leila Okafor', roles: ['emergency']}],
      });
    });

    it('asks for a name once the person is done, and keeps nothing of an entry left empty', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('My medicines');
      await page.pressNamed('Add a medicine');
      await page.answer({dose: '20 mg'});
      await page.pressNamed('Done');
      expect(page.problems).to.deep.equal(['Enter the name of the medicine']);
      expect(page.focused).to.equal('summary');
      await page.pressNamed('Enter the name of the medicine');
      expect(page.focused).to.equal('name');
      await page.answer({dose: ''});
      await page.pressNamed('Done');
      expect(page.entries).to.deep.equal([]);
      expect(page.focused).to.equal('medicines-add');
    });

    it('moves an entry up and down, and the keyboard with it', async () => {
      page = await PassportPage.open({subject: somebody(), answers: written});
      await page.write('People who matter to me');
      await page.pressCalled('Move down: Leila Okafor');
      expect(page.entries).to.deep.equal(['Biscuit', 'Leila Okafor']);
      expect(page.focused).to.equal('people-1-up');
      expect(page.announced).to.contain('Leila Okafor is now number 2 in the list.');
      await page.pressCalled('Move up: Leila Okafor');
      expect(page.focused).to.equal('people-0-down');
    });

    it('brings back what was removed', async () => {
      page = await PassportPage.open({subject: somebody(), answers: written});
      await page.write('People who matter to me');
      await page.pressCalled('Remove: Leila Okafor');
      expect(page.entries).to.deep.equal(['Biscuit']);
      expect(page.focused).to.equal('undo');
      expect(page.announced).to.contain('Removed: Leila Okafor.');
      await page.pressNamed('Undo');
      expect(page.entries).to.deep.equal(['Leila Okafor', 'Biscuit']);
      expect(page.focused).to.equal('people-0-change');
    });

    it('can be used with the keyboard alone', async function () {
      this.timeout(30_000);
      page = await PassportPage.open({subject: somebody()});
      await page.write('My allergies');
      await tabTo('allergies-add');
      await sendKeys({press: 'Enter'});
      await tabTo('substance');
      await sendKeys({type: 'Nuts'});
      await sendKeys({press: 'Enter'});
      await until(() => page.focused === 'allergies-0-change');
      await tabTo('allergies-0-remove');
      await sendKeys({press: 'Enter'});
      await until(() => page.focused === 'undo');
      await sendKeys({press: 'Enter'});
      await until(() => page.focused === 'allergies-0-change');

      /** Tabs on until focus is where it should be, as a person would. */
      async function tabTo(control: string): Promise<void> {
        for (let presses = 0; page.focused !== control; presses += 1) {
          if (presses > 40) throw new Error(`The keyboard does not come to ${control}`);
          await sendKeys({press: 'Tab'});
        }
      }
    });

    it('names who may know what for good, and takes it back with one press', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('Who may know what');
      await page.pressNamed('Add a person or a team');
      expect(page.questions).not.to.include('Which parts');
      await page.answer({who: 'My sister', level: 'sections'});
      await page.pressNamed('Done');
      expect(page.problems).to.deep.equal(['Choose at least one part, or “Nothing for now”']);
      await page.answer({sections: ['wellness']});
      await page.pressNamed('Done');
      await page.untilSaved();
      const [consent] = (await kept()).consents ?? [];
      expect(consent).to.deep.include({who: 'My sister', sections: ['wellness']});
      expect(consent?.id).to.match(/^[0-9a-f]{32}$/);

      await page.pressCalled('Take this back: My sister');
      expect(page.announced).to.contain('Taken back: My sister.');
      expect(page.text).to.contain('Taken back on');
      await until(() => page.saved.startsWith('Saved at'));
      const [taken] = (await kept()).consents ?? [];
      expect(taken).to.include({id: consent?.id, level: 'nothing'});
      expect(taken).not.to.have.property('sections');

      await page.pressCalled('Change: My sister');
      await page.answer({level: 'sections'});
      await page.pressNamed('Done');
      expect(page.problems).to.deep.equal(['Choose at least one part, or “Nothing for now”']);
    });

    it('opens nothing to anybody by a choice that was only passed on the way', async function () {
      this.timeout(20_000);
      page = await PassportPage.open({subject: somebody()});
      await page.write('Who may know what');
      await page.pressNamed('Add a person or a team');
      await page.answer({who: 'My sister', level: 'all'});
      expect(page.saved).to.equal('Not saved yet.');
      expect(page.warnsBeforeClosing).to.equal(true);
      // Longer than the pause after which anything else is saved.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      expect(await kept()).to.deep.equal({});
      await page.answer({level: 'general'});
      await page.pressNamed('Done');
      await page.untilSaved();
      expect((await kept()).consents?.[0]).to.deep.include({who: 'My sister', level: 'general'});
    });

    it('finds no day of one question in the boxes of another that takes its place', async () => {
      page = await PassportPage.open({subject: somebody()});
      await page.write('Who may know what');
      await page.pressNamed('Add a person or a team');
      await page.answer({who: 'Tom', level: 'nothing', askAgain: ['1', '2', '2027']});
      await page.answer({level: 'general'});
      expect(page.valueOf('from-day')).to.equal('');
      expect(page.valueOf('askAgain-day')).to.equal('1');
    });

    it('reminds somebody of whom they wanted to think again', async () => {
      const askAgain = {day: '01', month: '01', year: '2026'};
      const consents = [{id: 'a1b2c3d4e5f6a7b8', who: 'Tom', level: 'nothing', askAgain}] as const;
      page = await PassportPage.open({subject: somebody(), answers: {consents}});
      expect(page.text).to.contain('You wanted to be asked again what they may know: Tom.');
    });
  });

  describe('an answer that is not right yet', () => {
    it('is kept on the page while the last good one stays saved, and all else is saved', async () => {
      const answers = {email: 'sam@example.com'};
      page = await PassportPage.open({subject: somebody(), answers});
      await page.write('How to reach me safely');
      await page.answer({email: 'sam@', phone: '07700 900123'});
      expect(page.errorAt('email')).to.equal(undefined);
      await page.leave('email');
      expect(page.errorAt('email')).to.equal('Enter an email address, like name@example.com');
      expect(page.text).to.contain('Not saved yet, because of this answer.');
      await until(() => page.saved === 'An answer needs another look before it can be saved.');
      expect(await kept()).to.deep.equal({...answers, phone: '07700 900123'});
      expect(page.warnsBeforeClosing).to.equal(true);

      await page.pressNamed('Done');
      expect(page.problems).to.deep.equal(['Enter an email address, like name@example.com']);
      await page.pressNamed('Back to my passport');
      expect(page.sections['How to reach me safely']).to.equal('Please check an answer');
      await page.write('How to reach me safely');
      expect(page.valueOf('email')).to.equal('sam@');
      expect(page.errorAt('email')).not.to.equal(undefined);
      await page.answer({email: 'sami@example.com'});
      await page.pressNamed('Done');
      await page.untilSaved();
      expect((await kept()).email).to.equal('sami@example.com');
    });

    it('of an entry does not take away what was saved of it', async () => {
      page = await PassportPage.open({subject: somebody(), answers: written});
      await page.write('People who matter to me');
      await page.pressCalled('Change: Leila Okafor');
      await page.answer({phone: '0770', relationship: 'My aunt'});
      await until(() => page.saved === 'Not saved yet.');
      await page.leave('phone');
      await until(() => page.saved.startsWith('An answer needs'), 6000);
      expect((await kept()).people?.[0]).to.deep.include({
        phone: '07700 900123',
        relationship: 'My aunt',
      });
    });
  });

  it('opens what another window has written since, when asked again', async () => {
    const subject = somebody();
    page = await PassportPage.open({subject, answers: {preferredName: 'Sam'}});
    page.element.remove();
    await saveElsewhere({preferredName: 'Sami'});
    page = await PassportPage.open({subject});
    await page.write('My name');
    expect(page.valueOf('preferredName')).to.equal('Sami');
  });

  describe('somebody who does not want it any more', () => {
    it('deletes all of it after one question, and starts with an empty one', async function () {
      this.timeout(20_000);
      page = await PassportPage.open({subject: somebody(), answers: written});
      await page.pressNamed('Save it as a file, or delete it');
      await until(() => page.text.includes('This deletes all that you wrote'));
      await page.pressNamed('Delete my passport');
      await until(() => page.focused === 'delete-sure');
      await page.pressNamed('Yes, delete it');
      await until(() => page.saved === 'Nothing is saved yet.');
      expect(page.focused).to.equal('step');
      expect(page.sections['My name']).to.equal('Not started');
      expect(await kept()).to.deep.equal({});
    });
  });
});
