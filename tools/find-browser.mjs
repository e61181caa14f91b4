/**
 * Finds the browsers to test in: a Chromium (Chromium, Chrome or Edge), a Firefox and a WebKit, whichever the machine has.
 *
 * On a Debian machine where we may install packages, it installs the one that is asked for and not there,
 * the first with a font that has Arabic letters.
 */
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {installFromDebian, isProgram, onPath} from './programs.mjs';

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

/** A browser that the machine does not have. Says how to get it. */
export class MissingBrowserError extends Error {}

const chromium = {
  variable: 'CHROME_PATH',
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  apps: {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: underProgramFiles(
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
  },
};

const firefox = {
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  apps: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: underProgramFiles('Mozilla Firefox\\firefox.exe'),
  },
};

/** The path of a Chromium. Installs one or throws an error that says what to install. */
export function findBrowser() {
  return find(
    () => installed(chromium),
    ['chromium', 'fonts-noto-core'],
    'No Chromium, Chrome or Edge was found. Install one ' +
      '(on Debian: apt-get install chromium fonts-noto-core), or set CHROME_PATH to its program.',
  );
}

/** The path of a Firefox. Installs one or throws an error that says what to install. */
export function findFirefox() {
  return find(
    () => installed(firefox),
    ['firefox-esr'],
    'No Firefox was found. Install one (on Debian: apt-get install firefox-esr), ' +
      'or set FIREFOX_PATH to its program.',
  );
}

/**
 * What WebKit is driven with: WebKitGTK's driver, and a display that nobody sees. Installs them or throws an error that
 * says what to install.
 */
export function findWebKit() {
  const programs = () => {
    const [webDriver, display] = ['WebKitWebDriver', 'Xvfb'].map((name) => onPath(name));
    return webDriver && display ? {webDriver, display} : undefined;
  };
  return find(
    programs,
    ['webkit2gtk-driver', 'xvfb'],
    'No WebKit was found. It is WebKitGTK’s, on Linux: on Debian, apt-get install webkit2gtk-driver xvfb.',
  );
}

/**
 * @template Found
 * @param {() => Found | undefined} look
 * @param {string[]} packages
 * @param {string} missing
 * @returns {Found}
 */
function find(look, packages, missing) {
  const found = look() ?? (installFromDebian(packages) ? look() : undefined);
  if (found) return found;
  throw new MissingBrowserError(missing);
}

/**
 * @param {{variable: string, names: string[], apps: Record<string, string[]>}} browser
 * @returns {string | undefined}
 */
function installed({variable, names, apps}) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is ${named}, where there is no program.`);
  }
  return onPath(...names) ?? apps[process.platform]?.find(isProgram);
}

/** @param {...string} programs */
function underProgramFiles(...programs) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    programs.map((program) => path.join(process.env[folder] ?? '', program)),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${findBrowser()}\n`);
}
