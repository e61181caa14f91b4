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
import {inWords} from '../question.ts';
import {wording} from './needs-said.wording.ts';
import type {Told} from './told.ts';

/** Shows what was said of needs in other forms, and takes it into this one when the person wants that. */
export class Panel {
  /** The page on which something was taken. */
  #usedOn: string | undefined;

  constructor(private readonly held: () => Held) {}

  render(page: string, others: readonly Told[]): TemplateResult | typeof nothing {
    const {form, draft} = this.held();
    if (page !== this.#usedOn) this.#usedOn = undefined;
    const offers = others
      .flatMap(({form, draft}) => needsSaid(form, draft))
      .map((said) => ({said, more: needsToAdd(form, page, draft, said)}))
      .filter(({more}) => Object.keys(more).length > 0);
    // Two forms may have been told the same.
    const different = new Map(offers.map((one) => [JSON.stringify(one), one]));
    return html`<p role="status">${this.#usedOn ? wording.used() : nothing}</p>
      ${[...different.values()].map(({said, more}) => this.#offer(page, said, more))}`;
  }

  #offer(page: string, said: NeedsSaid, more: Draft): TemplateResult {
    const {form, wording: words, draft, options} = this.held();
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
      <button type="button" class="button second" @click=${() => this.#use(page, more)}>
        ${wording.use()}
      </button>
    </section>`;
  }

  #use(page: string, more: Draft): void {
    const {draft, take} = this.held();
    this.#usedOn = page;
    take(withAdded(draft, more));
  }
}
