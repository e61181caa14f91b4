import {londonInstants} from '@trust-widgets/contract';

import type {Day} from './bank-holidays.ts';

/**
 * Gives the instant, in milliseconds, at which clocks in London show `time` on `day`.
 *
 * When clocks go forward a time between 01:00 and 02:00 does not come; an hour later is meant. When they go back it comes
 * twice; the first is meant.
 */
export function londonInstant(day: Day, time: string): number {
  return londonInstants(day, time)[0] ?? Date.parse(`${day}T${time}Z`);
}
