import {targetLocales} from '@trust-widgets/elements/generated/languages';

import type {FileProblem} from './file-problems.ts';

/** All that widgets speak. A trust may drop a language for a while, and keep what it wrote in it. */
const SPOKEN: readonly string[] = ['en', ...targetLocales];

/**
 * Finds what is wrong with the translations anywhere in a trust's file: a language that nobody is spoken to in, or
 * words for which the trust wrote nothing itself.
 */
export function faultsOfTranslations(file: {readonly languages: readonly string[]}): FileProblem[] {
  const [own] = file.languages;
  const codes = new Set([...SPOKEN, ...file.languages]);
  return everyThingIn(file).flatMap(({thing, path}) =>
    Object.entries(thing['translations'] as object).flatMap(([code, words]): FileProblem[] => {
      const at = [...path, 'translations', code];
      if (code === own) {
        const message = 'is the trust’s own language. Write that in the field itself.';
        return [{path: at, message, atKey: true}];
      }
      if (!codes.has(code)) {
        const message = `is no language that we have. The languages are: ${[...codes].join(', ')}.`;
        return [{path: at, message, atKey: true}];
      }
      return Object.entries(words as object).flatMap(([name, said]) => {
        const message = faultOf(said, thing[name]);
        return message ? [{path: [...at, name], message, atKey: true}] : [];
      });
    }),
  );
}

/** A list is shown whole in one language, so what was added to one must not be missing in the other. */
function faultOf(said: unknown, ours: unknown): string | undefined {
  if (ours === undefined)
    return 'translates nothing. Write it in the trust’s own language as well.';
  if (Array.isArray(said) && Array.isArray(ours) && said.length !== ours.length)
    return `has ${said.length} items, and the trust’s own list has ${ours.length}.`;
  return undefined;
}

interface Translated {
  readonly thing: Readonly<Record<string, unknown>>;
  readonly path: readonly PropertyKey[];
}

/** Everything in a file that has translations beside its texts. At the top, the word means the trust's rule for ours. */
function everyThingIn(part: unknown, path: readonly PropertyKey[] = []): Translated[] {
  if (Array.isArray(part)) return part.flatMap((one, index) => everyThingIn(one, [...path, index]));
  if (typeof part !== 'object' || part === null) return [];
  const thing = part as Translated['thing'];
  const inside = Object.entries(thing).flatMap(([name, one]) => everyThingIn(one, [...path, name]));
  return typeof thing['translations'] === 'object' ? [{thing, path}, ...inside] : inside;
}
