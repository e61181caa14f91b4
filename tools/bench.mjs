/**
 * Says what the widgets cost: their size, and how long a person on a slow phone waits for them.
 *
 *     npm run bench
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {loadPage} from './bench/load-page.mjs';
import {root} from './files.mjs';
import {browserFlags, findBrowser} from './find-browser.mjs';
import {sendFile, serve} from './serve.mjs';
import {answer, isForService, stopService} from './service.mjs';
import {newest, pinnedWithAll} from './snippets.mjs';

/** @typedef {import('./bench/load-page.mjs').Load} Load */
/** @typedef {{name: string, language?: string, brotli: number, gzip: number}} File */

const bundle = path.join(root, 'packages/elements/dist/browser');
const rounds = 5;
/** In kB of 1000 bytes, compressed with brotli. */
const budgets = {
  loader: 2,
  language: 9,
  referral: 30,
  'referral, pinned': 30,
  interpreter: 32,
  passport: 40,
};

/** @type {import('./snippets.mjs').Manifest & {files: Record<string, File>}} */
const manifest = JSON.parse(readFileSync(path.join(bundle, 'manifest.json'), 'utf8'));
const {loader, pinned, files} = manifest;
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
      ...rows.map(({name, language, brotli, gzip}) => [
        name,
        kB(brotli),
        kB(gzip),
        language
          ? judge(brotli, budgets.language)
          : `${name}.js` === loader
            ? judge(brotli, budgets.loader)
            : '',
      ]),
    ],
  );
}

async function showLoading() {
  /** @type {Map<string, string>} */
  const pages = new Map();
  const site = await serve((request, response) => {
    const url = request.url ?? '/';
    if (url === '/bare') void sendFile(path.join(root, 'tools/bench'), '/bare-form.html', response);
    else if (pages.has(url)) sendPage(pages.get(url) ?? '', response);
    else if (url.startsWith('/widgets/')) void sendFile(bundle, url.slice(8), response);
    else if (isForService(url) || /^\/(northbank|forms)\//.test(url))
      void answer(request, response);
    else response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
  });
  const id = await firstReferralService(site.origin);
  const referral = `<trust-referral trust="northbank" service="${id}">`;
  const service = site.origin;
  const pinnedTags = pinnedWithAll({service, tag: 'trust-referral', manifest, languages: []});
  const newestTag = newest({service});
  pages
    .set('/referral', pageWith(referral, newestTag))
    .set('/referral-pinned', pageWith(referral, pinnedTags))
    .set('/interpreter', pageWith('<trust-interpreter-request trust="northbank">', newestTag))
    .set('/passport', pageWith('<trust-health-passport trust="northbank">', newestTag));
  const browser = await chromium.launch({executablePath: findBrowser(), args: browserFlags});
  const addresses = {
    bare: '/bare',
    referral: '/referral',
    'referral, pinned': '/referral-pinned',
    'referral, hosted': `/northbank/referral/${id}`,
    interpreter: '/interpreter',
    passport: '/passport',
  };
  /** @type {Record<string, Load[]>} */
  const loads = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]));
  // Turn by turn, so that whatever else the machine does weighs on all alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      // A passport starts with a choice and not with a question.
      const controls = name === 'passport' ? 'input, button, a.button' : undefined;
      loads[name]?.push(await loadPage(browser, site.origin + address, controls));
    }
  }
  await browser.close();
  site.close();
  await stopService();

  const bare = median(loads['bare'] ?? [], 'usable');
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
      name in budgets
        ? judge(median(all, 'bytes'), budgets[/** @type {keyof typeof budgets} */ (name)])
        : '',
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

/** @param {string} html @param {import('node:http').ServerResponse} response */
function sendPage(html, response) {
  response
    .writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br'})
    .end(brotliCompressSync(html));
}

/** @param {string} widget its start tag @param {string} script */
function pageWith(widget, script) {
  const [, tag] = /^<([\w-]+)/.exec(widget) ?? [];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Widget</title>
    ${script}
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
