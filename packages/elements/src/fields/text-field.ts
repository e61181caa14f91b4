import type {FieldKind} from '@trust-widgets/contract/fields/field';
import {html, nothing, type TemplateResult} from 'lit';

import {blockClass, describedBy, type FieldView, hintAndError, labelOf} from './field-view.ts';

interface Box {
  readonly type?: 'tel' | 'email';
  readonly inputmode?: 'numeric';
  readonly width: 'long' | 'medium' | 'short';
  /** Names and words read from their own script's side; numbers and addresses always from the left. */
  readonly dir: 'auto' | 'ltr';
}

const BOXES: Partial<Record<FieldKind, Box>> = {
  phone: {type: 'tel', width: 'medium', dir: 'ltr'},
  email: {type: 'email', width: 'long', dir: 'ltr'},
  postcode: {width: 'short', dir: 'ltr'},
  'nhs-number': {inputmode: 'numeric', width: 'medium', dir: 'ltr'},
  age: {inputmode: 'numeric', width: 'short', dir: 'ltr'},
};

/** A box for one line. */
export function textField(view: FieldView): TemplateResult {
  const {name, field, value, error, autocomplete, answer} = view;
  const box = BOXES[field.kind] ?? {width: 'long', dir: 'auto'};
  return html`<div class=${blockClass(view)}>
    <label for=${name}>${labelOf(view)}</label>
    ${hintAndError(view)}
    <input
      id=${name}
      name=${name}
      class=${box.width}
      type=${box.type ?? 'text'}
      inputmode=${box.inputmode ?? nothing}
      dir=${box.dir}
      placeholder=" "
      spellcheck="false"
      autocapitalize=${field.kind === 'text' ? nothing : 'off'}
      autocomplete=${autocomplete ?? 'off'}
      aria-describedby=${describedBy(view)}
      aria-invalid=${error ? 'true' : nothing}
      .value=${typeof value === 'string' ? value : ''}
      @input=${(event: InputEvent) => answer((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** A box for several lines. It may be written in any language, from either side. */
export function longTextField(view: FieldView): TemplateResult {
  const {name, value, error, answer} = view;
  return html`<div class=${blockClass(view)}>
    <label for=${name}>${labelOf(view)}</label>
    ${hintAndError(view)}
    <textarea
      id=${name}
      name=${name}
      rows="5"
      dir="auto"
      placeholder=" "
      autocomplete="off"
      aria-describedby=${describedBy(view)}
      aria-invalid=${error ? 'true' : nothing}
      .value=${typeof value === 'string' ? value : ''}
      @input=${(event: InputEvent) => answer((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}
