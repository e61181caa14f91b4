import type {Draft} from '@trust-widgets/contract/define-form';
import {type ForForm, fromPassport, withChosen} from '@trust-widgets/contract/passport/to-form';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {wording as passportWording} from '../../health-passport/passport.wording.ts';
import type {Held} from '../held.ts';
import {inWords} from '../in-words.ts';
import type {AnyFormWording} from '../wording.ts';
import {wording} from './from-passport.wording.ts';

const words = wording.choose;
const {fields: saidInPassport}: AnyFormWording = passportWording;

/** Shows what a passport says that the form asks for, thing by thing, and copies only what is ticked. */
export class Choose {
  #chosen: readonly ForForm[] = [];
  #isMissing = false;
  readonly #found: readonly ForForm[];

  constructor(
    private readonly host: ReactiveControllerHost,
    passport: Draft,
    private readonly held: Held,
    /** Takes the answers of the form, and what was chosen for it. */
    private readonly copy: (draft: Draft, chosen: readonly ForForm[]) => void,
  ) {
    this.#found = fromPassport(passport, held.form, held.draft);
  }

  render(): TemplateResult {
    if (this.#found.length === 0) return html`<p>${words.empty()}</p>`;
    const fitting = this.#found.filter(({isTooLong}) => !isTooLong);
    const open = fitting.filter(({isPrivate}) => !isPrivate);
    const secret = fitting.filter(({isPrivate}) => isPrivate);
    return html`<p>${words.text()}</p>
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
        ${this.#isMissing ? html`<p class="error" role="alert">${words.none()}</p>` : nothing}
        <fieldset class="field">
          <legend>${words.legend()}</legend>
          ${open.map((one) => this.#box(one))}
          ${this.#found
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

  #box(one: ForForm): TemplateResult {
    const id = ['copy', one.from, ...(one.need ? [one.need] : [])].join('-');
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
          ${Object.entries(one.answers)
            // A need is what the box itself is called. It is added to the others, and takes nobody's place.
            .filter(([name]) => name !== 'needs')
            .map(([name, answer]) => this.#line(name, answer, label))}
        </div>
      </div>
    </div>`;
  }

  /** Where an answer goes, what it is, and what would give way to it. */
  #line(name: string, answer: unknown, label: string): TemplateResult {
    const gives = this.#inWords(name, this.held.draft[name]);
    const is = this.#inWords(name, answer);
    const question = this.held.wording.fields[name]?.label(this.held.draft);
    return html`<p>
      ${question === label ? nothing : html`<span class="quiet">${question}</span><br />`}
      ${is.split('\n').map((line) => html`<bdi>${line}</bdi><br />`)}
      ${gives && gives !== is ? html`<span class="quiet">${words.now(gives)}</span>` : nothing}
    </p>`;
  }

  #inWords(name: string, answer: unknown): string {
    const field = this.held.form.fields[name];
    // What was typed may not be an answer yet.
    const value = field?.read(answer).value;
    return field && value !== undefined
      ? inWords(field, value, this.held.options(name))
      : typeof answer === 'string'
        ? answer
        : '';
  }

  /** As the person knows it from the passport. */
  #nameOf({from, need}: ForForm): string {
    const said = saidInPassport[from];
    return (need ? said?.options?.[need] : said?.label)?.({}) ?? '';
  }

  #private(): readonly ForForm[] {
    return this.#chosen.filter(({isPrivate}) => isPrivate);
  }

  #choose(chosen: readonly ForForm[]): void {
    this.#chosen = chosen;
    this.#isMissing = false;
    this.host.requestUpdate();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#isMissing = this.#chosen.length === 0;
    // In the order of the passport, not of the ticking: notes are copied one under the other.
    const chosen = this.#found.filter((one) => this.#chosen.includes(one));
    if (this.#isMissing) this.host.requestUpdate();
    else this.copy(withChosen(this.held.draft, chosen), chosen);
  }
}
