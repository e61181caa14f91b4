import {londonInstants, londonOffset} from '../london-time.ts';
import {isWellFormed, tidy, westernDigits} from '../well-formed.ts';
import {isoDate, readDate} from './date.ts';
import {
  type DateParts,
  type DateTimeParts,
  type FieldOptions,
  type Reading,
  field,
} from './field.ts';

const CODES = [
  'day', 'month', 'year', 'not_real', 'no_time', 'time', 'am_or_pm', 'clock_change', 'past',
] as const; // prettier-ignore
type Code = (typeof CODES)[number];

const MORNING = ['am', 'a', 'yb', 'ص', 'قظ', 'ق'];
const AFTERNOON = ['pm', 'p', 'yh', 'م', 'بظ', 'ب'];

/** How much a person's clock may be ahead of ours before "now" is in the past, in milliseconds. */
const LENIENCE = 5 * 60_000;

/**
 * A date and a time that are still to come, by the clocks of the United Kingdom: an appointment.
 *
 * The time is read as people write it: `14:30`, `2.30pm`, `9 am`. `2:30` alone is refused with `am_or_pm`, because a
 * guess would be wrong for somebody. A time in the hour that is left out when clocks go forward is refused with
 * `clock_change`. In the hour that comes twice when they go back, the first is meant unless `offset` says otherwise.
 * What is read carries its `offset`. The part at fault is named: `appointment/time`.
 */
export function dateTime<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return field<DateTimeParts, Code, Options>('date-time', CODES, settings, (raw) => {
    const {time, offset, ...date} = partsOf(raw) ?? {};
    if (time === undefined) return {fault: {code: 'malformed'}};
    const {value: day, fault} = readDate(date);
    if (fault) return {fault};
    if (!day && time === '') return {};
    if (!day) return {fault: {code: 'day', part: 'day'}};
    return readTime(day, time, offset);
  });
}

/** Writes a read date and time as RFC 3339 has it: `2026-10-25T01:30:00+01:00`. */
export function isoDateTime(at: DateTimeParts): string {
  return `${isoDate(at)}T${at.time}:00${at.offset ?? ''}`;
}

function readTime(
  day: DateParts,
  typed: string,
  offset: string | undefined,
): Reading<DateTimeParts, Code> {
  const wrong = (code: Code) => ({fault: {code, part: 'time'}});
  if (typed === '') return wrong('no_time');
  const told = timeOfDay(typed);
  if ('code' in told) return wrong(told.code);
  const {time} = told;
  const instants = londonInstants(isoDate(day), time);
  const offsets = instants.map(londonOffset);
  const index = offset === undefined ? 0 : offsets.findIndex((one) => one === offset);
  const instant = instants[index];
  if (instants.length === 0) return wrong('clock_change');
  if (instant === undefined) return {fault: {code: 'malformed'}};
  const value = {...day, time, offset: offsets[index]!};
  return instant < Date.now() - LENIENCE
    ? {fault: {code: 'past', part: 'day'}, passed: value}
    : {value};
}

/** Reads a time of day as `HH:MM`. Before and after noon are said as in English, Welsh, Arabic, Persian and Urdu. */
function timeOfDay(typed: string): {readonly time: string} | {readonly code: Code} {
  const text = westernDigits(typed).toLowerCase();
  const [, hours = '', minutes = '00', mark = ''] =
    /^(\d{1,2})(?:\s*[:.h]?\s*([0-5]\d))?\s*(\D{0,5})$/su.exec(text) ?? [];
  const hour = Number(hours);
  const isAt = (value: number) => ({time: `${String(value).padStart(2, '0')}:${minutes}`});
  if (hours === '' || hour > 23) return {code: 'time'};
  const half = mark.replace(/[\s.]/g, '');
  if (half === '') {
    // Clinics work from seven; who means the early morning writes 02:30 or 2:30am.
    if (hours.length === 1 && hour > 0 && hour < 7) return {code: 'am_or_pm'};
    return isAt(hour);
  }
  const isAfternoon = AFTERNOON.includes(half);
  if (!isAfternoon && !MORNING.includes(half)) return {code: 'time'};
  // "14:30 pm" is what it says; "14:30 am" is not.
  if (hour > 12) return isAfternoon ? isAt(hour) : {code: 'time'};
  return isAt((hour % 12) + (isAfternoon ? 12 : 0));
}

function partsOf(raw: unknown) {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const {time = '', offset, ...date} = raw as Record<string, unknown>;
  if (typeof time !== 'string' || !isWellFormed(time) || time.length > 40) return undefined;
  if (offset !== undefined && typeof offset !== 'string') return undefined;
  return {time: tidy(time), offset, ...date};
}
