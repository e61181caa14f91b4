import {inOrder, readAloud} from '../testing/screen-reader.ts';
import {PassportPage, somebody} from './trust-health-passport.page.ts';

describe('<trust-health-passport>, to somebody who listens', () => {
  let page: PassportPage;

  afterEach(() => page.close());

  it('says the numbers, then how a passport can be kept', async () => {
    page = await PassportPage.open();
    inOrder(
      await readAloud(page.element),
      '999',
      'heading, My e-Health Passport, level 2',
      'link, Sign in',
      'button, Keep it on this device only',
    );
  });

  it('says of each section how far it is', async () => {
    const subject = somebody();
    page = await PassportPage.open({subject, answers: {preferredName: 'Leila'}});
    inOrder(
      await readAloud(page.element),
      'button, I need this now',
      'button, My name, Started',
      'button, My date of birth and NHS number, Not started',
      'button, Only for me, Only you see this',
      'button, See all of it',
      'button, Sign out',
    );
  });

  it('says a question with its hint, and a list with each of its entries and what can be done with them', async () => {
    const subject = somebody();
    page = await PassportPage.open({
      subject,
      answers: {medicines: [{name: 'Sertraline'}, {name: 'Vitamin D'}]},
    });
    await page.write('My medicines');
    inOrder(
      await readAloud(page.element),
      'heading, My medicines, level 2',
      'region, Medicines that I take',
      'Sertraline',
      'button, Change: Sertraline',
      'Vitamin D',
      'button, Move up: Vitamin D',
      'button, Add a medicine',
      'textbox, Anything else about my medicines',
      'For example medicines that did not suit me.',
      'button, Done',
    );
  });

  it('says what is wrong above the questions and at the one that is wrong', async () => {
    page = await PassportPage.open({subject: somebody()});
    await page.write('My medicines');
    await page.pressNamed('Add a medicine');
    await page.answer({dose: '20 mg'});
    await page.pressNamed('Done');
    inOrder(
      await readAloud(page.element),
      'There is a problem',
      'link, Enter the name of the medicine',
      'textbox, Name of the medicine',
      'Enter the name of the medicine',
    );
  });
});
