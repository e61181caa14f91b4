import {html, nothing, type TemplateResult} from 'lit';

import {wording} from '../form/form.wording.ts';
import {
  blockClass,
  describedBy,
  type FieldView,
  hintAndError,
  labelOf,
  legend,
} from './field-view.ts';

/** One of a few: radio buttons. */
export function choiceField(view: FieldView): TemplateResult {
  const {name, value, error, options, answer} = view;
  return html`<div class=${blockClass(view)}>
    <fieldset
      aria-describedby=${describedBy(view)}
      aria-invalid=${error ? 'true' : nothing}
      role="radiogroup"
    >
      ${legend(view)} ${hintAndError(view)}
      ${options.map(
        (option, index) =>
          html`<div class="option">
            <input
              type="radio"
              name=${name}
              id=${idOf(name, index)}
              value=${option.value}
              aria-describedby=${option.hint ? hintIdOf(name, index) : nothing}
              .checked=${value === option.value}
              @change=${() => answer(option.value, true)}
            />
            <div>
              <label for=${idOf(name, index)}>${option.label}</label>
              ${option.hint ? html`<p class="hint" id=${hintIdOf(name, index)}>${option.hint}</p>` : nothing}
            </div>
          </div>`,
      )}
    </fieldset>
  </div>`;
}

/** Any of a few: boxes to tick. */
export function choicesField(view: FieldView): TemplateResult {
  const {name, options, answer} = view;
  const chosen = Array.isArray(view.value) ? (view.value as string[]) : [];
  return html`<div class=${blockClass(view)}>
    <fieldset aria-describedby=${describedBy(view)}>
      ${legend(view)} ${hintAndError(view)}
      ${options.map(
        (option, index) =>
          html`<div class="option">
            <input
              type="checkbox"
              name=${name}
              id=${idOf(name, index)}
              value=${option.value}
              .checked=${chosen.includes(option.value)}
              @change=${(event: Event) =>
                answer(
                  (event.target as HTMLInputElement).checked
                    ? [...chosen, option.value]
                    : chosen.filter((one) => one !== option.value),
                  true,
                )}
            />
            <label for=${idOf(name, index)}>${option.label}</label>
          </div>`,
      )}
    </fieldset>
  </div>`;
}

/** One box to tick, whose label is what is agreed to. */
export function agreementField(view: FieldView): TemplateResult {
  const {name, value, error, answer} = view;
  return html`<div class=${blockClass(view)}>
    ${hintAndError(view)}
    <div class="option">
      <input
        type="checkbox"
        name=${name}
        id=${name}
        value="yes"
        aria-describedby=${describedBy(view)}
        aria-invalid=${error ? 'true' : nothing}
        .checked=${value === 'yes'}
        @change=${(event: Event) => answer((event.target as HTMLInputElement).checked ? 'yes' : undefined, true)}
      />
      <label for=${name}>${labelOf(view)}</label>
    </div>
  </div>`;
}

/** One of many: the browser's own list, which every phone and screen reader handles well. */
export function selectField(view: FieldView): TemplateResult {
  const {name, value, error, options, answer} = view;
  return html`<div class=${blockClass(view)}>
    <label for=${name}>${labelOf(view)}</label>
    ${hintAndError(view)}
    <select
      id=${name}
      name=${name}
      aria-describedby=${describedBy(view)}
      aria-invalid=${error ? 'true' : nothing}
      @change=${(event: Event) => answer((event.target as HTMLSelectElement).value, true)}
    >
      <option value="" ?selected=${!value}>${wording.chooseOne()}</option>
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${value === option.value}>
            ${option.label}
          </option>`,
      )}
    </select>
  </div>`;
}

/** The first choice has the question's own id, so that an error can lead to it. */
function idOf(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index}`;
}

function hintIdOf(name: string, index: number): string {
  return `${name}-hint-${index}`;
}
