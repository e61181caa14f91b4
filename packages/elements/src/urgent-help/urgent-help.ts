import type {Trust, UrgentNumber} from '@trust-widgets/contract/trust/trust';
import {css, html, type TemplateResult} from 'lit';

import {phoneNumber} from '../phone-number.ts';
import {heading, wording} from './urgent-help.wording.ts';

/** True everywhere in the United Kingdom, whatever else could not be fetched. */
const ALWAYS: readonly UrgentNumber[] = [{kind: 'emergency', number: '999'}];

export const urgentHelpStyles = css`
  .urgent {
    padding: 0.75em 1em;
    margin-block-end: var(--_gap);
    border: 2px solid var(--_danger);
    border-inline-start-width: 0.5em;
    border-radius: var(--_radius);
  }
  .urgent h2 {
    font-size: 1.1em;
    margin-block-end: 0.25em;
  }
  .brief {
    list-style: none;
    padding: 0;
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .urgent .number,
  .brief .number {
    display: inline-block;
    min-block-size: 1.75em;
    font-weight: 700;
  }
`;

/**
 * Numbers for urgent help on a few lines: it stands on every page of every form. A group and no landmark, because a page
 * with two forms would have two landmarks of one name.
 */
export function urgentHelpInBrief(trust: Trust | undefined): TemplateResult {
  return html`<div class="urgent" role="group" aria-labelledby="urgent">
    <h2 id="urgent">${heading()}</h2>
    ${urgentNumbers(trust)}
  </div>`;
}

/** Only the numbers, each with a word or two. */
export function urgentNumbers(trust: Trust | undefined): TemplateResult {
  return html`<ul class="brief" role="list">
    ${numbersOf(trust).map((one) => html`<li>${wording[one.kind]()} ${numberOf(one, trust)}</li>`)}
  </ul>`;
}

/** The trust's numbers, or the one that is true everywhere. */
export function numbersOf(trust: Trust | undefined): readonly UrgentNumber[] {
  return trust?.urgentHelp ?? ALWAYS;
}

/** One of them, as a link where it may be called. */
export function numberOf({kind, number}: UrgentNumber, trust: Trust | undefined): TemplateResult {
  const isOurs = kind === 'team-phone' || kind === 'team-text';
  return phoneNumber(number, {
    kind: kind === 'team-text' ? 'text' : 'voice',
    link: isOurs || !trust?.demo,
  });
}
