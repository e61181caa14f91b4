import {language} from './localisation.ts';

/** A whole sentence for each kind of number. English knows `one` and `other`; Welsh and Arabic know all six. */
export type Plurals = Readonly<Record<Intl.LDMLPluralRule, () => string>>;

/** Gives the sentence that goes with a number in the current language. */
export function plural(count: number, sentences: Plurals): string {
  return sentences[new Intl.PluralRules(language()).select(count)]();
}
