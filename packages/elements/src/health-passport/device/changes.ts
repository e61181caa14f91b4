import type {Draft} from '@trust-widgets/contract/define-form';
import {passport, SHARED_SECTIONS} from '@trust-widgets/contract/passport/passport.form';
import type {SharedSection} from '@trust-widgets/contract/passport/passport.form';
import {questionsIn} from '@trust-widgets/contract/passport/sections';
import {toJson} from '@trust-widgets/sdk/json';

/** What taking a section from a file would do: add it, replace other words, or empty it. */
export interface Change {
  readonly section: SharedSection;
  readonly kind: 'isNew' | 'isChanged' | 'isGone';
}

/** Tells in which sections a file differs from the passport. */
export function changesOf(here: Draft, file: Draft): readonly Change[] {
  const read = passport.judge(here).answers;
  return SHARED_SECTIONS.flatMap((section): Change[] => {
    // What was typed and can't be taken yet counts too: it would be lost all the same.
    const ours = textOf(section, (name) => read[name] ?? (here[name] || undefined));
    const theirs = textOf(section, (name) => file[name]);
    if (ours === theirs) return [];
    return [{section, kind: ours === '{}' ? 'isNew' : theirs === '{}' ? 'isGone' : 'isChanged'}];
  });
}

/** Gives the answers of some sections as a file has them: `undefined` for each question that it says nothing to. */
export function takenFrom(file: Draft, sections: readonly SharedSection[]): Draft {
  return Object.fromEntries(
    sections.flatMap(questionsIn).map((name) => [name, file[name]] as const),
  );
}

function textOf(section: SharedSection, answerTo: (name: string) => unknown): string {
  const answers = questionsIn(section).map((name) => [name, answerTo(name)] as const);
  return toJson(Object.fromEntries(answers));
}
