import {msg, str} from '@lit/localize';

/** What is said of days and times. The names are only used in a language for which the browser has none. */
export const wording = {
  at: (day: string, time: string) =>
    msg(str`${day} at ${time}`, {id: 'dates.at', desc: 'Tuesday 3 November 2026 at 14:30'}),
  beforeClocksGoBack: (at: string) =>
    msg(str`${at}, before the clocks go back`, {id: 'dates.beforeClocksGoBack'}),
  afterClocksGoBack: (at: string) =>
    msg(str`${at}, after the clocks go back`, {id: 'dates.afterClocksGoBack'}),
  weekdays: () =>
    msg('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', {
      id: 'dates.weekdays',
      desc: 'The seven days, with a | between them. Used where a browser does not know the language.',
    }),
  months: () =>
    msg('January|February|March|April|May|June|July|August|September|October|November|December', {
      id: 'dates.months',
      desc: 'The twelve months, with a | between them. Used where a browser does not know the language.',
    }),
};
