import type {FieldKind} from '@trust-widgets/contract/fields/field';
import type {TemplateResult} from 'lit';

import {agreementField, choiceField, choicesField} from './choice-field.ts';
import {dateField, dateTimeField} from './date-field.ts';
import type {FieldView} from './field-view.ts';
import {languageField} from './language-field.ts';
import {longTextField, textField} from './text-field.ts';

const TEMPLATES: Partial<Record<FieldKind, (view: FieldView) => TemplateResult>> = {
  'long-text': longTextField,
  choice: choiceField,
  choices: choicesField,
  agreement: agreementField,
  date: dateField,
  'date-time': dateTimeField,
  language: languageField,
};

/** Draws a question by its kind. Kinds with no template of their own are a line of text. */
export function drawField(view: FieldView): TemplateResult {
  return (TEMPLATES[view.field.kind] ?? textField)(view);
}
