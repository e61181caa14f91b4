import type {Day} from './bank-holidays.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Gives the day that a calendar in London shows. */
export function londonDay(instant: Date): Day {
  return read(instant.getTime()).day;
}

/**
 * Gives the instant, in milliseconds, at which clocks in London show `time` on `day`.
 *
 * When clocks go forward a time between 01:00 and 02:00 does not come; an hour later is meant. When they go back it comes
 * twice; the first is meant.
 */
export function londonInstant(day: Day, time: string): number {
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  const summer = asIfUtc - HOUR;
  if (showsAt(summer, day, time)) return summer;
  return asIfUtc;
}

const HOUR = 3_600_000;

function showsAt(instant: number, day: Day, time: string): boolean {
  const shown = read(instant);
  return shown.day === day && shown.time === time;
}

function read(instant: number): {readonly day: Day; readonly time: string} {
  const parts: Record<string, string> = {};
  for (const {type, value} of clock.formatToParts(instant)) parts[type] = value;
  const {year, month, day, hour, minute} = parts;
  return {day: `${year}-${month}-${day}`, time: `${hour}:${minute}`};
}
