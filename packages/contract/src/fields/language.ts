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
const RIGHT_TO_LEFT = ['ar', 'ckb', 'fa', 'he', 'pnb', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Gives the direction in which a language is written, `en` or `ar-EG` alike. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
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
