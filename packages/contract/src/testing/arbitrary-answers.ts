import * as fc from 'fast-check';

import type {Form} from '../define-form.ts';
import type {Field, FieldKind} from '../fields/field.ts';
import {isNhsNumber} from '../fields/nhs-number.ts';
import {readFields} from '../read-fields.ts';
import {hostileJson, hostileText} from './hostile-values.ts';

/** Answers as a program could send them: plain JSON, so that they mean the same before and after the network. */
export type JsonAnswers = Readonly<Record<string, unknown>>;

/**
 * Generates answers to a form from its declaration, for property tests of everything that judges them: a third are
 * valid, a third are valid but for one to three things, and a third are whatever a hostile program may send.
 */
export function arbitraryAnswers(form: Form): fc.Arbitrary<JsonAnswers> {
  const valid = validAnswers(form);
  return fc.oneof(valid, nearlyValidAnswers(form, valid), hostileAnswers(form));
}

/** Generates answers that must be accepted: what is required, and any of the rest, but only what is asked. */
export function validAnswers(form: Form): fc.Arbitrary<JsonAnswers> {
  return recordOf(form.fields).map((answers) => form.prune(answers));
}

/** Generates one entry of a list that must be accepted. */
function validEntry(fields: Readonly<Record<string, Field>>): fc.Arbitrary<JsonAnswers> {
  return recordOf(fields).map((entry) => {
    const {asked} = readFields(fields, entry);
    return Object.fromEntries(Object.entries(entry).filter(([name]) => asked.includes(name)));
  });
}

function recordOf(fields: Readonly<Record<string, Field>>): fc.Arbitrary<JsonAnswers> {
  const questions = Object.entries<Field>(fields);
  const required = questions.filter(([, field]) => field.required).map(([name]) => name);
  const values = questions.map(([name, field]) => [name, validAnswer(field)] as const);
  return fc.record(Object.fromEntries(values), {requiredKeys: required});
}

/** Generates one answer that its question must accept. */
export function validAnswer(field: Field): fc.Arbitrary<unknown> {
  const options = field.options ?? [];
  const kinds: Record<FieldKind, () => fc.Arbitrary<unknown>> = {
    text: () => fc.oneof(fc.constantFrom(...NAMES), hostileText),
    'long-text': () => fc.oneof(fc.constantFrom(...NAMES), hostileText),
    choice: () => fc.constantFrom(...options),
    agreement: () => fc.constantFrom(...options),
    language: () => fc.constantFrom(...options),
    choices: () => fc.shuffledSubarray([...options], {minLength: 1}),
    date: () =>
      fc
        .date({min: new Date('1900-01-01'), max: new Date('2060-01-01'), noInvalidDate: true})
        .map((date) => ({
          day: String(date.getUTCDate()),
          month: String(date.getUTCMonth() + 1).padStart(2, '0'),
          year: String(date.getUTCFullYear()),
        })),
    'date-time': () =>
      fc
        .tuple(fc.integer({min: 1, max: 700}), fc.constantFrom('14:30', '2.30pm', '9 am', '01:30'))
        .map(([days, time]) => {
          const date = new Date(Date.now() + days * 86_400_000);
          return {
            day: String(date.getUTCDate()),
            month: String(date.getUTCMonth() + 1),
            year: String(date.getUTCFullYear()),
            time,
          };
        }),
    phone: () => fc.constantFrom('07700 900123', '+44 (0)113 496 0000', '18001 028 9649 6000 x12'),
    email: () => fc.constantFrom("o'brien+nhs@example.co.uk", 'zoë@example.com', 'a@b.example'),
    postcode: () => fc.constantFrom('sw1a1aa', 'BT1 5GS', 'bt1', 'ZZ99 3WZ', 'M1-1AE'),
    'nhs-number': () =>
      fc
        .integer({min: 0, max: 9_999_999_999})
        .map((number) => String(number).padStart(10, '0'))
        .map((digits) => Array.from({length: 10}, (_, last) => digits.slice(0, 9) + String(last)))
        .map((ten) => ten.find(isNhsNumber) ?? '999 000 0018'),
    age: () => fc.integer({min: 0, max: 130}).map(String),
    id: () =>
      fc.string({
        unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
        minLength: 16,
        maxLength: 32,
      }),
    entries: () => fc.array(validEntry(field.fields ?? {}), {minLength: 1, maxLength: 4}),
  };
  return kinds[field.kind]().filter((answer) => field.read(answer).value !== undefined);
}

const NAMES = ['Ó Súilleabháin', "O'Brien-Łukasz", '李小龍', 'ਗੁਰਪ੍ਰੀਤ', 'Suharto', 'U', 'محمد'];

/** Valid answers in which something was left out, put in, or replaced. */
function nearlyValidAnswers(form: Form, valid: fc.Arbitrary<JsonAnswers>) {
  const change = fc.record({
    name: fc.oneof(
      {weight: 5, arbitrary: fc.constantFrom(...Object.keys(form.fields))},
      {weight: 1, arbitrary: hostileText},
    ),
    value: fc.oneof(hostileJson, fc.constantFrom(...everyOption(form)), fc.constant(undefined)),
  });
  return fc
    .tuple(valid, fc.array(change, {minLength: 1, maxLength: 3}))
    .map(([answers, changes]) => {
      const changed = new Map(Object.entries(answers));
      for (const {name, value} of changes) {
        if (value === undefined) changed.delete(name);
        else changed.set(name, value);
      }
      // Not an assignment: `__proto__` must arrive as it does in JSON, as a name like any other.
      return Object.fromEntries(changed);
    });
}

/** Answers under any names, those of the questions among them. */
function hostileAnswers(form: Form) {
  const name = fc.oneof(fc.constantFrom(...Object.keys(form.fields)), hostileText);
  return fc.array(fc.tuple(name, hostileJson), {maxLength: 12}).map(Object.fromEntries<unknown>);
}

function everyOption(form: Form): string[] {
  return Object.values<Field>(form.fields).flatMap(({options}) => options ?? []);
}
