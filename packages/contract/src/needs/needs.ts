import {choice, choices} from '../fields/choice.ts';
import {date} from '../fields/date.ts';
import type {Condition, Field} from '../fields/field.ts';
import {language} from '../fields/language.ts';
import {longText, text} from '../fields/text.ts';
import {ASSISTANCE_ANIMALS, FORMATS} from '../person/vocabulary.ts';

/*
 * "How can we make this work for you?": what somebody needs so that they can understand, be understood and be there.
 * Declared here once for the referral, the passport and the interpreter request, under the same names, so that what is
 * said in one can be offered in the others.
 *
 * After the six steps of the Accessible Information Standard (DAPB1605): identify, record, flag, share, meet, review.
 */

/** What somebody may need. Ticking one asks about it. */
export const NEEDS = [
  'interpreter',
  'format',
  'communication',
  'adjustment',
  'assistance-animal',
] as const;
export type Need = (typeof NEEDS)[number];

/** What a person uses or does themselves to communicate. */
export const COMMUNICATION_AIDS = [
  'hearing-aid',
  'hearing-loop',
  'lip-reading',
  'makaton',
  'pictures',
  'device',
  'writing',
  'extra-time',
] as const;

/** People whose work it is to help with communication, besides interpreters of a language. */
export const COMMUNICATION_PROFESSIONALS = [
  'lipspeaker',
  'speech-to-text',
  'note-taker',
  'deafblind-manual',
  'hands-on-signing',
  'visual-frame-signing',
  'sign-supported-english',
  'advocate',
] as const;

/** What can be changed about an appointment, and where or with whom it is (reasonable adjustments). */
export const ADJUSTMENTS = [
  'longer-appointment',
  'first-appointment',
  'last-appointment',
  'short-wait',
  'low-light',
  'low-noise',
  'home-visit',
  'female-staff',
  'male-staff',
  'wheelchair',
  'reminders',
] as const;

/** Whom an interpreter may be. */
export const INTERPRETER_GENDERS = ['any', 'female', 'male'] as const;

const needing = (need: Need): {readonly when: Condition} => ({when: {needs: [need]}});

/** What is asked of somebody who has ticked a need other than an interpreter, and of everybody at the end. */
export const accessQuestions = {
  formats: choices(FORMATS, needing('format')),
  aids: choices(COMMUNICATION_AIDS, needing('communication')),
  professionals: choices(COMMUNICATION_PROFESSIONALS, needing('communication')),
  adjustments: choices(ADJUSTMENTS, needing('adjustment')),
  assistanceAnimal: choice(ASSISTANCE_ANIMALS, needing('assistance-animal')),
  animalNotes: longText({max: 500, ...needing('assistance-animal')}),
  needsNotes: longText({max: 4000}),
  /** When somebody is to ask whether all this still holds. A year after it was said, if nobody says otherwise. */
  reviewNeedsOn: date({when: {needs: NEEDS}}),
};

/** All of "How can we make this work for you?". No answer is needed. */
export const needsQuestions = {
  needs: choices(NEEDS),
  language: language(needing('interpreter')),
  dialect: text({max: 100, ...needing('interpreter')}),
  interpreterGender: choice(INTERPRETER_GENDERS, needing('interpreter')),
  ...accessQuestions,
};

/** Names what is asked because of one need: the languages, formats or adjustments that it is about. */
export function askedFor(
  need: Need,
  questions: Readonly<Record<string, Field>> = needsQuestions,
): readonly string[] {
  return Object.entries(questions)
    .filter(([, {when}]) => when?.['needs']?.length === 1 && when['needs'][0] === need)
    .map(([name]) => name);
}

/** Questions, by the names that they have when a carer is asked: `carerFormats` for `formats`. */
export type OfCarer<Q> = {
  readonly [Name in keyof Q & string as `carer${Capitalize<Name>}`]: Q[Name];
};

/**
 * Gives questions of needs as a carer is asked them, who has needs of their own: `carerNeeds`, `carerFormats` and so on.
 * `when` says when a carer is asked at all.
 */
export function askedOfCarer<const Q extends Readonly<Record<string, Field>>>(
  questions: Q,
  when: Condition,
): OfCarer<Q> {
  const entries = Object.entries<Field>(questions).map(([name, field]) => {
    const conditions = Object.entries(field.when ?? {}).map(
      ([needed, accepted]) => [carersName(needed), accepted] as const,
    );
    return [carersName(name), {...field, when: {...when, ...Object.fromEntries(conditions)}}];
  });
  return Object.fromEntries(entries) as OfCarer<Q>;
}

/** The name of a question when a carer is asked: `carerFormats` for `formats`. */
export function carersName(name: string): string {
  return `carer${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
