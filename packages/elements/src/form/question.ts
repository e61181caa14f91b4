import type {Draft} from '@trust-widgets/contract/define-form';
import type {Field} from '@trust-widgets/contract/fields/field';

import {languageOptions} from '../fields/language-names.ts';
import {wording as words} from './form.wording.ts';
import type {AnyFieldWording} from './wording.ts';

/** A choice as people read it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Gives the choices of a question in words. */
export function optionsOf(
  field: Field,
  said: AnyFieldWording | undefined,
  answers: Draft,
): readonly Option[] {
  if (field.kind === 'language') return languageOptions();
  return (field.options ?? []).map((value) => ({
    value,
    label: said?.options?.[value]?.(answers) ?? value,
  }));
}

/** Says what is wrong with an answer. */
export function problemOf(said: AnyFieldWording | undefined, code: string, answers: Draft): string {
  return said?.errors?.[code]?.(answers) ?? words.unexpected();
}
