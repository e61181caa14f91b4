/**
 * Finds what the real WordPress needs to run in a test: PHP, MariaDB and WordPress itself.
 *
 * On a Debian machine where we may install packages it installs the first two, and unpacks WordPress without installing it.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {root} from './files.mjs';
import {apt, installFromDebian, onPath} from './programs.mjs';

const packages = ['php-cli', 'php-mysql', 'mariadb-server-core'];
const archives = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore'];
const cache = path.join(root, '.cache/wordpress');

/** The path of a PHP that can check and run files. Installs one or throws an error that says what to install. */
export function findPhp() {
  const found = onPath('php') ?? (installFromDebian(['php-cli']) ? onPath('php') : undefined);
  if (found) return found;
  throw new Error('No PHP was found. Install one (on Debian: apt-get install php-cli).');
}

/**
 * Puts WordPress into a folder, and says where in it, and which programs run it. Throws an error that says what to install.
 *
 * @param {string} folder
 * @returns {{php: string, mariadb: string, site: string}}
 */
export function unpackWordPress(folder) {
  if (!programs() && !installFromDebian(packages)) throw missing();
  const found = programs();
  const site = path.join(folder, 'usr/share/wordpress');
  const installed = process.env['WORDPRESS_PATH'] ?? '/usr/share/wordpress';
  if (!found) throw missing();
  if (existsSync(path.join(installed, 'wp-settings.php'))) {
    cpSync(installed, site, {recursive: true, dereference: true, filter: existsSync});
  } else if (!unpackFromDebian(folder)) {
    throw missing();
  }
  return {...found, site};
}

function missing() {
  return new Error(
    'WordPress, PHP with mysqli and MariaDB are needed for this test. Install them ' +
      `(on Debian: apt-get install ${[...packages, ...archives].join(' ')}), ` +
      'or set WORDPRESS_PATH to a folder that has WordPress.',
  );
}

function programs() {
  const php = onPath('php');
  const mariadb = onPath('mariadbd', 'mysqld');
  const {stdout = ''} = php ? spawnSync(php, ['-m'], {encoding: 'utf8'}) : {};
  return php && mariadb && stdout.includes('mysqli') ? {php, mariadb} : undefined;
}

/**
 * Its package wants a web server and a database's client as well. Its files alone do.
 *
 * @param {string} folder
 */
function unpackFromDebian(folder) {
  if (!existsSync('/etc/debian_version')) return false;
  const files = () =>
    existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith('.deb')) : [];
  if (files().length < archives.length) {
    mkdirSync(cache, {recursive: true});
    const download = () => apt(['download', ...archives], cache);
    // What apt knows of versions may be too old, or nothing.
    if (!download() && !(apt(['update']) && download())) return false;
  }
  return files().every(
    (file) => spawnSync('dpkg-deb', ['-x', path.join(cache, file), folder]).status === 0,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${findPhp()}\n`);
}
