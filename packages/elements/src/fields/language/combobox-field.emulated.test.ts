import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {emulate, emulateNothing} from '../../testing/emulate.ts';
import {pretendPointer, realPointer} from '../../testing/pointer.ts';
import {prepareLanguages} from '../language-field.ts';
import {LanguageQuestion} from './combobox-field.page.ts';

describe('a question about a language, in forced colours', () => {
  let question: LanguageQuestion;

  beforeEach(async () => {
    pretendPointer('fine');
    await emulate('forced-colours');
    await prepareLanguages();
    question = new LanguageQuestion();
    question.draw();
    question.box.focus();
  });

  afterEach(async () => {
    question.remove();
    realPointer();
    await emulateNothing();
  });

  it('shows which language the keyboard is at', async () => {
    await sendKeys({press: 'ArrowDown'});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const style = getComputedStyle(question.options[0]!);
    expect(style.outlineStyle).to.equal('solid');
    expect(style.outlineColor).not.to.equal(style.backgroundColor);
  });
});
