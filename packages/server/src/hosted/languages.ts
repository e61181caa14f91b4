import type {Trust} from '@trust-widgets/contract';
import type {Context} from 'hono';
import {targetLocales} from '@trust-widgets/elements/generated/languages';
import {words as hosted} from '@trust-widgets/elements/generated/words.hosted';
import {words as interpreter} from '@trust-widgets/elements/generated/words.interpreter';
import {words as main} from '@trust-widgets/elements/generated/words';
import {speak} from '@trust-widgets/elements/localisation';
import {offeredBy} from '@trust-widgets/elements/offered-languages';

import {languageOf} from '../pages/language-of.ts';
import {languageCookie} from './cookies.ts';

type Templates = Parameters<typeof speak>[0]['templates'];

/** What forms say, in every language. All of it is there before the first page is asked for. */
const TRANSLATIONS: ReadonlyMap<string, Templates> = new Map(
  await Promise.all(
    targetLocales.map(async (code): Promise<[string, Templates]> => {
      const parts = await Promise.all([main, hosted, interpreter].map((words) => words(code)));
      return [code, Object.assign({}, ...parts.map((part) => part?.templates)) as Templates];
    }),
  ),
);

/** Chooses the language of a page: what the person chose here, then what led here, then what their browser asks for. */
export function chooseLanguage(context: Context, trust: Trust): string {
  const offered = offeredBy(trust);
  const {chosen, linked} = languageCookie(context);
  const named = context.req.query('lang');
  return (
    [chosen, named, linked].find((code) => code !== undefined && offered.includes(code)) ??
    languageOf(context, offered)
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
  speak({code, templates: TRANSLATIONS.get(code) ?? {}});
}
