import {isWellFormed, tidy} from '../well-formed.ts';

/** What a person can answer: some text, several choices, a date, a date with its time, or a list of entries. */
export type Answer = string | readonly string[] | DateParts | DateTimeParts | readonly Entry[];

/** One of a list, such as a medicine: a few answers of its own, by name. */
// A record of answers that are records would refer to itself, which only an interface may.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
export interface Entry {
  readonly [name: string]: Answer | undefined;
}

/** A date as people type it. Digits only once read: `{day: '05', month: '01', year: '1985'}`. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A date and a time of day by the clocks of the United Kingdom, as people type them. */
export interface DateTimeParts extends DateParts {
  /** `14:30` once read. */
  readonly time: string;
  /** What local time is ahead of Greenwich then, `+01:00` or `+00:00`. Always there once read; nobody is asked for it. */
  readonly offset?: string;
}

/** One thing wrong with an answer. `part` names the box of a date (`year`), or the question of an entry (`0/name`). */
export interface Fault<Code extends string = string> {
  readonly code: Code;
  readonly part?: string;
}

/**
 * What a field makes of something sent to it. `value` is absent when nothing was answered. `passed` is what it would be,
 * had its time not come: it may have been taken before that.
 */
export type Reading<Value extends Answer = Answer, Code extends string = string> =
  | {readonly value?: Value; readonly fault?: undefined; readonly passed?: undefined}
  | {
      readonly value?: undefined;
      readonly fault: Fault<Code | 'malformed'>;
      readonly passed?: Value;
    };

/**
 * When a question is asked: every named answer must be one of those listed.
 * For a question with several choices, one of them in the list is enough.
 */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** The kinds of question. Each has one template in the widgets and one rule here. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'choices'
  | 'agreement'
  | 'date'
  | 'date-time'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'nhs-number'
  | 'age'
  | 'language'
  | 'entries'
  | 'id';

/**
 * One question of a form, without words.
 *
 * `Always` is true when everyone must answer it: required, and asked whatever else was said.
 */
export interface Field<
  Value extends Answer = Answer,
  Code extends string = string,
  Always extends boolean = boolean,
> {
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly when?: Condition | undefined;
  /** Every code that a person can cause by an answer, `missing` among them when the question is required. */
  readonly codes: readonly Code[];
  /** The most characters (code points) that an answer may have. */
  readonly max?: number | undefined;
  /** The choices, in the order in which they are shown. */
  readonly options?: readonly string[] | undefined;
  /** The questions of each entry of a list. */
  readonly fields?: Readonly<Record<string, Field>> | undefined;
  /** Reads what was sent: tidies it, or says what is wrong. Reading its own value again changes nothing. */
  readonly read: (raw: unknown) => Reading<Value, Code>;
  /** Only carries the type. */
  readonly always?: Always;
}

/** What every kind of question can say of itself. */
export interface FieldOptions {
  /** Whether an answer is needed. A question is optional unless this says otherwise. */
  readonly required?: boolean;
  /** When it is asked. Always, if left out. */
  readonly when?: Condition;
}

/** True for the options of a question that everyone must answer. */
export type AlwaysAsked<Options> = Options extends {required: true}
  ? Options extends {when: Condition}
    ? false
    : true
  : false;

/** The codes of a field, with `missing` when an answer is needed. */
export type CodesOf<Code extends string, Options> =
  Code | (Options extends {required: true} ? 'missing' : never);

/** Makes a field of text from the one rule that is its own. The rule sees tidied text that is not empty. */
export function textField<const Code extends string, const Options extends FieldOptions>(
  kind: FieldKind,
  codes: readonly Code[],
  options: Options & {max?: number; options?: readonly string[]},
  rule: (text: string) => {value: string} | {code: Code},
): Field<string, CodesOf<Code, Options>, AlwaysAsked<Options>> {
  return field(kind, codes, options, (raw) => {
    if (typeof raw !== 'string' || !isWellFormed(raw)) return {fault: {code: 'malformed'}};
    const text = tidy(raw);
    if (text === '') return {};
    const judged = rule(text);
    return 'code' in judged ? {fault: judged} : judged;
  });
}

/** Makes a field. `read` never sees an answer that was left out. */
export function field<
  Value extends Answer,
  const Code extends string,
  const Options extends FieldOptions,
>(
  kind: FieldKind,
  codes: readonly Code[],
  {required = false, when, max, options}: Options & {max?: number; options?: readonly string[]},
  read: (raw: unknown) => Reading<Value, Code>,
): Field<Value, CodesOf<Code, Options>, AlwaysAsked<Options>> {
  const all = required ? ['missing', ...codes] : codes;
  return {
    kind,
    required,
    when,
    max,
    options,
    codes: all as readonly CodesOf<Code, Options>[],
    // A form sent without script has '' for every question left alone.
    read: (raw) => (raw === undefined || raw === '' ? {} : read(raw)),
  };
}
