import {isoDate} from '@trust-widgets/contract/fields/date';
import type {Consent} from '@trust-widgets/contract/passport/consent';

/** How long a link may work, the first of them by itself and the last by a day of its own. */
export const TERMS = ['day', 'week', 'month', 'date'] as const;
export type Term = (typeof TERMS)[number];

const DAYS = {day: 1, week: 7, month: 30} as const;
const LONGEST = 365;

/**
 * Gives the last day of a link, `2026-11-29`: never after the last day of the consent that it hangs on.
 *
 * Nothing, for a day that has gone by or is more than a year away.
 */
export function lastDay(
  term: Term,
  {today, chosen, consent}: {today: string; chosen?: string | undefined; consent: Consent},
): string | undefined {
  const asked = term === 'date' ? chosen : daysAfter(today, DAYS[term]);
  if (!asked || asked < today || asked > daysAfter(today, LONGEST)) return undefined;
  const end = consent.until && isoDate(consent.until);
  return end && end < asked ? end : asked;
}

function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
