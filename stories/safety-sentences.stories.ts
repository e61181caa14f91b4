import {directionOf} from '@trust-widgets/contract/fields/language';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {css, html, nothing} from 'lit';
import groups from '../packages/elements/locales/safety-sentences.json';
import {heldIn, placeOf} from '../tools/locales/place.mjs';
import {safetyFirst} from '../tools/locales/safety.mjs';
import {type Unit, unitsOf} from '../tools/locales/xliff.mjs';

/** The translators' files, each loaded when it is looked at. */
const files = import.meta.glob<string>('../packages/elements/locales/*.xlf', {
  query: '?raw',
  import: 'default',
});

/** A file whose English stands for all of them. */
const ANY = 'cy';

/**
 * Every sentence on which somebody’s safety depends, with its English and how far it has come, for a native reader and a
 * clinician to read through. Choose the language in the toolbar. A sheet of it that can be sent back is made by
 * `npm run languages:sheet`.
 */
const meta: Meta = {
  title: 'Review/Safety sentences',
  loaders: [
    async ({globals}) => {
      const locale = String(globals['locale']);
      const load = files[`../packages/elements/locales/${locale === 'en' ? ANY : locale}.xlf`];
      return {locale, units: unitsOf((await load?.()) ?? '')};
    },
  ],
};
export default meta;

/** In the order in which to review them: what may cost a life first. */
export const SafetySentences: StoryObj = {
  render: (_args, {loaded}) => {
    const {locale, units} = loaded as {locale: string; units: Unit[]};
    return html`<style>
        ${styles}
      </style>
      <div lang="en" dir="ltr" class="review">
        <p>${units.length === 0 ? 'There is no such language.' : summaryOf(units, locale)}</p>
        ${safetyFirst(groups, units).map(
          ({about, sentences}) =>
            html`<h2>${about}</h2>
              <ul>
                ${sentences.map((unit) => sentence(unit, locale))}
              </ul>`,
        )}
      </div>`;
  },
};

/** How many there are, and how many of them were checked. */
function summaryOf(units: Unit[], locale: string): string {
  const marked = safetyFirst(groups, units).flatMap(({sentences}) => sentences);
  if (locale === 'en')
    return `${marked.length} sentences, in the English that all others are from.`;
  const reached = (standing: Unit['standing']) =>
    `${marked.filter((unit) => unit.standing === standing).length} ${standing}`;
  const standings = (['drafted', 'reviewed', 'signed-off'] as const).map(reached).join(', ');
  return `${marked.length} sentences in ${locale}: ${standings}.`;
}

function sentence(unit: Unit, locale: string) {
  const {id, source, target, standing, holds, reviewer, clinician} = unit;
  const translation = html`<p class="words" lang=${locale} dir=${directionOf(locale)}>${target}</p>
    <p class="note">${[standing, reviewer, clinician].filter(Boolean).join(' · ')}</p>`;
  return html`<li>
    <div>
      <p class="words">${source}</p>
      <p class="note">
        <code>${id}</code> ${placeOf(unit)}${holds.length > 0 ? ` · ${heldIn(holds)}` : nothing}
      </p>
    </div>
    ${locale === 'en' ? nothing : html`<div>${translation}</div>`}
  </li>`;
}

const styles = css`
  .review {
    font-family: sans-serif;
    line-height: 1.5;
    max-inline-size: 70em;
    overflow-wrap: anywhere;
  }
  .review ul {
    list-style: none;
    padding: 0;
  }
  .review li {
    border-block-start: 1px solid #768692;
    display: grid;
    gap: 0 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    padding-block: 0.75em;
  }
  .review p {
    margin: 0;
  }
  .review .note {
    color: #4c6272;
    font-size: 0.875em;
  }
`;
