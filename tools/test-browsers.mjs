/**
 * Runs the component tests in every engine that the machine has, and says which those were.
 *
 *     npm run test:browsers                      every test in Chromium, Firefox and WebKit
 *     npm run test:browsers -- Firefox WebKit    only there
 *
 * `npm test` runs all of them in Chromium, and with `--chosen` in the others those where engines differ.
 */
import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {bin, root} from './files.mjs';
import {MissingBrowserError} from './find-browser.mjs';
import {engines, launcherOf} from './wtr/engines.mjs';
import {freePort} from './wtr/webdriver.mjs';

/** @typedef {typeof engines[number]} Engine */
/** @typedef {{engine: Engine, passed: number, failed: number}} Ran */

/** Where engines differ: what is typed, chosen, written in a language, kept on a device, left in a hurry. */
const chosen = [
  'exit-page/*.test.ts',
  'fields/**/*.test.ts',
  'form/*.test.ts',
  'health-passport/device/*.test.ts',
  'language-picker/*.test.ts',
  'referral/*.test.ts',
  '*.test.ts',
];

/** What only a browser can do that takes orders about paper and colours. WebKit’s driver gives none. */
const ordered = '**/*.emulated.test.ts';

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((name) => !engines.some((engine) => engine === name));
if (unknown.length > 0) {
  process.stderr.write(`No such engine: ${unknown}. Choose of: ${engines.join(', ')}\n`);
  process.exit(1);
}
const isChosen = process.argv.includes('--chosen');
const wanted = engines.filter((engine) =>
  asked.length > 0 ? asked.includes(engine) : !(isChosen && engine === 'Chromium'),
);
const present = wanted.filter(isPresent);

/** @type {Ran[]} */
const ran = [];
// Chromium takes two processors for itself; the others take one each.
if (present.includes('Chromium')) ran.push(await run('Chromium'));
ran.push(...(await Promise.all(present.filter((one) => one !== 'Chromium').map(run))));

const missing = wanted.filter((engine) => !present.includes(engine));
process.stdout.write(
  `\nRan in ${ran.map(({engine, passed, failed}) => `${engine} (${passed + failed} tests)`).join(', ') || 'no engine'}.` +
    `${missing.length > 0 ? ` Missing: ${missing.join(', ')}.` : ''}` +
    `${present.includes('WebKit') ? ` WebKit takes no orders about paper and colours: ${ordered} is left out there.` : ''}\n`,
);
const sum = (/** @type {'passed' | 'failed'} */ which) =>
  ran.reduce((total, one) => total + one[which], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** @param {Engine} engine */
function isPresent(engine) {
  try {
    launcherOf(engine);
    return true;
  } catch (error) {
    if (!(error instanceof MissingBrowserError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return false;
  }
}

/**
 * @param {Engine} engine
 * @returns {Promise<Ran>}
 */
async function run(engine) {
  const files = [
    ...(isChosen ? chosen : ['**/*.test.ts']),
    ...(engine === 'WebKit' ? [`!${ordered}`] : []),
  ];
  // Left to look for one, two runners that start at once take the same.
  const port = String(await freePort());
  const config = 'packages/elements/web-test-runner.config.mjs';
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(bin('wtr'), ['--config', config, '--port', port], {
      cwd: root,
      env: {...process.env, TEST_ENGINE: engine, TEST_FILES: files.join(path.delimiter)},
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let count = {passed: 0, failed: 0};
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({input: stream}).on('line', (line) => {
        const plain = stripVTControlCharacters(line).trimEnd();
        const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(plain) ?? [];
        if (passed && failed) count = {passed: Number(passed), failed: Number(failed)};
        else if (plain) process.stdout.write(`${engine} | ${plain}\n`);
      });
    }
    child.on('close', (code) => {
      // What ends badly without a test that failed has failed all the same.
      if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1;
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      process.stdout.write(
        `${engine} | ${count.passed} passed and ${count.failed} failed in ${seconds} s\n`,
      );
      resolve({engine, ...count});
    });
  });
}
