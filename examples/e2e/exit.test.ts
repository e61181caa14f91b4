import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';

import {type Browser, chromium} from 'playwright-core';

import {browserFlags, findBrowser} from '../../tools/find-browser.mjs';
import {type Demo, startDemo} from '../trust-site/serve.ts';
import {type Elsewhere, startElsewhere} from './elsewhere.ts';
import {Visitor} from './visitor.ts';

const SECRET = 'He reads my phone.';
const button = 'trust-exit-page .exit';
const box = 'trust-referral #name';
const search = 'trust-service-directory input[type=search]';

describe('leaving a trust’s page quickly (H20)', () => {
  let folder: string;
  let demo: Demo;
  let browser: Browser;
  let elsewhere: Elsewhere;
  let visitor: Visitor;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'trust-site-'));
    demo = await startDemo({folder, port: 0});
    elsewhere = await startElsewhere({
      '/host': hostPage(demo.site),
      '/frames': '<title>Frames</title><iframe src="/host?framed"></iframe>',
      '/sandbox':
        '<title>Frames</title><iframe src="/host?framed" sandbox="allow-scripts"></iframe>',
    });
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: browserFlags,
      // Playwright turns it off; people's browsers keep a page whole for the Back button.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  afterEach(() => visitor.leave());
  after(async () => {
    await browser.close();
    await demo.stop();
    await elsewhere.stop();
    await rm(folder, {recursive: true, force: true});
  });

  /** Opens a page of the demonstration, whose button then leads to our own weather. */
  async function visit(address: string, target = '/weather'): Promise<void> {
    visitor = await Visitor.arrive(browser, demo.site + address);
    await leadTo(target);
  }

  /** Opens a page of another site, with our button on it. */
  async function visitElsewhere(address: string): Promise<void> {
    visitor = await Visitor.arrive(browser, elsewhere.origin + address);
    visitor.mayAsk(demo.site);
  }

  async function leadTo(target: string, page = visitor.page): Promise<void> {
    await page.locator(button).waitFor();
    await page
      .locator('trust-exit-page')
      .evaluate((exit, href) => exit.setAttribute('href', href), elsewhere.origin + target);
  }

  // A page that the browser kept whole does not load again.
  const isAt = (address: string) => visitor.page.waitForURL(address, {waitUntil: 'commit'});
  const isAtWeather = () => isAt(`${elsewhere.origin}/weather`);
  /** All that stands in boxes, in whatever shadow root they are. */
  const seen = () =>
    visitor.page.evaluate(() => {
      const roots: ParentNode[] = [document];
      const texts: string[] = [];
      for (const root of roots) {
        for (const one of root.querySelectorAll('*')) {
          if (one.shadowRoot) roots.push(one.shadowRoot);
          if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)
            texts.push(one.value);
        }
      }
      return texts.join(' ');
    });

  async function writeSecret(): Promise<void> {
    await visitor.choose('#danger', 1);
    await visitor.next();
    await visitor.choose('#referrer');
    await visitor.next();
    await visitor.write(box, SECRET);
  }

  it('leads to the weather, and neither Back nor Forward leads to what was typed', async () => {
    await visit('/northbank/');
    await visitor.page.goto(`${demo.site}/northbank/refer/`);
    await leadTo('/weather');
    await writeSecret();
    await visitor.page.locator(button).click();
    await isAtWeather();
    await visitor.page.goBack({waitUntil: 'commit'});
    await isAt(`${demo.site}/northbank/`);
    assert.doesNotMatch(await seen(), /phone/);
    await visitor.page.goForward({waitUntil: 'commit'});
    await isAtWeather();
    assert.equal(await visitor.page.evaluate(() => history.length), 3);
    assert.deepEqual(visitor.complaints, []);
  });

  it('clears what was typed on an earlier page, which the browser had kept whole', async () => {
    await visit('/northbank/refer/');
    await writeSecret();
    await visitor.page.goto(`${demo.site}/northbank/services/`);
    await visitor.page.goBack({waitUntil: 'commit'});
    assert.match(await seen(), /phone/, 'the browser keeps pages whole, or this proves nothing');
    await visitor.page.goForward({waitUntil: 'commit'});
    await leadTo('/weather');
    await visitor.page.locator(button).click();
    await isAtWeather();
    await visitor.page.goBack({waitUntil: 'commit'});
    await isAt(`${demo.site}/northbank/refer/`);
    await visitor.page.locator(button).waitFor();
    assert.doesNotMatch(await seen(), /phone/);
  });

  it('keeps what was typed for whoever only looked at another page and came back', async () => {
    await visit('/northbank/refer/');
    await writeSecret();
    await visitor.page.goto(`${demo.site}/northbank/`);
    await visitor.page.goBack({waitUntil: 'commit'});
    await isAt(`${demo.site}/northbank/refer/`);
    assert.match(await seen(), /phone/);
  });

  it('clears what was typed in another tab', async () => {
    await visit('/northbank/refer/');
    await writeSecret();
    const other = await visitor.page.context().newPage();
    await other.goto(`${demo.site}/northbank/services/`);
    await leadTo('/weather', other);
    await other.locator(button).click();
    await other.waitForURL(`${elsewhere.origin}/weather`);
    await visitor.page.bringToFront();
    assert.doesNotMatch(await seen(), /phone/);
  });

  it('leaves with Shift three times, in the middle of a word', async () => {
    await visit('/northbank/services/');
    await visitor.write(search, 'How do I get away from my');
    for (let presses = 0; presses < 3; presses += 1) await visitor.page.keyboard.press('Shift');
    await isAtWeather();
  });

  it('leaves while something is being sent', async () => {
    await visit('/northbank/services/');
    await visitor.page.route('**/services?*', () => {
      // Never answered.
    });
    await visitor.write(search, 'help');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.locator(button).click();
    await isAtWeather();
  });

  it('forgets the language that was chosen, and leaves nothing in storage', async () => {
    await visit('/northbank/services/');
    await visitor.page.locator('trust-language-picker select').selectOption('cy');
    await visitor.page.locator(button, {hasText: 'Gadael y dudalen hon'}).waitFor();
    await visitor.page.locator(button).click();
    await isAtWeather();
    await visitor.page.goto(`${demo.site}/northbank/services/`);
    await visitor.page.locator(button, {hasText: 'Exit this page'}).waitFor();
    const kept = await visitor.page.evaluate(() => [sessionStorage.length, localStorage.length]);
    assert.deepEqual(kept, [0, 0]);
  });

  it('is gone from the screen when there is no connection', async () => {
    await visit('/northbank/refer/');
    await writeSecret();
    await visitor.page.context().setOffline(true);
    await visitor.page.locator(button).click();
    await visitor.page.waitForURL((url) => url.origin !== demo.site);
    await visitor.page.context().setOffline(false);
    await visitor.page.goBack({waitUntil: 'commit'});
    assert.doesNotMatch(await seen(), /phone/);
  });

  it('is blank and calm when the other page does not come, and then offers a way on and a way back', async () => {
    visitor = await Visitor.arrive(browser, 'about:blank');
    visitor.mayAsk(demo.site);
    await visitor.page.clock.install();
    await visitor.page.goto(`${demo.site}/northbank/refer/`);
    await leadTo('/nothing');
    await writeSecret();
    await visitor.page.locator(button).click();
    assert.equal((await visitor.page.innerText('html')).trim(), '');
    assert.equal(await visitor.page.title(), '127.0.0.1');
    await visitor.page.clock.runFor(6000);
    await visitor.page.getByText('The other page has not opened').waitFor();
    assert.equal(await visitor.page.title(), '127.0.0.1');
    assert.equal(await visitor.isTooWide(), false);
    await visitor.page.getByRole('button', {name: 'Go back'}).click();
    await visitor.page.locator(button).waitFor();
    assert.doesNotMatch(await seen(), /phone/);
    await leadTo('/weather');
    await visitor.page.locator(button).click();
    await isAtWeather();
    assert.deepEqual(visitor.complaints, []);
  });

  it('leaves a page that tries to keep people, and does not tell the next one where it was', async () => {
    await visitElsewhere('/host');
    await leadTo('/weather');
    await visitor.page.mouse.click(5, 300);
    const before = elsewhere.referrers.length;
    await visitor.page.locator(button).click();
    await isAtWeather();
    assert.deepEqual(elsewhere.referrers.slice(before), [undefined]);
  });

  it('takes the whole window along from inside a frame', async () => {
    await visitElsewhere('/frames');
    await visitor.page.frameLocator('iframe').locator(button).click();
    await isAtWeather();
  });

  it('blanks and leaves a frame that must not touch the window', async () => {
    await visitElsewhere('/sandbox');
    await visitor.page.frameLocator('iframe').locator(button).click();
    await visitor.page.frameLocator('iframe').getByText('It will rain').waitFor();
  });

  it('is a plain link for people without script', async () => {
    visitor = await Visitor.arrive(browser, `${demo.site}/northbank/`, {javaScriptEnabled: false});
    const link = visitor.page.getByRole('link', {name: 'Exit this page'});
    assert.equal(await link.getAttribute('href'), 'https://www.bbc.co.uk/weather');
  });
});

/** A page of somebody who does all that keeps people: asks before they go, stops clicks and swallows keys. */
function hostPage(site: string): string {
  return `<!doctype html>
<title>Host</title>
<base href="/somewhere/else/">
<script>
  addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'Stay!'; });
  for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup'])
    document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
</script>
<form name="location"><input name="replace"></form>
<trust-exit-page href="/weather"><a href="/weather">Exit this page</a></trust-exit-page>
<script type="module" src="${site}/widgets/trust-widgets.js"></script>
<script>document.querySelector('trust-exit-page').setAttribute('href', location.origin + '/weather');</script>`;
}
