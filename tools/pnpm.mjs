import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const {packageManager} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const pin = packageManager.replace('pnpm@', '');

/**
 * How to start the pnpm that package.json names, on a machine that may have none.
 *
 * @returns {[string, ...string[]]}
 */
export function pnpmCommand() {
  const {stdout} = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (stdout?.trim() === pin) return ['pnpm'];
  return ['npm', 'exec', '--yes', `--package=pnpm@${pin}`, '--', 'pnpm'];
}
