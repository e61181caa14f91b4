import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {until} from '../form/form.page.ts';
import {clientThat, problem} from '../testing/failing.ts';
import {clientThatCannotSave, failures} from './trust-health-passport.examples.ts';
import {
  kept,
  PassportPage,
  saveElsewhere,
  signIn,
  signOut,
  somebody,
} from './trust-health-passport.page.ts';

describe('<trust-health-passport> when saving does not go well', () => {
  let page: PassportPage;
  afterEach(() => page.close());

  async function typeName(name: string): Promise<void> {
    if (page.heading !== 'My name') await page.write('My name');
    await page.answer({preferredName: name});
  }

  const reasons = {
    offline: /We could not reach the service|no internet connection/,
    busy: /Very many people/,
    unavailable: /We could not reach the service/,
    refused: /That is our mistake, not yours/,
  };
  for (const [name, reason] of Object.entries(reasons)) {
    it(`says that it is not saved and why, keeps the words, and saves as soon as it can (N15): ${name}`, async function () {
      this.timeout(30_000);
      let isBroken = true;
      const fail = failures[name as keyof typeof failures];
      const client = clientThatCannotSave(() => (isBroken ? fail() : undefined));
      page = await PassportPage.open({subject: somebody(), client});
      await typeName('Sam');
      await page.pressNamed('Done');
      await until(() => page.saved.startsWith('Not saved yet We') || reason.test(page.saved));
      expect(page.saved).to.match(reason).and.contain('Your words are still on this page.');
      expect(page.announced).to.contain('Not saved yet');
      expect(page.warnsBeforeClosing).to.equal(true);
      expect(page.numbers).to.include('999');
      expect(await kept()).to.deep.equal({});

      isBroken = false;
      dispatchEvent(new Event('online'));
      await page.untilSaved();
      expect(await kept()).to.deep.equal({preferredName: 'Sam'});
    });
  }

  it('takes the keyboard to where the person is once “Try now” has saved it', async function () {
    this.timeout(20_000);
    let isBroken = true;
    const client = clientThatCannotSave(() => (isBroken ? failures.offline() : undefined));
    page = await PassportPage.open({subject: somebody(), client});
    await typeName('Sam');
    await page.pressNamed('Done');
    await until(() => page.trouble === 'not-saved');
    isBroken = false;
    page.element.shadowRoot?.querySelector<HTMLElement>('#not-saved button')?.focus();
    await sendKeys({press: 'Enter'});
    await page.untilSaved();
    await until(() => page.focused === 'step');
  });

  it('tries again by itself', async function () {
    this.timeout(20_000);
    let tries = 0;
    const client = clientThatCannotSave(() =>
      tries++ < 1 ? problem(400, 'unexpected') : undefined,
    );
    page = await PassportPage.open({subject: somebody(), client});
    await typeName('Sam');
    await page.pressNamed('Done');
    await until(() => page.saved.startsWith('Not saved yet'));
    await page.untilSaved();
  });

  it('does not take its own words, whose reply was lost, for another window’s (N01)', async function () {
    this.timeout(30_000);
    let line: 'loses the reply' | 'is cut' | 'works' = 'loses the reply';
    const client = clientThat(
      async (request, letThrough) => {
        if (request.method !== 'PUT' || line === 'works') return letThrough();
        if (line === 'loses the reply') await letThrough();
        line = 'is cut';
        throw new TypeError('Failed to fetch');
      },
      {timeout: 1000, totalTimeout: 1000},
    );
    page = await PassportPage.open({subject: somebody(), client});
    await typeName('Sam');
    await page.pressNamed('Done');
    await until(() => page.trouble === 'not-saved');
    expect(await kept()).to.deep.equal({preferredName: 'Sam'});
    await page.write('My name');
    await page.answer({preferredName: 'Samira'});
    await until(() => !page.text.includes('Saving…'));
    line = 'works';
    dispatchEvent(new Event('online'));
    await page.untilSaved();
    expect(await kept()).to.deep.equal({preferredName: 'Samira'});
  });

  it('sends one save at a time, and the last words last', async function () {
    this.timeout(20_000);
    let under = 0;
    let most = 0;
    const client = clientThat(async (request, letThrough) => {
      if (request.method !== 'PUT') return letThrough();
      most = Math.max(most, (under += 1));
      const answer = await letThrough();
      under -= 1;
      return answer;
    });
    page = await PassportPage.open({subject: somebody(), client});
    await page.write('My name');
    for (const name of ['S', 'Sa', 'Sam']) {
      await page.answer({preferredName: name});
      document.dispatchEvent(new Event('visibilitychange'));
      await page.pressNamed('Done');
      await page.write('My name');
    }
    await page.untilSaved();
    expect(most).to.equal(1);
    expect(await kept()).to.deep.equal({preferredName: 'Sam'});
  });

  it('saves while somebody writes without a pause, so that a crash takes little', async function () {
    this.timeout(30_000);
    page = await PassportPage.open({subject: somebody()});
    await page.write('My name');
    const begun = Date.now();
    for (let keys = 1; (await kept()).preferredName === undefined; keys += 1) {
      expect(Date.now() - begun, 'Nothing is saved').to.be.below(14_000);
      await page.answer({preferredName: 'a'.repeat((keys % 90) + 1)});
    }
    expect(Date.now() - begun, 'Each key is saved').to.be.above(8_000);
  });

  it('tells a screen reader once that it is saved, and not each time that somebody stops to think', async function () {
    this.timeout(20_000);
    page = await PassportPage.open({subject: somebody()});
    await page.write('My name');
    const heard: string[] = [];
    const ears = new MutationObserver(() => heard.push(page.announced));
    ears.observe(page.element.shadowRoot!, {subtree: true, childList: true, characterData: true});
    for (const name of ['Sam', 'Samir', 'Samira']) {
      await page.answer({preferredName: name});
      expect(page.saved).to.equal('Not saved yet.');
      await page.untilSaved();
    }
    const told = heard.filter(
      (one, index) => one.startsWith('Saved at') && one !== heard[index - 1],
    );
    expect(told).to.have.length(1);

    // Whoever asks for it is told.
    heard.length = 0;
    await page.answer({preferredName: 'Sami'});
    await page.pressNamed('Done');
    await until(() => heard.some((one) => one.startsWith('Saved at')));
    ears.disconnect();
  });

  describe('because another window has saved (N12)', () => {
    it('takes what only the other window changed, without asking', async () => {
      page = await PassportPage.open({subject: somebody(), answers: {preferredName: 'Sam'}});
      await saveElsewhere({preferredName: 'Sam', fullName: 'Samira Okafor'});
      await typeName('Sami');
      await page.pressNamed('Done');
      await page.untilSaved();
      expect(await kept()).to.deep.equal({preferredName: 'Sami', fullName: 'Samira Okafor'});
      await page.write('My name');
      expect(page.valueOf('fullName')).to.equal('Samira Okafor');
    });

    async function inTwoMinds(): Promise<void> {
      page = await PassportPage.open({subject: somebody(), answers: {whatMatters: 'Before'}});
      await saveElsewhere({whatMatters: 'There'});
      await page.write('What matters to me');
      await page.answer({whatMatters: 'Here'});
      await page.pressNamed('Done');
      await until(() => page.saved.includes('also changed in another window'));
      expect(await kept()).to.deep.equal({whatMatters: 'There'});
      await page.pressNamed('See both, and choose');
      await until(() => page.focused === 'step');
      expect(page.text).to.match(/What you wrote here\s+Here.*What the other window says\s+There/);
    }

    const outcomes = {0: 'Here', 1: 'There', 2: 'There\n\nHere'};
    for (const [index, outcome] of Object.entries(outcomes)) {
      it(`keeps what the person chooses where both changed: ${JSON.stringify(outcome)}`, async () => {
        await inTwoMinds();
        await page.press(index === '0' ? '#keep-whatMatters' : `#keep-whatMatters-${index}`);
        await page.pressNamed('Keep what I chose');
        await page.untilSaved();
        expect(await kept()).to.deep.equal({whatMatters: outcome});
        await page.write('What matters to me');
        expect(page.valueOf('whatMatters')).to.equal(outcome);
      });
    }

    it('decides nothing as long as the person has not', async () => {
      await inTwoMinds();
      await page.pressNamed('Keep what I chose');
      expect(page.text).to.contain('Choose what to keep');
      expect(page.focused).to.equal('keep-whatMatters');
      expect(await kept()).to.deep.equal({whatMatters: 'There'});
      expect(page.warnsBeforeClosing).to.equal(true);
    });

    it('keeps the entry open that is being written while the other window adds one before it', async function () {
      this.timeout(20_000);
      let isCut = true;
      const client = clientThatCannotSave(() => (isCut ? failures.unavailable() : undefined));
      const answers = {people: [{name: 'Leila'}]};
      page = await PassportPage.open({subject: somebody(), answers, client});
      await typeName('Sam');
      await page.pressNamed('Done');
      await until(() => page.trouble === 'not-saved');
      await page.write('People who matter to me');
      await page.pressCalled('Change: Leila');
      await saveElsewhere({people: [{name: 'Tom'}, {name: 'Leila'}]});
      isCut = false;
      dispatchEvent(new Event('online'));
      await page.untilSaved();
      expect(page.valueOf('name')).to.equal('Leila');
      await page.answer({relationship: 'My aunt'});
      await page.pressNamed('Done');
      await page.untilSaved();
      expect(await kept()).to.deep.equal({
        preferredName: 'Sam',
        people: [{name: 'Tom'}, {name: 'Leila', relationship: 'My aunt'}],
      });
    });
  });

  describe('because the session has ended (N13)', () => {
    it('keeps the words on the page, and saves them once the same person is back', async () => {
      const subject = somebody();
      page = await PassportPage.open({subject});
      await signOut();
      await typeName('Sam');
      await page.pressNamed('Done');
      await until(() => page.saved.startsWith('You have been signed out'));
      expect(page.announced).to.contain('You have been signed out');
      const link = page.element.shadowRoot?.querySelector<HTMLAnchorElement>('#sign-in-again');
      expect(link?.target).to.equal('_blank');
      expect(new URL(link?.href ?? '').searchParams.get('return')).to.equal('/passport/signed-in');
      await page.write('My name');
      expect(page.valueOf('preferredName')).to.equal('Sam');

      await signIn(subject);
      page.comeBack();
      await page.untilSaved();
      expect(await kept()).to.deep.equal({preferredName: 'Sam'});
    });

    it('never sends one person’s words in the name of another, and takes them off the screen', async () => {
      const sent: string[] = [];
      const client = clientThat(async (request, letThrough) => {
        if (request.method === 'PUT') sent.push(await request.clone().text());
        return letThrough();
      });
      const [subject, other] = [somebody(), somebody()];
      page = await PassportPage.open({subject, client});
      await page.write('My name');
      await page.answer({preferredName: 'Sam'});
      await signIn(other);
      await page.pressNamed('Done');
      await until(() => page.heading === 'Somebody else is signed in now');
      expect(page.element.shadowRoot?.innerHTML).not.to.contain('Sam');
      expect(sent).to.deep.equal([]);

      // The first person comes back, and goes on.
      await signIn(subject);
      page.comeBack();
      await page.untilSaved();
      expect(await kept()).to.deep.equal({preferredName: 'Sam'});

      await page.write('My name');
      await page.answer({preferredName: 'Samira'});
      await signIn(other);
      page.comeBack(); // To a window in which nothing was pressed since.
      await until(() => page.heading === 'Somebody else is signed in now');
      await page.pressNamed('Open the passport of the person who is signed in now');
      await until(() => page.heading === 'My e-Health Passport');
      expect(await kept()).to.deep.equal({});
      expect(page.sections['My name']).to.equal('Not started');
      expect(sent.join()).to.contain('Sam').and.not.contain('Samira');
    });

    it('is told five minutes before, and can stay', async () => {
      let minutes = 4;
      const client = clientThat(async (request, letThrough) => {
        const {pathname} = new URL(request.url);
        if (pathname === '/v1/passport/versions') minutes = 30;
        if (pathname !== '/v1/session') return letThrough();
        const session = (await (await letThrough()).json()) as object;
        const endsAt = new Date(Date.now() + minutes * 60_000).toISOString();
        return Response.json({...session, endsAt});
      });
      page = await PassportPage.open({subject: somebody(), client});
      expect(page.text).to.match(/You will be signed out at \d\d:\d\d if you do nothing more/);
      expect(page.announced).to.contain('You will be signed out at');
      await page.pressNamed('Stay signed in');
      await until(() => !page.text.includes('You will be signed out'));
    });
  });

  describe('somebody who signs out', () => {
    it('has everything saved first, and nothing left on the page', async () => {
      const subject = somebody();
      page = await PassportPage.open({subject});
      await typeName('Sam');
      await page.pressNamed('Sign out');
      await until(() => page.text.includes('You are signed out.'));
      expect(page.element.shadowRoot?.innerHTML).not.to.contain('Sam');
      await signIn(subject);
      expect(await kept()).to.deep.equal({preferredName: 'Sam'});
    });

    it('is told when something can’t be saved, and leaves all the same if they want', async function () {
      this.timeout(20_000);
      const client = clientThatCannotSave(() => problem(400, 'unexpected'));
      page = await PassportPage.open({subject: somebody(), client});
      await typeName('Sam');
      await page.pressNamed('Sign out');
      await until(() => page.text.includes('Not everything is saved.'));
      expect(page.valueOf('preferredName')).to.equal('Sam');
      await page.pressNamed('Sign out all the same');
      await until(() => page.text.includes('You are signed out.'));
      expect(page.warnsBeforeClosing).to.equal(false);
    });
  });
});
