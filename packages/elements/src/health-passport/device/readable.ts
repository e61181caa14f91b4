import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import {excerpt} from '@trust-widgets/contract/passport/consent';
import {passport, SHARED_SECTIONS} from '@trust-widgets/contract/passport/passport.form';
import {questionsIn} from '@trust-widgets/contract/passport/sections';

/** The questions whose answers never stand on a device: what is for staff alone, and who may know what. */
const NEVER_HERE: readonly string[] = [...questionsIn('private'), ...questionsIn('consents')];

/** What was made of answers that are to be kept, or that were. */
export interface Judged {
  /** What is well answered, and may be on a device or in a file. */
  readonly answers: Draft;
  readonly errors: readonly FieldError[];
  /** The answers that can't be taken, as they came, each as text: nobody's words are thrown away. */
  readonly aside: readonly string[];
}

/** Judges answers by the declaration, without those that never stand on a device. */
export function judgeForDevice(answers: Draft): Judged {
  const here = Object.fromEntries(
    Object.entries(answers).filter(([name]) => !NEVER_HERE.includes(name)),
  );
  const {answers: judged, errors} = passport.judge(here);
  const wrong = new Set(errors.map(({field}) => questionOf(field)));
  const asked = passport.asked(here);
  const aside = Object.entries(here)
    .filter(([name]) => wrong.has(name) || !asked.includes(name))
    .map((member) => JSON.stringify(member));
  return {answers: excerpt(judged, SHARED_SECTIONS), errors, aside};
}

/** Names the questions among these answers that never stand on a device. */
export function neverHere(answers: Draft): readonly string[] {
  return Object.keys(answers).filter((name) => NEVER_HERE.includes(name));
}
