import type {Narrative} from '@medplum/fhirtypes';
import {
  type DateParts,
  directionOf,
  type Draft,
  type Field,
  isoDate,
  type Language,
  passport,
} from '@trust-widgets/contract';

import {LANGUAGE_NAMES} from './language-names.ts';
import {type DocumentSection, WORDS} from './words.ts';

/** The words of a question, or of one of an entry, as {@link WORDS} has them for each kind. */
interface QuestionWords {
  readonly label: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, QuestionWords>>;
}

/**
 * Writes a section out for people, with every answer in it: markup that FHIR allows, in which what somebody wrote can be
 * nothing but text. Undefined when nothing in it was answered.
 *
 * The person's words stand as they were written, line for line, marked with the language they are in if that is known.
 * Our own words are marked as English.
 */
export function narrativeOf(section: DocumentSection, answers: Draft): Narrative | undefined {
  const fields: Readonly<Record<string, Field>> = passport.pages[section];
  const list = definitionList(fields, WORDS[section], answers);
  if (list === '') return undefined;
  const {writtenIn} = answers;
  const language = typeof writtenIn === 'string' && writtenIn !== 'other' ? writtenIn : undefined;
  const marks = language && ` ${languageMarks(language)}`;
  return {
    status: 'additional',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"${marks ?? ''}>${list}</div>`,
  };
}

function definitionList(
  fields: Readonly<Record<string, Field>>,
  words: Readonly<Record<string, QuestionWords>>,
  answers: Draft,
): string {
  const rows = Object.entries(fields).flatMap(([name, field]) => {
    const question = words[name];
    const answer = answers[name];
    if (!question || answer === undefined) return [];
    return [`<dt>${english(question.label)}</dt><dd>${markup(field, question, answer)}</dd>`];
  });
  return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

/** Answers are read before they come here, so each has the form of its kind. */
function markup(field: Field, words: QuestionWords, answer: unknown): string {
  const option = (one: string) => english(words.options?.[one] ?? one);
  switch (field.kind) {
    case 'choice':
      return option(answer as string);
    case 'choices':
      return list('ul', (answer as readonly string[]).map(option));
    case 'language':
      return english(LANGUAGE_NAMES[answer as Language]);
    case 'date':
      return lines(isoDate(answer as DateParts));
    case 'entries':
      return list(
        'ol',
        (answer as readonly Draft[]).map((entry) =>
          definitionList(field.fields ?? {}, words.fields ?? {}, entry),
        ),
      );
    default:
      return lines(answer as string);
  }
}

function list(tag: 'ul' | 'ol', items: readonly string[]): string {
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

/** Marks our own words, as markup. */
export function english(text: string): string {
  return `<span ${languageMarks('en')}>${escaped(text)}</span>`;
}

function languageMarks(language: string): string {
  return `lang="${language}" xml:lang="${language}" dir="${directionOf(language)}"`;
}

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Each line runs in the direction of its own first letter. In that of the passport, the dose "400 mg" would read "mg 400"
 * between Arabic words, and the two halves of a telephone number would change places.
 */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [first = ''] = /\p{L}/u.exec(line) ?? [];
      const direction = RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
      return line === '' ? '' : `<span dir="${direction}">${escaped(line)}</span>`;
    })
    .join('<br/>');
}

/** U+FFFE and U+FFFF are the only characters of well-formed text that XML does not have. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
