import type {Draft, Field} from '@trust-widgets/contract';

const DATE = ['day', 'month', 'year'];

/** The most characters that are kept of what stands in one line. No answer there has as many, so what is cut is too long. */
const MOST_IN_A_LINE = 1000;

/** What of a page a person saw when they pressed its button: its questions, and what stood beside them. */
export interface Seen {
  readonly names: readonly string[];
  readonly notices: readonly string[];
}

/** Writes what a page shows, for its form to carry. */
export function writeSeen({names, notices}: Seen): string {
  return [...names, ...notices.map((notice) => `!${notice}`)].join(' ');
}

/** Reads what a page showed. Whatever a program makes of it, it is names and nothing else. */
export function readSeen(text: string | null): Seen {
  const words = (text ?? '').slice(0, 4000).split(' ');
  const named = (pattern: RegExp) => words.flatMap((word) => pattern.exec(word)?.[1] ?? []);
  return {
    names: named(/^([A-Za-z]\w{0,39})$/),
    notices: named(/^!([A-Za-z]\w{0,39}\.[\w-]{1,20})$/),
  };
}

/**
 * Reads the answers to those questions of a page that the person saw. One that they left alone has no answer any more;
 * all else that was sent is ignored.
 */
export function readAnswers(
  fields: Readonly<Record<string, Field>>,
  {names}: Seen,
  sent: URLSearchParams,
): Draft {
  const shown = Object.entries(fields).filter(([name]) => names.includes(name));
  return Object.fromEntries(shown.map(([name, field]) => [name, answerOf(name, field, sent)]));
}

function answerOf(name: string, {kind, options}: Field, sent: URLSearchParams): unknown {
  const line = (part: string) => sent.get(part)?.slice(0, MOST_IN_A_LINE);
  if (kind === 'choices') {
    // A box can be ticked once, however often it is sent.
    const chosen = [...new Set(sent.getAll(name).filter(Boolean))]
      .slice(0, (options?.length ?? 0) + 1)
      .map((option) => option.slice(0, MOST_IN_A_LINE));
    return chosen.length > 0 ? chosen : undefined;
  }
  if (kind === 'date' || kind === 'date-time') {
    const parts = kind === 'date' ? DATE : [...DATE, 'time'];
    if (!parts.some((part) => sent.get(`${name}/${part}`))) return undefined;
    return Object.fromEntries(parts.map((part) => [part, line(`${name}/${part}`) ?? '']));
  }
  return (kind === 'long-text' ? sent.get(name) : line(name)) || undefined;
}
