import {language} from './localisation.ts';

/**
 * A whole sentence for each kind of number. English knows `one` and `other`; Welsh and Arabic know all six. Each holds the
 * number, and never a 1 or a 2 of its own: in Ukrainian `one` is for 21 too, and in Gaelic `two` for 12.
 */
export type Plurals = Readonly<Record<Intl.LDMLPluralRule, () => string>>;

/** Gives the sentence that goes with a number in the current language: that for any number, where its rules are not known. */
export function plural(count: number, sentences: Plurals): string {
  const [known] = Intl.PluralRules.supportedLocalesOf(language());
  return sentences[known ? new Intl.PluralRules(known).select(count) : 'other']();
}
