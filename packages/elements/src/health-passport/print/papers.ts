import type {Draft} from '@trust-widgets/contract/define-form';
import type {SharedSection} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing, render, type TemplateResult} from 'lit';

import {documentStyles} from '../view/document.styles.ts';
import {ownWords} from '../view/own-words.ts';
import {aboutPassport, passportDocument, type PassportReading} from '../view/passport-document.ts';
import {cardLines} from './card-lines.ts';
import {type CardLine, dealOut} from './deal-out.ts';
import {cardStyles, paperStyles} from './paper.styles.ts';
import type {Paper} from './print-out.ts';
import {wording} from './print.wording.ts';

/** A passport on pages of A4. */
export function pagesPaper(reading: PassportReading): Paper {
  return sheet(
    html`<h1>${wording.paper.heading()}</h1>
      ${passportDocument({...reading, isOnPaper: true})}`,
  );
}

/** One's own passport on pages of A4, as much of it as was chosen. */
export function ownPagesPaper(answers: Draft, sections: readonly SharedSection[]): Paper {
  return pagesPaper({answers, sections, ...aboutPassport(answers)});
}

/** Something else on a page of its own, such as a code. */
export function sheet(content: TemplateResult): Paper {
  return {
    title: wording.paper.title(),
    styles: [documentStyles, paperStyles],
    write: (body) => void render(html`<main>${content}</main>`, body),
  };
}

/** What must be known at a bad moment, on cards of the size of a bank card: as many as the text needs. */
export function cardPaper(answers: Draft, sections: readonly SharedSection[]): Paper {
  return {
    title: wording.paper.title(),
    styles: [paperStyles, cardStyles],
    write(body) {
      const lines = cardLines(answers, sections);
      const fits = (card: readonly CardLine[]) => {
        render(cardsTemplate([card]), body);
        const inside = body.querySelector('.card > div');
        return inside !== null && inside.scrollHeight <= inside.clientHeight;
      };
      render(cardsTemplate(dealOut(lines, fits)), body);
    },
  };
}

function cardsTemplate(cards: readonly (readonly CardLine[])[]): TemplateResult {
  return html`<main class="cards">
    ${cards.map(
      (card, index) =>
        html`<section class="card">
          <div>${card.map((line, at) => cardLine(line, line.label !== card[at - 1]?.label))}</div>
          <footer>${wording.card.number(index + 1, cards.length)}</footer>
        </section>`,
    )}
  </main>`;
}

function cardLine({label, text, writtenIn, goesOn}: CardLine, isNewLabel: boolean): TemplateResult {
  const shown = goesOn ? wording.card.goesOn(label) : label;
  return html`<p>${isNewLabel ? html`<b>${shown}</b>` : nothing} ${ownWords(text, writtenIn)}</p>`;
}
