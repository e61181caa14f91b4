import {dayText, known, londonDay, timeOf} from './dates.ts';
import {direction} from './localisation.ts';

/*
 * What is said of opening hours. Apart from dates.ts, because a page that only refers people says none of it.
 */

const DAY = 86_400_000;

/** The time of opening hours: `09:00` as it is written in the current language. */
export function clockTime(time: string): string {
  return timeOf(new Date(`2000-01-01T${time}Z`), 'UTC');
}

/** How many midnights there are in London from one instant to another. */
export function daysBetween(from: Date, to: Date): number {
  return (Date.parse(londonDay(to)) - Date.parse(londonDay(from))) / DAY;
}

/** A coming day as people say it: `Monday`, or `Monday 4 January` when that may not be this week's. */
export function comingDay(instant: Date, now: Date): string {
  const parts = {weekday: true, date: daysBetween(now, instant) > 6, year: false};
  return dayText(londonDay(instant), parts);
}

/** The name of a weekday, 0 for Monday. */
export function weekday(index: number): string {
  // The first of January 2001 was a Monday.
  return dayText(`2001-01-0${index + 1}`, {weekday: true, date: false, year: false});
}

/** Several things in a row: `a, b and c`. */
export function listOf(items: readonly string[]): string {
  // Chromium knows the months of more languages than their "and". Without one it would be English in the middle of Welsh.
  const [locale] = Intl.ListFormat.supportedLocalesOf(known() ?? []);
  if (!locale) return items.join(direction() === 'rtl' ? '، ' : ', ');
  return new Intl.ListFormat(locale).format(items);
}
