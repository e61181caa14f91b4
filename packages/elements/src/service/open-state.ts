import type {ServiceSummary} from '@trust-widgets/contract/service-directory/service';

import {timeOf} from '../dates.ts';
import {comingDay, daysBetween} from '../days.ts';
import {wording} from './reach.wording.ts';

/** Says whether a service is open at the moment, and when that changes. */
export function openState(
  {status, hours, open}: Pick<ServiceSummary, 'status' | 'hours' | 'open'>,
  now: Date,
): string {
  const words = wording.open;
  if (status !== 'active') return wording.status[status]();
  if (hours.always) return words.always();
  if (hours.weekly.length === 0) return words.unknown();
  const changes = open.changesAt === undefined ? undefined : new Date(open.changesAt);
  // On a page that was left lying open, what was true when it was asked need not be true any more.
  if (changes && changes <= now) return open.now ? words.notNow() : words.now();
  if (!changes) return open.now ? words.now() : words.notNow();
  const time = timeOf(changes);
  if (daysBetween(now, changes) === 0)
    return open.now ? words.untilToday(time) : words.fromToday(time);
  const day = comingDay(changes, now);
  return open.now ? words.until(day, time) : words.from(day, time);
}
