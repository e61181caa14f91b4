import type {ServiceQuery} from '@trust-widgets/contract/service-directory/service';
import {AUDIENCES, CHANNELS} from '@trust-widgets/contract/service-directory/vocabulary';
import {html, nothing, type TemplateResult} from 'lit';

import {wording as reach} from '../service/reach.wording.ts';
import {wording} from './directory.wording.ts';

/** What the search form needs to know. */
export interface SearchFormView {
  /** Whether the place that was asked for is one that nobody knows. */
  readonly isUnknownPlace: boolean;
  readonly search: (event: SubmitEvent) => void;
}

/** The service takes no longer words than this. */
const LONGEST = 200;

/** The controls of a search: words, a town, and three filters. All are the browser's own. */
export function searchForm({isUnknownPlace, search}: SearchFormView): TemplateResult {
  return html`<form role="search" aria-labelledby="title" novalidate @submit=${search}>
    <div class="field">
      <label for="q">${wording.query.label()}</label>
      <p class="hint" id="q-hint">${wording.query.hint()}</p>
      <input
        id="q"
        name="q"
        type="search"
        dir="auto"
        autocomplete="off"
        enterkeyhint="search"
        maxlength=${LONGEST}
        aria-describedby="q-hint"
      />
    </div>
    <div class="filters">
      <div class=${isUnknownPlace ? 'field wrong' : 'field'}>
        <label for="near">${wording.near.label()}</label>
        <p class="hint" id="near-hint">${wording.near.hint()}</p>
        ${
          isUnknownPlace
            ? html`<p class="error" id="near-error">${wording.unknownPlace()}</p>`
            : nothing
        }
        <input
          id="near"
          name="near"
          dir="auto"
          autocomplete="off"
          enterkeyhint="search"
          maxlength=${LONGEST}
          aria-invalid=${isUnknownPlace ? 'true' : nothing}
          aria-describedby=${isUnknownPlace ? 'near-error near-hint' : 'near-hint'}
        />
      </div>
      ${select('for', AUDIENCES, wording.for)}
      ${select('wayIn', CHANNELS, {...wording.wayIn, options: reach.channel})}
    </div>
    <div class="option">
      <input type="checkbox" id="open" name="open" value="true" />
      <label for="open">${wording.open()}</label>
    </div>
    <div class="actions"><button class="button">${wording.search()}</button></div>
  </form>`;
}

/** Reads what was asked. What was left empty is left out. */
export function queryOf(form: HTMLFormElement): ServiceQuery {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return {
    q: text('q'),
    near: text('near'),
    for: AUDIENCES.find((one) => one === text('for')),
    wayIn: CHANNELS.find((one) => one === text('wayIn')),
    open: data.has('open'),
  };
}

function select(
  name: string,
  options: readonly string[],
  words: {
    readonly label: () => string;
    readonly any: () => string;
    readonly options: Readonly<Record<string, () => string>>;
  },
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${words.label()}</label>
    <select id=${name} name=${name}>
      <option value="">${words.any()}</option>
      ${options.map(
        (option) => html`<option value=${option}>${words.options[option]?.()}</option>`,
      )}
    </select>
  </div>`;
}
