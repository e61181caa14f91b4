import {nearestLanguage} from '@trust-widgets/contract/fields/language';
import type {Trust} from '@trust-widgets/contract/trust/trust';

import {standings} from './generated/languages.ts';
import {languages} from './localisation.ts';

/**
 * The languages in which a trust lets widgets speak: those that it names, the first being its own, as far as they were
 * checked as it wishes. English is among them in any case: whoever reads a draft is one press away from what it says.
 */
export function offeredBy({languages: theirs, translations = 'all'}: Trust): readonly string[] {
  const mayBeShown = (code: string) =>
    code === 'en' ||
    translations === 'all' ||
    [translations, 'signed-off'].includes(standings[code] ?? 'drafted');
  const codes = theirs.flatMap((tag) => nearestLanguage(tag, languages) ?? []).filter(mayBeShown);
  return [...new Set([...codes, 'en'])];
}
