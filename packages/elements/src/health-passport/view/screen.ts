import {SHARED_SECTIONS} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing} from 'lit';

import type {MakeScreen} from '../screen.ts';
import {documentStyles} from './document.styles.ts';
import {dress} from './dress.ts';
import {aboutPassport, passportDocument} from './passport-document.ts';
import {backToTasks, screenTitle} from './screen-parts.ts';
import {answeredIn, sectionInWords} from './section-in-words.ts';
import {wording} from './view.wording.ts';

/** The person's own whole passport, and at its end what only they see. */
export const screen: MakeScreen = (desk) => ({
  render() {
    dress(desk.renderRoot, [documentStyles]);
    const {answers} = desk;
    const about = aboutPassport(answers);
    const isEmpty = SHARED_SECTIONS.every((section) => answeredIn(section, answers).length === 0);
    const own = (['consents', 'private'] as const).filter(
      (section) => answeredIn(section, answers).length > 0,
    );
    return html`${backToTasks(desk)} ${screenTitle(wording.title(), 'view')}
    ${
      isEmpty
        ? html`<p>${wording.nothing()}</p>`
        : html`<p>${wording.lead()}</p>
            ${passportDocument({answers, sections: SHARED_SECTIONS, ...about})}
            <div class="actions">
              <button type="button" class="button second" @click=${() => desk.show('print')}>
                ${wording.print()}
              </button>
              <button type="button" class="button second" @click=${() => desk.show('emergency')}>
                ${wording.emergency()}
              </button>
            </div>`
    }
    ${
      own.length > 0
        ? html`<div class="passport panel no-print">
            <h2>${wording.own.title()}</h2>
            <p>${wording.own.text()}</p>
            ${own.map((section) => sectionInWords(section, answers, about))}
          </div>`
        : nothing
    }`;
  },
});
