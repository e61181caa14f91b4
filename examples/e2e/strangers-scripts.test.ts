import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';

import {type Browser, type BrowserContextOptions, chromium} from 'playwright-core';

import {browserFlags, findBrowser} from '../../tools/find-browser.mjs';
import {type Demo, startDemo} from '../trust-site/serve.ts';
import {fromContact, referOneself, toName} from './refer.ts';
import {HOST, type HostSite, OTHER_HOST, startHostSite} from './strangers-scripts/host-site.ts';
import {foreignApp, libraries, PATCHED, trustsApp} from './strangers-scripts/old-libraries.ts';
import {until, Visitor} from './visitor.ts';

const OWN_CONTENT = '<p>Call us on <a href="tel:01632960111">01632 960 111</a>.</p>';
const REFERRAL = `<trust-referral trust="northbank" service="crisis-team">${OWN_CONTENT}</trust-referral>`;
const form = 'trust-referral form';

let folder: string;
let demo: Demo;
let browser: Browser;
let host: HostSite;
let visitor: Visitor;
let pages = 0;
/** Lines of the console that are no errors. */
let said: string[] = [];

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'trust-site-'));
  demo = await startDemo({folder, port: 0});
  host = await startHostSite();
  for (const [name, read] of Object.entries(libraries))
    host.put(`/${name}`, {body: read(), type: 'text/javascript'});
  // Browsers ask for it with the first page, and complain of a site without one.
  host.put('/favicon.ico', {body: '', type: 'image/x-icon'});
  host.put('/their-app.js', {body: await foreignApp(), type: 'text/javascript'});
  host.put('/trusts-app.js', {body: await trustsApp(), type: 'text/javascript'});
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserFlags, ...host.flags],
    // Playwright turns it off; people's browsers keep a page whole for the Back button.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
afterEach(() => visitor.leave());
after(async () => {
  await browser.close();
  await demo.stop();
  await host.stop();
  await rm(folder, {recursive: true, force: true});
});

interface Page {
  readonly head?: string;
  readonly body?: string;
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: BrowserContextOptions;
  readonly at?: string;
  readonly hash?: string;
}

const script = (attributes = '', file = 'trust-widgets.js') =>
  `<script type="module" src="${demo.site}/widgets/${file}" ${attributes}></script>`;

/** Puts a page on the stranger's site, and gives its path. */
function put({head = '', body = REFERRAL + script(), policy, headers}: Page): string {
  const address = `/page-${(pages += 1)}`;
  host.put(address, {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our page</title>${head}</head><body>${body}</body></html>`,
    headers: {...(policy && {'content-security-policy': policy}), ...headers},
  });
  return address;
}

/** Comes to a page of the stranger's. */
async function visit(page: Page): Promise<Visitor> {
  said = [];
  visitor = await Visitor.arrive(browser, 'about:blank', page.options);
  visitor.mayAsk(demo.site, HOST, OTHER_HOST);
  visitor.page.on('console', (message) => said.push(message.text()));
  await visitor.page.goto((page.at ?? HOST) + put(page) + (page.hash ?? ''));
  return visitor;
}

/** Refers somebody, and waits until the team's own system has it. */
async function refer(): Promise<void> {
  await arrives(await referOneself(visitor));
}

async function arrives(reference: string): Promise<void> {
  const arrived = () =>
    demo.receiver.arrivals().filter(({delivery}) => delivery.reference === reference).length;
  await until('the referral arrives', () => arrived() === 1);
}

const ownContent = () => visitor.page.locator('trust-referral > p');
const policyOf = (lines: Readonly<Record<string, string>>) =>
  Object.entries({
    'default-src': "'none'",
    'script-src': demo.site,
    'connect-src': demo.site,
    'style-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...lines,
  })
    .map((line) => line.join(' '))
    .join('; ');

describe('under a stranger’s policy', () => {
  it('takes a referral where the policy names the service and nothing else (H02)', async () => {
    await visit({policy: policyOf({})});
    await refer();
    assert.deepEqual(visitor.complaints, []);
  });

  it('takes a referral under a nonce with strict-dynamic, and gives reports nothing to tell (H02, H17)', async () => {
    const policy = `script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'`;
    const watched = policyOf({
      'require-trusted-types-for': "'script'",
      'trusted-types': 'trust-widgets',
      'report-uri': '/reports',
    });
    await visit({
      policy,
      headers: {'content-security-policy-report-only': watched},
      body: REFERRAL + script('nonce="abc"'),
    });
    await refer();
    await visitor.page.evaluate(() => {
      const seen = new Image();
      seen.src = '/seen.png';
      document.body.append(seen);
    });
    await until('the browser reports', () =>
      host.reports.some((report) => report.includes('seen.png')),
    );
    const blocked = host.reports.map(
      (report) => (JSON.parse(report) as CspReport)['csp-report']['blocked-uri'],
    );
    assert.ok(blocked.includes(`${HOST}/seen.png`));
    assert.deepEqual(
      blocked.filter((one) => !one.startsWith(`${HOST}/`)),
      [],
    );
  });

  it('takes a referral under Trusted Types with our policy, beside another Lit and its localization (H02)', async () => {
    await visit({
      policy: policyOf({
        'script-src': `'self' ${demo.site}`,
        'require-trusted-types-for': "'script'",
        'trusted-types': 'lit-html trust-widgets',
      }),
      body: `<their-app></their-app>${REFERRAL}<script type="module" src="/their-app.js"></script>${script()}`,
    });
    await refer();
    assert.equal(await visitor.page.locator('their-app p').innerText(), 'Bonjour');
    assert.deepEqual(visitor.complaints, []);
  });

  for (const [what, names] of [
    ['names no policy', "'none'"],
    ['names another’s policy', 'lit-html'],
  ] as const) {
    it(`leaves the page’s own content, and says why, where Trusted Types ${what} (H02)`, async () => {
      await visit({
        policy: policyOf({'require-trusted-types-for': "'script'", 'trusted-types': names}),
      });
      await until('the console says it', () => said.some((line) => line.includes('not loaded')));
      const lines = said.filter((line) => line.startsWith('<trust-'));
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /its own content stays.*"trust-widgets" disallowed/s);
      assert.equal(await ownContent().isVisible(), true);
    });
  }
});

interface CspReport {
  readonly 'csp-report': {readonly 'blocked-uri': string};
}

describe('beside other copies of the widgets', () => {
  const mark = (version: string) =>
    `<script>window[Symbol.for('trust-widgets')] = {version: '${version}'}</script>`;

  it('works once, and silently, where the same script stands there under three addresses (H04)', async () => {
    const {pinned} = (await (await fetch(`${demo.site}/widgets/manifest.json`)).json()) as {
      pinned: string;
    };
    await visit({
      body: `${REFERRAL}${script()}${script()}${script('', 'trust-widgets.js?ver=6.1')}${script('', pinned)}`,
    });
    await visitor.page.locator(form).waitFor();
    assert.deepEqual(visitor.complaints, []);
    assert.deepEqual(said, []);
  });

  for (const [what, order] of [
    ['before', (npm: string, loader: string) => npm + loader],
    ['after', (npm: string, loader: string) => loader + npm],
  ] as const) {
    it(`works once, and silently, where a form came from npm ${what} the script (H04)`, async () => {
      const npm = '<script type="module" src="/trusts-app.js"></script>';
      const urgent = '<trust-urgent-help trust="northbank"></trust-urgent-help>';
      await visit({
        body: REFERRAL.replace(' ', ` api="${demo.site}" `) + urgent + order(npm, script()),
      });
      await visitor.page.locator('trust-urgent-help .urgent').waitFor();
      await visitor.choose('#danger', 1);
      await visitor.next();
      assert.deepEqual(visitor.complaints, []);
      assert.deepEqual(said, []);
    });
  }

  it('leaves the page to another version that came first, and says so once (H05)', async () => {
    await visit({
      head: mark('0.0.1'),
      body: `${REFERRAL}${script()}${script('', 'trust-widgets.js?again')}`,
    });
    await until('the console says it', () => said.length > 0);
    await visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /0\.0\.1 came first.*so \d+\.\d+\.\d+ does nothing/);
    assert.equal(await ownContent().isVisible(), true);
    assert.deepEqual(visitor.complaints, []);
  });

  it('says once that its files are gone, and leaves the page’s own content (H05)', async () => {
    await visit({body: REFERRAL});
    await visitor.page.route(/\/widgets\/(referral|core)-/, (route) =>
      route.fulfill({status: 404}),
    );
    await visitor.page.evaluate((src) => {
      document.body.append(document.createElement('trust-urgent-help'));
      document.body.append(Object.assign(document.createElement('script'), {type: 'module', src}));
    }, `${demo.site}/widgets/trust-widgets.js`);
    await until('the console says it', () => said.some((line) => line.includes('not loaded')));
    assert.equal(said.filter((line) => line.includes('not loaded')).length, 1);
    assert.equal(await ownContent().isVisible(), true);
    assert.deepEqual(
      visitor.complaints.filter((line) => !line.includes('Access to script')),
      [],
    );
  });

  it('leaves a tag alone that is somebody else’s, and survives a patched registry (H05, H10)', async () => {
    await visit({
      head: `<script>
        customElements.define('trust-urgent-help', class extends HTMLElement {
          connectedCallback() { this.textContent = 'Theirs'; }
        });
        const define = customElements.define;
        customElements.define = function (name) {
          if (name === 'trust-service') throw new Error('Not here');
          return define.apply(this, arguments);
        };
      </script>`,
      body: `<trust-urgent-help trust="northbank"></trust-urgent-help>
        <trust-service trust="northbank" service="crisis-team">${OWN_CONTENT}</trust-service>${REFERRAL}${script()}`,
    });
    await visitor.page.locator(form).waitFor();
    assert.equal(await visitor.page.locator('trust-urgent-help').innerText(), 'Theirs');
    assert.equal(await visitor.page.locator('trust-service > p').isVisible(), true);
    await until('the console says it', () => said.some((line) => line.includes('not registered')));
    assert.deepEqual(visitor.complaints, []);
  });
});

describe('in a frame', () => {
  const framed = (sandbox: string | undefined, source: string) =>
    `<iframe title="Ours" width="900" height="700" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`} ${source}></iframe>`;

  for (const [what, sandbox] of [
    ['that is sandboxed', 'allow-scripts'],
    ['that is sandboxed but may open windows', 'allow-scripts allow-popups'],
  ] as const) {
    it(`${what}, shows numbers and a link to the form’s own page, and no form that can’t be sent (H08)`, async () => {
      await visit({body: framed(sandbox, `src="${put({})}"`)});
      const frame = visitor.page.frameLocator('iframe');
      const link = frame.getByRole('link', {name: 'Open the form'});
      await link.waitFor();
      const address = `${demo.site}/northbank/referral/crisis-team?lang=en`;
      assert.equal(await link.getAttribute('href'), address);
      const text = await frame.locator('trust-referral .widget').innerText();
      assert.match(text, /999/);
      assert.match(text, /0808 157 0111/);
      assert.ok(text.includes(address), 'the address can be read where no window may open');
      assert.equal(await frame.locator(form).count(), 0);
      assert.deepEqual(visitor.complaints, []);
    });
  }

  it('is a form in a sandbox that keeps its origin (H08)', async () => {
    await visit({body: framed('allow-scripts allow-same-origin', `src="${put({})}"`)});
    await visitor.page.frameLocator('iframe').locator(form).waitFor();
    assert.deepEqual(visitor.complaints, []);
  });

  it('stands in a frame of another origin, and in one whose page is in an attribute (H08)', async () => {
    const page = `${REFERRAL}${script()}`.replaceAll('"', '&quot;');
    await visit({
      body: `${framed(undefined, `src="${HOST}${put({})}"`)}${framed(undefined, `srcdoc="${page}"`)}`,
      at: OTHER_HOST,
    });
    await visitor.page.frameLocator('iframe >> nth=0').locator(form).waitFor();
    await visitor.page.frameLocator('iframe >> nth=1').locator(form).waitFor();
    assert.deepEqual(visitor.complaints, []);
  });
});

describe('where the browser keeps nothing', () => {
  it('takes a referral where storage and cookies throw (H09)', async () => {
    await visit({
      head: `<script>
        const no = () => { throw new DOMException('No', 'SecurityError'); };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(window, name, {get: no});
        Object.defineProperty(Document.prototype, 'cookie', {get: no, set: no});
        window.BroadcastChannel = function () { no(); };
      </script>`,
    });
    await refer();
    assert.deepEqual(visitor.complaints, []);
  });

  for (const [what, head] of [
    [
      'there is no room',
      `Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); };`,
    ],
    [
      'storage is missing',
      `for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {value: null});`,
    ],
  ] as const) {
    it(`goes on from page to page, and changes its language, where ${what} (H09)`, async () => {
      await visit({
        head: `<script>${head}</script>`,
        body: `<trust-language-picker trust="northbank"></trust-language-picker>${REFERRAL}${script()}`,
      });
      await visitor.choose('#danger', 1);
      await visitor.next();
      await visitor.page.locator('trust-language-picker select').selectOption('cy');
      await visitor.page.locator('trust-referral .widget[lang=cy] #step').waitFor();
      assert.deepEqual(visitor.complaints, []);
    });
  }
});

describe('among a stranger’s scripts', () => {
  it('takes a referral whole where scripts changed what the language and the browser have (H03, H10)', async () => {
    await visit({head: `<script>${PATCHED}</script>`});
    await refer();
    const delivered = demo.receiver.arrivals().at(-1)?.delivery.answers;
    assert.equal((delivered as {name?: string}).name, 'Canary Siân O’Neill');
    assert.deepEqual(visitor.complaints, []);
  });

  it('takes a referral beside MooTools and jQuery 1, whose handlers swallow Enter and every click (H10)', async () => {
    await visit({
      head: '<script src="/mootools.js"></script><script src="/jquery.js"></script>',
      body: `<div class="their-panel">${REFERRAL}</div>${script()}<script>
        jQuery(document).on('keypress keydown', function (event) { return event.which !== 13; });
        jQuery('.their-panel').on('click submit', false);
        jQuery(document).on('submit', false);
        window.heardKeys = [];
        jQuery(document).on('keydown', function (event) { heardKeys.push(event.key); });
      </script>`,
    });
    await refer();
    const keys = await visitor.page.evaluate(() => Reflect.get(window, 'heardKeys') as string[]);
    assert.deepEqual(
      keys.filter((key) => key !== 'Tab'),
      [],
      'single-key shortcuts of a page stay quiet',
    );
    assert.deepEqual(visitor.complaints, []);
  });

  it('lets people choose and go on although the page ends every click and every submit on the way in (H10)', async () => {
    await visit({
      head: `<script>for (const type of ['click', 'submit'])
        document.addEventListener(type, (event) => event.preventDefault(), true);</script>`,
    });
    const {page} = visitor;
    await page.locator(form).waitFor();
    await page.getByText('No', {exact: true}).click();
    await until('it is chosen', () =>
      page.locator('#danger-2, [name=danger] >> nth=1').first().isChecked(),
    );
    await page.locator(`${form} .button`).click();
    await page.locator('trust-referral #referrer').first().waitFor();
  });

  it('loses nothing that was typed when a script takes it out, moves it, or swaps the page around it (H06, H10)', async () => {
    await visit({body: `<div id="here">${REFERRAL}</div><div id="there"></div>${script()}`});
    await visitor.choose('#danger', 1);
    await visitor.next();
    await visitor.choose('#referrer');
    await visitor.next();
    await visitor.write('#name', 'Siân');
    const name = () => visitor.page.locator('trust-referral #name').inputValue();
    for (const move of [
      `const one = document.querySelector('trust-referral'); one.remove(); here.append(one);`,
      `there.append(document.querySelector('trust-referral'));`,
      `const template = document.createElement('template');
       template.content.append(document.querySelector('trust-referral'));
       here.append(template.content);`,
      `here.innerHTML = here.innerHTML;`,
      `here.replaceChildren(...new DOMParser().parseFromString(here.innerHTML, 'text/html').body.childNodes);`,
    ]) {
      await visitor.page.evaluate(move);
      await visitor.page.locator('trust-referral #name').waitFor();
      assert.equal(await name(), 'Siân', move);
      const size = await visitor.page
        .locator(`${form} .button`)
        .evaluate((button) => getComputedStyle(button).paddingInlineStart);
      assert.notEqual(size, '0px', 'it keeps its looks');
    }
    assert.deepEqual(visitor.complaints, []);
  });

  it('goes on where somebody was, when they look at another page and the browser kept this one whole (H06, H10)', async () => {
    await visit({
      head: `<script>addEventListener('pageshow', ({persisted}) => { window.wasKept = persisted; });</script>`,
    });
    const {page} = visitor;
    await toName(visitor);
    await visitor.write('#name', 'Siân');
    await page.goto(HOST + put({body: '<h1>Another page</h1>'}));
    await page.goBack({waitUntil: 'commit'});
    await page.waitForFunction(() => Reflect.get(window, 'wasKept') === true);
    assert.equal(await page.locator('trust-referral #name').inputValue(), 'Siân');
    await visitor.next();
    await fromContact(visitor);
    await arrives(await visitor.send());
    assert.deepEqual(visitor.complaints, []);
  });

  it('says nothing of an answer to analytics, session replay, the title, the address or the history (H12)', async () => {
    await visit({
      head: `<script>
        window.dataLayer = [];
        window.replayed = [];
        for (const type of ['input', 'change', 'submit', 'click', 'keydown', 'keyup', 'paste', 'focusin', 'trust-step', 'trust-sent'])
          addEventListener(type, (event) => {
            const seen = {type};
            for (const name in event) if (typeof event[name] === 'string') seen[name] = event[name];
            seen.value = event.target.value;
            seen.text = event.target.innerText;
            replayed.push(JSON.stringify(seen));
            dataLayer.push(seen);
          });
        new MutationObserver((records) => {
          for (const {target} of records) replayed.push(target.textContent);
        }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
      </script>`,
    });
    await refer();
    const told = await visitor.page.evaluate(() =>
      JSON.stringify([
        Reflect.get(window, 'replayed'),
        Reflect.get(window, 'dataLayer'),
        document.title,
        location.href,
        history.state,
        performance.getEntries().map(({name}) => name),
        window.name,
      ]),
    );
    assert.match(told, /trust-sent/);
    assert.doesNotMatch(told, /Canary|900123|slept/);
  });

  it('cannot keep keys from a script that listens on the way in: that is the documented limit (H13)', async () => {
    await visit({
      head: `<script>window.keys = ''; window.outside = '';
        addEventListener('keydown', ({key}) => { keys += key; }, true);
        addEventListener('keydown', ({key}) => { outside += key; });</script>`,
    });
    await visitor.choose('#danger', 1);
    await visitor.next();
    await visitor.choose('#referrer');
    await visitor.next();
    await visitor.write('#name', 'Canary');
    const [keys, outside] = await visitor.page.evaluate(() => [
      Reflect.get(window, 'keys') as string,
      Reflect.get(window, 'outside') as string,
    ]);
    assert.match(keys, /Canary$/);
    assert.match(outside, /^(Tab)*$/);
  });

  it('leaves at once from three buttons with one handler of keys, in a stranger’s page that stops every key (H20)', async () => {
    host.put('/weather', {body: '<title>Weather</title>'});
    const exit = `<trust-exit-page trust="northbank" href="${HOST}/weather"><a href="/weather">Exit</a></trust-exit-page>`;
    await visit({
      head: `<script>for (const type of ['keydown', 'keyup', 'click'])
        document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
        window.exits = 0; addEventListener('trust-exit', () => { exits += 1; sessionStorage.exits = exits; });</script>`,
      body: `<form name="forms"><input name="reset"></form>${exit}${exit}${exit}${REFERRAL}${script()}`,
    });
    await visitor.page.locator('trust-exit-page .exit >> nth=2').waitFor();
    for (let press = 0; press < 3; press += 1) await visitor.page.keyboard.press('Shift');
    await visitor.page.waitForURL(`${HOST}/weather`);
    assert.deepEqual(visitor.complaints, []);
  });
});

describe('what an editor is told', () => {
  it('is nothing to a patient: wrong attributes leave 999 and the page’s own numbers, and a line in the console (B67)', async () => {
    await visit({
      body: `<trust-referral trust="northbank" service="crisis team">${OWN_CONTENT}</trust-referral>${script()}`,
      at: OTHER_HOST,
    });
    await visitor.page.locator('trust-referral .urgent').waitFor();
    await until('the console says it', () => said.length > 0);
    assert.deepEqual(said, [
      '<trust-referral>: service="crisis team" is not an id. Use the id from the trust’s file, such as crisis-team. See docs/embedding.md.',
    ]);
    const text = await visitor.page.locator('trust-referral .widget').innerText();
    assert.match(text, /999/);
    assert.doesNotMatch(text, /editor|crisis team/);
    assert.equal(await ownContent().isVisible(), true);
    assert.deepEqual([...visitor.origins].filter((origin) => origin !== demo.site).length, 1);
  });

  it('is not needed where a system for editing pages made quotes round (B67, H10)', async () => {
    await visit({
      body: `<trust-referral trust=”northbank” service=&#8243;crisis-team&#8243;>${OWN_CONTENT}</trust-referral>${script()}`,
    });
    await visitor.page.locator(form).waitFor();
    assert.deepEqual(visitor.complaints, []);
    assert.deepEqual(said, []);
  });

  it('is what works, on a page whose address asks for it, and nothing is made by asking (B67)', async () => {
    const before = demo.receiver.arrivals().length;
    await visit({
      body: `<main><h1>Our page</h1>${REFERRAL}
        <trust-service trust="northbank" service="no-such-team"></trust-service></main>${script()}`,
      hash: '#check-widgets',
    });
    const text = await panel();
    assert.match(text, /Works: The widgets are of version \d/);
    assert.match(text, /Works: The trust “northbank” is known to the service/);
    assert.match(text, /Works: The service takes referrals online/);
    assert.match(text, /Works: It speaks “en”/);
    assert.match(text, /Works: Pages of http:\/\/localhost:8080 may send/);
    assert.match(text, /Change this: service="no-such-team" is not known to the service/);
    assert.equal(await visitor.isTooWide(), false);
    assert.deepEqual(await visitor.barriers(), []);
    assert.equal(demo.receiver.arrivals().length, before);
    assert.deepEqual(visitor.complaints, []);
  });

  it('is what to change, where the page may not send, the script stands twice, and a policy stops it (B67, H02)', async () => {
    await visit({
      body: `${REFERRAL}${script()}${script('', 'trust-widgets.js?again')}`,
      at: OTHER_HOST,
    });
    // An editor adds it to the address of a page that is open already.
    await visitor.page.evaluate(() => void (location.hash = '#check-widgets'));
    const text = await panel();
    assert.match(text, /Change this: Their script is on the page more than once/);
    assert.match(text, /Change this: Pages of http:\/\/frames\.example:8080 may not send/);
    await visitor.leave();
    await visit({
      policy: policyOf({'require-trusted-types-for': "'script'", 'trusted-types': "'none'"}),
      hash: '#check-widgets',
    });
    assert.match(
      await panel(),
      /Change this: The widget was not loaded\. Name our policy .* trusted-types trust-widgets/,
    );
  });

  it('is that something else answers, where the address is of a site that has a page for everything (B67)', async () => {
    for (const [path, body, type] of [
      ['/v1/trusts/northbank', '<p>Welcome', 'text/html'],
      ['/known/v1/trusts/northbank', '{"id": "northbank"}', 'application/json'],
      ['/known/v1/trusts/northbank/services/crisis-team', 'null', 'application/json'],
    ] as const)
      host.put(path, {body, type});
    const at = (api: string) => REFERRAL.replace(' ', ` api="${api}" `);
    await visit({
      body: at(HOST) + at(`${HOST}/known`) + script(),
      hash: '#check-widgets',
    });
    const text = await panel();
    const said = 'Change this: What answers at http://localhost:8080 is not the service.';
    assert.equal(text.split(said).length, 3, text);
  });

  it('is to wait, while a widget is on its way, and keeps none from coming (B67, H02)', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    visitor = await Visitor.arrive(browser, 'about:blank');
    visitor.mayAsk(demo.site, HOST);
    await visitor.page.route(/\/widgets\/core-/, async (route) => {
      await held;
      await route.continue();
    });
    const policy = policyOf({
      'require-trusted-types-for': "'script'",
      'trusted-types': 'trust-widgets',
    });
    await visitor.page.goto(`${HOST}${put({policy})}#check-widgets`);
    assert.match(await panel(), /Change this: The widget is still on its way/);
    letGo();
    await visitor.page.locator(form).waitFor();
    assert.deepEqual(visitor.complaints, []);
  });

  /** What the check says, once it has looked at everything. */
  async function panel(): Promise<string> {
    const all = visitor.page.locator('[data-trust-widgets-check] section');
    await all.waitFor();
    return all.innerText();
  }
});
