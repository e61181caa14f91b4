import {DAYS, londonDay, type Nation, type Service} from '@trust-widgets/contract';

import {type Day, isBankHoliday, shift, weekdayOf} from './bank-holidays.ts';
import {londonInstant} from './london-time.ts';

/** Whether a service is open, and when that changes next, where it does. */
export type Open = Service['open'];

/** Nothing that opens at all stays shut for longer than this: bank holidays are never six weeks running. */
const DAYS_AHEAD = 42;

/** Says whether these hours are open at `now`, by the clocks and the bank holidays of the nation. */
export function openAt(hours: Service['hours'], nation: Nation, now: Date): Open {
  if (hours.always) return {now: true};
  const at = now.getTime();
  const today = londonDay(now);

  // Yesterday's session may run past midnight into today.
  let run: Session | undefined;
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead += 1) {
    for (const session of sessionsOn(shift(today, ahead), hours, nation)) {
      if (session.closes <= at) continue;
      if (run && session.opens <= run.closes) {
        run = {opens: run.opens, closes: Math.max(run.closes, session.closes)};
      } else if (run) return answer(run, at);
      else run = session;
    }
    if (run && run.opens > at) return answer(run, at);
  }
  // Still running after six weeks of sessions without a gap: day and night.
  return run ? {now: true} : {now: false};
}

interface Session {
  readonly opens: number;
  readonly closes: number;
}

function answer({opens, closes}: Session, at: number): Open {
  const isOpen = opens <= at;
  return {now: isOpen, changesAt: new Date(isOpen ? closes : opens).toISOString()};
}

/** The sessions that begin on a day, earliest first. */
function sessionsOn(day: Day, hours: Service['hours'], nation: Nation): Session[] {
  const isHoliday = hours.bankHolidays !== 'open' && isBankHoliday(day, nation);
  if (isHoliday && hours.bankHolidays === 'closed') return [];
  const weekday = isHoliday ? 'sun' : DAYS[(weekdayOf(day) + 6) % 7]!;
  return hours.weekly
    .filter(({days}) => days.includes(weekday))
    .map(({opens, closes}) => ({
      opens: londonInstant(day, opens),
      closes: londonInstant(closes <= opens ? shift(day, 1) : day, closes),
    }))
    .sort((a, b) => a.opens - b.opens);
}
