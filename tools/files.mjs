import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the repository. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The program of a tool that the workspace has installed. @param {string} name */
export const bin = (name) => path.join(root, 'node_modules/.bin', name);

const neverOurs = new Set(['node_modules', 'dist', '.cache']);

/**
 * Our own files under a folder, sorted, relative to the repository.
 *
 * @param {string} folder
 * @param {RegExp} [name]
 * @returns {string[]}
 */
export function filesIn(folder, name = /./) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, {withFileTypes: true})
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return neverOurs.has(entry.name) ? [] : filesIn(file, name);
      return name.test(file) ? [file] : [];
    })
    .sort();
}

/**
 * Does something only when what it reads has changed since it last succeeded.
 *
 * Compares contents and not dates: a fresh checkout gives every file the same date.
 *
 * @param {{name: string, inputs: string[], outputs: string[]}} step
 * @param {() => Promise<void> | void} run
 */
export async function whenChanged({name, inputs, outputs}, run) {
  const stamp = path.join(root, '.cache', `${name}.sha256`);
  const digest = digestOf(inputs);
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (done && outputs.every((file) => existsSync(path.join(root, file)))) return;
  await run();
  mkdirSync(path.dirname(stamp), {recursive: true});
  writeFileSync(stamp, digest);
}

/** @param {string[]} files */
function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
