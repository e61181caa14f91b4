import {wording} from './dates.wording.ts';
import {language} from './localisation.ts';

/** Opening hours are those of London, wherever the reader's own clock is. */
const LONDON = 'Europe/London';

/**
 * The language to ask `Intl` for, and whether it has words in it.
 *
 * Chromium 156 has no Welsh: asked for it, it answers in American English. Figures are then written as in Britain, and
 * words come from our own translators.
 */
export function known(): {readonly locale: string; readonly hasWords: boolean} {
  const code = language();
  if (code.startsWith('en')) return {locale: 'en-GB', hasWords: true};
  const hasWords = Intl.DateTimeFormat.supportedLocalesOf(code).length > 0;
  // The figures of the numbers to call: one browser writes Arabic dates with them, and another with its own.
  return {locale: hasWords ? `${code}-u-nu-latn` : 'en-GB', hasWords};
}

/** The time of an instant in London, such as `17:00`. What says whether it is before noon never stands on another line. */
export function timeOf(instant: Date, timeZone = LONDON): string {
  const time = new Intl.DateTimeFormat(known().locale, {timeStyle: 'short', timeZone});
  return time.format(instant).replace(/\s/gu, '\u00a0');
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
  const {locale, hasWords} = known();
  const at = new Date(day);
  if (!hasWords) {
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
