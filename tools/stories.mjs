/**
 * Runs the stories in a real browser, on the static build, in the languages that `story-plan.mjs` says.
 *
 *     node tools/stories.mjs                      all of them
 *     node tools/stories.mjs referral             those whose id has this in it
 *     node tools/stories.mjs --every-language     all of them, or those named, in every language
 *
 * A story with the tag `in-one-language` runs once: it shows the same whatever the language of the page is.
 *
 * A story fails when it throws, when its play function does, when the page reports an error, when axe finds anything,
 * or, in every language but English, when something sticks out of a window of 320 pixels or is cut off.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {chromium} from 'playwright-core';
import {build, targetLocales} from './build.mjs';
import {root} from './files.mjs';
import {browserFlags, findBrowser} from './find-browser.mjs';
import {faultsOfFit} from './fit.mjs';
import {sendFile, serve} from './serve.mjs';
import {answer, isForService, stopService} from './service.mjs';
import {planOf} from './story-plan.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./story-plan.mjs').Story} Story */
/** @typedef {{page: Page, problems: string[], quiet: () => Promise<void>}} Stage */

const pagesAtOnce = 4;
const patience = 30_000;
const desk = {width: 1280, height: 720};
const phone = {width: 320, height: 720};
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
const {entries} = /** @type {{entries: Record<string, Story & {type: string}>}} */ (
  JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'))
);
const asked = process.argv.slice(2);
const everywhere = asked.includes('--every-language');
const wanted = asked.find((one) => !one.startsWith('--')) ?? '';
const stories = Object.values(entries).filter(
  ({type, id}) => type === 'story' && id.includes(wanted),
);
const queue = planOf(stories, targetLocales(), everywhere);

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
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(reportOutcome);
  const stage = {page, problems: listen(page), quiet: untilQuiet(page)};
  for (let next = queue.shift(); next; next = queue.shift()) {
    // A desk reads English, and phones the others: those are longer.
    await page.setViewportSize(next.locale === 'en' ? desk : phone);
    // One page for many stories: to load Storybook takes longer than most of them do.
    let show = load;
    for (const story of next.stories) {
      let problems = await problemsOf(stage, story, next.locale, show);
      if (problems.length > 0 && show === switchTo) {
        // What an earlier story left behind is no fault of this one. Alone it has to pass.
        await forget(stage);
        problems = await problemsOf(stage, story, next.locale, load);
      }
      tell(story, next.locale, problems);
      // A story that failed may not have ended yet.
      show = problems.length === 0 ? switchTo : load;
      await forget(stage);
    }
  }
}

/**
 * Leaves nothing of a story for the next one to find: takes it out of the page, leaves quickly, as a
 * person would, and clears what the browser stored.
 *
 * @param {Stage} stage
 */
async function forget({page, quiet}) {
  await page.evaluate(() => {
    document.querySelector('#storybook-root')?.replaceChildren();
    window.dispatchEvent(new Event('trust-exit'));
    sessionStorage.clear();
    Reflect.deleteProperty(window, '__storyOutcome');
  });
  // Else a sign-out that comes late would sign out whom the next story signs in.
  await quiet();
  const context = page.context();
  const housekeeper = await context.newCDPSession(page);
  await housekeeper.send('Storage.clearDataForOrigin', {origin: site.origin, storageTypes: 'all'});
  await housekeeper.detach();
  await context.clearCookies();
}

/**
 * @param {Story} story
 * @param {string} locale
 * @param {string[]} problems
 */
function tell(story, locale, problems) {
  if (problems.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  process.stdout.write(`  ✗ ${story.title} › ${story.name} (${locale})\n`);
  for (const problem of problems) process.stdout.write(`${problem.replace(/^/gm, '      ')}\n`);
}

/**
 * @param {Stage} stage
 * @param {Story} story
 * @param {string} locale
 * @param {typeof load} show
 * @returns {Promise<string[]>}
 */
async function problemsOf(stage, story, locale, show) {
  return judge(stage, story, locale, show).catch((/** @type {unknown} */ error) => [String(error)]);
}

/**
 * @param {Stage} stage
 * @param {Story} story
 * @param {string} locale
 * @param {typeof load} show
 * @returns {Promise<string[]>}
 */
async function judge({page, problems, quiet}, story, locale, show) {
  problems.length = 0;
  await show(page, story, locale);
  const outcome = await page.waitForFunction(() => Reflect.get(window, '__storyOutcome'), null, {
    timeout: patience,
  });
  const error = (await outcome.jsonValue()).error;
  if (error) return [error, ...problems];
  await quiet();
  const fit = locale === 'en' ? [] : await page.evaluate(faultsOfFit);
  return [...problems, ...fit, ...(await axeViolations(page))];
}

/**
 * Loads Storybook with a story.
 *
 * @param {Page} page
 * @param {Story} story
 * @param {string} locale
 */
async function load(page, {id}, locale) {
  // The addon would run axe at the same time, and axe refuses to run twice at once.
  const globals = `locale:${locale};a11y.manual:!true`;
  await page.goto('about:blank');
  await page.goto(`${site.origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.evaluate(axeSource);
}

/**
 * Shows another story where Storybook is loaded.
 *
 * @param {Page} page
 * @param {Story} story
 */
async function switchTo(page, {id}) {
  await page.evaluate((storyId) => {
    /** @type {Channel} */
    const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__');
    channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
  }, id);
}

/**
 * Keeps what goes wrong on the page.
 *
 * @param {Page} page
 */
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
 * Gives a way to wait until nothing is being fetched any more and the widgets have drawn what came.
 *
 * @param {Page} page
 */
function untilQuiet(page) {
  const underWay = new Set();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return async () => {
    const end = Date.now() + patience;
    do {
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    } while (underWay.size > 0 && Date.now() < end);
  };
}

/**
 * What Storybook tells of a story, as far as it says how it ended.
 *
 * @typedef {{status?: string, title?: string, description?: string, stack?: string, message?: string}} Told
 * @typedef {{
 *   on(event: string, hear: (told: Told & Told[]) => void): void,
 *   emit(event: string, told: object): void,
 * }} Channel
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
