import type {DateTimeParts} from '@trust-widgets/contract/fields/field';
import {html, nothing, type TemplateResult} from 'lit';

import {wording} from '../form/form.wording.ts';
import {blockClass, describedBy, type FieldView, hintAndError, legend} from './field-view.ts';

type Part = Exclude<keyof DateTimeParts, 'offset'>;

const DATE: readonly Part[] = ['day', 'month', 'year'];

/** A date in three boxes. Only the box at fault is marked as wrong. */
export function dateField(view: FieldView): TemplateResult {
  return boxes(view, DATE);
}

/** A date in three boxes and the time of day in a fourth, which takes it as people write it. */
export function dateTimeField(view: FieldView): TemplateResult {
  return boxes(view, [...DATE, 'time']);
}

function boxes(view: FieldView, parts: readonly Part[]): TemplateResult {
  const {name, autocomplete, error, part: wrong, answer} = view;
  const given = view.value as Partial<Record<Part, string>> | undefined;
  const value = Object.fromEntries(parts.map((part) => [part, given?.[part] ?? '']));
  return html`<div class=${blockClass(view)}>
    <fieldset aria-describedby=${describedBy(view)} role="group">
      ${legend(view)} ${hintAndError(view)}
      <div class="date">
        ${parts.map((part) => {
          const isTime = part === 'time';
          const hintId = isTime && `${name}-time-hint`;
          const errorId = error && wrong === part && `${name}-error`;
          return html`<div class=${part}>
            <label for="${name}-${part}">${wording[part]()}</label>
            ${hintId ? html`<p class="hint" id=${hintId}>${wording.timeExample()}</p>` : nothing}
            <input
              id="${name}-${part}"
              name="${name}/${part}"
              class=${isTime || part === 'year' ? part : 'number'}
              inputmode=${isTime ? nothing : 'numeric'}
              dir=${isTime ? 'auto' : 'ltr'}
              placeholder=" "
              autocapitalize=${isTime ? 'off' : nothing}
              autocomplete=${autocomplete ? `${autocomplete}-${part}` : 'off'}
              aria-describedby=${[hintId, errorId].filter(Boolean).join(' ') || nothing}
              aria-invalid=${error && (wrong === undefined || wrong === part) ? 'true' : nothing}
              .value=${value[part] ?? ''}
              @input=${(event: InputEvent) => {
                value[part] = (event.target as HTMLInputElement).value;
                answer({...value});
              }}
            />
          </div>`;
        })}
      </div>
    </fieldset>
  </div>`;
}
