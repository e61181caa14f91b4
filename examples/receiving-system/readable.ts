import {
  type CodedNeed,
  type DateParts,
  type DateTimeParts,
  type Form,
  interpreterRequest,
  isoDate,
  isoDateTime,
  referral,
} from '@trust-widgets/contract';

import {CHOICES, LANGUAGE_NAMES, PRIVATE, QUESTIONS} from './words.ts';

const FORMS: Readonly<Record<string, Form>> = {
  referral,
  'interpreter-request': interpreterRequest,
};

const languages = new Intl.DisplayNames('en-GB', {type: 'language', fallback: 'code'});
const days = new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', dateStyle: 'full'});

/** One answer as a member of staff reads it. */
export interface ReadableAnswer {
  readonly question: string;
  readonly answer: string;
  /** Not to be shown or said to anybody who does not need it. */
  readonly isPrivate: boolean;
}

/**
 * Puts answers in the order in which a form asked for them, with words for every question and choice. A question that is
 * new in a later version shows under its own name: nothing that a person wrote is ever left out.
 *
 * @param kind `referral` or `interpreter-request`
 */
export function readable(
  kind: string,
  answers: Readonly<Record<string, unknown>>,
): ReadableAnswer[] {
  const fields = FORMS[kind]?.fields ?? {};
  const order = Object.keys(fields);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(answers)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, answer]) => ({
      question: (QUESTIONS as Readonly<Record<string, string>>)[name] ?? name,
      answer: inWords(fields[name], answer),
      isPrivate: (PRIVATE as readonly string[]).includes(name),
    }));
}

/** Puts a need in words: what it is, in whose list of codes, and by when to ask whether it still holds. */
export function readableNeed({subject, need, category, code, language, reviewBy}: CodedNeed) {
  const [question = '', choice = ''] = need.split('/');
  // Of a need that was only ticked, there is no more to say than which it is.
  const said = choice === 'unsaid' ? question : choice;
  const what = code?.display ?? (language ? capital(question) : inChoice(said));
  return {
    whose: capital(subject),
    what: language ? `${what}: ${languageAndCode(language)}` : what,
    code: code ? `SNOMED CT ${code.code}` : 'No code says just this',
    category: category.display,
    reviewBy: dayInWords(reviewBy),
    reviewOn: reviewBy,
  };
}

/** Gives a language its English name. */
export function languageName(code: string): string {
  try {
    return LANGUAGE_NAMES[code] ?? languages.of(code) ?? code;
  } catch {
    return code;
  }
}

function inWords(field: Form['fields'][string] | undefined, answer: unknown): string {
  if (Array.isArray(answer)) return answer.map((one) => inWords(field, one)).join(', ');
  if (field?.kind === 'date-time') return momentInWords(answer as DateTimeParts);
  if (typeof answer === 'object' && answer !== null) {
    const {day = '', month = '', year = ''} = answer as Partial<DateParts>;
    return [day, month, year].join(' / ');
  }
  const text = String(answer);
  if (field?.kind === 'language') return languageAndCode(text);
  return field?.options?.includes(text) || text === 'yes' ? inChoice(text) : text;
}

/** The offset stands with the time, so that nobody has to know when clocks changed. */
function momentInWords(at: DateTimeParts): string {
  return `${dayInWords(isoDate(at))} at ${at.time} (${isoDateTime(at)})`;
}

function dayInWords(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  // One that can't be read must not hide all the others.
  return Number.isNaN(at.getTime()) ? day : days.format(at);
}

function languageAndCode(code: string): string {
  return `${languageName(code)} (${code})`;
}

function inChoice(choice: string): string {
  return CHOICES[choice] ?? capital(choice.replaceAll('-', ' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
