import {passport} from './passport.form.ts';

/** A section of the passport. */
export type Section = keyof typeof passport.pages;

/** Every section, in order. */
export const SECTIONS = Object.keys(passport.pages) as readonly Section[];

/** Names the questions of a section. */
export function questionsIn(section: Section): readonly string[] {
  return Object.keys(passport.pages[section]);
}
