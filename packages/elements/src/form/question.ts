import type {Draft} from '@trust-widgets/contract/define-form';
import type {Field, FieldKind} from '@trust-widgets/contract/fields/field';
import type {TemplateResult} from 'lit';

import {languageOptions} from '../fields/language-field.ts';
import {wording as words} from './form.wording.ts';
import type {AnyFieldWording} from './wording.ts';

/** A choice as people read it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** What else there is to know of it, shown under its label. */
  readonly hint?: TemplateResult | string | undefined;
}

/** Gives the choices of a question in words; of languages, those that people ask for most here first. */
export function optionsOf(
  field: Field,
  said: AnyFieldWording | undefined,
  answers: Draft,
  firstLanguages: readonly string[] = [],
): readonly Option[] {
  if (field.kind === 'language') return languageOptions(firstLanguages);
  return (field.options ?? []).map((value) => ({
    value,
    label: said?.options?.[value]?.(answers) ?? value,
  }));
}

/** Says what is wrong with an answer. */
export function problemOf(
  said: AnyFieldWording | undefined,
  code: string,
  answers: Draft,
  kind?: FieldKind,
): string {
  // A language may be typed, and then be none that we know.
  const otherwise = kind === 'language' ? words.noSuchLanguage : words.unexpected;
  return (said?.errors?.[code] ?? otherwise)(answers);
}
