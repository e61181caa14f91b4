import {wording} from './dates.wording.ts';
import {language} from './localisation.ts';

/** Opening hours are those of London, wherever the reader's own clock is. */
const LONDON = 'Europe/London';

/**
 * The language to ask `Intl` for words, if it has any in ours.
 *
 * Browsers do not know all of our languages: asked for Welsh, Chromium 156 answers in its own language, and of Punjabi it
 * says that it knows it, and then writes `M01`. ICU takes `prs` and `pnb` for others. Our own translators have the words.
 */
export function known(): string | undefined {
  const code = language();
  if (code.startsWith('en')) return 'en-GB';
  // The calendar of whoever is asked, and the figures of the numbers to call: some languages have others of their own.
  const locale = `${code}-u-ca-gregory-nu-latn`;
  const [same] = Intl.DateTimeFormat.supportedLocalesOf(code);
  const january = new Intl.DateTimeFormat(locale, {month: 'long'}).format(0);
  return same === code && !january.includes('M01') ? locale : undefined;
}

/** The time of an instant in London, such as `17:00`: many languages have no short word of their own for “pm”. */
export function timeOf(instant: Date, timeZone = LONDON): string {
  return new Intl.DateTimeFormat('en-GB', {timeStyle: 'short', timeZone}).format(instant);
}

/** A calendar day in full: `2026-11-03` is 3 November 2026. */
export function longDate(day: string): string {
  return dayText(day, {weekday: false, date: true, year: true});
}

/** A time on a calendar day, by the clocks of London, in full: `Tuesday 3 November 2026 at 14:30`. */
export function longDateTime(day: string, time: string, offset = '+00:00'): string {
  const timeAt = (one: string) => timeOf(new Date(`${day}T${time}${one}`));
  const at = wording.at(dayText(day, {weekday: true, date: true, year: true}), timeAt(offset));
  // The hour that comes twice, when the clocks go back, is the one that has both.
  if (timeAt('+00:00') !== timeAt('+01:00')) return at;
  return offset === '+01:00' ? wording.beforeClocksGoBack(at) : wording.afterClocksGoBack(at);
}

/** The day that an instant falls on in London, as ISO 8601 writes it. */
export function londonDay(instant: Date): string {
  // The one locale whose short dates are those of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', {timeZone: LONDON}).format(instant);
}

/** A calendar day, of which the parts asked for are written. */
export function dayText(
  day: string,
  show: {readonly weekday: boolean; readonly date: boolean; readonly year: boolean},
): string {
  const locale = known();
  const at = new Date(day);
  if (!locale) {
    const name = wording.weekdays().split('|')[(at.getUTCDay() + 6) % 7];
    const month = wording.months().split('|')[at.getUTCMonth()];
    return [
      ...(show.weekday ? [name] : []),
      ...(show.date ? [at.getUTCDate(), month] : []),
      ...(show.year ? [at.getUTCFullYear()] : []),
    ].join(' ');
  }
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(show.weekday && {weekday: 'long'}),
    ...(show.date && {day: 'numeric', month: 'long'}),
    ...(show.year && {year: 'numeric'}),
  }).format(at);
}
