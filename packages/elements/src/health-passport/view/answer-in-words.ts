import {isoDate} from '@trust-widgets/contract/fields/date';
import type {DateParts, Field} from '@trust-widgets/contract/fields/field';
import {html, nothing, type TemplateResult} from 'lit';

import {longDate} from '../../dates.ts';
import {languageOptions} from '../../fields/language-names.ts';
import type {AnyFieldWording} from '../../form/wording.ts';
import {phoneNumber} from '../../phone-number.ts';
import {ownWords} from './own-words.ts';
import {wording} from './view.wording.ts';

/** How an answer is shown. */
export interface Showing {
  /** The language that the person said their words are in. */
  readonly writtenIn?: string | undefined;
  /** Whether numbers can be called from where it stands. On paper they can't. */
  readonly isOnPaper?: boolean | undefined;
}

/** One question of the form with what is said about it. */
export interface Question {
  readonly field: Field;
  readonly words: AnyFieldWording;
}

/** Gives an answer as people read it: the person's own words unchanged, and our words for what they chose. */
export function answerInWords(
  question: Question,
  answer: unknown,
  showing: Showing,
): TemplateResult | typeof nothing {
  const {field, words} = question;
  const chosen = (value: unknown) => words.options?.[String(value)]?.({}) ?? String(value);
  switch (field.kind) {
    case 'agreement':
      return html`${wording.agreed()}`;
    case 'date':
      return html`${isDate(answer) ? longDate(isoDate(answer)) : nothing}`;
    case 'nhs-number':
      // In the groups in which people and screen readers say it.
      return html`<bdi dir="ltr">${String(answer).replace(/^(...)(...)/, '$1 $2 ')}</bdi>`;
    case 'phone':
      return phoneNumber(String(answer), {link: !showing.isOnPaper});
    case 'email':
      return html`<bdi dir="ltr">${String(answer)}</bdi>`;
    case 'language':
      return html`${languageName(answer)}`;
    case 'choice':
      return html`${chosen(answer)}`;
    case 'choices':
      return Array.isArray(answer)
        ? html`${answer.map((one) => html`<span class="line">${chosen(one)}</span>`)}`
        : nothing;
    default:
      return typeof answer === 'string' ? ownWords(answer, showing.writtenIn) : nothing;
  }
}

/** What a language is called, in the reader's language. */
export function languageName(code: unknown): string {
  return languageOptions().find(({value}) => value === code)?.label ?? String(code);
}

/** Whether something is a date of three parts. A device can hold one that was never finished. */
export function isDate(answer: unknown): answer is DateParts {
  const parts = answer as Partial<DateParts> | null;
  return (
    typeof parts === 'object' &&
    parts !== null &&
    [parts.day, parts.month, parts.year].every((part) => /^\d+$/.test(part ?? ''))
  );
}
