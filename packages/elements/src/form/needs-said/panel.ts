import type {Draft} from '@trust-widgets/contract/define-form';
import {
  isSurelyTheSame,
  needsSaid,
  needsToAdd,
  type NeedsSaid,
  withAdded,
} from '@trust-widgets/contract/needs/said';
import {html, nothing, type TemplateResult} from 'lit';

import type {Held} from '../held.ts';
import {inWords} from '../in-words.ts';
import {wording} from './needs-said.wording.ts';
import type {Told} from './told.ts';

/** A page that asks about needs, and what becomes of what is used there. */
export type Asking = Pick<Held, 'form' | 'wording' | 'draft' | 'options'> & {
  readonly page: string;
  /** What the button says. */
  readonly label: () => string;
  readonly use: (answers: Draft) => void;
};

/** Shows what was said of needs in other forms and could be added to a page, each with whose it was. */
export function offers(asking: Asking, others: readonly Told[]): readonly TemplateResult[] {
  const {form, page, draft} = asking;
  const found = others
    .flatMap((other) => needsSaid(other.form, other.draft))
    .map((said) => ({said, more: needsToAdd(form, page, draft, said)}))
    .filter(({more}) => Object.keys(more).length > 0);
  // Two forms may have been told the same.
  const different = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...different.values()].map(({said, more}) => offer(asking, said, more));
}

function offer(
  {form, wording: words, draft, options, label, use}: Asking,
  said: NeedsSaid,
  more: Draft,
): TemplateResult {
  return html`<section class="panel">
    <h3>${wording.whose[said.whose]()}</h3>
    <dl class="answers">
      ${Object.entries(more).map(
        ([name, answer]) =>
          html`<div>
            <dt>${words.fields[name]?.label(draft)}</dt>
            <dd><bdi>${inWords(form.fields[name]!, answer, options(name))}</bdi></dd>
          </div>`,
      )}
    </dl>
    ${isSurelyTheSame(said, draft) ? nothing : html`<p>${wording.samePerson()}</p>`}
    <button type="button" class="button second" @click=${() => use(withAdded(draft, more))}>
      ${label()}
    </button>
  </section>`;
}

/** What a form offers at the top of its pages, and what it says once that was used. */
export class Panel {
  /** The page on which something was taken. */
  #usedOn: string | undefined;

  constructor(private readonly held: () => Held) {}

  render(page: string, others: readonly Told[]): TemplateResult {
    const {take, ...held} = this.held();
    if (page !== this.#usedOn) this.#usedOn = undefined;
    const use = (answers: Draft) => {
      this.#usedOn = page;
      take(answers);
    };
    return html`<p role="status">${this.#usedOn ? wording.used() : nothing}</p>
      ${offers({...held, page, label: wording.use, use}, others)}`;
  }
}
