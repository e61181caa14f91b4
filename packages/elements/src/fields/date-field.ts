import type {DateParts} from '@trust-widgets/contract/fields/field';
import {html, nothing, type TemplateResult} from 'lit';

import {wording} from '../form/form.wording.ts';
import {blockClass, describedBy, type FieldView, hintAndError, legend} from './field-view.ts';

const PARTS = ['day', 'month', 'year'] as const;

/** A date in three boxes. Only the box at fault is marked as wrong. */
export function dateField(view: FieldView): TemplateResult {
  const {name, autocomplete, error, part: wrong, answer} = view;
  const value: Partial<Record<keyof DateParts, string>> = {
    ...(view.value as DateParts | undefined),
  };
  return html`<div class=${blockClass(view)}>
    <fieldset aria-describedby=${describedBy(view)} role="group">
      ${legend(view)} ${hintAndError(view)}
      <div class="date">
        ${PARTS.map(
          (part) =>
            html`<div>
              <label for="${name}-${part}">${wording[part]()}</label>
              <input
                id="${name}-${part}"
                class=${part === 'year' ? 'year' : 'number'}
                inputmode="numeric"
                dir="ltr"
                autocomplete=${autocomplete ? `${autocomplete}-${part}` : 'off'}
                aria-describedby=${error && wrong === part ? `${name}-error` : nothing}
                aria-invalid=${error && (wrong === undefined || wrong === part) ? 'true' : nothing}
                .value=${value[part] ?? ''}
                @input=${(event: InputEvent) => {
                  value[part] = (event.target as HTMLInputElement).value;
                  answer({day: '', month: '', year: '', ...value});
                }}
              />
            </div>`,
        )}
      </div>
    </fieldset>
  </div>`;
}
