/** What the first part of an id stands for. */
export const places = /** @type {Readonly<Record<string, string>>} */ ({
  dates: 'days and times',
  device: 'passport on this device',
  directory: 'list of services',
  exitPage: 'button “Exit this page”',
  form: 'every form',
  fromPassport: 'copying from the passport into a form',
  hosted: 'form on the service’s own pages',
  interpreter: 'request for an interpreter',
  language: 'question about a language',
  languagePicker: 'choice of the language to read',
  needs: 'questions about needs',
  needsSaid: 'needs that were said in another form',
  pages: 'the service’s own pages',
  passport: 'passport',
  passportHistory: 'passport: who opened it',
  passportNow: 'passport: what matters now',
  passportPrint: 'passport on paper',
  passportSharing: 'passport: showing it to somebody',
  passportView: 'passport, as others read it',
  progress: 'how far something has come',
  readAloud: 'reading aloud',
  referral: 'referral',
  service: 'page of a service',
  sharedPassport: 'passport that was shared',
  signLanguage: 'video in sign language',
  translationNotice: 'notice above a translation',
  urgentHelp: 'numbers to call now',
});

/** What some last parts of an id stand for. */
const kinds = /** @type {Readonly<Record<string, string>>} */ ({
  label: 'question or name of a box',
  hint: 'hint under the question',
  missing: 'where nothing was answered',
  title: 'heading',
  lead: 'under the heading',
  self: 'to the person themselves',
  other: 'for somebody else, or for any other number',
  one: 'for one, in your grammar',
  two: 'for two, in your grammar',
  few: 'for few, in your grammar',
  many: 'for many, in your grammar',
  zero: 'for none',
});

/**
 * Says in plain words where a sentence stands, from its id and what is noted with it: `referral, contact, heading`.
 *
 * @param {Pick<import('./xliff.mjs').Unit, 'id' | 'about'>} unit
 */
export function placeOf({id, about}) {
  const [first = '', ...rest] = id.split('.');
  const place = [
    places[first] ?? inWords(first),
    ...rest.map((part) => kinds[part] ?? inWords(part)),
  ];
  return [place.join(', '), about].filter(Boolean).join('. ');
}

/**
 * Says what is put into a sentence: `{0} name, {1} time`. In the code it is `isolated(name)`, say.
 *
 * @param {readonly string[]} holds
 */
export function heldIn(holds) {
  return holds
    .map((code, at) => {
      const [name = 'something'] = /\w+/.exec(code.replace(/^\w+\(/, '')) ?? [];
      return `{${at}} ${inWords(name)}`;
    })
    .join(', ');
}

/** @param {string} name */
function inWords(name) {
  return name.replace(/[_-]/g, ' ').replace(/(?<=[a-z])[A-Z]/g, (big) => ` ${big.toLowerCase()}`);
}
