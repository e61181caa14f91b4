import {LANGUAGES} from '@trust-widgets/contract/fields/language';

import {language} from '../localisation.ts';
import {names} from './language-names.wording.ts';

/** The languages offered, each by its name in the reader's language and in its own, in the reader's alphabetical order. */
export function languageOptions(): {value: string; label: string}[] {
  const {compare} = new Intl.Collator(language());
  const named = names()
    .split('|')
    .map((name, index) => {
      const value = LANGUAGES[index] ?? 'other';
      const own = ownName(value);
      return {value, label: own && own !== name ? `${name} – ${own}` : name};
    });
  const other = named.pop();
  return [...named.sort((a, b) => compare(a.label, b.label)), ...(other ? [other] : [])];
}

/** What a language calls itself, where the browser can say. Asked for one that it does not know, it would answer in another. */
function ownName(code: string): string | undefined {
  const [known] = code === 'other' ? [] : Intl.DisplayNames.supportedLocalesOf(code);
  // ICU takes `prs` and `cmn` for other languages, and would name those.
  return known === code ? new Intl.DisplayNames(code, {type: 'language'}).of(code) : undefined;
}
