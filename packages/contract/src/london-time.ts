/*
 * Appointments and opening hours are told by the clocks of the United Kingdom, wherever the reader's own clock is.
 */

const HOUR = 3_600_000;

let clock: Intl.DateTimeFormat | undefined;

/** Gives the day that a calendar in London shows, as ISO 8601 writes it. */
export function londonDay(instant: Date): string {
  return shownAt(instant.getTime()).day;
}

/**
 * Gives the instants, in milliseconds, at which clocks in London show `time` on `day`: one, but for the two nights on
 * which they are changed. The hour that is left out in March has none; the hour that comes twice in October has two.
 */
export function londonInstants(day: string, time: string): readonly number[] {
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  return [asIfUtc - HOUR, asIfUtc].filter((instant) => {
    const shown = shownAt(instant);
    return shown.day === day && shown.time === time;
  });
}

/** Gives what a local time adds to that of Greenwich at an instant: `+01:00` in summer, `+00:00` in winter. */
export function londonOffset(instant: number): '+00:00' | '+01:00' {
  const {day, time} = shownAt(instant);
  return Date.parse(`${day}T${time}Z`) > instant ? '+01:00' : '+00:00';
}

function shownAt(instant: number): {readonly day: string; readonly time: string} {
  // Made when first needed: few pages ask for a time, and making one is slow on an old phone.
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts: Record<string, string> = {};
  for (const {type, value} of clock.formatToParts(instant)) parts[type] = value;
  const {year, month, day, hour, minute} = parts;
  return {day: `${year}-${month}-${day}`, time: `${hour}:${minute}`};
}
