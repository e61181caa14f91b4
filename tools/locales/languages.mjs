/**
 * Makes the sheet in which somebody reviews a language, and takes it back.
 *
 *     node tools/locales/languages.mjs sheet cy        writes cy.csv
 *     node tools/locales/languages.mjs take cy.csv     writes what it changes into packages/elements/locales/cy.xlf
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {root} from '../files.mjs';
import {sheetOf} from './sheet.mjs';
import {taken} from './take.mjs';
import {STANDINGS, unitsOf} from './xliff.mjs';

const folder = path.join(root, 'packages/elements/locales');
const [task, ...names] = process.argv.slice(2);
if ((task !== 'sheet' && task !== 'take') || names.length === 0)
  stop('Say what to do: “sheet cy” for a sheet of Welsh, or “take cy.csv” to take it back.');
for (const name of names) (task === 'sheet' ? sheet : take)(name);

/** @param {string} locale */
function sheet(locale) {
  const xliff = xliffOf(locale);
  if (xliff === undefined) return stop(`There is no language ${locale} here.`);
  const safety = JSON.parse(readFileSync(path.join(folder, 'safety-sentences.json'), 'utf8'));
  const file = `${locale}.csv`;
  if (existsSync(file)) return stop(`There is a file ${file} already. Move it away first.`);
  writeFileSync(file, sheetOf(xliff, locale, safety));
  say(`${file} is ready: ${standingsIn(xliff)}.`);
}

/** @param {string} file */
function take(file) {
  if (!existsSync(file)) return stop(`There is no file ${file}.`);
  const today = new Date().toISOString().slice(0, 10);
  const sheet = taken(readFileSync(file), {xliffOf, today});
  if (sheet.faults) return stop([...sheet.faults, `Nothing of ${file} was taken.`].join('\n'));
  const {locale, xliff, changed} = sheet;
  writeFileSync(fileOf(locale), xliff);
  say(`${locale}: ${changed} changed. Now ${standingsIn(xliff)}.`);
}

/** @param {string} locale */
function xliffOf(locale) {
  return /^[\w-]+$/.test(locale) && existsSync(fileOf(locale))
    ? readFileSync(fileOf(locale), 'utf8')
    : undefined;
}

/** @param {string} locale */
function fileOf(locale) {
  return path.join(folder, `${locale}.xlf`);
}

/** @param {string} xliff */
function standingsIn(xliff) {
  const units = unitsOf(xliff);
  return Object.values(STANDINGS)
    .map((standing) => `${units.filter((unit) => unit.standing === standing).length} ${standing}`)
    .join(', ');
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
