import type {Draft} from '@trust-widgets/contract/define-form';
import {isoDate} from '@trust-widgets/contract/fields/date';
import {excerpt} from '@trust-widgets/contract/passport/consent';
import {SHARED_SECTIONS, type SharedSection} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing, type TemplateResult} from 'lit';

import {longDate} from '../../dates.ts';
import {isDate} from './answer-in-words.ts';
import {ownWords} from './own-words.ts';
import {sectionInWords} from './section-in-words.ts';
import {wording} from './view.wording.ts';

/** What is read of a passport, and how. */
export interface PassportReading {
  readonly answers: Draft;
  readonly sections: readonly SharedSection[];
  /** When the person last checked that all of it is right, `2026-11-22`. */
  readonly lastChecked?: string | undefined;
  /** The language that the words are written in. */
  readonly writtenIn?: string | undefined;
  readonly isOnPaper?: boolean | undefined;
}

/**
 * A passport as people read it: how fresh it is and who wrote it first, then each section in the person's own words.
 *
 * Only what `excerpt` lets through is ever drawn, so neither who may know what nor what is for staff alone can be.
 */
export function passportDocument(reading: PassportReading): TemplateResult {
  const {sections, lastChecked, ...showing} = reading;
  const answers = excerpt(reading.answers, sections);
  // When it was checked, and who wrote it, stand above everything.
  const inOrder = SHARED_SECTIONS.filter((one) => one !== 'about' && sections.includes(one));
  return html`<div class="passport">
    <p class="checked">
      ${lastChecked ? wording.lastChecked(longDate(lastChecked)) : wording.neverChecked()}
    </p>
    ${writtenBy(answers)} ${inOrder.map((one) => sectionInWords(one, answers, showing))}
  </div>`;
}

/** What a person's own answers say of how fresh they are, and in which language. */
export function aboutPassport({
  lastChecked,
  writtenIn,
}: Draft): Pick<PassportReading, 'lastChecked' | 'writtenIn'> {
  return {
    lastChecked: isDate(lastChecked) ? isoDate(lastChecked) : undefined,
    writtenIn: typeof writtenIn === 'string' ? writtenIn : undefined,
  };
}

/** Who wrote it, and who helped, where the reader may know. */
function writtenBy({
  writtenWith,
  helperName,
  helperRelationship,
  writtenIn,
}: Draft): TemplateResult | typeof nothing {
  const how = wording.written[writtenWith as keyof typeof wording.written] as
    (() => string) | undefined;
  if (!how) return nothing;
  const helper = [helperName, helperRelationship].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const words = (one: string) =>
    ownWords(one, typeof writtenIn === 'string' ? writtenIn : undefined);
  return html`<p>${how()}</p>
    ${
      helper.length > 0
        ? html`<p>
            ${wording.helper()}
            ${helper.map((one) => html`<span class="part">${words(one)}</span> `)}
          </p>`
        : nothing
    }`;
}
