import type {Answers, Draft, Form} from '../define-form.ts';
import type {Field} from '../fields/field.ts';
import {askedFor, type Need, NEEDS} from '../needs/needs.ts';
import {lengthOf} from '../well-formed.ts';
import {passport} from './passport.form.ts';

/**
 * Something that a person has said in their passport and need not say again in another form (need 41). It is copied as
 * a whole or not at all: a way to be reached with its number, an interpreter with the language.
 */
export interface ForForm {
  /** The question of the passport that it comes from. */
  readonly from: string;
  /** Of needs: which. */
  readonly need?: Need;
  /** The answers that it gives to questions of the form. */
  readonly answers: Draft;
  /** Whether nobody else has seen it so far: it goes along only if the person chooses just this. */
  readonly isPrivate: boolean;
  /** Whether there is more of it than the form takes. Then it can't be copied: half of it might mean something else. */
  readonly isTooLong: boolean;
}

type Said = Partial<Answers<typeof passport>>;
type Found = Pick<ForForm, 'from' | 'need'> & {readonly answers: Draft | undefined};

/** Questions whose answers go along with another. */
const WITH_ANOTHER: readonly string[] = [
  'phone',
  'email',
  ...NEEDS.flatMap((need) => askedFor(need)),
];

/** What has to be made of a passport for a question. All others of the same name and kind are copied as they are. */
const MADE: Readonly<Record<string, (said: Said) => readonly Found[]>> = {
  name: ({fullName, preferredName}) =>
    fullName
      ? [{from: 'fullName', answers: {name: fullName}}]
      : [{from: 'preferredName', answers: only({name: preferredName})}],
  preferredName: ({fullName, preferredName}) =>
    fullName && fullName !== preferredName
      ? [{from: 'preferredName', answers: only({preferredName})}]
      : [],
  urgentContact: waysToReach,
  whatWouldHelp: ({whatHelps}) => [{from: 'whatHelps', answers: only({whatWouldHelp: whatHelps})}],
  medicines: (said) => [{from: 'medicines', answers: only({medicines: medicinesAsText(said)})}],
  needs: needByNeed,
  needsNotes: (said) =>
    (['needsNotes', 'supportMe', 'communication', 'privateNote'] as const).map((from) => ({
      from,
      answers: only({needsNotes: said[from]}),
    })),
};

/**
 * Says which questions of a form about oneself a passport answers. All of it that is not too long fits together.
 *
 * Left out on purpose: where the person is and what is happening, which were never the same before; carers, because a
 * carer may be whom somebody must be safe from (need 64); and consents, which are about other people. What is for staff
 * alone goes only to those who will meet the person, and not to whoever books an interpreter.
 *
 * @param answers what the passport says
 * @param form the form that asks
 * @param draft what the form holds already, which decides what it asks
 */
export function fromPassport(answers: Draft, form: Form, draft: Draft): readonly ForForm[] {
  const said: Said = passport.judge(passport.prune(answers)).answers;
  let fitting: Draft = {};
  return Object.entries(form.fields)
    .flatMap(([name, field]) => MADE[name]?.(said) ?? asItIs(name, field, said))
    .flatMap(({from, need, answers}) => {
      const isPrivate = from in passport.pages.private;
      const taken = answers && takenBy(form, draft, answers);
      if (!taken || (isPrivate && !isForStaffWhoMeet(form))) return [];
      const together = joined(fitting, taken);
      const isTooLong = Object.entries(together).some(([name, answer]) =>
        isLongerThanMax(form, name, answer),
      );
      if (!isTooLong) fitting = together;
      return [{from, ...(need && {need}), answers: taken, isPrivate, isTooLong}];
    });
}

/**
 * Gives the answers of a form with what the person chose from their passport. It takes the place of what stood there;
 * only needs are added to those that are ticked already.
 */
export function withChosen(draft: Draft, chosen: readonly ForForm[]): Draft {
  const answers = chosen.reduce<Draft>((all, one) => joined(all, one.answers), {});
  const {needs} = joined({needs: draft['needs'] ?? []}, answers);
  return {...draft, ...answers, ...('needs' in answers && {needs})};
}

/** An answer to a question that the passport asks in just the same way. */
function asItIs(name: string, {kind}: Field, said: Said): readonly Found[] {
  const questions: Readonly<Record<string, Field>> = passport.fields;
  const isSame = questions[name]?.kind === kind && !WITH_ANOTHER.includes(name);
  return isSame ? [{from: name, answers: only({[name]: said[name as keyof Said]})}] : [];
}

/** A way to be reached that can be used: a call needs a number. Without a way chosen, numbers wait until there is one. */
function waysToReach({urgentContact, phone, email}: Said): readonly Found[] {
  if (!urgentContact) {
    return [
      {from: 'phone', answers: only({phone})},
      {from: 'email', answers: only({email})},
    ];
  }
  if (urgentContact === 'letter') return [{from: 'urgentContact', answers: {urgentContact}}];
  const where = urgentContact === 'email' ? only({email}) : only({phone});
  return [{from: 'urgentContact', answers: where && {urgentContact, ...where}}];
}

/** Each need with all that was said of it. */
function needByNeed(said: Said): readonly Found[] {
  return (said.needs ?? []).map((need) => {
    const more = askedFor(need).map((name) => [name, said[name as keyof Said]] as const);
    const answers = Object.fromEntries(more.filter(([, answer]) => answer !== undefined));
    return {from: 'needs', need, answers: {needs: [need], ...answers}};
  });
}

/** The list of medicines as text, a line for each: what it is, how much, how often. Then what else was said of them. */
function medicinesAsText({medicines = [], medicinesNotes}: Said): string | undefined {
  const lines = medicines.map(({name, dose, howOften}) =>
    [name, dose, howOften].filter(Boolean).join(', '),
  );
  return [...lines, ...(medicinesNotes ? [medicinesNotes] : [])].join('\n') || undefined;
}

/** What of it the form asks: a request for an interpreter does not ask whether one is needed. */
function takenBy({fields}: Form, draft: Draft, answers: Draft): Draft | undefined {
  const {needs = []} = answers as {needs?: readonly string[]};
  const taken = needs.filter((need) => fields['needs']?.options?.includes(need));
  const isAsked = (name: string) => isAskedAsFarAsKnown(fields[name], draft);
  // A dialect is one of its language.
  const isOf = (name: string) => name !== 'dialect' || isAsked('language');
  const rest = Object.entries(answers).filter(
    ([name]) => name !== 'needs' && isAsked(name) && isOf(name),
  );
  return only({...(taken.length > 0 && {needs: taken}), ...Object.fromEntries(rest)});
}

/** Whether a form asks a question, as far as that hangs on what no passport says. */
function isAskedAsFarAsKnown(field: Field | undefined, draft: Draft): boolean {
  const conditions = Object.entries(field?.when ?? {});
  return (
    field !== undefined &&
    conditions.every(
      ([name, accepted]) => name in passport.fields || accepted.includes(draft[name] as string),
    )
  );
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

/** They are whom a form lets people ask to be seen alone. */
function isForStaffWhoMeet({fields}: Form): boolean {
  return 'seeMeAlone' in fields;
}

function isLongerThanMax({fields}: Form, name: string, answer: unknown): boolean {
  const max = fields[name]?.max ?? Infinity;
  return typeof answer === 'string' && lengthOf(answer) > max;
}

function only(answers: Draft): Draft | undefined {
  return Object.values(answers).every((answer) => answer === undefined) ? undefined : answers;
}
