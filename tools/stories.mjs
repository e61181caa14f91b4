/**
 * Runs every story in every language in a real browser, on the static build.
 *
 *     node tools/stories.mjs             all of them
 *     node tools/stories.mjs referral    those whose id has this in it
 *
 * A story fails when it throws, when its play function does, when the page reports an error, or
 * when axe finds anything.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {chromium} from 'playwright-core';
import {build, targetLocales} from './build.mjs';
import {root} from './files.mjs';
import {browserFlags, findBrowser} from './find-browser.mjs';
import {sendFile, serve} from './serve.mjs';
import {answer, isForService, stopService} from './service.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{id: string, type: string, title: string, name: string}} Story */

const pagesAtOnce = 3;
const patience = 30_000;
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // These judge a whole page; a story is a part of one.
  rules: Object.fromEntries(
    ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [
      rule,
      {enabled: false},
    ]),
  ),
  resultTypes: ['violations'],
};

await build('locales', 'manifest', 'stories');
const folder = path.join(root, 'stories/dist');
const {entries} = /** @type {{entries: Record<string, Story>}} */ (
  JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'))
);
const wanted = process.argv[2] ?? '';
const queue = Object.values(entries)
  .filter(({type, id}) => type === 'story' && id.includes(wanted))
  .flatMap((story) => ['en', ...targetLocales()].map((locale) => ({story, locale})));

const site = await serve((request, response) => {
  if (isForService(request.url)) void answer(request, response);
  else void sendFile(folder, request.url ?? '/', response);
});
const browser = await chromium.launch({executablePath: findBrowser(), args: browserFlags});
let passed = 0;
let failed = 0;
await Promise.all(Array.from({length: pagesAtOnce}, takeFromQueue));
await browser.close();
site.close();
await stopService();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function takeFromQueue() {
  // One page for all: a new one for each story would compile Storybook and axe anew each time.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(reportOutcome);
  const housekeeper = await context.newCDPSession(page);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const {story, locale} = next;
    const problems = await problemsOf(page, story.id, locale).catch((error) => [String(error)]);
    // No story finds what another one stored.
    page.removeAllListeners();
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    await housekeeper.send('Storage.clearDataForOrigin', {
      origin: site.origin,
      storageTypes: 'all',
    });
    await context.clearCookies();
    if (problems.length === 0) {
      passed += 1;
    } else {
      failed += 1;
      process.stdout.write(`  ✗ ${story.title} › ${story.name} (${locale})\n`);
      for (const problem of problems) process.stdout.write(`${problem.replace(/^/gm, '      ')}\n`);
    }
  }
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {string} locale
 * @returns {Promise<string[]>}
 */
async function problemsOf(page, id, locale) {
  const problems = listen(page);
  const quiet = untilQuiet(page);
  // The addon would run axe at the same time, and axe refuses to run twice at once.
  const globals = `locale:${locale};a11y.manual:!true`;
  await page.goto(`${site.origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  const outcome = await page.waitForFunction(() => Reflect.get(window, '__storyOutcome'), null, {
    timeout: patience,
  });
  const error = (await outcome.jsonValue()).error;
  if (error) return [error, ...problems];
  await quiet();
  return [...problems, ...(await axeViolations(page))];
}

/** @param {Page} page */
function listen(page) {
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser reports every refusal, and some stories are about refusals.
    const refused = message.text().startsWith('Failed to load resource');
    if (refused && isForService(new URL(message.location().url, site.origin).pathname)) return;
    problems.push(`console error: ${message.text()}`);
  });
  return problems;
}

/**
 * Waits until nothing is being fetched any more and the widgets have drawn what came.
 *
 * @param {Page} page
 */
function untilQuiet(page) {
  let underWay = 0;
  page.on('request', () => (underWay += 1));
  page.on('requestfinished', () => (underWay -= 1));
  page.on('requestfailed', () => (underWay -= 1));
  return async () => {
    const end = Date.now() + patience;
    do {
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    } while (underWay > 0 && Date.now() < end);
  };
}

/**
 * What Storybook tells of a story, as far as it says how it ended.
 *
 * @typedef {{status?: string, title?: string, description?: string, stack?: string, message?: string}} Told
 * @typedef {{on(event: string, hear: (told: Told & Told[]) => void): void}} Channel
 */

/** Runs in the page, before Storybook: keeps what Storybook says of the story. */
function reportOutcome() {
  const said = (/** @type {Told} */ {stack, message}) => stack ?? message ?? 'no reason';
  /** @type {Record<string, (told: Told & Told[]) => string>} */
  const events = {
    storyFinished: ({status}) => (status === 'error' ? 'the story failed' : ''),
    storyMissing: () => 'the story is missing',
    storyErrored: ({title, description}) => `${title}: ${description}`,
    storyThrewException: said,
    playFunctionThrewException: said,
    unhandledErrorsWhilePlaying: (errors) => errors.map(said).join('\n'),
  };
  /** @type {Channel | undefined} */
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(/** @type {Channel} */ value) {
      channel = value;
      for (const [event, errorOf] of Object.entries(events)) {
        value.on(event, (told) => {
          const error = errorOf(told);
          const known = Reflect.get(window, '__storyOutcome');
          if (!known || (!known.error && error)) Reflect.set(window, '__storyOutcome', {error});
        });
      }
    },
  });
}

/** @param {Page} page */
async function axeViolations(page) {
  await page.evaluate(axeSource);
  /** @type {{violations: {id: string, help: string, nodes: {target: unknown[], failureSummary: string}[]}[]}} */
  const {violations} = await page.evaluate(
    (options) => Reflect.get(window, 'axe').run(document.body, options),
    axeOptions,
  );
  return violations.map(({id, help, nodes}) => {
    const places = nodes
      .slice(0, 3)
      .map(({target, failureSummary}) => `${target.join(' ')}\n${failureSummary}`);
    return `axe ${id}: ${help}\n${places.join('\n')}`;
  });
}
