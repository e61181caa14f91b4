/**
 * Finds a Chromium to test in: Chromium, Chrome or Edge, whichever the machine has.
 *
 * On a Debian machine where we may install packages and there is none, it installs one,
 * with a font that has Arabic letters.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

/** Keeps a test browser off the network: it asks only the addresses that a test asks for. */
export const browserFlags = [
  // A container's root user has no sandbox to offer; the pages are all our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A container's /dev/shm is often 64 MB, too small for a page of stories.
  '--disable-dev-shm-usage',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const appPaths = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (program) => path.join(process.env[folder] ?? '', program),
    ),
  ),
};

/** The path of a browser. Installs one or throws an error that says what to install. */
export function findBrowser() {
  const found = installedBrowser() ?? (installFromDebian() ? installedBrowser() : undefined);
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one ' +
      '(on Debian: apt-get install chromium fonts-noto-core), or set CHROME_PATH to its program.',
  );
}

/** @returns {string | undefined} */
function installedBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where there is no program.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const apps =
    process.platform === 'darwin' || process.platform === 'win32' ? appPaths[process.platform] : [];
  return [...onPath, ...apps].find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  process.stderr.write('No browser to test in: installing Chromium with apt-get …\n');
  return ['update', 'install -y --no-install-recommends chromium fonts-noto-core'].every(
    (command) => {
      const {status, stderr} = spawnSync('apt-get', ['-qq', ...command.split(' ')], {
        env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      if (status !== 0) process.stderr.write(stderr);
      return status === 0;
    },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${findBrowser()}\n`);
}
