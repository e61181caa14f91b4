/**
 * Fails when the translators' files are behind the source, lack a translation, have one of an older English, or do not say who
 * has checked it.
 *
 *     node tools/locales-check.mjs            checks
 *     node tools/locales-check.mjs --accept   notes the English of now, and makes a draft of each translation of another
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {build, run} from './build.mjs';
import {filesIn, root} from './files.mjs';
import {draftedWhereNew, hashesOf} from './locales/accept.mjs';
import {faultsOfStanding} from './locales/standing.mjs';
import {unitsOf} from './locales/xliff.mjs';

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

const faults = Object.entries(after).flatMap(([file, xliff]) =>
  unitsOf(xliff).flatMap((unit) => {
    const found = unit.target ? faultsOfStanding(unit) : ['a translation is missing'];
    return found.map((fault) => `${file}: ${unit.id}: ${fault}.`);
  }),
);
if (faults.length > 0) stop(faults.join('\n'));

const noted = path.join(root, folder, 'translated-from.json');
/** @type {Record<string, string>} */
const then = JSON.parse(readFileSync(noted, 'utf8'));
const hashes = Object.values(after).map((xliff) => hashesOf(xliff));
/** @type {Record<string, string>} */
const now = Object.fromEntries(Object.entries(Object.assign({}, ...hashes)).sort());
if (process.argv.includes('--accept')) {
  for (const [file, xliff] of Object.entries(after))
    writeFileSync(path.join(root, file), draftedWhereNew(xliff, then));
  writeFileSync(noted, `${JSON.stringify(now, null, 2)}\n`);
} else {
  const changed = Object.keys({...now, ...then}).filter((id) => now[id] !== then[id]);
  if (changed.length > 0) {
    stop(
      `The English of these was changed, added or taken away: ${changed.join(', ')}. ` +
        'Look at their translations, then run: pnpm locales:accept. It makes drafts of them.',
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

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
