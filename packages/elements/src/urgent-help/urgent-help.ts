import type {Trust, UrgentNumber} from '@trust-widgets/contract/trust/trust';
import {css, html, nothing, type TemplateResult} from 'lit';

import {phoneNumber} from '../phone-number.ts';
import {wording} from './urgent-help.wording.ts';

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
  .brief,
  .full {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .brief {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .brief .number,
  .full .number {
    display: inline-block;
    min-block-size: 1.75em;
    font-weight: 700;
  }
  .full .number {
    font-size: 1.35em;
  }
  .full li {
    padding-block: 0.5em;
  }
  .urgent p {
    margin: 0;
  }
`;

/** Numbers for urgent help on a few lines: it stands on every page of every form. */
export function urgentHelpInBrief(trust: Trust | undefined): TemplateResult {
  return html`<section class="urgent" aria-labelledby="urgent">
    <h2 id="urgent">${wording.heading()}</h2>
    ${urgentNumbers(trust)}
  </section>`;
}

/** Only the numbers, each with a word or two. */
export function urgentNumbers(trust: Trust | undefined): TemplateResult {
  return html`<ul class="brief" role="list">
    ${numbersOf(trust).map((one) => html`<li>${wording.short[one.kind]()} ${numberOf(one, trust)}</li>`)}
  </ul>`;
}

/** Numbers for urgent help with what each is for. */
export function urgentHelpInFull(trust: Trust | undefined): TemplateResult {
  return html`<section class="urgent" aria-labelledby="urgent">
    <h2 id="urgent">${wording.heading()}</h2>
    <ul class="full" role="list">
      ${numbersOf(trust).map(
        (one) =>
          html`<li>
            <p>${wording.when[one.kind]()}</p>
            ${one.name ? html`<p><bdi>${one.name}</bdi></p>` : nothing} ${numberOf(one, trust)}
            ${one.note ? html`<p class="quiet"><bdi>${one.note}</bdi></p>` : nothing}
          </li>`,
      )}
    </ul>
    <p>${wording.notWatched()}</p>
  </section>`;
}

function numbersOf(trust: Trust | undefined): readonly UrgentNumber[] {
  return trust?.urgentHelp ?? ALWAYS;
}

function numberOf({kind, number}: UrgentNumber, trust: Trust | undefined): TemplateResult {
  const isOurs = kind === 'team-phone' || kind === 'team-text';
  return phoneNumber(number, {
    kind: kind === 'team-text' ? 'text' : 'voice',
    link: isOurs || !trust?.demo,
  });
}
