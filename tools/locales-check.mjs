/**
 * Fails when the translators' files are behind the source, or lack a translation.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {build, run} from './build.mjs';
import {filesIn, root} from './files.mjs';

const folder = 'packages/elements/locales';
const before = contents();
run('lit-localize', ['extract'], 'packages/elements');
const after = contents();
const stale = Object.keys(after).filter((file) => after[file] !== before[file]);
// A check leaves the checkout as it found it; `pnpm locales:extract` is what changes it.
for (const file of stale)
  if (before[file] !== undefined) writeFileSync(path.join(root, file), before[file]);
if (stale.length > 0) {
  stop(`The source has sentences that ${stale.join(' and ')} do not. Run: pnpm locales:extract`);
}

const empty = Object.entries(after).flatMap(([file, xliff]) =>
  unitsWithoutTarget(xliff).map((id) => `${file}: ${id}`),
);
if (empty.length > 0) stop(`A translation is missing.\n${empty.join('\n')}`);
await build('locales').catch((/** @type {Error} */ {message}) => stop(message));

/** @returns {Record<string, string>} */
function contents() {
  if (!existsSync(path.join(root, folder))) return {};
  return Object.fromEntries(
    filesIn(folder, /\.xlf$/).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}

/** @param {string} xliff */
function unitsWithoutTarget(xliff) {
  const units = xliff.matchAll(/<trans-unit id="([^"]*)"[^>]*>([\s\S]*?)<\/trans-unit>/g);
  return [...units].flatMap(([, id = '', unit = '']) => (/<target[ >]/.test(unit) ? [] : [id]));
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
