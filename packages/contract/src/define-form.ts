import type {Answer, Field} from './fields/field.ts';
import {readFields} from './read-fields.ts';

/**
 * One thing wrong with one answer. It names the question, and the part of it at fault: the box of a date
 * (`birthDate/year`), the question of an entry (`medicines/0/name`). Never the answer.
 */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

/**
 * Codes that no person can cause by typing into a widget: the program that sent the answers is at fault.
 * The service refuses these with 400, and all other codes with 422.
 */
export const PROGRAM_FAULTS: readonly string[] = ['malformed', 'unknown_field'];

/** The questions of a form, page by page, in the order in which they are asked. */
export type Pages = Readonly<Record<string, Readonly<Record<string, Field>>>>;

type Union<P extends Pages> = P[keyof P];
type Merge<U> = (U extends unknown ? (fields: U) => void : never) extends (
  fields: infer All,
) => void
  ? All
  : never;

/** All questions of a form by name. */
export type FieldsOf<P extends Pages> = Merge<Union<P>> & Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type NamesAlwaysAsked<F> = {
  [K in keyof F]: F[K] extends Field<Answer, string, true> ? K : never;
}[keyof F];
type Known<F> = {[K in keyof F as string extends K ? never : K]: F[K]};

/** What a form's answers look like: those that everyone must give, and the others, which may be left out. */
export type AnswersOf<F> = {readonly [K in NamesAlwaysAsked<Known<F>>]: ValueOf<Known<F>[K]>} & {
  readonly [K in Exclude<keyof Known<F>, NamesAlwaysAsked<Known<F>>>]?:
    ValueOf<Known<F>[K]> | undefined;
};

/** The answers of a form: `Answers<typeof referral>`. */
export type Answers<F extends Form> = AnswersOf<FieldsOf<F['pages']>>;

/** Answers on the way: anything may still be missing or wrong. */
export type Draft = Readonly<Record<string, unknown>>;

/** A form declared once: what it asks, when, and what it takes. Without words. */
export interface Form {
  readonly id: string;
  readonly pages: Pages;
  /** Every question by name, in the order of the pages. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Names the questions that are asked, given the answers so far. */
  asked(draft: Draft): readonly string[];
  /** Names the pages that ask something, given the answers so far. */
  pagesFor(draft: Draft): readonly string[];
  /** Names the page after `page`, or nothing after the last. */
  nextPage(page: string, draft: Draft): string | undefined;
  /** Leaves out answers to questions that are no longer asked, such as those about a helper who is not one after all. */
  prune(draft: Draft): Draft;
  /** Judges the answers, or those of one page: the first error of each question, in the order of the questions. */
  judge(
    draft: Draft,
    page?: string,
  ): {readonly answers: Draft; readonly errors: readonly FieldError[]};
}

/** A form whose pages and questions the compiler knows. */
export interface DefinedForm<P extends Pages> extends Form {
  readonly pages: P;
  readonly fields: FieldsOf<P>;
  pagesFor(draft: Draft): readonly (keyof P & string)[];
  nextPage(page: string, draft: Draft): (keyof P & string) | undefined;
}

/**
 * Declares a form: pages of questions, without words.
 *
 * @throws {Error} when two pages name the same question, or a question depends on one that is not asked before it
 */
export function defineForm<const P extends Pages>(id: string, pages: P): DefinedForm<P> {
  const fields: Record<string, Field> = {};
  for (const page of Object.values(pages)) {
    for (const [name, field] of Object.entries(page)) {
      if (Object.hasOwn(fields, name)) throw new Error(`${id}: ${name} is declared twice.`);
      for (const needed of Object.keys(field.when ?? {})) {
        if (!Object.hasOwn(fields, needed))
          throw new Error(`${id}: ${name} depends on ${needed}, which is not asked before it.`);
      }
      fields[name] = field;
    }
  }

  function read(draft: Draft) {
    const {answers, asked, faults, notAsked} = readFields(fields, draft);
    const errors = faults.map(errorOf);
    for (const name of Object.keys(draft)) {
      if (!Object.hasOwn(fields, name)) {
        // A name that somebody made up could be anything, an answer among it. Only what looks like ours is repeated.
        const field = /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(name) ? name : '';
        errors.push({field, code: 'unknown_field'});
      }
    }
    // A wrong answer hides the questions that hang on it; their answers are not wrong for that.
    return {answers, asked, errors: errors.length > 0 ? errors : notAsked.map(errorOf)};
  }

  const pageNames = Object.keys(pages);

  const form: Form = {
    id,
    pages,
    fields,
    asked: (draft) => read(draft).asked,
    pagesFor(draft) {
      const {asked} = read(draft);
      return pageNames.filter((page) =>
        Object.keys(pages[page] ?? {}).some((name) => asked.includes(name)),
      );
    },
    nextPage(page, draft) {
      const {asked} = read(draft);
      return pageNames
        .slice(pageNames.indexOf(page) + 1)
        .find((next) => Object.keys(pages[next] ?? {}).some((name) => asked.includes(name)));
    },
    prune(draft) {
      const {asked} = read(draft);
      return Object.fromEntries(Object.entries(draft).filter(([name]) => asked.includes(name)));
    },
    judge(draft, page) {
      const {answers, errors} = read(draft);
      const names = page === undefined ? undefined : Object.keys(pages[page] ?? {});
      return {
        answers,
        errors: names
          ? errors.filter(
              ({field, code}) => code !== 'not_asked' && names.includes(questionOf(field)),
            )
          : errors,
      };
    },
  };
  return form as DefinedForm<P>;
}

/** Gives the question that an error names: `birthDate` for `birthDate/year`, `medicines` for `medicines/0/name`. */
export function questionOf(field: string): string {
  return field.split('/')[0] ?? field;
}

function errorOf({name, part, code}: {name: string; part?: string; code: string}): FieldError {
  return {field: part ? `${name}/${part}` : name, code};
}
