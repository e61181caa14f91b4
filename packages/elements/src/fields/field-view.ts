import type {Field} from '@trust-widgets/contract/fields/field';
import {html, nothing, type TemplateResult} from 'lit';

import {wording} from '../form/form.wording.ts';
import type {Option} from '../form/question.ts';

/** What a field's template is given: the question in words, what was answered, and what is wrong with it. */
export interface FieldView {
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  /** Whether the label is the heading of its page as well. */
  readonly isHeading: boolean;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  /** For a date: the box at fault. */
  readonly part: string | undefined;
  readonly value: unknown;
  readonly options: readonly Option[];
  readonly autocomplete: string | undefined;
  /** Whether the page says once for all that an answer may be left out, so that no label has to. */
  readonly isFree?: boolean;
  /** Keeps an answer. `redraw` says that it may change which questions are asked. */
  readonly answer: (value: unknown, redraw?: boolean) => void;
}

/** The label as people see it: questions that may be left out say so. */
export function labelOf({field, label, isFree}: FieldView): string {
  return field.required || isFree ? label : wording.optional(label);
}

/** The hint and the error under a question's label. */
export function hintAndError({name, hint, error}: FieldView): TemplateResult {
  return html`${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
  ${
    error
      ? html`<p class="error" id="${name}-error">
          <span class="hidden">${wording.error()}&nbsp;</span>${error}
        </p>`
      : nothing
  }`;
}

/** The ids that describe a question's control. */
export function describedBy({name, hint, error}: FieldView): string | typeof nothing {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
}

/** The class of a question's block. */
export function blockClass({error}: FieldView): string {
  return error ? 'field wrong' : 'field';
}

/** A group's legend, which on a page of one question is the page's heading too. */
export function legend(view: FieldView): TemplateResult {
  return view.isHeading
    ? html`<legend><h2 id="step" tabindex="-1">${labelOf(view)}</h2></legend>`
    : html`<legend>${labelOf(view)}</legend>`;
}
