import {msg, str} from '@lit/localize';

/** What is said of opening hours. */
export const wording = {
  dayRange: (first: string, last: string) =>
    msg(str`${first} to ${last}`, {id: 'dates.dayRange', desc: 'Monday to Friday'}),
  timeRange: (opens: string, closes: string) =>
    msg(str`${opens} to ${closes}`, {id: 'dates.timeRange', desc: '09:00 to 17:00'}),
  everyDay: () => msg('Every day', {id: 'dates.everyDay'}),
};
