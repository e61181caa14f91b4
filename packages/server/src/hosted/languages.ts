import type {Trust} from '@trust-widgets/contract';
import type {Context} from 'hono';
import {templates as ar} from '@trust-widgets/elements/generated/locales/ar';
import {templates as arHosted} from '@trust-widgets/elements/generated/locales/ar.hosted';
import {templates as arInterpreter} from '@trust-widgets/elements/generated/locales/ar.interpreter';
import {templates as cy} from '@trust-widgets/elements/generated/locales/cy';
import {templates as cyHosted} from '@trust-widgets/elements/generated/locales/cy.hosted';
import {templates as cyInterpreter} from '@trust-widgets/elements/generated/locales/cy.interpreter';
import type {targetLocales} from '@trust-widgets/elements/generated/locale-codes';
import {speak} from '@trust-widgets/elements/localisation';

import {languageOf, offeredOf} from '../pages/language-of.ts';
import {languageCookie} from './cookies.ts';

type Templates = Parameters<typeof speak>[0]['templates'];

const TRANSLATIONS: Readonly<Record<(typeof targetLocales)[number], Templates>> = {
  ar: {...ar, ...arHosted, ...arInterpreter},
  cy: {...cy, ...cyHosted, ...cyInterpreter},
};

/** The languages in which a form of a trust can be read. English, where it has none of ours. */
export function languagesOf({languages}: Trust): readonly string[] {
  const offered = offeredOf(languages);
  return offered.length > 0 ? offered : ['en'];
}

/** Chooses the language of a page: what the person chose here, then what led here, then what their browser asks for. */
export function chooseLanguage(context: Context, trust: Trust): string {
  const offered = languagesOf(trust);
  const {chosen, linked} = languageCookie(context);
  const named = context.req.query('lang');
  return (
    [chosen, named, linked].find((code) => code !== undefined && offered.includes(code)) ??
    languageOf(context, trust.languages)
  );
}

/** The language of the moment. */
let spoken = 'en';

/**
 * Says something in a language, with the sentences of the widgets. Nothing may be waited for inside: the next request
 * speaks its own language.
 */
export function inLanguage<Said>(code: string, say: () => Said): Said {
  const before = spoken;
  begin(code);
  try {
    return say();
  } finally {
    begin(before);
  }
}

function begin(code: string): void {
  spoken = code;
  const templates = Object.hasOwn(TRANSLATIONS, code)
    ? TRANSLATIONS[code as keyof typeof TRANSLATIONS]
    : {};
  speak({code, templates});
}
