import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {TrustExitEvent} from '../../events.ts';
import {until} from '../../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {CANARIES, HOSTILE, ReadingPage, withCanaries} from '../view/reading.page.ts';
import {cardPaper, ownPagesPaper} from './papers.ts';
import {openPaper} from './print-out.ts';
import {qrCodeOf} from './qr-code.ts';
import {summaryOf} from './summary.ts';

const PRINT = 'Print it';

/** What stands on a paper, card by card where it is one of cards. */
async function written(paper: Parameters<typeof openPaper>[0]): Promise<Document> {
  return (await openPaper(paper))!.contentDocument!;
}

const cardsOf = (page: Document) => [...page.querySelectorAll<HTMLElement>('.card')];

describe('putting a passport on paper', () => {
  let page: ReadingPage | undefined;

  afterEach(async () => {
    page?.close();
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('prints what was chosen by itself, without the page around it', async () => {
    page = await ReadingPage.open(PRINT);
    await page.choose('My medicines');
    page.catchPrinting();
    await page.press('Print');
    await until(() => page!.printed === 1);
    const text = page.paper!.body.innerText;
    expect(text)
      .to.match(/Please call me\s+Sam/)
      .and.not.contain('Lithium');
    expect(text).not.to.contain('01632').and.not.contain('Print it');
    expect(page.paper!.title).to.equal('About me');
  });

  for (const [kind, paper] of [
    ['pages', ownPagesPaper],
    ['cards', cardPaper],
  ] as const) {
    it(`has nothing of what only its owner sees on ${kind}, whatever is asked for`, async () => {
      const everything = ['name', 'consents', 'private', 'people'] as never[];
      const text = (await written(paper(withCanaries, everything))).body.textContent;
      expect(text).to.contain('Sam').and.contain('Leila Okafor');
      for (const canary of CANARIES) expect(text).not.to.contain(canary);
    });

    it(`B56: shows hostile words as text on ${kind}`, async () => {
      const hostile = {preferredName: HOSTILE, allergies: [{substance: HOSTILE}]};
      const {body} = await written(paper(hostile, ['name', 'allergies']));
      expect(body.textContent).to.contain(HOSTILE);
      expect(body.querySelector('img')).to.equal(null);
      expect(body.querySelector('[style]')).to.equal(null);
    });
  }

  it('has nothing on the preview that could be printed instead, either', async () => {
    page = await ReadingPage.open(PRINT);
    for (const canary of CANARIES) expect(page.text).not.to.contain(canary);
  });

  for (const language of ['en', 'ar']) {
    it(`makes as many wallet cards as the words need, each of the size of a bank card (${language})`, async () => {
      await chooseLanguage(language);
      const long = `${'لا تقف بيني وبين الباب من فضلك. '.repeat(20)}${'word '.repeat(200)}${'x'.repeat(300)}`;
      const medicines = Array.from({length: 30}, (_, index) => ({
        name: `Medicine ${index}`,
        dose: `${index} mg`,
      }));
      const answers = {...withCanaries, pleaseDo: long, medicines, distress: long};
      const paper = await written(
        cardPaper(answers, ['name', 'doDont', 'communicate', 'medicines']),
      );
      const cards = cardsOf(paper);
      expect(cards.length).to.be.greaterThan(5);
      const all = cards.map((card) => card.textContent).join(' ');
      for (const {name, dose} of medicines) expect(all).to.contain(name).and.contain(dose);
      const words = (text: string) => text.replace(/[\s]/g, '');
      const pieces = [...paper.querySelectorAll('.words')].map((one) => one.textContent).join('');
      expect(words(pieces).split(words(long))).to.have.length(3);
      const millimetre = 96 / 25.4;
      for (const card of cards) {
        const {width, height} = card.getBoundingClientRect();
        expect(width / millimetre).to.be.closeTo(85.6, 0.2);
        expect(height / millimetre).to.be.closeTo(54, 0.2);
        const inside = card.querySelector('div')!;
        // Firefox rounds each to whole pixels, by where the card stands on the sheet.
        expect(inside.scrollHeight).to.be.at.most(inside.clientHeight + 1);
        expect(inside.scrollWidth).to.be.at.most(inside.clientWidth);
      }
      expect(paper.documentElement.dir).to.equal(language === 'ar' ? 'rtl' : 'ltr');
    });
  }

  it('has needs and a carer’s on pages, and on cards what would help the person, until when it holds', async () => {
    const pages = (await written(ownPagesPaper(withCanaries, ['needs', 'carers']))).body.innerText;
    expect(pages).to.contain('A quiet room').and.contain('When to look at all of this again');
    expect(pages).to.contain('1 May 2027').and.contain('The last visit of the day');
    const cards = (await written(cardPaper(withCanaries, ['needs']))).body.textContent;
    expect(cards).to.contain('A quiet room').and.contain('This holds good until 1 May 2027.');
    expect(cards).not.to.contain('The last visit of the day');
    const others = (await written(cardPaper(withCanaries, ['communicate']))).body.textContent;
    expect(others).not.to.contain('A quiet room');
  });

  it('asks for at least one part', async () => {
    page = await ReadingPage.open(PRINT, {answers: {preferredName: 'Sam'}});
    await page.choose('My name');
    await page.press('Print');
    expect(page.text).to.contain('Choose at least one part.');
    expect(page.paper).to.equal(undefined);
  });

  it('leaves nothing behind when somebody leaves quickly', async () => {
    await openPaper(ownPagesPaper(withCanaries, ['name']));
    expect(document.querySelectorAll('iframe')).to.have.length(1);
    window.dispatchEvent(new TrustExitEvent());
    expect(document.querySelectorAll('iframe')).to.have.length(0);
  });

  for (const [language, width] of [
    ['en', 320],
    ['ar', 320],
    ['ar', 1280],
  ] as const) {
    it(`is accessible, and nothing sticks out, in ${language} at ${width} px, with a code on screen`, async () => {
      await setViewport({width, height: 800});
      page = await ReadingPage.open(PRINT);
      await page.press('Show the code');
      await until(() => page!.find('svg') !== null);
      await chooseLanguage(language);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      expect(page.stickingOut).to.deep.equal([]);
    });
  }
});

describe('the code that works without a connection', () => {
  let page: ReadingPage | undefined;
  afterEach(() => page?.close());

  it('holds the essentials and nothing of what only its owner sees', () => {
    const {text, leftOut} = summaryOf(withCanaries);
    expect(text.split('\n')).to.deep.equal([
      'Please call me: Sam',
      'Allergic to: Penicillin (How bad it gets: Bad)',
      'Please call: Leila Okafor 07700 900123',
      'An interpreter, or another language: British Sign Language (BSL) · The interpreter should be a woman',
      'Information in another format: Easy Read',
      'There is more than fits here. Please ask me.',
    ]);
    expect(leftOut).to.deep.equal(['How can we make this work for you?']);
    for (const canary of CANARIES) expect(text).not.to.contain(canary);
  });

  it('says, in the code and beside it, when not everything fits', async () => {
    const allergies = Array.from({length: 30}, (_, index) => ({substance: `Something ${index}`}));
    const {text, leftOut} = summaryOf({preferredName: 'Sam', allergies, needs: ['format']});
    expect(text).to.match(/There is more than fits here\. Please ask me\.$/);
    expect(leftOut).to.include('My allergies');
    expect(new TextEncoder().encode(text).length).to.be.at.most(310);
    expect(await qrCodeOf(text)).not.to.equal(undefined);
  });

  it('never lets silence about allergies be read as none', () => {
    expect(summaryOf({preferredName: 'Sam'}).text).to.contain('Allergies: please ask me');
    expect(summaryOf({preferredName: 'Sam', anyAllergies: 'no'}).text).to.contain(
      'No allergies that I know of',
    );
    expect(summaryOf({}).text).to.equal('');
  });

  it('always fits, in any script', async () => {
    for (const name of ['x'.repeat(100), 'محمد'.repeat(25), '王'.repeat(100), '👩‍👩‍👧'.repeat(12)]) {
      const people = Array.from({length: 5}, () => ({name, phone: '07700 900123'}));
      expect(await qrCodeOf(summaryOf({preferredName: name, people}).text)).not.to.equal(undefined);
    }
  });

  it('is drawn on white with a quiet edge, four pixels a module, and its words beside it', async () => {
    page = await ReadingPage.open(PRINT);
    await page.press('Show the code');
    await until(() => page!.find('svg') !== null);
    const drawing = page.find('svg')!;
    const code = (await qrCodeOf(summaryOf(withCanaries).text))!;
    expect(drawing.getBoundingClientRect().width).to.equal((code.size + 8) * 4);
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.contain('QR code');
    expect(page.text).to.contain('Allergic to: Penicillin (How bad it gets: Bad)');
    await page.press('Hide the code');
    expect(page.find('svg')).to.equal(null);
  });
});
