import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';

import {setStage, type Stage, type Visitor} from '../e2e/visitor.ts';
import {type Consumer, install, run} from './consumer.ts';

const SITE = 'https://northbank.example.com';
const SERVICE = 'https://referrals.northbank.example.com';

/** What a strict page allows: no inline script or style, nobody but the service, and the framework's own policy for markup. */
const policyFor = (trustedTypes: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${SERVICE}`,
    'img-src data:',
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const frameworks = [
  {name: 'react', checker: ['tsc'], trustedTypes: 'lit-html'},
  {name: 'vue', checker: ['vue-tsc'], trustedTypes: 'lit-html vue'},
  {
    name: 'svelte',
    checker: ['svelte-check', '--fail-on-warnings'],
    trustedTypes: 'lit-html svelte-trusted-html',
  },
  {name: 'angular', checker: ['ngc'], trustedTypes: 'lit-html angular'},
] as const;

describe('the packed packages in', {concurrency: 2}, () => {
  let consumer: Consumer;
  let stage: Stage;

  before(async () => {
    [consumer, stage] = await Promise.all([install(), setStage()]);
  });
  after(async () => {
    await stage.stop();
    await consumer.remove();
  });

  /** Opens a site of the trust, whose service is elsewhere. */
  async function open(site: (address: URL) => Promise<Answer>): Promise<Visitor> {
    const visitor = await stage.visit('/404');
    visitor.mayAsk(SERVICE);
    const context = visitor.page.context();
    await context.route(`${SITE}/**`, async (route) =>
      route.fulfill(await site(new URL(route.request().url()))),
    );
    await context.route(`${SERVICE}/**`, async (route) => {
      const {pathname, search} = new URL(route.request().url());
      await route.fulfill({
        response: await route.fetch({url: stage.demo.site + pathname + search}),
      });
    });
    await visitor.page.goto(`${SITE}/`);
    return visitor;
  }

  for (const {name, checker, trustedTypes} of frameworks) {
    it(`${name} compile, and a referral is made under a strict policy (H18)`, async () => {
      const folder = await consumer.take(name);
      const [program, ...args] = checker;
      // Angular's compiler writes what is bundled then.
      const checks = run(folder, program, ...args);
      if (name === 'angular') await checks;
      await Promise.all([checks, run(folder, 'vite', 'build')]);

      const policy = policyFor(trustedTypes);
      const visitor = await open((address) => fileIn(path.join(folder, 'dist'), address, policy));
      const {page} = visitor;
      assert.equal(await page.locator('trust-referral').count(), 0);

      await page.getByLabel('Which team?').selectOption('Talking therapies');
      await firstQuestion(page);
      await page.getByLabel('Which team?').selectOption('Choose a team');
      await page.locator('trust-referral').waitFor({state: 'detached'});

      await page.getByLabel('Which team?').selectOption('Crisis team');
      await firstQuestion(page);
      await page.getByLabel('Which team?').selectOption('Talking therapies');
      assert.equal(await serviceOf(page), 'talking-therapies');
      await page.getByLabel('Which team?').selectOption('Crisis team');
      await refer(visitor);
      await visitor.leave();
    });
  }

  it('a page that React draws on a server show numbers at once, and take over without a word (H18, H19)', async () => {
    const folder = await consumer.take('react-server');
    await Promise.all([
      run(folder, 'tsc'),
      run(folder, 'vite', 'build'),
      run(folder, 'vite', 'build', '--ssr'),
    ]);
    const {origin, server} = await start(path.join(folder, 'dist/server/server.js'));
    try {
      const html = await (await fetch(origin)).text();
      assert.match(html, /<trust-referral[^>]* service="crisis-team"[^>]*>.*0808 157 0111/s);
      assert.match(html, /<trust-exit-page>.*Exit this page/s);

      const withoutScript = await stage.visit('/404', {javaScriptEnabled: false});
      await withoutScript.page.goto(origin);
      const numbers = withoutScript.page.locator('trust-referral');
      assert.match(await numbers.innerText(), /call 999 now.*0808 157 0111.*07700 900111/s);
      await withoutScript.leave();

      const visitor = await open(async ({pathname}) => {
        const answer = await fetch(origin + pathname);
        return {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Buffer.from(await answer.arrayBuffer()),
        };
      });
      await refer(visitor);
      await visitor.leave();
    } finally {
      server.kill();
    }
  });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer | string;
}

/** Answers with a built file, as any web server does. */
async function fileIn(folder: string, {pathname}: URL, policy: string): Promise<Answer> {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const headers = {
    'Content-Type': types[path.extname(name)] ?? 'text/plain',
    'Content-Security-Policy': policy,
  };
  return {status: 200, headers, body: await readFile(path.join(folder, name))};
}

/** Starts a built server, and waits until it says where it is. */
async function start(file: string): Promise<{origin: string; server: ChildProcess}> {
  const server = spawn(process.execPath, [file], {
    env: {...process.env, PORT: '0', NODE_ENV: 'production'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return {origin, server};
}

async function firstQuestion(page: Visitor['page']): Promise<void> {
  await page.getByRole('radiogroup', {name: 'Is anyone in danger now?'}).waitFor();
}

async function serviceOf(page: Visitor['page']): Promise<string> {
  return page
    .locator('trust-referral')
    .evaluate((element) => (element as unknown as {service: string}).service);
}

/** Fills in the shortest referral there is, and finds that the page was told of it. */
async function refer(visitor: Visitor): Promise<void> {
  const {page} = visitor;
  const choose = (name: string, which = 0) =>
    page.locator(`trust-referral input[name="${name}"]`).nth(which).check();
  await firstQuestion(page);
  await choose('danger', 1);
  await visitor.next();
  await choose('referrer');
  await visitor.next();
  await page.locator('trust-referral #name').fill('Siân O’Neill');
  await visitor.next();
  await choose('urgentContact');
  await page.locator('trust-referral #phone').fill('07700 900123');
  await visitor.next();
  await choose('whereabouts');
  await visitor.next();
  await page.locator('trust-referral #whatIsHappening').fill('I have not slept for four days.');
  await visitor.next();
  await visitor.next();
  await visitor.next();
  await page.locator('trust-referral #consent').check();
  await visitor.next();
  const reference = await visitor.send();
  assert.match(reference, /\w/);
  await page.getByText(`The page knows that ${reference} was sent.`).waitFor();
  assert.deepEqual(visitor.complaints, []);
}
