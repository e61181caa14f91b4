import {targetLocales} from '@trust-widgets/elements/generated/locale-codes';
import {templates as ar} from '@trust-widgets/elements/generated/locales/ar.hosted';
import {templates as cy} from '@trust-widgets/elements/generated/locales/cy.hosted';
import {wording} from '@trust-widgets/elements/pages/pages.wording';

const translations: Readonly<Record<(typeof targetLocales)[number], object>> = {ar, cy};

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
  const translated = Object.hasOwn(translations, language)
    ? translations[language as keyof typeof translations]
    : {};
  return said(wording, 'pages', translated as Readonly<Record<string, unknown>>) as Sentences;
}

function said(
  words: object,
  place: string,
  translated: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => {
      const id = `${place}.${key}`;
      // Here `msg` was never told of a language, and gives the English it was called with.
      return typeof value === 'function'
        ? [key, translated[id] ?? (value as () => string)()]
        : [key, said(value as object, id, translated)];
    }),
  );
}
