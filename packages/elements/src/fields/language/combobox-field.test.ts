import {expect} from '@open-wc/testing';
import {language, LANGUAGES} from '@trust-widgets/contract/fields/language';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';

import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {looked} from '../../testing/languages.ts';
import {allWithRole} from '../../testing/accessibility-tree.ts';
import {pretendPointer, realPointer} from '../../testing/pointer.ts';
import {prepareLanguages} from '../language-field.ts';
import {LanguageQuestion} from './combobox-field.page.ts';

describe('a question about a language, with a keyboard', () => {
  let question: LanguageQuestion;

  beforeEach(async () => {
    pretendPointer('fine');
    await prepareLanguages();
    question = new LanguageQuestion();
    question.draw();
    question.box.focus();
  });

  afterEach(async () => {
    question.remove();
    realPointer();
    await chooseLanguage('en');
    forgetLanguage();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({press: key});
  };

  it('is a combobox with its name, its hint and a list, and is closed when it gets focus', async () => {
    const [box] = await allWithRole('combobox');
    expect(box?.name).to.equal('Which language? (optional)');
    expect(box?.description).to.equal('It can be a sign language.');
    expect(question.isOpen).to.equal(false);
    await expect(question.host).to.be.accessible();
  });

  it('finds a language by what is typed, and says how many it found', async () => {
    await sendKeys({type: 'pol'});
    expect(question.isOpen).to.equal(true);
    expect(question.listed).to.deep.equal(['Polish – polski']);
    expect(question.status).to.equal('Languages found: 1');
    expect(question.active).to.equal(undefined);
    await expect(question.host).to.be.accessible();
  });

  it('chooses with the arrows and Enter, and keeps the code as it is', async () => {
    await sendKeys({type: 'kurd'});
    await press('ArrowDown', 'ArrowDown');
    expect(question.active).to.equal('Kurdish Sorani – کوردیی ناوەندی');
    await press('Enter');
    expect(question.answer).to.equal('ckb');
    expect(question.isOpen).to.equal(false);
    expect(question.box.value).to.equal('Kurdish Sorani – کوردیی ناوەندی');
  });

  it('goes round at both ends, and opens with either arrow', async () => {
    await press('ArrowUp');
    expect(question.active).to.equal('Another language');
    await press('ArrowDown');
    expect(question.active).to.equal(question.listed[0]);
    await press('Escape', 'ArrowDown');
    expect(question.active).to.equal(question.listed[0]);
    await press('ArrowUp');
    expect(question.active).to.equal('Another language');
  });

  it('opens with Alt and the arrow without choosing, and closes the same way', async () => {
    await sendKeys({down: 'Alt'});
    await press('ArrowDown');
    expect(question.isOpen).to.equal(true);
    expect(question.active).to.equal(undefined);
    await press('ArrowUp');
    await sendKeys({up: 'Alt'});
    expect(question.isOpen).to.equal(false);
  });

  it('closes with Escape, and empties with another', async () => {
    await sendKeys({type: 'pol'});
    await press('Escape');
    expect(question.isOpen).to.equal(false);
    expect(question.box.value).to.equal('pol');
    await press('Escape');
    expect(question.box.value).to.equal('');
    expect(question.answer).to.equal(undefined);
  });

  it('goes back into the text with Home, End and the arrows along it', async () => {
    await sendKeys({type: 'kurd'});
    for (const [key, at] of [
      ['Home', 0],
      ['End', 4],
      ['ArrowLeft', 3],
    ] as const) {
      await press('ArrowDown');
      expect(question.active).to.be.a('string');
      await press(key);
      expect(question.active).to.equal(undefined);
      expect(question.box.selectionStart).to.equal(at);
      expect(question.isOpen).to.equal(true);
    }
  });

  it('lets the keyboard go with Tab, which takes the option at hand', async () => {
    await sendKeys({type: 'tigri'});
    await press('ArrowDown', 'Tab');
    expect(question.answer).to.equal('ti');
    expect(document.activeElement?.id).to.equal('next');
    expect(question.isOpen).to.equal(false);
  });

  it('takes a whole name or a code that is only typed', async () => {
    await sendKeys({type: 'CKB'});
    await press('Tab');
    expect(question.answer).to.equal('ckb');
    expect(question.box.value).to.equal('Kurdish Sorani – کوردیی ناوەندی');
    expect(question.advice).to.equal(undefined);
  });

  it('chooses with the mouse, and keeps the keyboard in the box', async () => {
    await sendKeys({type: 'welsh'});
    const {x, y, height} = question.options[0]!.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(x + 20), Math.round(y + height / 2)]});
    expect(question.answer).to.equal('cy');
    expect(question.isOpen).to.equal(false);
    expect(question.host.shadowRoot!.activeElement?.id).to.equal('it');
  });

  it('chooses nothing by the second click of somebody who clicked the box twice', () => {
    question.box.click();
    question.options[3]!.dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true}));
    expect(question.answer).to.equal(undefined);
    expect(question.isOpen).to.equal(true);
  });

  it('chooses nothing for what is no language, keeps it as typed, and says kindly what to do', async () => {
    await sendKeys({type: 'Zaghawa'});
    expect(question.status).to.contain('We don’t know this language.');
    expect(question.listed).to.deep.equal(['Another language']);
    await press('Tab');
    expect(question.box.value).to.equal('Zaghawa');
    expect(question.advice).to.contain('choose “Another language”');
    expect(language({}).read(question.answer).value).to.equal(undefined);
    const [box] = await allWithRole('combobox');
    expect(box?.description).to.contain('We don’t know this language.');
    await expect(question.host).to.be.accessible();
    question.box.focus();
    await press('ArrowUp', 'Enter');
    expect(question.answer).to.equal('other');
    expect(question.advice).to.equal(undefined);
  });

  it('says once, to whoever listens, that it knows no such language', async () => {
    const advice = 'We don’t know this language.';
    const heard = async () => {
      const texts = await allWithRole('StaticText');
      return texts.filter(({name}) => name.includes(advice)).length;
    };
    await sendKeys({type: 'Zaghawa'});
    expect(await heard()).to.equal(1);
    await press('Tab');
    expect(await heard()).to.equal(1);
  });

  it('stays in sight with its list where somebody has enlarged the page four times', async () => {
    await setViewport({width: 320, height: 256});
    const above = document.body.insertBefore(document.createElement('div'), question.host);
    above.style.blockSize = '30em';
    for (let presses = 0; presses < 12; presses += 1) {
      await press('ArrowDown');
      const active = question.options.find((one) => one.matches('[aria-selected=true]'))!;
      for (const seen of [question.box, active]) {
        const {top, bottom} = seen.getBoundingClientRect();
        expect(top, `press ${presses}`).to.be.at.least(0);
        expect(bottom, `press ${presses}`).to.be.at.most(innerHeight);
      }
    }
    above.remove();
    await setViewport({width: 1024, height: 768});
  });

  it('has the side of the page’s language while it is empty, and then that of what is typed', async () => {
    await chooseLanguage('ar');
    question.draw();
    expect(getComputedStyle(question.box).direction).to.equal('rtl');
    await sendKeys({type: 'polski'});
    expect(getComputedStyle(question.box).direction).to.equal('ltr');
  });

  it('forgets what was chosen as soon as something else is typed', async () => {
    await sendKeys({type: 'polish'});
    await press('ArrowDown', 'Enter', 'Backspace');
    expect(question.answer).to.equal(undefined);
  });

  it('does not send the form with the Enter that chooses, and does with the next', async () => {
    await sendKeys({type: 'polish'});
    await press('ArrowDown', 'Enter');
    expect(question.sent).to.equal(0);
    await press('Enter');
    expect(question.sent).to.equal(1);
    expect(question.answer).to.equal('pl');
  });

  it('stays what it was drawn as, and is the browser’s list where there is no mouse', () => {
    pretendPointer('coarse');
    question.draw();
    expect(question.box.localName).to.equal('input');
    question.remove();
    question = new LanguageQuestion();
    question.draw();
    expect(question.box.localName).to.equal('select');
    expect(question.box.textContent).to.contain('Dari – دری');
    pretendPointer('fine');
    question.draw();
    expect(question.box.localName).to.equal('select');
  });

  it('shows the languages that are asked for most here first', () => {
    question.first = ['so', 'ti'];
    question.draw();
    question.box.click();
    expect(question.listed.slice(0, 3)).to.deep.equal([
      'Somali – Soomaali',
      'Tigrinya – ትግርኛ',
      question.listed[2],
    ]);
    expect(question.listed).to.have.length(LANGUAGES.length);
  });

  it('marks each language’s own name with the language and its direction', async () => {
    await sendKeys({type: 'pnb'});
    const own = question.options[0]!.querySelector('bdi');
    expect(own?.lang).to.equal('pnb');
    expect(own?.dir).to.equal('rtl');
    expect(own?.textContent).to.equal('پنجابی');
  });

  it('has options that are large enough for any finger', async () => {
    await press('ArrowDown');
    expect(question.options[0]!.getBoundingClientRect().height).to.be.at.least(44);
  });

  for (const code of looked) {
    it(`is found, fits a phone and is accessible in every language: ${code}`, async () => {
      await setViewport({width: 320, height: 640});
      await chooseLanguage(code);
      question.draw();
      await press('ArrowDown');
      await expect(question.host).to.be.accessible();
      const {left, right} = question.popup.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      await press('Escape');
      await sendKeys({type: 'soomaali'});
      await press('ArrowDown', 'Enter');
      expect(question.answer).to.equal('so');
      await setViewport({width: 1024, height: 768});
    });
  }
});
