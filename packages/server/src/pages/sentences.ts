import {targetLocales} from '@trust-widgets/elements/generated/languages';
import {words} from '@trust-widgets/elements/generated/words.hosted';
import {wording} from '@trust-widgets/elements/pages/pages.wording';

const TRANSLATIONS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  await Promise.all(
    targetLocales.map(async (code) => {
      const part = await words(code);
      return [code, part?.templates ?? {}] as const;
    }),
  ),
);

/** The languages in which pages can be written. */
export const LANGUAGES: readonly string[] = ['en', ...targetLocales];

type Said<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends () => string ? string : Said<Words[Key]>;
};

/** All that pages say, in one language. */
export type Sentences = Said<typeof wording>;

/**
 * Gives all that pages say in a language. English stands where a translation is missing.
 *
 * It asks no global for the language of the moment: two requests in two languages can be answered at once.
 */
export function sentencesIn(language: string): Sentences {
  return said(wording, 'pages', TRANSLATIONS.get(language) ?? {}) as Sentences;
}

function said(
  words: object,
  place: string,
  translated: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries<unknown>(
    Object.entries(words).map(([key, value]: [string, unknown]) => {
      const id = `${place}.${key}`;
      // Here `msg` was never told of a language, and gives the English it was called with.
      return typeof value === 'function'
        ? [key, translated[id] ?? (value as () => string)()]
        : [key, said(value as object, id, translated)];
    }),
  );
}
