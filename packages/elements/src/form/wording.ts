import type {Draft, Field, FieldsOf, Form, Pages} from '@trust-widgets/contract';

/** A sentence. It may depend on what was answered before: "your name" or "the person's name". */
export type Sentence = (answers: Draft) => string;

/** What one question says: its label and hint, its choices, and a sentence for every code its answer can be refused with. */
export type FieldWording<F extends Field = Field> = {
  readonly label: Sentence;
  readonly hint?: Sentence;
} & ErrorWording<F> &
  OptionWording<F> &
  EntryWording<F>;

// What is wrong in an entry is said by the entry's own question.
type ErrorWording<F> = F extends {kind: 'entries'}
  ? {readonly errors: {readonly too_many: Sentence}}
  : F extends {codes: readonly (infer Code extends string)[]}
    ? [Code] extends [never]
      ? {readonly errors?: undefined}
      : {readonly errors: Readonly<Record<Code, Sentence>>}
    : never;

// Languages are named by Intl, not by us.
type OptionWording<F> = F extends {kind: 'agreement'}
  ? {readonly options?: undefined}
  : F extends {options: readonly (infer Option extends string)[]}
    ? {readonly options: Readonly<Record<Option, Sentence>>}
    : {readonly options?: undefined};

// A list also says how to add to it, and what each question of an entry says, given the entry. Nobody is asked for its id.
type EntryWording<F> = F extends {kind: 'entries'; fields: infer Fields}
  ? {
      readonly add: Sentence;
      readonly fields: {
        readonly [Name in keyof Fields as NamesSaid<Name, Fields[Name]>]: FieldWording<
          Extract<Fields[Name], Field>
        >;
      };
    }
  : {readonly add?: undefined; readonly fields?: undefined};

type NamesSaid<Name, F> = string extends Name ? never : F extends {kind: 'id'} ? never : Name;

/** What one page of a form says. */
export interface PageWording {
  readonly title: Sentence;
  /** A sentence or two under the title. */
  readonly lead?: Sentence;
}

/** All that a form says. Forget a question, a choice or a code, and it does not compile. */
export interface FormWording<P extends Pages> {
  readonly pages: {readonly [Page in keyof P]: PageWording};
  readonly fields: {
    readonly [Name in keyof FieldsOf<P> as string extends Name ? never : Name]: FieldWording<
      Extract<FieldsOf<P>[Name], Field>
    >;
  };
}

/** A form's wording where the code reads it by name. */
export interface AnyFormWording {
  readonly pages: Readonly<Record<string, PageWording>>;
  readonly fields: Readonly<Record<string, AnyFieldWording>>;
}

/** A question's wording where the code reads it by name. */
export interface AnyFieldWording {
  readonly label: Sentence;
  readonly hint?: Sentence;
  readonly errors?: Readonly<Record<string, Sentence>> | undefined;
  readonly options?: Readonly<Record<string, Sentence>> | undefined;
  /** Of a list: how to add to it. */
  readonly add?: Sentence | undefined;
  /** Of a list: what the questions of an entry say, given the entry. */
  readonly fields?: Readonly<Record<string, AnyFieldWording>> | undefined;
}

/** The wording of a declared form: `satisfies Wording<typeof referral>`. */
export type Wording<F extends Form> = FormWording<F['pages']>;
