import {isWellFormed, tidy, westernDigits} from '../well-formed.ts';
import {type DateParts, type FieldOptions, field, type Reading} from './field.ts';

const PARTS = ['day', 'month', 'year'] as const;

/**
 * A date in three boxes, so that nobody has to use a calendar or guess an order.
 *
 * The part at fault is named: `until/month`. The year has four digits, from 1900.
 */
export function date<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return field<DateParts, 'day' | 'month' | 'year' | 'not_real', Options>(
    'date',
    ['day', 'month', 'year', 'not_real'],
    settings,
    readDate,
  );
}

/** A date that has come, such as one on which something was checked. Not after today, and else as {@link date}. */
export function pastDate<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return field<DateParts, 'day' | 'month' | 'year' | 'not_real' | 'future', Options>(
    'date',
    ['day', 'month', 'year', 'not_real', 'future'],
    settings,
    (raw) => {
      const read = readDate(raw);
      // "Today" has begun somewhere 14 hours before UTC: page and service must not disagree near midnight.
      const latest = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
      return read.value && isoDate(read.value) > latest
        ? {fault: {code: 'future', part: 'year'}}
        : read;
    },
  );
}

/** A date of birth. */
export const birthDate = pastDate;

/** A date that is still to come, or today, such as one by which something is needed. Else as {@link date}. */
export function comingDate<const Options extends FieldOptions = object>(
  settings: Options = {} as Options,
) {
  return field<DateParts, 'day' | 'month' | 'year' | 'not_real' | 'past', Options>(
    'date',
    ['day', 'month', 'year', 'not_real', 'past'],
    settings,
    (raw) => {
      const read = readDate(raw);
      // "Today" ends somewhere 12 hours after UTC.
      const earliest = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
      return read.value && isoDate(read.value) < earliest
        ? {fault: {code: 'past', part: 'year'}, passed: read.value}
        : read;
    },
  );
}

/** Reads a date in three parts. */
export function readDate(raw: unknown): Reading<DateParts, 'day' | 'month' | 'year' | 'not_real'> {
  const typed = partsOf(raw);
  if (!typed) return {fault: {code: 'malformed'}};
  if (PARTS.every((part) => typed[part] === '')) return {};

  const [day, month, year] = PARTS.map((part) =>
    /^\d{1,4}$/.test(typed[part]) ? Number(typed[part]) : 0,
  );
  if (!day || day > 31) return {fault: {code: 'day', part: 'day'}};
  if (!month || month > 12) return {fault: {code: 'month', part: 'month'}};
  if (!year || year < 1900 || year > 2999) return {fault: {code: 'year', part: 'year'}};
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day)
    return {fault: {code: 'not_real', part: 'day'}};
  return {
    value: {
      day: String(day).padStart(2, '0'),
      month: String(month).padStart(2, '0'),
      year: String(year),
    },
  };
}

/** Writes a read date as ISO 8601, `1985-01-05`. */
export function isoDate({day, month, year}: DateParts): string {
  return `${year}-${month}-${day}`;
}

function partsOf(raw: unknown): DateParts | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const given = raw as Record<string, unknown>;
  if (Object.keys(given).some((key) => !(PARTS as readonly string[]).includes(key)))
    return undefined;
  const texts = PARTS.map((part) => given[part] ?? '');
  if (!texts.every((text): text is string => typeof text === 'string' && isWellFormed(text)))
    return undefined;
  const [day = '', month = '', year = ''] = texts.map((text) => westernDigits(tidy(text)));
  return {day, month, year};
}
