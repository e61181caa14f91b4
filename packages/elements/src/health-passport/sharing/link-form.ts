import {date as dateQuestion, isoDate} from '@trust-widgets/contract/fields/date';
import type {Consent} from '@trust-widgets/contract/passport/consent';
import {html, nothing, type TemplateResult} from 'lit';

import {londonDay} from '../../dates.ts';
import {dateField} from '../../fields/date-field.ts';
import type {Desk} from '../screen.ts';
import {lastDay, type Term, TERMS} from './last-day.ts';
import {wording} from './sharing.wording.ts';

const lastDayQuestion = dateQuestion({required: true});

/** Asks how long a link may work. */
export class LinkForm {
  readonly #desk: Desk;
  readonly #actions: {readonly make: (until: string) => void; readonly cancel: () => void};
  #term: Term = 'week';
  #chosen: unknown;
  #isWrong = false;

  constructor(
    desk: Desk,
    readonly consent: Consent,
    actions: {readonly make: (until: string) => void; readonly cancel: () => void},
  ) {
    this.#desk = desk;
    this.#actions = actions;
  }

  render(): TemplateResult {
    const {make} = wording;
    return html`<form novalidate @submit=${this.#submit}>
      <fieldset class="field" id="term" tabindex="-1">
        <legend>${make.howLong()}</legend>
        ${TERMS.map(
          (term) =>
            html`<div class="option">
              <input
                type="radio"
                name="term"
                id="term-${term}"
                .checked=${this.#term === term}
                @change=${() => this.#choose(term)}
              />
              <label for="term-${term}">${make[term]()}</label>
            </div>`,
        )}
      </fieldset>
      ${
        this.#term === 'date'
          ? dateField({
              name: 'last-day',
              field: lastDayQuestion,
              label: make.lastDay(),
              isHeading: false,
              hint: undefined,
              error: this.#isWrong ? make.wrongDay() : undefined,
              part: undefined,
              value: this.#chosen,
              options: [],
              autocomplete: undefined,
              answer: (value) => (this.#chosen = value),
            })
          : nothing
      }
      <p>${make.careful()}</p>
      <div class="actions">
        <button class="button">${make.confirm()}</button>
        <button type="button" class="link" @click=${this.#actions.cancel}>${make.cancel()}</button>
      </div>
    </form>`;
  }

  #choose(term: Term): void {
    this.#term = term;
    this.#isWrong = false;
    this.#desk.requestUpdate();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const {value} = lastDayQuestion.read(this.#chosen);
    const until = lastDay(this.#term, {
      today: londonDay(new Date()),
      chosen: value && isoDate(value),
      consent: this.consent,
    });
    this.#isWrong = until === undefined;
    this.#desk.requestUpdate();
    if (until) this.#actions.make(until);
    else this.#desk.focusOn('last-day-day');
  };
}
