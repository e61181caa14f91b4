import type {Nation} from '@trust-widgets/contract';

/** A day of the calendar: `2026-12-25`. */
export type Day = string;

/**
 * Days proclaimed once. The rest follows from rules, so only these need care: look at https://www.gov.uk/bank-holidays
 * when one is announced. Last looked at in November 2026.
 */
const ONCE: readonly (readonly [Day, readonly Nation[]])[] = [
  // The day after Scotland's first match at the World Cup.
  ['2026-06-15', ['scotland']],
];

const years = new Map<string, ReadonlySet<Day>>();

/** Says whether a day is a bank holiday in that nation. */
export function isBankHoliday(day: Day, nation: Nation): boolean {
  const year = Number(day.slice(0, 4));
  const key = `${nation} ${year}`;
  let days = years.get(key);
  if (!days) years.set(key, (days = bankHolidays(year, nation)));
  return days.has(day);
}

/**
 * The bank holidays of a year by the Banking and Financial Dealings Act 1971 and its proclamations.
 *
 * A fixed day that falls at a weekend is listed together with the day that stands in for it: what closes on bank holidays
 * is not open on Christmas Day because that is a Saturday.
 */
export function bankHolidays(year: number, nation: Nation): ReadonlySet<Day> {
  const easter = easterSunday(year);
  const isScotland = nation === 'scotland';
  const fixed: (readonly [month: number, day: number])[] = [
    [1, 1],
    ...(isScotland ? ([[1, 2], [11, 30]] as const) : []),
    ...(nation === 'northern-ireland' ? ([[3, 17], [7, 12]] as const) : []),
    [12, 25],
    [12, 26],
  ]; // prettier-ignore
  const days = new Set<Day>([
    shift(easter, -2),
    ...(isScotland ? [] : [shift(easter, 1)]),
    firstMonday(year, 5),
    lastMonday(year, 5),
    isScotland ? firstMonday(year, 8) : lastMonday(year, 8),
    ...ONCE.flatMap(([day, nations]) =>
      day.startsWith(`${year}-`) && nations.includes(nation) ? [day] : [],
    ),
  ]);
  const dates = fixed.map(([month, day]) => dayOf(year, month, day));
  for (const date of dates) days.add(date);
  // Substitutes go to the next weekday that is not a holiday already: 25 and 26 December may move to the 27th and 28th.
  for (const date of dates) {
    if (!isWeekend(date)) continue;
    let substitute = shift(date, 1);
    while (isWeekend(substitute) || days.has(substitute)) substitute = shift(substitute, 1);
    days.add(substitute);
  }
  return days;
}

/** Gives the day that is `days` after another. */
export function shift(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Gives the day of the week, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) % 6 === 0;
}

function dayOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return shift(first, (8 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month + 1, 0);
  return shift(last, -((weekdayOf(last) + 6) % 7));
}

/** The Gregorian computus, in the form that the New Scientist printed in 1961. */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  return dayOf(year, month, (n + 33 * month + 19) % 32);
}
