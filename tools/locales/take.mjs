import {parse} from 'csv/sync';
import {dayIn, textOf, unguarded} from './cells.mjs';
import {faultsOf} from './faults.mjs';
import {rewritten} from './rewrite.mjs';
import {columns} from './sheet.mjs';
import {faultsOfStanding, isDay, noteOf} from './standing.mjs';
import {STANDINGS, unitsOf} from './xliff.mjs';

/** @typedef {import('./xliff.mjs').Unit} Unit */
/** @typedef {Record<keyof ReturnType<typeof columns>, string>} Line */

/**
 * Reads a sheet that came back from a reviewer, and writes what it changes into the translators' file of its language. One
 * line that is wrong, and nothing is written: each is named, by its number in the spreadsheet.
 *
 * @param {Uint8Array} bytes
 * @param {{xliffOf: (locale: string) => string | undefined, today: string}} here
 * @returns {{faults: readonly string[]} | {faults?: never, locale: string, xliff: string, changed: number}}
 */
export function taken(bytes, {xliffOf, today}) {
  const text = textOf(bytes);
  if (text === undefined)
    return {faults: ['Letters were lost when this was saved. Save it as “CSV UTF-8”, please.']};
  const [, locale = ''] = /translation \(([\w-]+)\)/.exec(text.split(/\r?\n/, 1)[0] ?? '') ?? [];
  const xliff = xliffOf(locale);
  if (xliff === undefined)
    return {faults: ['This is no sheet of ours: the first line names no language that we have.']};
  const lines = linesOf(text, locale);
  if (!Array.isArray(lines)) return {faults: [lines.fault]};

  const units = new Map(unitsOf(xliff).map((unit) => [unit.id, unit]));
  const seen = new Set();
  const read = lines.flatMap((line, at) => {
    if (Object.values(line).every((cell) => cell === '')) return [];
    const unit = units.get(line.id);
    const isAgain = seen.size === seen.add(line.id).size;
    const change = unit && changeOf(line, unit);
    const faults = isAgain
      ? ['this sentence stands in an earlier line too']
      : unit && change
        ? faultsOfLine(line, unit, change, {locale, today})
        : ['there is no sentence of this name'];
    // The first line holds the names of the columns.
    const named = faults.map((fault) => `Line ${at + 2}, ${line.id || 'without an id'}: ${fault}.`);
    return [{unit, change, named}];
  });
  const faults = read.flatMap(({named}) => named);
  if (faults.length > 0) return {faults};
  const changes = read.flatMap(({unit, change}) =>
    unit && change && differs(unit, change) ? [/** @type {const} */ ([unit.id, change])] : [],
  );
  return {locale, xliff: rewritten(xliff, new Map(changes)), changed: changes.length};
}

/**
 * @param {string} text
 * @param {string} locale
 * @returns {Line[] | {fault: string}}
 */
function linesOf(text, locale) {
  const head = columns(locale);
  const names = Object.entries(head);
  try {
    const lines = /** @type {Record<string, string>[]} */ (
      parse(text, {
        bom: true,
        // Excel separates cells by what the reviewer's own country does.
        delimiter: /[,;\t]/.exec(text)?.[0] ?? ',',
        columns: true,
        relax_column_count: true,
        trim: false,
      })
    );
    const lacking = names.filter(([, name]) => !(name in (lines[0] ?? {}))).map(([, name]) => name);
    if (lacking.length > 0) return {fault: `These columns are missing: ${lacking.join(', ')}.`};
    return lines.map(
      (line) =>
        /** @type {Line} */ (
          Object.fromEntries(
            names.map(([key, name]) => [
              key,
              unguarded(line[name] ?? '')
                .trim()
                .normalize('NFC'),
            ]),
          )
        ),
    );
  } catch (error) {
    return {fault: `This can’t be read as a table. ${/** @type {Error} */ (error).message}`};
  }
}

/** What a line makes of a sentence. @param {Line} line @param {Unit} unit @returns {import('./rewrite.mjs').Change} */
function changeOf(line, unit) {
  const standing = line.standing.toLowerCase().replace(' ', '-');
  return {
    target: line.translation === unit.target?.normalize('NFC') ? unit.target : line.translation,
    standing: Object.values(STANDINGS).find((one) => one === standing),
    reviewer: checkIn(line.reviewer, line.reviewedOn),
    clinician: checkIn(line.clinician, line.signedOffOn),
  };
}

/** @param {string} name @param {string} cell */
function checkIn(name, cell) {
  const day = dayIn(cell);
  return name && day ? noteOf({name, day}) : name || day;
}

/**
 * @param {Line} line
 * @param {Unit} unit
 * @param {import('./rewrite.mjs').Change} change
 * @param {{locale: string, today: string}} where
 * @returns {string[]}
 */
function faultsOfLine(line, unit, change, {locale, today}) {
  if (line.english !== unit.source.normalize('NFC'))
    return ['the English is another now. Make a new sheet, please'];
  if (!differs(unit, change)) return [];
  const {standing} = change;
  if (!standing) return [`the standing is none of ${Object.values(STANDINGS).join(', ')}`];
  const days = [line.reviewedOn, line.signedOffOn].filter((cell) => cell !== '').map(dayIn);
  return [
    ...faultsOf({...unit, target: change.target}, locale),
    ...faultsOfStanding({...change, standing}),
    ...days.filter((day) => isDay(day) && day > today).map((day) => `${day} is yet to come`),
    ...faultsOfOldChecks(unit, change, today),
  ];
}

/**
 * What was checked were the words of then: whoever changes them checks them again, and says so, or they are a draft.
 *
 * @param {Unit} unit
 * @param {import('./rewrite.mjs').Change} change
 * @param {string} today
 */
function faultsOfOldChecks(unit, change, today) {
  if (change.target === unit.target) return [];
  return /** @type {const} */ (['reviewer', 'clinician'])
    .filter((who) => change[who] && change[who] === unit[who] && !change[who].endsWith(today))
    .map((who) => `the words are new, and the ${who} checked the ones before: ${change[who]}`);
}

/** @param {Unit} unit @param {import('./rewrite.mjs').Change} change */
function differs(unit, change) {
  return /** @type {const} */ (['target', 'standing', 'reviewer', 'clinician']).some(
    (part) => unit[part] !== change[part],
  );
}
