import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import axe from 'axe-core';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';

import {browserFlags, findBrowser} from '../../tools/find-browser.mjs';
import {type Demo, type DemoSettings, startDemo} from '../trust-site/serve.ts';
import {Requests} from './requests.ts';

/** The demonstration with a browser in front of it. */
export interface Stage {
  readonly demo: Demo;
  readonly folder: string;
  /** Opens a page as a new visitor, with nothing left from the one before. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** Everything that the service has logged. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the real site, service, database and receiving system, and a browser. */
export async function setStage(settings: Partial<DemoSettings> = {}): Promise<Stage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trust-site-'));
  const demo = await startDemo({folder, port: 0, ...settings});
  const browser = await chromium.launch({executablePath: findBrowser(), args: browserFlags});
  const visitors: Visitor[] = [];
  return {
    demo,
    folder,
    async visit(where, options) {
      const visitor = await Visitor.arrive(browser, demo.site + where, options);
      visitors.push(visitor);
      return visitor;
    },
    log: () => readFile(path.join(folder, 'service.log'), 'utf8'),
    async stop() {
      await browser.close();
      await demo.stop();
      await rm(folder, {recursive: true, force: true});
      for (const visitor of visitors) visitor.askedNobodyElse();
    },
  };
}

/** Waits until something is so, and says what was not. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Keeps what any script on the page could hear of the widgets' own events, and of messages between windows. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    for (const type of ['trust-step', 'trust-sent', 'trust-failed', 'trust-exit', 'message']) {
      window.addEventListener(
        type,
        (event) => {
          const said = Object.entries(event).map(([name, value]) => `${name}: ${String(value)}`);
          heard.push(`${type} ${said.join(', ')} ${JSON.stringify(Reflect.get(event, 'data'))}`);
        },
        true,
      );
    }
  });
}

/** Somebody at a page, with a keyboard. What they can do is what a person can. */
export class Visitor {
  /** What the browser complained of: errors, and breaches of the site's own policy. */
  readonly complaints: string[] = [];
  /** Every origin that the page asked for anything. */
  readonly origins = new Set<string>();
  /** The form that they are at, where a page has several. */
  form = 'trust-referral';

  /** What is asked of others than the page's own origin and the service. Leaving finds that there is nothing. */
  private readonly requests: Requests;

  private constructor(
    readonly page: Page,
    requests: Requests,
  ) {
    this.requests = requests;
    page.on('pageerror', ({message}) => this.complaints.push(message));
    page.on('console', (message) => {
      // Chromium writes this line for every refused request, also for those that a test makes fail.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
    page.on('request', (request) => this.origins.add(new URL(request.url()).origin));
  }

  static async arrive(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({viewport: {width: 1024, height: 768}, ...options});
    context.setDefaultTimeout(15_000);
    const requests = new Requests(context, new URL(address).origin);
    const visitor = new Visitor(await context.newPage(), requests);
    await visitor.page.goto(address);
    return visitor;
  }

  /** Presses Tab until something that a selector finds has focus, in whatever shadow root it is. */
  async tabTo(selector: string): Promise<void> {
    await this.page.locator(selector).first().waitFor();
    for (let presses = 0; presses < 150; presses += 1) {
      if (await this.isAt(selector)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not come to ${selector}`);
  }

  /** All that a script of the page, its history and its storage could give away. */
  async traces(): Promise<string> {
    return this.page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.title,
        history.state,
        {...localStorage},
        {...sessionStorage},
        Reflect.get(window, 'heard'),
      ]),
    );
  }

  /** Tabs to a text box and types into it. */
  async write(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.type(text);
  }

  /** Tabs to a group of radio buttons or to a box, and chooses: the first of a group, unless told how far to go on. */
  async choose(selector: string, further = 0): Promise<void> {
    await this.tabTo(selector);
    if (further === 0) await this.page.keyboard.press('Space');
    for (let steps = 0; steps < further; steps += 1) await this.page.keyboard.press('ArrowDown');
  }

  /** Tabs to a button or a link and presses Enter. */
  async press(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press('Enter');
  }

  /** Goes on from one page of the form, and waits for the next. */
  async next(): Promise<void> {
    const before = await this.heading();
    await this.press(`${this.form} form .button`);
    await this.page.waitForFunction(
      ([tag, heading]) =>
        document
          .querySelector(tag!)
          ?.shadowRoot?.querySelector('#step, #summary')
          ?.textContent.trim() !== heading,
      [this.form, before],
    );
  }

  /** Sends the form once all is checked, and gives the reference on the receipt. */
  async send(): Promise<string> {
    await this.press(`${this.form} .widget > .actions .button`);
    return (await this.page.locator(`${this.form} .reference`).innerText()).trim();
  }

  /** The heading of the step of the form. */
  async heading(): Promise<string> {
    return (await this.page.locator(`${this.form} #step`).first().innerText()).trim();
  }

  /** All that the form shows. */
  async text(): Promise<string> {
    return this.page.locator(`${this.form} .widget`).innerText();
  }

  /** What axe finds wrong on the whole page. */
  async barriers(): Promise<string[]> {
    // Playwright evaluates as a browser's tools do: the site's own policy, which lets no text become script, stays as it is.
    await this.page.evaluate(axe.source);
    const {violations} = await this.page.evaluate(() =>
      (window as unknown as {axe: typeof axe}).axe.run({resultTypes: ['violations']}),
    );
    return violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({target}) => String(target)).join(' | ')}`,
    );
  }

  /** Whether anything sticks out sideways. */
  async isTooWide(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  }

  /** Says that the pages of this visit ask another origin than their own and the service's. */
  mayAsk(...origins: string[]): void {
    this.requests.allow(...origins);
  }

  /** Fails if any page of the visit asked anything of an origin but its own and the service's. */
  askedNobodyElse(): void {
    assert.deepEqual(this.requests.foreign, [], 'A page asked somebody else');
  }

  async leave(): Promise<void> {
    await this.page.context().close();
    this.askedNobodyElse();
  }

  private async isAt(selector: string): Promise<boolean> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((wanted) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at === wanted;
      });
  }
}
