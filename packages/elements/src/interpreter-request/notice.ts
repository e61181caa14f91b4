import {isoDate, readDate} from '@trust-widgets/contract/fields/date';
import {londonDay} from '@trust-widgets/contract/london-time';

const DAY = 86_400_000;

/** Says whether a day, as it was typed so far, is still to come but sooner than the usual notice. */
export function isSoonerThan(noticeDays: number, typed: unknown, now = new Date()): boolean {
  const {day, month, year} = (typed ?? {}) as Record<string, unknown>;
  const {value} = readDate({day, month, year});
  if (!value) return false;
  const days = (Date.parse(isoDate(value)) - Date.parse(londonDay(now))) / DAY;
  return days >= 0 && days < noticeDays;
}
