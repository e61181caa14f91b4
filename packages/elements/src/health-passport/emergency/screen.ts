import {html, nothing, type TemplateResult} from 'lit';

import {phoneNumber} from '../../phone-number.ts';
import type {MakeScreen} from '../screen.ts';
import {documentStyles} from '../view/document.styles.ts';
import {dress} from '../view/dress.ts';
import {isolated} from '../view/isolated.ts';
import {ownWords} from '../view/own-words.ts';
import {aboutPassport} from '../view/passport-document.ts';
import {backToTasks, screenTitle} from '../view/screen-parts.ts';
import {entriesInWords, questionCalled} from '../view/section-in-words.ts';
import {emergencyStyles} from './emergency.styles.ts';
import {wording} from './emergency.wording.ts';
import {type Essentials, essentialsOf} from './essentials.ts';

type Drawn = TemplateResult | typeof nothing;

/** What to show somebody at a bad moment: large, short, and the same without a connection (need 96). */
export const screen: MakeScreen = (desk) => ({
  render() {
    dress(desk.renderRoot, [documentStyles, emergencyStyles]);
    const {writtenIn} = aboutPassport(desk.answers);
    const is = essentialsOf(desk.answers);
    const showing = {writtenIn};
    const said = (title: string, text: string): Drawn =>
      text
        ? html`<section>
            <h3>${title}</h3>
            <p>${ownWords(text, writtenIn)}</p>
          </section>`
        : nothing;
    return html`<div class="now passport">
        ${screenTitle(
          is.name ? wording.title(isolated(is.name)) : wording.titleWithoutName(),
          'emergency',
        )}
        ${said(wording.emergency(), is.inEmergency)} ${toCall(is)} ${allergies(is, showing)}
        ${said(wording.communicate(), is.communication)} ${needs(is, showing)}
        ${said(wording.distress(), is.distress)} ${said(wording.pleaseDo(), is.pleaseDo)}
        ${said(wording.pleaseDoNot(), is.pleaseDoNot)} ${said(wording.helps(), is.whatHelps)}
        ${medicines(is, showing)}
      </div>
      ${backToTasks(desk)}`;
  },
});

function toCall({toCall}: Essentials): Drawn {
  if (toCall.length === 0) return nothing;
  return html`<section>
    <h3>${wording.call()}</h3>
    <ul class="told" role="list">
      ${toCall.map(
        ({name, relationship, phone}) =>
          html`<li>
            <span class="part">${ownWords(name)}</span>
            ${relationship ? html`<span class="part">${ownWords(relationship)}</span>` : nothing}
            <br />${phoneNumber(phone)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function needs(
  {needs, needsNotes, needsHold}: Essentials,
  {writtenIn}: {writtenIn?: string | undefined},
): Drawn {
  if (needs.length === 0 && !needsNotes) return nothing;
  return html`<section>
    <h3>${wording.needs.title()}</h3>
    <ul class="told" role="list">
      ${needs.map(
        ({need, chosen, written}) =>
          html`<li>
            <span class=${chosen.length + written.length > 0 ? 'line quiet' : 'line'}>${need}</span>
            ${chosen.map((one) => html`<span class="line">${one}</span>`)}
            ${written.map((one) => html`<span class="line">${ownWords(one, writtenIn)}</span>`)}
          </li>`,
      )}
    </ul>
    ${needsNotes ? html`<p>${ownWords(needsNotes, writtenIn)}</p>` : nothing}
    ${needsHold ? html`<p>${needsHold}</p>` : nothing}
  </section>`;
}

/** An empty list must never read as "none": what was not said is said to be so. */
function allergies(
  {allergies, anyAllergies}: Essentials,
  showing: {writtenIn?: string | undefined},
) {
  const notListed =
    anyAllergies === 'no'
      ? wording.noAllergies
      : anyAllergies === 'unsure'
        ? wording.unsureAllergies
        : anyAllergies === 'yes'
          ? wording.allergiesNotNamed
          : wording.allergiesNotSaid;
  return html`<section>
    <h3>${wording.allergies()}</h3>
    ${
      allergies.length > 0
        ? entriesInWords(questionCalled('allergies'), allergies, showing)
        : html`<p>${notListed()}</p>`
    }
  </section>`;
}

function medicines(
  {medicines, medicinesNotes}: Essentials,
  showing: {writtenIn?: string | undefined},
) {
  return html`<section>
    <h3>${wording.medicines()}</h3>
    ${
      medicines.length > 0
        ? html`<p>${wording.checkMedicines()}</p>
            ${entriesInWords(questionCalled('medicines'), medicines, showing)}`
        : html`<p>${wording.medicinesNotSaid()}</p>`
    }
    ${medicinesNotes ? html`<p>${ownWords(medicinesNotes, showing.writtenIn)}</p>` : nothing}
  </section>`;
}
