import {msg} from '@lit/localize';

/** The names of days and months. They are only used in a language for which the browser has none. */
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
};
