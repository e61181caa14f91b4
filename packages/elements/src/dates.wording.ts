import {msg, str} from '@lit/localize';

/** What is said of days and times. The names are only used in a language for which the browser has none. */
export const wording = {
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
  dayRange: (first: string, last: string) =>
    msg(str`${first} to ${last}`, {id: 'dates.dayRange', desc: 'Monday to Friday'}),
  timeRange: (opens: string, closes: string) =>
    msg(str`${opens} to ${closes}`, {id: 'dates.timeRange', desc: '09:00 to 17:00'}),
  everyDay: () => msg('Every day', {id: 'dates.everyDay'}),
};
