import type {Draft} from '@trust-widgets/contract/define-form';
import type {Entry} from '@trust-widgets/contract/fields/field';
import {excerpt} from '@trust-widgets/contract/passport/consent';
import type {SharedSection} from '@trust-widgets/contract/passport/passport.form';

import {longDate} from '../../dates.ts';
import {direction} from '../../localisation.ts';
import {wording as now} from '../emergency/emergency.wording.ts';
import {essentialsOf} from '../emergency/essentials.ts';
import {aboutPassport} from '../view/passport-document.ts';
import {questionCalled} from '../view/section-in-words.ts';
import {wording as view} from '../view/view.wording.ts';
import type {CardLine} from './deal-out.ts';
import {wording} from './print.wording.ts';

/** What stands on a wallet card, the most urgent first. */
export function cardLines(whole: Draft, sections: readonly SharedSection[]): CardLine[] {
  const {lastChecked, writtenIn} = aboutPassport(whole);
  const answers = excerpt(whole, sections);
  const is = essentialsOf(answers);
  const lines: CardLine[] = [];
  const said = (label: string, text: string) => {
    if (text) lines.push({label, text, writtenIn});
  };
  const ours = (label: string, text: string) => lines.push({label, text});
  const has = (section: SharedSection) => sections.includes(section);

  said(wording.summary.name(), is.name);
  said(now.emergency(), is.inEmergency);
  for (const {name, relationship, phone} of is.toCall)
    said(now.call(), inARow([name, relationship, phone]));
  for (const entry of is.allergies) said(now.allergies(), entryLine('allergies', entry));
  if (has('allergies') && is.allergies.length === 0) {
    if (is.anyAllergies === 'no') ours(now.allergies(), now.noAllergies());
    if (is.anyAllergies === 'unsure') ours(now.allergies(), now.unsureAllergies());
    if (is.anyAllergies === 'yes') ours(now.allergies(), now.allergiesNotNamed());
  }
  said(now.communicate(), is.communication);
  for (const {need, chosen, written} of is.needs) {
    ours(now.needs.title(), inARow([need, ...chosen]));
    said(now.needs.title(), inARow(written));
  }
  said(now.needs.title(), is.needsNotes);
  if (is.needsHold) ours(now.needs.title(), is.needsHold);
  said(now.distress(), is.distress);
  said(now.pleaseDo(), is.pleaseDo);
  said(now.pleaseDoNot(), is.pleaseDoNot);
  said(now.helps(), is.whatHelps);
  for (const entry of is.medicines) said(now.medicines(), entryLine('medicines', entry));
  said(now.medicines(), is.medicinesNotes);
  ours(
    wording.card.fresh(),
    lastChecked ? view.lastChecked(longDate(lastChecked)) : view.neverChecked(),
  );
  return lines;
}

/** An entry in one line: its texts as they were written, and our words for what was chosen. */
function entryLine(name: 'allergies' | 'medicines', entry: Entry): string {
  const {field, words} = questionCalled(name);
  return inARow(
    Object.entries(field.fields ?? {}).map(([part, {kind}]) => {
      const answer = entry[part];
      if (typeof answer !== 'string') return '';
      const said = words.fields?.[part];
      if (kind !== 'choice') return answer;
      const chosen = said?.options?.[answer]?.(entry) ?? '';
      return chosen && `${said?.label(entry)}: ${chosen}`;
    }),
  );
}

/** Several texts in a row, each in its own direction, and all of them in that of the page. */
function inARow(texts: readonly (string | undefined)[]): string {
  const mark = direction() === 'rtl' ? '\u200f' : '\u200e';
  const row = texts.filter((text) => text).map((text) => `\u2068${text}\u2069`);
  return row.length > 0 ? mark + row.join(' · ') : '';
}
