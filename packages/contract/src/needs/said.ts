import type {Draft, Form} from '../define-form.ts';
import type {Field} from '../fields/field.ts';
import {carersName, needsQuestions} from './needs.ts';

/*
 * Needs that were said in one form, for another form that asks about them too. A person's go to questions about the
 * person, and a carer's to those about the carer. Nothing but the questions of needs is ever taken: not whom somebody
 * wants to avoid, not why they ask.
 */

/**
 * Whose needs they are, as far as the form knows: those of whoever filled it in (`own`), of somebody they asked for
 * (`person`), what they need themselves as that person's carer (`own-as-carer`), or what another carer needs (`carer`).
 */
export type Whose = 'own' | 'person' | 'own-as-carer' | 'carer';

/** What somebody said that they or another need, by the names of `needsQuestions`. */
export interface NeedsSaid {
  readonly whose: Whose;
  readonly answers: Draft;
}

type Subject = 'person' | 'carer';

const SUBJECTS: readonly Subject[] = ['person', 'carer'];

/** A request for an interpreter asks these of whoever the interpreter is for. */
const OF_INTERPRETER = ['language', 'dialect', 'interpreterGender'];

/** Gives what the answers to a form say about needs: the person's, and a carer's. */
export function needsSaid(form: Form, draft: Draft): readonly NeedsSaid[] {
  const {answers} = form.judge(form.prune(draft));
  return SUBJECTS.flatMap((subject) => {
    const found = Object.keys(needsQuestions).flatMap((question) => {
      const name = nameIn(form, answers, subject, question);
      const answer = name === undefined ? undefined : answers[name];
      return answer === undefined ? [] : [[question, answer] as const];
    });
    const said = withInterpreter(form, subject, answers, Object.fromEntries(found));
    return Object.keys(said).length > 0 ? [{whose: whoseIn(answers, subject), answers: said}] : [];
  });
}

/**
 * Gives what would be added to a page if somebody wanted to use there what was said elsewhere, by the names of its
 * questions. Whatever was typed or chosen there stays: choices are added to those that are ticked. What somebody wrote in
 * their own words for another person is not offered to people who write for themselves.
 */
export function needsToAdd(form: Form, page: string, draft: Draft, said: NeedsSaid): Draft {
  const questions: Readonly<Record<string, Field>> = form.pages[page] ?? {};
  const subject = said.whose.endsWith('carer') ? 'carer' : 'person';
  const language = draft[nameIn(form, draft, subject, 'language') ?? ''] ?? signed(draft);
  // What was said of one language must not be read as said of another.
  const isOfAnother = Boolean(language) && language !== said.answers['language'];
  // What was written for somebody else may be about them, or about whoever reads it here.
  const isOthers = said.whose === 'person' && whoseIn(draft, 'person') === 'own';
  const found = Object.keys(needsQuestions).flatMap((question) => {
    const answer = said.answers[question];
    const name = nameIn(form, draft, subject, question);
    const field = answer === undefined || name === undefined ? undefined : questions[name];
    if (name === undefined || !field || (question === 'dialect' && isOfAnother)) return [];
    if (isOthers && field.kind === 'long-text') return [];
    const more = missing(field, draft[name], answer);
    return more === undefined ? [] : [[name, more] as const];
  });
  const more: Draft = Object.fromEntries(found);
  const asked = form.asked(withAdded(draft, more));
  return Object.fromEntries(Object.entries(more).filter(([name]) => asked.includes(name)));
}

/** Gives the answers of a form with {@link needsToAdd}. */
export function withAdded(draft: Draft, more: Draft): Draft {
  const together = Object.entries(more).map(
    ([name, answer]) =>
      [name, Array.isArray(answer) ? [draft[name] ?? [], answer].flat() : answer] as const,
  );
  return {...draft, ...Object.fromEntries(together)};
}

/** Whether what was said is surely about whom this form asks too: whoever fills it in, for both. */
export function isSurelyTheSame({whose}: NeedsSaid, draft: Draft): boolean {
  const subject = whose.endsWith('carer') ? 'carer' : 'person';
  return whose.startsWith('own') && whose === whoseIn(draft, subject);
}

/** What a question of needs is called where this form asks it of the person or of a carer; nothing, where it does not. */
function nameIn(form: Form, answers: Draft, subject: Subject, question: string) {
  if ('forWhom' in form.fields && OF_INTERPRETER.includes(question)) {
    const {forWhom} = answers;
    return forWhom === subject || forWhom === 'both' ? question : undefined;
  }
  return subject === 'carer' ? carersName(question) : question;
}

/** Whoever asks for an interpreter says that one is needed, and by asking for a sign language, which. */
function withInterpreter(form: Form, subject: Subject, answers: Draft, said: Draft): Draft {
  const isRequest = 'forWhom' in form.fields && answers['mode'] !== undefined;
  if (!isRequest || nameIn(form, answers, subject, 'language') === undefined) return said;
  const language = said['language'] ?? signed(answers);
  const needs = ['interpreter', said['needs'] ?? []].flat();
  return {...said, needs, ...(language !== undefined && {language})};
}

/** The language that a request for a sign language is about. */
function signed({mode}: Draft): string | undefined {
  return mode === 'bsl' ? 'bfi' : mode === 'isl' ? 'isg' : undefined;
}

function whoseIn({referrer, asker = referrer}: Draft, subject: Subject): Whose {
  // A passport asks nobody who they are: it is their own.
  if (subject === 'person') return asker === 'self' || asker === undefined ? 'own' : 'person';
  // A form asks nobody else about a carer: not a person about theirs, nor somebody at work, whose needs are not at issue.
  return asker === 'self' || asker === 'staff' ? 'carer' : 'own-as-carer';
}

/** What of an answer is not there yet. Of what was typed, nothing ever is missing. */
function missing({options}: Field, before: unknown, answer: unknown): unknown {
  if (!Array.isArray(answer)) return isEmpty(before) ? answer : undefined;
  const more = (answer as string[]).filter(
    (one) => options?.includes(one) && ![before].flat().includes(one),
  );
  return more.length > 0 ? more : undefined;
}

function isEmpty(answer: unknown): boolean {
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).every(isEmpty);
  return answer === undefined || answer === '';
}
