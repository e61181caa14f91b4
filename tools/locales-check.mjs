/**
 * Fails when the translators' files are behind the source, lack a translation, or have one of an older English.
 *
 *     node tools/locales-check.mjs            checks
 *     node tools/locales-check.mjs --accept   notes that every translation says what the English says now
 */
import {createHash} from 'node:crypto';
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

// An id stays when its English changes, and so would the old translation: of "call 999", say. So each translation's
// English is noted, by a hash, when a translator has seen it.
const noted = path.join(root, folder, 'translated-from.json');
const now = Object.fromEntries(Object.values(after).flatMap(englishOf).sort());
if (process.argv.includes('--accept')) {
  writeFileSync(noted, `${JSON.stringify(now, null, 2)}\n`);
} else {
  /** @type {Record<string, string>} */
  const then = JSON.parse(readFileSync(noted, 'utf8'));
  const changed = Object.keys({...now, ...then}).filter((id) => now[id] !== then[id]);
  if (changed.length > 0) {
    stop(
      `The English of these was changed, added or taken away: ${changed.join(', ')}. ` +
        'Look at their translations, then run: pnpm locales:accept',
    );
  }
}
await build('locales').catch((/** @type {Error} */ {message}) => stop(message));

/** @returns {Record<string, string>} */
function contents() {
  if (!existsSync(path.join(root, folder))) return {};
  return Object.fromEntries(
    filesIn(folder, /\.xlf$/).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}

/** @param {string} xliff @returns {[id: string, hash: string][]} */
function englishOf(xliff) {
  const units = xliff.matchAll(/<trans-unit id="([^"]*)"[^>]*>\s*<source>([\s\S]*?)<\/source>/g);
  return [...units].map(([, id = '', english = '']) => [
    id,
    createHash('sha256').update(english).digest('hex').slice(0, 8),
  ]);
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
