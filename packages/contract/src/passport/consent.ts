import type {Answers, Draft} from '../define-form.ts';
import {isoDate} from '../fields/date.ts';
import {type passport, SHARED_SECTIONS, type SharedSection} from './passport.form.ts';
import {questionsIn} from './sections.ts';

/** What one person, or one team, may know. */
export type Consent = NonNullable<Answers<typeof passport>['consents']>[number];

/**
 * Names the sections that a consent opens on a day: none, unless it says so, has begun and has not ended.
 *
 * `today` is the day in the United Kingdom, as `2026-11-22`. `from` and `until` both count as days on which it holds.
 */
export function sectionsOpen(
  consent: Consent | undefined,
  today: string,
): readonly SharedSection[] {
  if (!consent) return [];
  const {level, sections = [], from, until} = consent;
  if ((from && isoDate(from) > today) || (until && isoDate(until) < today)) return [];
  if (level === 'all') return SHARED_SECTIONS;
  return level === 'sections'
    ? SHARED_SECTIONS.filter((section) => sections.includes(section))
    : [];
}

/**
 * Gives the answers of some sections, and nothing else: neither who may know what, nor what is for staff alone.
 *
 * Whatever is shown to others is made by this, so that a question added tomorrow is shown to nobody by accident.
 */
export function excerpt(answers: Draft, sections: readonly SharedSection[]): Draft {
  const open = SHARED_SECTIONS.filter((section) => sections.includes(section)).flatMap(questionsIn);
  return Object.fromEntries(
    open.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  );
}
