import {nearestLanguage} from '@trust-widgets/contract/fields/language';

import {language} from './localisation.ts';

/** Something that a trust wrote, in its own language and perhaps in others: `phones[0]`, and its label. */
export interface Written {
  readonly translations?: Readonly<Record<string, object>> | undefined;
}

/** The names of the texts that a thing has in several languages. */
export type TextOf<Thing extends Written> = keyof Thing &
  keyof NonNullable<Thing['translations']>[string];

/**
 * Gives a text of a trust in the reader's language where the trust wrote it in that, with its code; else in the trust's
 * own, without one. Whoever reads Easy Read gets English before anything else.
 */
export function readIn<Thing extends Written, Name extends TextOf<Thing>>(
  thing: Thing,
  name: Name,
): {readonly text: Thing[Name]; readonly code: string | undefined} {
  const {translations = {}} = thing;
  const inIt = (code: string) => (translations[code] as Partial<Thing>)[name];
  // What is kept back in the trust's own language is kept back in all.
  const codes = thing[name]
    ? Object.keys(translations).filter((one) => inIt(one) !== undefined)
    : [];
  const code = nearestLanguage(language(), codes);
  return {text: code ? (inIt(code) as Thing[Name]) : thing[name], code};
}
