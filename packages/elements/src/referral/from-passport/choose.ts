import type {Draft} from '@trust-widgets/contract/define-form';
import {type ForReferral, withChosen} from '@trust-widgets/contract/passport/to-referral';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import type {Field} from '@trust-widgets/contract/fields/field';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {inWords, optionsOf} from '../../form/question.ts';
import type {AnyFormWording} from '../../form/wording.ts';
import {wording as passportWording} from '../../health-passport/passport.wording.ts';
import {wording as referralWording} from '../referral.wording.ts';
import {wording} from './from-passport.wording.ts';

const words = wording.choose;
const questions: Readonly<Record<string, Field>> = referral.fields;
const {fields: said}: AnyFormWording = referralWording;
const {fields: saidInPassport}: AnyFormWording = passportWording;

/** Shows what a passport says that the form asks for, thing by thing, and copies only what is ticked. */
export class Choose {
  #chosen: readonly ForReferral[] = [];
  #isMissing = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly found: readonly ForReferral[],
    /** What the form holds already. */
    private readonly draft: Draft,
    private readonly copy: (draft: Draft) => void,
  ) {}

  render(): TemplateResult {
    if (this.found.length === 0) return html`<p>${words.empty()}</p>`;
    const fitting = this.found.filter(({isTooLong}) => !isTooLong);
    const open = fitting.filter(({isPrivate}) => !isPrivate);
    const secret = fitting.filter(({isPrivate}) => isPrivate);
    return html`<p>${words.text()}</p>
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
        ${this.#isMissing ? html`<p class="error" role="alert">${words.none()}</p>` : nothing}
        <fieldset class="field">
          <legend>${words.legend()}</legend>
          ${open.map((one) => this.#box(one))}
          ${this.found
            .filter(({isTooLong}) => isTooLong)
            .map((one) => html`<p class="quiet">${words.tooLong(this.#nameOf(one))}</p>`)}
        </fieldset>
        ${
          secret.length > 0
            ? html`<fieldset class="field" aria-describedby="private-text">
                <legend>${words.privateLegend()}</legend>
                <p class="hint" id="private-text">${words.privateText()}</p>
                ${secret.map((one) => this.#box(one))}
              </fieldset>`
            : nothing
        }
        <div class="actions">
          <button class="button">${words.copy()}</button>
          <button
            type="button"
            class="button second"
            @click=${() => this.#choose([...this.#private(), ...open])}
          >
            ${secret.length > 0 ? words.allButPrivate() : words.all()}
          </button>
        </div>
      </form>`;
  }

  #box(one: ForReferral): TemplateResult {
    const id = `copy-${one.from}`;
    const label = this.#nameOf(one);
    return html`<div class="option">
      <input
        type="checkbox"
        id=${id}
        aria-describedby="${id}-what"
        .checked=${this.#chosen.includes(one)}
        @change=${(event: Event) => {
          const {checked} = event.target as HTMLInputElement;
          const others = this.#chosen.filter((other) => other !== one);
          this.#choose(checked ? [...others, one] : others);
        }}
      />
      <div>
        <label for=${id}><b>${label}</b></label>
        <div id="${id}-what">
          ${Object.entries(one.answers).map(([name, answer]) => this.#line(name, answer, label))}
        </div>
      </div>
    </div>`;
  }

  /** Where an answer goes, what it is, and what would give way to it. */
  #line(name: string, answer: unknown, label: string): TemplateResult {
    // A need is added to the others, and takes nobody's place.
    const gives = name === 'needs' ? '' : this.#inWords(name, this.draft[name]);
    const is = this.#inWords(name, answer);
    const question = said[name]?.label(this.draft);
    return html`<p>
      ${question === label ? nothing : html`<span class="quiet">${question}</span><br />`}
      ${is.split('\n').map((line) => html`<bdi>${line}</bdi><br />`)}
      ${gives && gives !== is ? html`<span class="quiet">${words.now(gives)}</span>` : nothing}
    </p>`;
  }

  #inWords(name: string, answer: unknown): string {
    const field = questions[name];
    // What was typed may not be an answer yet.
    const value = field?.read(answer).value;
    return field && value !== undefined
      ? inWords(field, value, optionsOf(field, said[name], this.draft))
      : typeof answer === 'string'
        ? answer
        : '';
  }

  /** As the person knows it from the passport. */
  #nameOf({from}: ForReferral): string {
    return saidInPassport[from]?.label({}) ?? '';
  }

  #private(): readonly ForReferral[] {
    return this.#chosen.filter(({isPrivate}) => isPrivate);
  }

  #choose(chosen: readonly ForReferral[]): void {
    this.#chosen = chosen;
    this.#isMissing = false;
    this.host.requestUpdate();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#isMissing = this.#chosen.length === 0;
    // In the order of the passport, not of the ticking: notes are copied one under the other.
    const chosen = this.found.filter((one) => this.#chosen.includes(one));
    if (this.#isMissing) this.host.requestUpdate();
    else this.copy(withChosen(this.draft, chosen));
  }
}
