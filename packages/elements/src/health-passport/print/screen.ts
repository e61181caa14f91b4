import {SHARED_SECTIONS, type SharedSection} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing} from 'lit';

import {ESSENTIAL_SECTIONS} from '../emergency/essentials.ts';
import {wording as passportWording} from '../passport.wording.ts';
import type {MakeScreen} from '../screen.ts';
import {documentStyles} from '../view/document.styles.ts';
import {dress} from '../view/dress.ts';
import {aboutPassport, passportDocument} from '../view/passport-document.ts';
import {backToTasks, screenTitle} from '../view/screen-parts.ts';
import {answeredIn} from '../view/section-in-words.ts';
import {cardPaper, ownPagesPaper} from './papers.ts';
import {printOut} from './print-out.ts';
import {wording} from './print.wording.ts';
import {SummaryCode} from './summary-code.ts';

/** Paper: pages or a wallet card, with the parts that the person chooses; and a code for a phone to read. */
export const screen: MakeScreen = (desk) => {
  const left = new Set<SharedSection>();
  const code = new SummaryCode(desk);
  let kind: 'pages' | 'card' = 'pages';
  let isWrong = false;

  const offered = () =>
    (kind === 'card' ? ESSENTIAL_SECTIONS : SHARED_SECTIONS).filter(
      (section) => answeredIn(section, desk.answers).length > 0,
    );
  const chosen = () => offered().filter((section) => !left.has(section));

  async function start(event: Event): Promise<void> {
    event.preventDefault();
    isWrong = chosen().length === 0;
    desk.requestUpdate();
    if (isWrong) {
      desk.focusOn('sections');
      return;
    }
    const paper = kind === 'card' ? cardPaper : ownPagesPaper;
    await printOut(paper(desk.answers, chosen()));
  }

  function choose(change: () => unknown): void {
    change();
    isWrong = false;
    desk.requestUpdate();
  }

  const kindOption = (name: 'pages' | 'card', hint: string) =>
    html`<div class="option">
      <input
        type="radio"
        name="kind"
        id="kind-${name}"
        aria-describedby="kind-${name}-hint"
        .checked=${kind === name}
        @change=${() => choose(() => (kind = name))}
      />
      <div>
        <label for="kind-${name}">${wording.kind[name]()}</label>
        <p class="hint" id="kind-${name}-hint">${hint}</p>
      </div>
    </div>`;

  const sectionOption = (section: SharedSection) =>
    html`<div class="option">
      <input
        type="checkbox"
        id="print-${section}"
        .checked=${!left.has(section)}
        @change=${() =>
          choose(() => (left.has(section) ? left.delete(section) : left.add(section)))}
      />
      <label for="print-${section}">${passportWording.pages[section].title()}</label>
    </div>`;

  return {
    render() {
      dress(desk.renderRoot, [documentStyles]);
      const {answers} = desk;
      const isEmpty = SHARED_SECTIONS.every((one) => answeredIn(one, answers).length === 0);
      if (isEmpty)
        return html`${backToTasks(desk)} ${screenTitle(wording.title(), 'print')}
          <p>${wording.nothing()}</p>`;
      return html`<div class="no-print">
          ${backToTasks(desk)} ${screenTitle(wording.title(), 'print')}
          <p>${wording.lead()}</p>
          <form novalidate @submit=${start}>
            <fieldset class="field">
              <legend>${wording.kind.label()}</legend>
              ${kindOption('pages', wording.kind.pagesHint())}
              ${kindOption('card', wording.kind.cardHint())}
            </fieldset>
            <fieldset
              class="field ${isWrong ? 'wrong' : ''}"
              id="sections"
              tabindex="-1"
              aria-describedby=${isWrong ? 'sections-error' : nothing}
            >
              <legend>${wording.sections()}</legend>
              ${isWrong ? html`<p class="error" id="sections-error">${wording.noSections()}</p>` : nothing}
              ${offered().map(sectionOption)}
            </fieldset>
            <p>${wording.shared()}</p>
            <div class="actions">
              <button class="button">${wording.print()}</button>
            </div>
          </form>
          ${code.render()}
        </div>
        <section>
          <h3 class="no-print">${wording.preview()}</h3>
          ${passportDocument({answers, sections: chosen(), ...aboutPassport(answers)})}
        </section>`;
    },
  };
};
