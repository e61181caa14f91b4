import {type FieldOptions, field} from './field.ts';

/**
 * The languages offered to people, by BCP 47 code, sign languages among them, and `other` for all the rest.
 * Widgets sort them by name in the reader's language.
 *
 * A code is kept as chosen and never canonicalised: ICU rewrites `prs`, `kmr` and `pnb` into other languages.
 */
export const LANGUAGES = [
  'am', 'ar', 'bfi', 'bg', 'bn', 'ckb', 'cmn', 'cs', 'cy', 'de', 'en', 'es', 'fa', 'fr', 'ga', 'gd', 'gu', 'he', 'hi',
  'hu', 'isg', 'it', 'kmr', 'lt', 'lv', 'ne', 'pa', 'pl', 'pnb', 'prs', 'ps', 'pt', 'ro', 'ru', 'sd', 'sk', 'so', 'sq',
  'syl', 'ta', 'tet', 'ti', 'tr', 'ug', 'uk', 'ur', 'vi', 'yi', 'yue', 'zh-Hans',
  'zh-Hant', 'other',
] as const; // prettier-ignore

/** A language that somebody speaks, signs or reads. */
export type Language = (typeof LANGUAGES)[number];

/** Languages written from right to left. A table, because ICU says `pnb` is written from left to right. */
const RIGHT_TO_LEFT = 'ar ckb fa he pnb prs ps sd ug ur yi'.split(' ');

/** Gives the direction in which a language is written, `en` or `ar-EG` alike. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** How tags name languages that go by another name here, once ICU has said the likely script and country of each. */
const ALSO: Readonly<Record<string, string>> = {
  'fa-AF': 'prs',
  'ku-Arab': 'ckb',
  lah: 'pnb',
  'pa-Arab': 'pnb',
};

/**
 * Finds the language that a BCP 47 tag means among others: `cy` for `cy-GB`, `zh-Hant` for `zh-HK`, `pnb` for `pa-PK`.
 * Gives nothing where none is near, or where the tag is none: whoever reads Punjabi in Arabic letters can't read the others.
 *
 * Private use is no language of its own: `en-x-easyread` is found by its whole tag alone, and else is English.
 */
export function nearestLanguage(tag: string, among: readonly string[]): string | undefined {
  const same = among.find((code) => code.toLowerCase() === tag.toLowerCase());
  if (same !== undefined) return same;
  try {
    const {language, script, region} = new Intl.Locale(tag).maximize();
    const names = [`${language}-${region}`, `${language}-${script}`, language];
    return names
      .map((name) => ALSO[name] ?? name)
      .find((name) => among.includes(name) && new Intl.Locale(name).maximize().script === script);
  } catch {
    return undefined;
  }
}

/** One of the languages offered. */
export function language<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return field<Language, never, Options>(
    'language',
    [],
    {...settings, options: LANGUAGES},
    (raw) =>
      (LANGUAGES as readonly unknown[]).includes(raw)
        ? {value: raw as Language}
        : {fault: {code: 'malformed'}},
  );
}
