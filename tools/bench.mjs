/**
 * Says what the widgets cost: their size, and how long a person on a slow phone waits for them.
 *
 *     npm run bench
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {chromium} from 'playwright-core';
import {loadPage} from './bench/load-page.mjs';
import {root} from './files.mjs';
import {browserFlags, findBrowser} from './find-browser.mjs';
import {sendFile, serve} from './serve.mjs';
import {answer, isForService, stopService} from './service.mjs';

/** @typedef {import('./bench/load-page.mjs').Load} Load */
/** @typedef {{name: string, brotli: number, gzip: number}} File */

const bundle = path.join(root, 'packages/elements/dist/browser');
const rounds = 5;
/** In kB of 1000 bytes, compressed with brotli. */
const budgets = {loader: 2, referral: 30, interpreter: 32, passport: 40};

const {loader, pinned, files} = JSON.parse(
  readFileSync(path.join(bundle, 'manifest.json'), 'utf8'),
);
showSizes();
await showLoading();

function showSizes() {
  /** @type {[string, File][]} */
  const all = Object.entries(files);
  const rows = all.filter(([file]) => file !== pinned).map(([, file]) => file);
  rows.sort((a, b) => b.brotli - a.brotli);
  print(
    ['file', 'brotli kB', 'gzip kB', 'budget'],
    [
      ...rows.map(({name, brotli, gzip}) => [
        name,
        kB(brotli),
        kB(gzip),
        `${name}.js` === loader ? judge(brotli, budgets.loader) : '',
      ]),
    ],
  );
}

async function showLoading() {
  const site = await serve((request, response) => {
    const url = request.url ?? '/';
    if (isForService(url)) void answer(request, response);
    else if (url === '/bare')
      void sendFile(path.join(root, 'tools/bench'), '/bare-form.html', response);
    else if (pages.has(url)) response.setHeader('content-type', 'text/html').end(pages.get(url));
    else void sendFile(bundle, url, response);
  });
  const service = await firstReferralService(site.origin);
  const pages = new Map([
    ['/referral', pageWith(`<trust-referral trust="northbank" service="${service}">`)],
    ['/interpreter', pageWith('<trust-interpreter-request trust="northbank">')],
    ['/passport', pageWith('<trust-health-passport trust="northbank">')],
  ]);
  const browser = await chromium.launch({executablePath: findBrowser(), args: browserFlags});
  /** @type {Record<'bare' | 'referral' | 'interpreter' | 'passport', Load[]>} */
  const loads = {bare: [], referral: [], interpreter: [], passport: []};
  // Turn by turn, so that whatever else the machine does weighs on both alike.
  for (let round = 0; round < rounds; round += 1) {
    loads.bare.push(await loadPage(browser, `${site.origin}/bare`));
    loads.referral.push(await loadPage(browser, `${site.origin}/referral`));
    loads.interpreter.push(await loadPage(browser, `${site.origin}/interpreter`));
    // It starts with a choice and not with a question.
    loads.passport.push(
      await loadPage(browser, `${site.origin}/passport`, 'input, button, a.button'),
    );
  }
  await browser.close();
  site.close();
  await stopService();

  const bare = median(loads.bare, 'usable');
  process.stdout.write('\n4× slower CPU, 1.6 Mbit/s, 150 ms; medians of 5 first visits\n');
  print(
    ['page', 'usable ms', '× bare', 'blocked ms', 'shift', 'script kB', 'budget'],
    Object.entries(loads).map(([name, all]) => [
      name,
      median(all, 'usable').toFixed(0),
      (median(all, 'usable') / bare).toFixed(2),
      median(all, 'blocking').toFixed(0),
      median(all, 'shift').toFixed(3),
      kB(median(all, 'bytes')),
      name === 'bare' ? '' : judge(median(all, 'bytes'), budgets[/** @type {'referral'} */ (name)]),
    ]),
  );
}

/**
 * A service of the demo trust that takes referrals.
 *
 * @param {string} origin
 */
async function firstReferralService(origin) {
  const response = await fetch(`${origin}/v1/trusts/northbank/services?way-in=online-referral`);
  if (!response.ok) throw new Error(`The demo trust's services: ${response.status}`);
  const [service] = (await response.json()).services;
  if (!service) throw new Error('The demo trust has no service that takes referrals.');
  return service.id;
}

/** @param {string} widget its start tag */
function pageWith(widget) {
  const [, tag] = /^<([\w-]+)/.exec(widget) ?? [];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Widget</title>
    <script type="module" src="/${loader}"></script>
  </head>
  <body>
    <main>
      <h1>Widget</h1>
      ${widget}<p>In an emergency call 999.</p></${tag}>
    </main>
  </body>
</html>
`;
}

/** @param {Load[]} loads @param {keyof Load} measure */
function median(loads, measure) {
  const values = loads.map((load) => load[measure]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? NaN;
}

/** @param {number} bytes */
function kB(bytes) {
  return (bytes / 1000).toFixed(2);
}

/** @param {number} bytes @param {number} budget */
function judge(bytes, budget) {
  return `${bytes / 1000 <= budget ? 'within' : 'over'} ${budget}`;
}

/** @param {string[]} head @param {string[][]} rows */
function print(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
