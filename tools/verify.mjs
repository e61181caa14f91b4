/**
 * Runs every check of the project and ends with one line: `N passed, N failed`.
 *
 *     npm test                     all suites
 *     npm test -- unit browser     only these
 *     npm run test:languages       every story and every form without script in every language: half an hour
 *
 * A suite is a command. When it prints a line `N passed, N failed`, the last of them is its count;
 * otherwise the command is one check, and its output matters only when it fails.
 */
import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {build} from './build.mjs';
import {bin, filesIn, root} from './files.mjs';

/** @typedef {{passed: number, failed: number}} Count */
/** @typedef {[command: string, ...args: string[]]} Command */

const countLine = /^(\d+) passed, (\d+) failed$/;
const tests = /\.test\.(ts|mjs)$/;
const unitTests = ['packages/contract', 'packages/sdk', 'packages/server', 'tools'].flatMap(
  (folder) => filesIn(folder, tests),
);

/**
 * @typedef {{
 *   checks?: Command[], counts?: Command, mayBeEmpty?: boolean, needs?: Parameters<typeof build>, env?: Record<string, string>,
 * }} Suite
 */

/** @type {Record<string, Suite>} */
const suites = {
  locales: {checks: [['node', 'tools/locales-check.mjs']]},
  types: {checks: [[bin('tsc'), '--build']], needs: ['locales', 'manifest']},
  lint: {
    checks: [
      [bin('eslint'), '--max-warnings', '0', '.'],
      [bin('lit-analyzer'), '--strict', ...litAnalyzerRules(), 'packages/elements/src/**/*.ts'],
      [bin('prettier'), '--check', '--log-level', 'warn', '.'],
    ],
    needs: ['locales'],
  },
  unit: {counts: nodeTests(unitTests), needs: ['locales']},
  build: {checks: [['node', 'tools/build.mjs']]},
  browser: {
    counts: [bin('wtr'), '--config', 'packages/elements/web-test-runner.config.mjs'],
    needs: ['locales'],
  },
  'other-engines': {
    counts: ['node', 'tools/test-browsers.mjs', '--chosen'],
    mayBeEmpty: true,
    needs: ['locales'],
  },
  stories: {counts: ['node', 'tools/stories.mjs']},
  'end-to-end': {
    counts: nodeTests(filesIn('examples', tests)),
    needs: ['locales', 'browser', 'manifest', 'packages'],
  },
};

/**
 * What takes too long to be done each time.
 *
 * @type {Record<string, Suite>}
 */
const inEveryLanguage = {
  'stories-in-every-language': {counts: ['node', 'tools/stories.mjs', '--every-language']},
  'forms-in-every-language': {
    counts: nodeTests(['examples/e2e/hosted.test.ts']),
    env: {EVERY_LANGUAGE: '1'},
    needs: ['locales', 'browser', 'manifest', 'packages'],
  },
};

const every = {...suites, ...inEveryLanguage};
const chosen = process.argv.slice(2).filter((arg) => arg !== '--');
const unknown = chosen.filter((name) => !Object.hasOwn(every, name));
if (unknown.length > 0) {
  process.stderr.write(`No such suite: ${unknown}. Choose of: ${Object.keys(every).join(', ')}\n`);
  process.exit(1);
}

const total = {passed: 0, failed: 0};
for (const [name, suite] of Object.entries(every)) {
  if (!(chosen.length > 0 ? chosen : Object.keys(suites)).includes(name)) continue;
  const start = Date.now();
  process.stdout.write(`\n— ${name}\n`);
  const count = await run(suite);
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `  ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)\n`,
  );
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {Suite} suite @returns {Promise<Count>} */
async function run({checks = [], counts, mayBeEmpty = false, needs, env = {}}) {
  if (needs) {
    try {
      await build(...needs);
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return {passed: 0, failed: 1};
    }
  }
  if (counts) return countOf(await execute(counts, 'streamed', env), mayBeEmpty);
  const count = {passed: 0, failed: 0};
  // Side by side: none of them changes anything, and each keeps but one processor busy.
  await Promise.all(
    checks.map(async (check) => {
      const {status, output} = await execute(check, 'kept');
      count[status === 0 ? 'passed' : 'failed'] += 1;
      process.stdout.write(`  ${status === 0 ? '✓' : '✗'} ${title(check)}\n`);
      if (status !== 0) process.stdout.write(output);
    }),
  );
  return count;
}

/** @param {{status: number, output: string}} result @param {boolean} mayBeEmpty @returns {Count} */
function countOf({status, output}, mayBeEmpty) {
  // The test runner for browsers prints what pages logged after its count.
  const last =
    stripVTControlCharacters(output)
      .split('\n')
      .findLast((line) => countLine.test(line)) ?? '';
  const [, passed = 0, failed = 0] = (countLine.exec(last) ?? []).map(Number);
  const failedUnseen = failed === 0 && (status !== 0 || (passed === 0 && !mayBeEmpty));
  if (failedUnseen) process.stdout.write(`  ended with ${status} after ${passed} tests\n`);
  return {passed, failed: failedUnseen ? 1 : failed};
}

/**
 * @param {Command} command
 * @param {'streamed' | 'kept'} shown
 * @param {Record<string, string>} [env]
 * @returns {Promise<{status: number, output: string}>}
 */
function execute([program, ...args], shown, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({input: stream}).on('line', (line) => {
        output += `${line}\n`;
        // The count is this script's to print: a reader takes the last such line for the whole.
        if (shown === 'streamed' && !countLine.test(line)) process.stdout.write(`${line}\n`);
      });
    }
    child.on('error', (error) => resolve({status: 1, output: `${output}${error.message}\n`}));
    child.on('close', (code) => resolve({status: code ?? 1, output}));
  });
}

/** @param {string[]} files @returns {Command} */
function nodeTests(files) {
  const reporter = [
    '--test-reporter=./tools/count-reporter.mjs',
    '--test-reporter-destination=stdout',
  ];
  // Without a file node would look for tests by itself, in places that are not ours.
  if (files.length === 0) return ['node', '--eval', ''];
  return ['node', '--import', 'tsx', '--test', '--test-concurrency=3', ...reporter, ...files];
}

/** @param {Command} command */
function title([program, ...args]) {
  return [path.basename(program), ...args].join(' ').replace(/ --(rules|max).*$/, '');
}

function litAnalyzerRules() {
  // Types are the compiler's to judge; this one has an older opinion of them.
  return ['--rules.no-incompatible-type-binding', 'warning'];
}
