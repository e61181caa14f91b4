/**
 * Runs a script of the workspace on a machine that has only Node and npm.
 *
 *     node tools/run.mjs <script> [arguments]
 *
 * It gets the pinned pnpm when there is none, installs when the lockfile is newer than
 * what is installed, and hands over to the script.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {pnpmCommand} from './pnpm.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const {engines} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const [script, ...args] = process.argv.slice(2);
refuseOldNode(engines.node.replace('>=', ''));
if (!script) stop('Which script? For example: node tools/run.mjs verify');

if (needsInstall()) {
  say('Installing dependencies (once, then again when the lockfile changes) …');
  const status = pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], 'errors');
  if (status !== 0) process.exit(status);
}
process.exit(pnpm(['run', '--silent', script, ...args], 'everything'));

/** @param {string} needed */
function refuseOldNode(needed) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  stop(`Trust Widgets needs Node ${needed} or newer. This is Node ${process.versions.node}.`);
}

function needsInstall() {
  const installed = path.join(root, 'node_modules/.modules.yaml');
  if (!existsSync(installed)) return true;
  return statSync(path.join(root, 'pnpm-lock.yaml')).mtimeMs > statSync(installed).mtimeMs;
}

/**
 * @param {string[]} args
 * @param {'errors' | 'everything'} shown
 */
function pnpm(args, shown) {
  const [command, ...before] = pnpmCommand();
  const {status, error, stdout} = spawnSync(command, [...before, ...args], {
    cwd: root,
    // The last line belongs to the script, not to news of npm.
    env: {...process.env, npm_config_update_notifier: 'false'},
    stdio: ['inherit', shown === 'everything' ? 'inherit' : 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (error) stop(`pnpm could not be started: ${error.message}`);
  if (status !== 0 && stdout) process.stdout.write(stdout);
  return status ?? 1;
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
