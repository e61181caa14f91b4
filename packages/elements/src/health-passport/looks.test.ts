import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {looked} from '../testing/languages.ts';
import {allWithRole, flat} from '../testing/accessibility-tree.ts';
import {clientThat, problem} from '../testing/failing.ts';
import {clientThatCannotSave, examples, written} from './trust-health-passport.examples.ts';
import {
  PassportPage,
  saveElsewhere,
  signIn,
  signOut,
  somebody,
} from './trust-health-passport.page.ts';

/** Every state that a person can see, by what it takes to come to it. */
const states: Readonly<Record<string, () => Promise<PassportPage>>> = {
  'the way in': () => PassportPage.open(examples.nobody),
  'the way in from another site': () => PassportPage.open(examples.elsewhere),
  'the way in without a connection': () => PassportPage.open(examples.unreachable),
  async 'the warning before anything is kept'() {
    const page = await PassportPage.open(examples.nobody);
    await page.pressNamed('Keep it on this device only');
    await until(() => page.text.includes('Before you keep it on this device'));
    await page.press('#begin');
    return page;
  },
  'a passport on the device': () => PassportPage.onDevice(),
  'an empty passport': () => PassportPage.open({subject: somebody()}),
  'a passport that could not be opened': () => PassportPage.open(examples.notOpened),
  async 'an entry with a fault'() {
    const page = await PassportPage.open({subject: somebody()});
    await page.write('My medicines');
    await page.press('#medicines-add');
    await page.answer({dose: '1', checkedOn: ['40', '1', '2026']});
    await page.press('form .button');
    return page;
  },
  async 'an entry that was removed'() {
    const page = await PassportPage.open({subject: somebody(), answers: written});
    await page.write('People who matter to me');
    await page.press('#people-0-remove');
    return page;
  },
  async 'an answer with a fault'() {
    const page = await PassportPage.open({subject: somebody()});
    await page.write('How to reach me safely');
    await page.answer({email: 'sam@'});
    await page.press('form .button');
    return page;
  },
  async 'words that are not saved'() {
    const client = clientThatCannotSave(() => problem(400, 'unexpected'));
    const page = await PassportPage.open({subject: somebody(), client});
    await page.write('My name');
    await page.answer({preferredName: 'Sam'});
    await page.press('.back');
    await until(() => page.saved.startsWith('Not saved yet'));
    return page;
  },
  async 'two windows’ words'() {
    const page = await PassportPage.open({subject: somebody(), answers: written});
    await saveElsewhere({...written, whatMatters: 'There', people: [{name: 'Tom'}]});
    await page.write('What matters to me');
    await page.answer({whatMatters: 'Here'});
    await page.press('.back');
    await page.write('People who matter to me');
    await page.press('#people-1-remove');
    await page.press('.back');
    await until(() => page.saved.includes('also changed in another window'));
    await page.press('#changed button');
    await until(() => page.focused === 'step');
    await page.press('form .button');
    return page;
  },
  async 'a session that has ended'() {
    const page = await PassportPage.open({subject: somebody()});
    await signOut();
    page.comeBack();
    await until(() => page.saved.startsWith('You have been signed out'));
    return page;
  },
  async 'a session that ends soon'() {
    const client = clientThat(async (request, letThrough) => {
      if (new URL(request.url).pathname !== '/v1/session') return letThrough();
      const session = (await (await letThrough()).json()) as object;
      return Response.json({...session, endsAt: new Date(Date.now() + 200_000).toISOString()});
    });
    return PassportPage.open({subject: somebody(), client});
  },
  async 'somebody else’s session'() {
    const page = await PassportPage.open({subject: somebody()});
    await signIn(somebody());
    page.comeBack();
    await until(() => page.heading === 'Somebody else is signed in now');
    return page;
  },
};

describe('<trust-health-passport>, as it looks and sounds', () => {
  let page: PassportPage;
  afterEach(async () => {
    page.close();
    await setViewport({width: 1024, height: 768});
    await chooseLanguage('en');
    forgetLanguage();
  });

  for (const [name, come] of Object.entries(states)) {
    it(`passes axe, and fits a phone in every language: ${name}`, async function () {
      this.timeout(30_000);
      await setViewport({width: 320, height: 640});
      page = await come();
      for (const language of looked) {
        await chooseLanguage(language);
        await page.element.updateComplete;
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut, language).to.deep.equal([]);
      }
    });
  }

  it('passes axe and fits a phone in every section, empty and filled, from right to left as well', async function () {
    this.timeout(90_000);
    await setViewport({width: 320, height: 640});
    for (const answers of [{}, written]) {
      page = await PassportPage.open({subject: somebody(), answers});
      for (const title of Object.keys(page.sections)) {
        await page.write(title);
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut, title).to.deep.equal([]);
        await chooseLanguage('ar');
        await page.element.updateComplete;
        expect(page.stickingOut, `${title}, in Arabic`).to.deep.equal([]);
        await chooseLanguage('en');
        await page.element.updateComplete;
        await page.press('.back');
      }
      if (answers !== written) page.close();
    }
  });

  it('gives a screen reader each question, and each button of a list by the entry that it is for', async function () {
    this.timeout(30_000);
    page = await PassportPage.open({subject: somebody(), answers: written});
    const sections = (await allWithRole('button')).find(({name}) => name === 'My name');
    expect(sections?.description).to.equal('All answered');
    await page.write('People who matter to me');
    const buttons = (await allWithRole('button')).map(({name}) => name);
    expect(buttons).to.include.members([
      'Change: Leila Okafor',
      'Move down: Leila Okafor',
      'Remove: Leila Okafor',
      'Move up: Biscuit',
    ]);
    await page.press('#people-0-change');
    const names = (await allWithRole('textbox')).map(({name}) => name);
    expect(names).to.include.members(['Name', 'Who they are to me', 'Their telephone number']);
    const [status] = await allWithRole('status');
    expect(
      flat(status!)
        .map(({name}) => name)
        .join(' '),
    ).to.contain('Saved at');
  });
});
