import {
  type Answers,
  type Consent,
  isoDate,
  type passport,
  sectionsOpen,
} from '@trust-widgets/contract';

/** The answers of a passport that were judged. */
export type PassportAnswers = Answers<typeof passport>;

/** Finds a consent by its id. None, where two have the same: nobody could say which of them is meant. */
export function consentOf(answers: PassportAnswers, id: string): Consent | undefined {
  const [consent, another] = (answers.consents ?? []).filter((one) => one.id === id);
  return another ? undefined : consent;
}

/** Says whether a consent opens anything, on a day or later. */
export function opensFrom(consent: Consent | undefined, day: string): boolean {
  if (!consent) return false;
  const {from} = consent;
  const begins = from ? isoDate(from) : day;
  return sectionsOpen(consent, begins > day ? begins : day).length > 0;
}
