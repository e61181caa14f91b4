/**
 * Finds the programs that tests run, and installs what is missing where we may: as root, on Debian.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * The path of the first of these programs that the machine has.
 *
 * @param {...string} names
 */
export function onPath(...names) {
  // Debian keeps MariaDB's where only root looks.
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs packages of Debian's, and says whether it could.
 *
 * @param {readonly string[]} packages
 */
export function installFromDebian(packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  process.stderr.write(`Installing with apt-get: ${packages.join(' ')} …\n`);
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]);
}

/**
 * Runs apt-get, and says whether it did what was asked.
 *
 * @param {readonly string[]} command
 * @param {string} [cwd]
 */
export function apt(command, cwd) {
  // Another test may be installing something at the same time.
  const patiently = ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...command];
  const {status, stderr} = spawnSync('apt-get', patiently, {
    cwd,
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) process.stderr.write(stderr ?? '');
  return status === 0;
}
