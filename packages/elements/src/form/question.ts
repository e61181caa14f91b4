import type {Draft} from '@trust-widgets/contract/define-form';
import {isoDate} from '@trust-widgets/contract/fields/date';
import type {
  DateParts,
  DateTimeParts,
  Field,
  FieldKind,
} from '@trust-widgets/contract/fields/field';

import {longDate, longDateTime} from '../dates.ts';
import {languageOptions} from '../fields/language-names.ts';
import {wording as words} from './form.wording.ts';
import type {AnyFieldWording} from './wording.ts';

/** A choice as people read it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** What else there is to know of it, shown under its label. */
  readonly hint?: string | undefined;
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

/** Gives an answer as people read it. Of a list, see to each entry’s questions by themselves. */
export function inWords(field: Field, answer: unknown, options: readonly Option[]): string {
  const labelOf = (value: unknown) =>
    options.find((option) => option.value === value)?.label ?? String(value);
  if (field.kind === 'agreement') return words.agreed();
  if (field.kind === 'date') return longDate(isoDate(answer as DateParts));
  if (field.kind === 'date-time') {
    const {time, offset, ...day} = answer as DateTimeParts;
    return longDateTime(isoDate(day), time, offset);
  }
  // In the groups in which people and screen readers say it.
  if (field.kind === 'nhs-number') return String(answer).replace(/^(...)(...)/, '$1 $2 ');
  if (Array.isArray(answer)) return answer.map(labelOf).join('\n');
  return labelOf(answer);
}
