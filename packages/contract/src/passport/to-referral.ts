import type {Answers, Draft} from '../define-form.ts';
import type {Field} from '../fields/field.ts';
import {referral} from '../referral/referral.form.ts';
import {lengthOf} from '../well-formed.ts';
import {passport} from './passport.form.ts';

/**
 * Something that a person has said in their passport and need not say again in a referral (need 41). It is copied as a
 * whole or not at all: a way to be reached with its number, an interpreter with the language.
 */
export interface ForReferral {
  /** The question of the passport that it comes from. */
  readonly from: string;
  /** The answers that it gives to questions of the referral. */
  readonly answers: Draft;
  /** Whether nobody else has seen it so far: it goes along only if the person chooses just this. */
  readonly isPrivate: boolean;
  /** Whether there is more of it than the referral takes. Then it can't be copied: half of it might mean something else. */
  readonly isTooLong: boolean;
}

type Said = Partial<Answers<typeof passport>>;

/**
 * Says which questions of a referral for oneself a passport answers. All of it that is not too long fits together.
 *
 * Left out on purpose: where the person is and what is happening, which were never the same before; carers, because a
 * carer may be whom somebody must be safe from (need 64); and consents, which are about other people.
 */
export function fromPassport(answers: Draft): readonly ForReferral[] {
  const said: Said = passport.judge(passport.prune(answers)).answers;
  const {fullName, preferredName, interpreter, language, dialect, formats, assistanceAnimal} = said;
  const needs = (need: string, more: Draft) => ({needs: [need], ...more});
  const found: readonly (readonly [string, Draft | undefined])[] = [
    fullName ? ['fullName', {name: fullName}] : ['preferredName', only({name: preferredName})],
    ['preferredName', fullName && fullName !== preferredName ? only({preferredName}) : undefined],
    ['birthDate', only({birthDate: said.birthDate})],
    ['nhsNumber', only({nhsNumber: said.nhsNumber})],
    ...waysToReach(said),
    ['safeContact', only({safeContact: said.safeContact})],
    ['reminderContact', only({reminderContact: said.reminderContact})],
    ['letterContact', only({letterContact: said.letterContact})],
    ['contactNotes', only({contactNotes: said.contactNotes})],
    ['whatHelps', only({whatWouldHelp: said.whatHelps})],
    ['medicines', only({medicines: medicinesAsText(said)})],
    [
      'language',
      // Only for whoever said that they need one: many who have another first language don't.
      language && (interpreter === 'yes' || interpreter === 'sometimes')
        ? needs('interpreter', {
            language,
            ...(dialect && {dialect}),
          })
        : undefined,
    ],
    ['formats', formats && needs('format', {formats})],
    ['assistanceAnimal', assistanceAnimal && needs('assistance-animal', {assistanceAnimal})],
    ['supportMe', only({needsNotes: said.supportMe})],
    ['communication', only({needsNotes: said.communication})],
    ['privateNote', only({needsNotes: said.privateNote})],
    ['seeMeAlone', only({seeMeAlone: said.seeMeAlone})],
  ];
  let fitting: Draft = {};
  return found.flatMap(([from, answers]) => {
    if (!answers) return [];
    const isPrivate = from in passport.pages.private;
    const together = joined(fitting, answers);
    const isTooLong = Object.entries(together).some(([name, answer]) =>
      isLongerThanMax(name, answer),
    );
    if (!isTooLong) fitting = together;
    return [{from, answers, isPrivate, isTooLong}];
  });
}

/**
 * Gives the answers of a referral with what the person chose from their passport. It takes the place of what stood there;
 * only needs are added to those that are ticked already.
 */
export function withChosen(draft: Draft, chosen: readonly ForReferral[]): Draft {
  const answers = chosen.reduce<Draft>((all, one) => joined(all, one.answers), {});
  const {needs} = joined({needs: draft['needs'] ?? []}, answers);
  return {...draft, ...answers, ...('needs' in answers && {needs})};
}

/** A way to be reached that can be used: a call needs a number. Without a way chosen, numbers wait until there is one. */
function waysToReach({urgentContact, phone, email}: Said): [string, Draft | undefined][] {
  if (!urgentContact) {
    return [
      ['phone', only({phone})],
      ['email', only({email})],
    ];
  }
  if (urgentContact === 'letter') return [['urgentContact', {urgentContact}]];
  const where = urgentContact === 'email' ? only({email}) : only({phone});
  return [['urgentContact', where && {urgentContact, ...where}]];
}

/** The list of medicines as text, a line for each: what it is, how much, how often. Then what else was said of them. */
function medicinesAsText({medicines = [], medicinesNotes}: Said): string | undefined {
  const lines = medicines.map(({name, dose, howOften}) =>
    [name, dose, howOften].filter(Boolean).join(', '),
  );
  return [...lines, ...(medicinesNotes ? [medicinesNotes] : [])].join('\n') || undefined;
}

/** Both, where both say something: lists as one list, notes one under the other. */
function joined(before: Draft, after: Draft): Draft {
  const {needs: more, needsNotes} = after;
  const needs = [before['needs'] ?? [], more ?? []].flat();
  const notes = [before['needsNotes'], needsNotes].filter((note) => typeof note === 'string');
  return {
    ...before,
    ...after,
    ...(needs.length > 0 && {needs: [...new Set(needs)]}),
    ...(notes.length > 0 && {needsNotes: notes.join('\n\n')}),
  };
}

function isLongerThanMax(name: string, answer: unknown): boolean {
  const questions: Readonly<Record<string, Field>> = referral.fields;
  const max = questions[name]?.max ?? Infinity;
  return typeof answer === 'string' && lengthOf(answer) > max;
}

function only(answers: Draft): Draft | undefined {
  return Object.values(answers).every((answer) => answer === undefined) ? undefined : answers;
}
