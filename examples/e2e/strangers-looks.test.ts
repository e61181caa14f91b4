import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {fromContact, toName} from './refer.ts';
import {faultsOf, isFocusSeen} from './strangers/faults.ts';
import {
  EXIT,
  INTERPRETER,
  REFERRAL,
  SHEETS,
  sheetOf,
  URGENT,
  visitStranger,
} from './strangers/page.ts';
import {setStage, type Stage, type Visitor} from './visitor.ts';

/** What a person’s bookmark forces on all text (1.4.12). */
const SPACING = `* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}
  p {margin-bottom: 2em !important}`;

/** Whatever a page says of everything, or of all text, in its own style sheets. */
const LOOKS: Readonly<Record<string, string>> = {
  'a reset of everything': '* {all: unset !important}',
  'rules for everything': `* {color: #eee !important; background: #fff !important; font-size: 9px !important;
    text-transform: uppercase !important; text-align: center !important; text-indent: 3em !important;
    user-select: none !important; -webkit-text-fill-color: #eee !important; box-sizing: content-box !important}`,
  'what comes down to it': `main {color: #eee; -webkit-text-fill-color: #eee; text-transform: uppercase; line-height: 0.5;
    letter-spacing: 1em; word-spacing: 3em; white-space: nowrap; text-indent: 4em; font: italic 900 9px/0.5 serif;
    list-style: square; cursor: none; text-shadow: 1px 1px #eee}`,
  'vertical writing': '.theirs {writing-mode: vertical-rl}',
  'text of no size': 'body {font-size: 0}',
  'a root of 62.5% and small text': ':root {font-size: 62.5%} body {font-size: 1rem}',
  'names like our own': `* {--_text: #fff; --_ground: #fff; --_action: #fff; --_gap: 0; --_measure: 1em}
    .hidden, .error, .widget, .field {display: none} :host {display: none}`,
  'a zoomed page': 'body {zoom: 1.5}',
  'columns of 200 pixels': '.theirs {width: 200px}',
  'a grid': 'main {display: grid; grid-template-columns: 1fr 1fr}',
  'boxes in a row that are contained': 'main {display: flex} .theirs {flex: 1; contain: content}',
  'a dark page that says so': `body {background: #121416; color: #f3f2f1; color-scheme: dark; --trust-text: #f3f2f1;
    --trust-text-quiet: #c5cdd3; --trust-background: #121416; --trust-panel: #23282c; --trust-line: #aeb7bd;
    --trust-accent: #8ecbff; --trust-accent-dark: #c4e4ff; --trust-action: #5bd08a; --trust-action-dark: #35a866;
    --trust-on-action: #0b0c0c; --trust-danger: #ff8a80; --trust-on-danger: #0b0c0c}`,
  'a dark page that does not': 'body {background: #111; color: #eee} a {color: #9cf}',
  'rules from right to left': '* {direction: rtl !important}',
  'spacing that a person forces on text': SPACING,
};

const TAGS = ['trust-referral', 'trust-interpreter-request', 'trust-exit-page'];
const THREE = `${EXIT}<main id="content"><h1>Our page</h1>
<div class="theirs">${REFERRAL}</div><div class="theirs">${INTERPRETER}</div></main>`;
const TWINS = `<main><h1>Our page</h1><section aria-labelledby="urgent"><h2 id="urgent">Help</h2>${REFERRAL}</section>
${REFERRAL}${URGENT}${URGENT}</main>`;

describe('a stranger’s page', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(async () => {
    await stage.stop();
  });

  describe('with styles for everything', () => {
    let visitor: Visitor;

    before(async () => {
      const head = '<style id="theirs"></style>';
      const viewport = {width: 720, height: 800};
      visitor = await visitStranger(stage, {head, body: THREE}, {viewport});
      await toName(visitor);
      await visitor.press('trust-referral form .button');
      await visitor.page.locator('trust-referral #summary').waitFor();
    });
    after(() => visitor.leave());

    async function wear(css: string): Promise<void> {
      await visitor.page.evaluate((text) => {
        document.getElementById('theirs')!.textContent = text;
      }, css);
    }

    for (const [name, css] of Object.entries(LOOKS)) {
      it(`leaves a form that can be read and hit: ${name} (H01)`, async () => {
        await wear(css);
        assert.deepEqual(await faultsOf(visitor.page, TAGS), []);
      });
    }

    for (const name of Object.keys(SHEETS) as (keyof typeof SHEETS)[]) {
      it(`leaves a form that can be read and hit: ${name} (H01)`, async () => {
        await wear(await sheetOf(name));
        assert.deepEqual(await faultsOf(visitor.page, TAGS), []);
      });
    }

    it('hands on the spacing that a person forces on all text (1.4.12)', async () => {
      await wear(SPACING);
      const spacing = await visitor.page
        .locator('trust-referral .hint')
        .first()
        .evaluate((hint) => {
          const {letterSpacing, wordSpacing, fontSize} = getComputedStyle(hint);
          const size = Number.parseFloat(fontSize);
          return [letterSpacing, wordSpacing].map((gap) => Number.parseFloat(gap) / size);
        });
      assert.deepEqual(
        spacing.map((gap) => gap.toFixed(2)),
        ['0.12', '0.16'],
      );
    });

    it('keeps the edges of buttons and boxes in a person’s own colours (H01)', async () => {
      await wear('* {all: unset !important}');
      await visitor.page.emulateMedia({forcedColors: 'active'});
      const edges = await visitor.page
        .locator('trust-referral :is(.button, input, .summary, .urgent)')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopStyle));
      assert.ok(edges.length > 5);
      assert.deepEqual([...new Set(edges)], ['solid']);
      await visitor.page.emulateMedia({forcedColors: null});
    });

    it('is printed where the page prints only what it is about, and not where it does not (H01)', async () => {
      await wear(
        `@media print {body * {visibility: hidden} #content, #content * {visibility: visible}}`,
      );
      await visitor.page.emulateMedia({media: 'print'});
      const seen = (selector: string) =>
        visitor.page
          .locator(selector)
          .first()
          .evaluate((one) => one.checkVisibility({visibilityProperty: true}));
      assert.equal(await seen('trust-referral .urgent'), true);
      assert.equal(await seen('trust-exit-page .bar'), false);
      await wear(`@media print {#content {visibility: hidden}}`);
      assert.equal(await seen('trust-referral .urgent'), false);
      await visitor.page.emulateMedia({media: null});
    });

    it('keeps what was typed while it is hidden, and can be left by keyboard even then (H01, H20)', async () => {
      await wear('');
      await visitor.write('trust-referral #name', 'Siân');
      await wear('* {display: none !important}');
      assert.equal(await visitor.page.locator('trust-referral #name').isVisible(), false);
      await wear('');
      assert.equal(await visitor.page.locator('trust-referral #name').inputValue(), 'Siân');
      await wear('* {display: none !important}');
      await visitor.page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({body: ''}));
      for (let presses = 0; presses < 3; presses += 1) await visitor.page.keyboard.press('Shift');
      await visitor.page.waitForURL('https://www.bbc.co.uk/weather');
    });
  });

  describe('that keeps things over what is under them', () => {
    it('covers nothing that has focus, on a small phone (H11)', async () => {
      const visitor = await visitStranger(
        stage,
        {
          head: `<style>${await sheetOf('Bootstrap 5')}
header {position: sticky; top: 0; height: 110px; background: #005eb8; z-index: 9}
.cookies {position: fixed; inset: auto 0 0; height: 170px; background: #fff; z-index: 9}
.chat {position: fixed; right: 8px; bottom: 178px; width: 64px; height: 64px; background: #000; z-index: 10}
</style>`,
          body: `<header>Our site</header>${REFERRAL}<div style="height: 800px"></div>
<div class="cookies"></div><div class="chat"></div>`,
        },
        {viewport: {width: 320, height: 568}},
      );
      await toName(visitor);
      assert.ok(await isFocusSeen(visitor.page), 'the heading of a page');
      await visitor.press('trust-referral form .button');
      await visitor.page.locator('trust-referral #summary:focus').waitFor();
      assert.ok(await isFocusSeen(visitor.page), 'the list of what is wrong');
      const covered: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 16; presses += 1) {
          await visitor.page.keyboard.press(key);
          if (!(await isFocusSeen(visitor.page))) covered.push(`${key} ${presses}`);
        }
      }
      assert.deepEqual(covered, []);
      await visitor.leave();
    });

    it('never catches the way out in what it cuts off, moves or contains (H01, H20)', async () => {
      const box = (style: string) => `<div style="${style}">${EXIT}</div>`;
      const visitor = await visitStranger(
        stage,
        {
          body: `${box('overflow: hidden; height: 1px; transform: translateX(-500px); contain: strict; filter: blur(9px)')}
<div style="height: 3000px"></div>`,
        },
        {viewport: {width: 320, height: 568}},
      );
      const button = visitor.page.locator('trust-exit-page .exit');
      await button.waitFor();
      const box320 = await button.boundingBox();
      assert.ok(box320);
      assert.deepEqual([box320.x, box320.width, box320.y + box320.height], [0, 320, 568]);
      const hit = await visitor.page.evaluate(
        () => document.elementFromPoint(innerWidth / 2, innerHeight - 10)?.localName,
      );
      assert.equal(hit, 'trust-exit-page');
      await visitor.leave();
    });
  });

  describe('with names and tags in our way', () => {
    it('takes a referral to its end inside a form, under another base and names like ours (H10, H23)', async () => {
      const visitor = await visitStranger(stage, {
        head: `<base href="https://elsewhere.example/"><style>${await sheetOf('Bootstrap 3')}</style>`,
        body: `<form name="fetch"></form><form name="head"></form><form name="title"></form><form name="forms"></form>
<img name="customElements" alt=""><img name="body" alt=""><a id="trust"></a><div id="step"></div><div id="summary"></div>
<label id="danger" for="name">Theirs</label><input id="name" name="name" autocomplete="off">
<form id="theirs" action="/sent" onsubmit="window.wasSent = true; return false">
<input name="attributes" value="theirs"><input name="querySelector"><input name="theirs" value="kept">${REFERRAL}</form>`,
      });
      const address = visitor.page.url();
      const before = await visitor.page.evaluate(() => history.length);
      await toName(visitor);
      await visitor.press('trust-referral form .button');
      await visitor.press('trust-referral #summary a');
      assert.equal(
        await visitor.page.evaluate(
          () => document.querySelector('trust-referral')?.shadowRoot?.activeElement?.id,
        ),
        'name',
      );
      await visitor.page.keyboard.type('Siân');
      await visitor.page.keyboard.press('Enter');
      await visitor.page.locator('trust-referral #urgentContact').waitFor();
      await fromContact(visitor);
      const reference = await visitor.send();
      assert.match(reference, /\w/);
      const theirs = await visitor.page.evaluate(() => [
        'wasSent' in window,
        [...new FormData(document.querySelector<HTMLFormElement>('#theirs')!).keys()].join(),
      ]);
      assert.deepEqual(theirs, [false, 'attributes,querySelector,theirs']);
      const told = await visitor.page.evaluate(() => [
        location.href,
        document.querySelector('title')?.textContent,
        history.length,
        JSON.stringify(history.state),
      ]);
      assert.deepEqual(told, [address, 'Our page', before, 'null']);

      await visitor.page.evaluate(() => {
        location.hash = '#trust-referral=NB-1.token';
      });
      await visitor.page.waitForURL(address);
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });

    it('has no barrier where two of a kind stand among landmarks of its own (H10)', async () => {
      const visitor = await visitStranger(stage, {body: TWINS});
      for (const index of [0, 1])
        await visitor.page.locator('trust-referral form').nth(index).waitFor();
      await visitor.page.locator('trust-urgent-help .urgent').nth(1).waitFor();
      assert.deepEqual(await visitor.barriers(), []);
      await visitor.leave();
    });

    it('can be left although its own names hide the browser’s, and leaves nothing beside the blank page (H10, H20)', async () => {
      const visitor = await visitStranger(stage, {
        body: `<form name="title"></form><form name="head"></form><form name="forms"></form>${EXIT}`,
      });
      await visitor.page.evaluate(() => {
        const chat = document.createElement('div');
        chat.textContent = 'Talk to the crisis team';
        document.documentElement.append(chat);
        document.querySelector('trust-exit-page')!.setAttribute('href', 'https://weather.example/');
      });
      await visitor.page.route('https://weather.example/', (route) =>
        // The page stays, as it does until another comes.
        route.fulfill({status: 204}),
      );
      await visitor.page.locator('trust-exit-page .exit').click({noWaitAfter: true});
      assert.equal((await visitor.page.innerText('html')).trim(), '');
      assert.equal(await visitor.page.title(), 'weather.example');
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });

    it('goes on in whatever an editor’s page puts around it (H10)', async () => {
      const around: Readonly<Record<string, string>> = {
        'a paragraph': `<p>${REFERRAL}</p>`,
        'a cell': `<table><tr><td>${REFERRAL}</td></tr></table>`,
        'a table without cells': `<table>${REFERRAL}</table>`,
        'a list': `<ul><li>${REFERRAL}</li></ul>`,
        'a label': `<label>Refer ${REFERRAL}</label>`,
        'a link': `<a href="/away">${REFERRAL}</a>`,
        'a button': `<button type="button">${REFERRAL}</button>`,
        'a part that opens': `<details><summary>Refer</summary>${REFERRAL}</details>`,
        'a dialog': `<dialog>${REFERRAL}</dialog>`,
        'a tab that is not shown': `<div class="tab" style="display: none">${REFERRAL}</div>`,
        'landmarks of its own': `<section aria-label="Refer"><h3>Refer</h3>${REFERRAL}</section>`,
      };
      const visitor = await visitStranger(stage, {
        body: `<h1>Our page</h1>${Object.values(around)
          .map((html) => `<div class="around">${html}</div>`)
          .join('')}`,
      });
      const {page} = visitor;
      await page.locator('trust-referral form').first().waitFor();
      await page.evaluate(() => {
        document.querySelector('details')!.open = true;
        document.querySelector('dialog')!.show();
        document.querySelector<HTMLElement>('.tab')!.style.display = '';
      });
      const stuck: string[] = [];
      for (const [index, name] of Object.keys(around).entries()) {
        const form = page.locator('.around').nth(index).locator('trust-referral');
        await form.locator('#danger-1').check();
        await form.locator('form .button').click();
        const next = form.locator('#referrer');
        await next.waitFor({timeout: 2000}).catch(() => stuck.push(name));
      }
      assert.deepEqual(stuck, []);
      assert.match(page.url(), /\/strangers\/$/);
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });
  });

  describe('in a browser that fills in forms', () => {
    it('has the person’s own details offered to them, and nobody’s for somebody else (H14)', async () => {
      const tokens = async (referrer: number) => {
        const visitor = await visitStranger(stage, {body: REFERRAL});
        await visitor.choose('#danger', 1);
        await visitor.next();
        await visitor.choose('#referrer', referrer);
        await visitor.next();
        const found = await visitor.page
          .locator('trust-referral form :is(input, textarea, select)')
          .evaluateAll((all) => all.map((one) => [one.id, one.getAttribute('autocomplete')]));
        return {visitor, tokens: Object.fromEntries(found) as Record<string, string | null>};
      };
      const own = await tokens(0);
      assert.equal(own.tokens['name'], 'name');
      assert.equal(own.tokens['birthDate-year'], 'bday-year');
      // As a browser fills in what it keeps: all at once, from script, with the events of a person.
      await own.visitor.page.locator('trust-referral form').evaluate((form) => {
        const kept: Record<string, string> = {
          name: 'Siân',
          'birthDate/day': '1',
          'birthDate/month': '2',
          'birthDate/year': '1985',
        };
        for (const box of form.querySelectorAll('input')) {
          const text = kept[box.name];
          if (text === undefined) continue;
          box.value = text;
          for (const type of ['input', 'change'])
            box.dispatchEvent(new Event(type, {bubbles: true}));
        }
      });
      await own.visitor.next();
      await own.visitor.press('trust-referral .back');
      const shown = await own.visitor.page
        .locator('trust-referral form input')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).filter(Boolean));
      assert.deepEqual(shown, ['Siân', '1', '2', '1985']);
      await own.visitor.leave();

      const other = await tokens(1);
      const theirs = Object.entries(other.tokens).filter(
        ([id, token]) =>
          !/^(helper|organisation|jobTitle)/.test(id) && token !== null && token !== 'off',
      );
      assert.deepEqual(theirs, []);
      await other.visitor.leave();
    });
  });

  it('lets a referral be made from right to left around it, enlarged to 400%, by keyboard alone (H01, H16)', async () => {
    const visitor = await visitStranger(
      stage,
      {
        root: 'lang="en" dir="rtl"',
        head: `<style>${await sheetOf('Tailwind’s reset')} * {direction: rtl}</style>`,
        body: `${EXIT}<main>${REFERRAL}</main>`,
      },
      {viewport: {width: 320, height: 256}},
    );
    await toName(visitor);
    await visitor.write('trust-referral #name', 'Siân');
    const direction = await visitor.page
      .locator('trust-referral .widget')
      .evaluate((widget) => getComputedStyle(widget).direction);
    assert.equal(direction, 'ltr');
    await visitor.next();
    assert.equal(await visitor.isTooWide(), false);
    await fromContact(visitor);
    assert.equal(await visitor.isTooWide(), false);
    assert.match(await visitor.send(), /\w/);
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });
});
