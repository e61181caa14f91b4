import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {CANARIES, HOSTILE, ReadingPage} from '../view/reading.page.ts';

const NOW = 'I need this now';

describe('what matters now (need 96)', () => {
  let page: ReadingPage;

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('stands on one screen, with the name first, and numbers that can be called', async () => {
    page = await ReadingPage.open(NOW);
    expect(page.heading?.replace(/[\u2066-\u2069]/g, '')).to.equal('Please call me Sam');
    expect(page.focused).to.equal('Please call me Sam');
    const headings = page.headings.slice(page.headings.indexOf('Please call me Sam') + 1);
    expect(headings).to.deep.equal([
      'In an emergency, please do this',
      'Please call',
      'My allergies',
      'How I communicate',
      'What would help me',
      'How to see that I am in pain or upset',
      'Please do',
      'Please don’t',
      'What helps me',
      'My medicines',
    ]);
    expect(page.links['07700 900123']).to.equal('tel:07700900123');
  });

  it('says what would help, need by need, in our words and the person’s, and how long that holds', async () => {
    page = await ReadingPage.open(NOW);
    expect(page.under('What would help me'))
      .to.contain('An interpreter, or another language')
      .and.contain('British Sign Language')
      .and.contain('The interpreter should be a woman')
      .and.contain('As in Belfast.')
      .and.contain('Easy Read')
      .and.contain('A note taker')
      .and.contain('A longer visit')
      .and.contain('Medical alert dog')
      .and.contain('Otto')
      .and.contain('Please face me when you speak.')
      .and.contain('This holds good until 1 May 2027.');
  });

  it('asks to be asked where the day has gone by, and shows a need that was only ticked', async () => {
    const reviewNeedsOn = {day: '01', month: '05', year: '2020'};
    page = await ReadingPage.open(NOW, {answers: {needs: ['format'], reviewNeedsOn}});
    expect(page.under('What would help me'))
      .to.contain('Information in another format')
      .and.contain('I wanted to look at this again by 1 May 2020. Please ask me');
  });

  it('has nothing of what only its owner sees', async () => {
    page = await ReadingPage.open(NOW);
    for (const canary of CANARIES) expect(page.text).not.to.contain(canary);
  });

  it('cuts short neither medicines nor allergies, however many and long', async () => {
    const medicines = Array.from({length: 30}, (_, index) => ({
      name: `Medicine ${index} ${'long '.repeat(30)}`.trim(),
      dose: `${index} mg`,
    }));
    const allergies = medicines.map(({name}) => ({substance: name}));
    page = await ReadingPage.open(NOW, {answers: {medicines, allergies, anyAllergies: 'yes'}});
    for (const {name, dose} of medicines) {
      expect(page.under('My medicines')).to.contain(name).and.contain(dose);
      expect(page.under('My allergies')).to.contain(name);
    }
  });

  for (const [said, told] of [
    [undefined, 'Nothing is written here about allergies. Please ask me or check.'],
    ['no', 'I have no allergies that I know of.'],
    ['unsure', 'I am not sure whether I have allergies.'],
    ['yes', 'I have not written here which ones.'],
  ] as const) {
    it(`never lets an empty list of allergies be read as none (said: ${said ?? 'nothing'})`, async () => {
      const answers = {preferredName: 'Sam', ...(said && {anyAllergies: said})};
      page = await ReadingPage.open(NOW, {answers});
      expect(page.under('My allergies')).to.contain(told);
    });
  }

  it('names whom to call in an emergency, or everybody with a number where nobody is named for it', async () => {
    const people = [
      {name: 'Leila', phone: '07700 900123'},
      {name: 'Ruth', phone: '07700 900124', roles: ['emergency'] as const},
    ];
    page = await ReadingPage.open(NOW, {answers: {people}});
    expect(page.under('Please call')).to.contain('Ruth').and.not.contain('Leila');
    page.close();
    page = await ReadingPage.open(NOW, {answers: {people: [people[0]!]}});
    expect(page.under('Please call')).to.contain('Leila');
  });

  it('is in large type, at least 1.3 times that of the page', async () => {
    page = await ReadingPage.open(NOW);
    const size = Number.parseFloat(getComputedStyle(page.find('.now .words')!).fontSize);
    // WebKit counts in single precision.
    expect(size).to.be.at.least(16 * 1.3 - 0.001);
  });

  it('works on the device alone, without a connection', async () => {
    page = await ReadingPage.onDevice(NOW, 'Sam');
    expect(page.text).to.contain('Please call me \u2068Sam\u2069'.replace(/[\u2066-\u2069]/g, ''));
  });

  for (const [language, width] of [
    ['en', 320],
    ['ar', 320],
    ['ar', 1280],
  ] as const) {
    it(`B56: is accessible and whole in ${language} at ${width} px`, async () => {
      await setViewport({width, height: 800});
      page = await ReadingPage.open(NOW, {
        answers: {preferredName: HOSTILE, pleaseDo: 'x'.repeat(400), communication: HOSTILE},
      });
      await chooseLanguage(language);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      expect(page.stickingOut).to.deep.equal([]);
      expect('wasRun' in window).to.equal(false);
    });
  }
});
