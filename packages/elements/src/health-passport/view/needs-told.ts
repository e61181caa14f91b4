import type {Draft} from '@trust-widgets/contract/define-form';
import {isoDate} from '@trust-widgets/contract/fields/date';
import {askedFor, type Need, NEEDS} from '@trust-widgets/contract/needs/needs';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import {londonDay, longDate} from '../../dates.ts';
import {wording as now} from '../emergency/emergency.wording.ts';
import {languageName} from './answer-in-words.ts';
import {questionCalled} from './section-in-words.ts';

/** One thing that somebody needs, as others read it. */
export interface NeedTold {
  /** What was ticked, in our words. */
  readonly need: string;
  /** What was chosen of it, in our words too. */
  readonly chosen: readonly string[];
  /** What was written of it, in the person's own. */
  readonly written: readonly string[];
}

/** Gives what somebody needs, need by need: also one that they ticked and said no more of. */
export function needsTold(answers: Draft): readonly NeedTold[] {
  const {options} = questionCalled('needs').words;
  return NEEDS.filter((need) => listOf(answers['needs']).includes(need)).map((need) => {
    const questions = askedFor(need, passport.pages.needs);
    return {
      need: options?.[need]?.(answers) ?? need,
      chosen: questions.flatMap((name) => chosenOf(name, answers[name])),
      written: questions.flatMap((name) => writtenOf(name, answers[name])),
    };
  });
}

/** Says how long what was said of needs holds good, or that somebody should ask; nothing, where no day was given. */
export function howLong({reviewNeedsOn}: Draft): string | undefined {
  const {value} = passport.fields.reviewNeedsOn.read(reviewNeedsOn);
  if (!value) return undefined;
  const day = isoDate(value);
  const {holdsUntil, askWhetherStill} = now.needs;
  return (day < londonDay(new Date()) ? askWhetherStill : holdsUntil)(longDate(day));
}

function chosenOf(name: string, answer: unknown): readonly string[] {
  const {field, words} = questionCalled(name);
  if (field.kind === 'language') return answer ? [languageName(answer)] : [];
  // Alone, “a woman” would say nothing.
  if (name === 'interpreterGender') return genderOf(answer);
  return listOf(answer).flatMap((one) => words.options?.[one]?.({}) ?? []);
}

function writtenOf(name: string, answer: unknown): readonly string[] {
  const {kind} = questionCalled(name).field;
  return kind.endsWith('text') && typeof answer === 'string' && answer ? [answer] : [];
}

function genderOf(answer: unknown): readonly string[] {
  const {female, male} = now.needs.interpreter;
  return answer === 'female' ? [female()] : answer === 'male' ? [male()] : [];
}

function listOf(answer: unknown): readonly string[] {
  return [answer ?? []].flat().filter((one): one is Need => typeof one === 'string');
}
