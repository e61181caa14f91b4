/**
 * Where numbers of a translation were looked at, and differ from the English for a reason.
 *
 * @type {readonly {locales: readonly string[], ids: readonly string[], why: string}[]}
 */
export const otherNumbers = [
  {
    locales: ['ar', 'bn', 'gu', 'pnb', 'ps', 'ur'],
    ids: ['interpreter.duration.90'],
    why: 'There is one word for one and a half.',
  },
  {
    locales: ['ar'],
    ids: ['interpreter.duration.60', 'interpreter.duration.120', 'interpreter.duration.longer'],
    why: 'The word for hour says by its form whether it is one or two.',
  },
  {
    locales: ['ar'],
    ids: ['exitPage.keyboard', 'exitPage.pressTwice'],
    why: 'Two and three times are said in words.',
  },
  {
    locales: ['zh-Hans', 'zh-Hant'],
    ids: ['passport.appointments.when.hint', 'interpreter.documentTitle.hint'],
    why: 'May is called by its number.',
  },
];
