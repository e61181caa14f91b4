/**
 * Who has checked a translation, and on which day: `Siân Price, 2026-11-22`.
 *
 * @typedef {{name: string, day: string}} Check
 */

/** @param {string} note @returns {Check | undefined} */
export function checkOf(note) {
  const [, name = '', day = ''] = /^(\S|\S.*\S), (\d{4}-\d\d-\d\d)$/.exec(note) ?? [];
  return name && isDay(day) ? {name, day} : undefined;
}

/** @param {Check} check */
export function noteOf({name, day}) {
  return `${name}, ${day}`;
}

/** Whether there is such a day: there is no 30 February. @param {string} day */
export function isDay(day) {
  return /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day);
}

/**
 * What is wrong with what a sentence says of who has checked it. Nobody may have to take it on trust: whatever is more than
 * a draft names who said so, and a draft names nobody.
 *
 * @param {Pick<import('./xliff.mjs').Unit, 'standing' | 'reviewer' | 'clinician'>} unit
 * @returns {string[]}
 */
export function faultsOfStanding({standing, reviewer, clinician}) {
  const needs = {
    reviewer: standing === 'reviewed' || standing === 'signed-off',
    clinician: standing === 'signed-off',
  };
  /** @param {'reviewer' | 'clinician'} who @param {string} note */
  const faultsOfNote = (who, note) => {
    if (needs[who] && !note) return [`it is ${standing}, and no ${who} is named`];
    if (!needs[who] && note) return [`it names a ${who}, and yet it is ${standing}`];
    if (note && !checkOf(note)) return [`the ${who} is not a name and a day: ${note}`];
    return [];
  };
  return [
    ...(standing ? [] : ['it does not say how far it has come']),
    ...faultsOfNote('reviewer', reviewer),
    ...faultsOfNote('clinician', clinician),
  ];
}
