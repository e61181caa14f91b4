import {LANGUAGES} from '@trust-widgets/contract/fields/language';

import {language} from '../localisation.ts';
import {names} from './language-names.wording.ts';

/** What languages call themselves, once somebody has told us more than the browser knows. */
let told: Readonly<Record<string, string>> = {};

/** Tells what languages call themselves. */
export function tellOwnNames(names: Readonly<Record<string, string>>): void {
  told = names;
}

/**
 * The languages offered, each by its name in the reader's language and in its own: those in `first` first, and the others
 * in the reader's alphabetical order.
 */
export function languageOptions(first: readonly string[] = []): {value: string; label: string}[] {
  const {compare} = new Intl.Collator(language());
  const rank = ({value}: {value: string}) =>
    first.includes(value) ? first.indexOf(value) : first.length;
  const named = LANGUAGES.map((value) => ({value, label: labelOf(value)}));
  const other = named.splice(-1);
  return [...named.sort((a, b) => rank(a) - rank(b) || compare(a.label, b.label)), ...other];
}

/** The name of a language in the reader's language. */
export function nameOf(code: string): string {
  return names().split('|')[(LANGUAGES as readonly string[]).indexOf(code)] ?? code;
}

/** What a language calls itself, as far as we or the browser can say. */
export function ownNameOf(code: string): string | undefined {
  if (told[code]) return told[code];
  // Asked for a language that it does not know, a browser would answer in another.
  const [known] = code === 'other' ? [] : Intl.DisplayNames.supportedLocalesOf(code);
  // ICU takes `prs` and `cmn` for other languages, and would name those.
  return known === code ? new Intl.DisplayNames(code, {type: 'language'}).of(code) : undefined;
}

function labelOf(code: string): string {
  const name = nameOf(code);
  const own = ownNameOf(code);
  return own && own !== name ? `${name} – ${own}` : name;
}
