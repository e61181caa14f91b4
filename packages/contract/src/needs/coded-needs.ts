import type {Draft} from '../define-form.ts';
import {isoDate} from '../fields/date.ts';
import type {DateParts} from '../fields/field.ts';
import type {Language} from '../fields/language.ts';
import {
  type Coding,
  interpreterCode,
  NEED_CATEGORIES,
  NEED_CODES,
  type NeedCode,
  UNSAID,
} from './codes.ts';
import {askedFor, carersName, type Need} from './needs.ts';

/** One thing that somebody needs, for a system that keeps such things: in codes, with the day on which to ask again. */
export interface CodedNeed {
  /** Whose need it is. A carer has their own. */
  readonly subject: 'person' | 'carer';
  /** The question and the choice: `adjustments/low-noise`, `interpreter/ckb`; `format/unsaid` where only the need was ticked. */
  readonly need: string;
  readonly category: Coding;
  /** Left out where no code says just this. */
  readonly code?: Coding;
  /** For an interpreter: BCP 47, as it was chosen. */
  readonly language?: string;
  /** The day on which it was said, in London. */
  readonly since: string;
  /** The day by which somebody is to ask whether it still holds. */
  readonly reviewBy: string;
}

/**
 * Gives what the answers of a form say about needs, need by need, with its code where there is one.
 *
 * @param answers judged answers of any form that asks the questions of needs
 * @param since the day on which they were given, as `2026-11-22`
 */
export function codedNeeds(answers: Draft, since: string): readonly CodedNeed[] {
  return [
    ...needsOf('person', answers, since, (name) => name),
    ...needsOf('carer', answers, since, carersName),
  ];
}

function needsOf(
  subject: CodedNeed['subject'],
  answers: Draft,
  since: string,
  nameOf: (name: string) => string,
): readonly CodedNeed[] {
  const chosen = (question: string) => [answers[nameOf(question)] ?? []].flat();
  const reviewOn = answers[nameOf('reviewNeedsOn')] as DateParts | undefined;
  const when = {
    since,
    reviewBy: reviewOn ? notBefore(since, isoDate(reviewOn)) : aYearAfter(since),
  };
  const interpreter = chosen('needs').includes('interpreter')
    ? inLanguage('interpreter', answers[nameOf('language')] as Language | undefined)
    : requested(subject, answers);
  return [
    ...(interpreter ? [{subject, ...interpreter, ...when}] : []),
    ...Object.entries(NEED_CODES).flatMap(([question, codes]) =>
      Object.entries<NeedCode>(codes)
        .filter(([choice]) => chosen(question).includes(choice))
        .map(([choice, code]) => ({subject, need: `${question}/${choice}`, ...code, ...when})),
    ),
    ...Object.entries(UNSAID)
      .filter(([need]) => chosen('needs').includes(need) && !isExplained(need as Need, chosen))
      .map(([need, code]) => ({subject, need: `${need}/unsaid`, ...code, ...when})),
  ];
}

/** Whether a need that was ticked is among the choices that have codes already. */
function isExplained(need: Need, chosen: (question: string) => readonly unknown[]): boolean {
  return askedFor(need).some((question) => question in NEED_CODES && chosen(question).length > 0);
}

/** What a request for an interpreter asks for, if it is for this person. */
function requested(subject: CodedNeed['subject'], {mode, forWhom, language}: Draft) {
  if (mode === undefined || (forWhom !== 'both' && forWhom !== subject)) return undefined;
  if (mode === 'bsl') return inLanguage('interpreter', 'bfi');
  if (mode === 'isl') return inLanguage('interpreter', 'isg');
  const kind = mode === 'written-translation' ? 'translation' : 'interpreter';
  return inLanguage(kind, language as Language | undefined);
}

function inLanguage(kind: 'interpreter' | 'translation', language: Language | undefined) {
  return {
    need: `${kind}/${language ?? 'unsaid'}`,
    // No code says that a text is to be translated.
    ...(kind === 'interpreter' ? interpreterCode(language) : {category: NEED_CATEGORIES.language}),
    ...(language && {language}),
  };
}

/** A day of a passport may have come by the time it is used elsewhere. Then it is time to ask. */
function notBefore(since: string, day: string): string {
  return day < since ? since : day;
}

function aYearAfter(day: string): string {
  const [year = '', ...rest] = day.split('-');
  const later = [Number(year) + 1, ...rest].join('-');
  // Three years in four have no 29 February.
  return rest.join('-') === '02-29' ? later.replace('02-29', '03-01') : later;
}
