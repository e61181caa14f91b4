import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';

import {directionOf} from '@trust-widgets/contract';
import type {Page} from 'playwright-core';

import {faultsOfFit} from '../../tools/fit.mjs';
import {languages, Translation} from './sentences.ts';
import {setStage, type Stage, until, type Visitor} from './visitor.ts';

/** What is typed on a page, or which of its choices are taken, by the ids of the controls. */
type Answers = Readonly<Record<string, string | true>>;

/** Whether somebody waits for all of them: `npm run test:languages`. */
const EVERY_LANGUAGE = process.env['EVERY_LANGUAGE'] === '1';
const LANGUAGES = EVERY_LANGUAGE ? languages : ['en', 'ur', 'en-x-easyread'];

const CANARY = 'CANARY I have not slept </textarea><script>alert(1)</script> & "x"';

/** Answers that are enough to refer oneself. A page that asks for more is sent twice. */
const ONESELF: readonly Answers[] = [
  {'danger-1': true},
  {referrer: true},
  {name: 'Siân CANARY <b>'},
  {urgentContact: true},
  {phone: '07700 900123'},
  {'whereabouts-5': true},
  {whatIsHappening: CANARY},
  {},
  {},
  {consent: true},
];

const INTERPRETER: readonly Answers[] = [
  {'mode-2': true},
  {asker: true, forWhom: true},
  {language: 'ckb'},
  {'whenNeeded-1': true},
  // Its page then says that it is short notice.
  {},
  {name: 'Leyla CANARY'},
  {'urgentContact-2': true},
  {email: 'CANARY@example.com'},
  {},
  {consent: true},
];

/** The pages of our own beside those of a form. On all but the last, which closes by itself, somebody may want to leave. */
const OTHERS = [
  '/northbank/referral/no-such-service',
  '/no-such-trust/interpreter',
  '/passport?trust=northbank',
  '/passport/shared?trust=northbank',
  '/passport/signed-in',
];

/** Fills in a page as a person does, and goes on. */
async function answer({page}: Visitor, answers: Answers): Promise<void> {
  for (const [id, value] of Object.entries(answers)) {
    const control = page.locator(`#${id}`);
    if (value === true) await control.check();
    else if ((await control.evaluate(({tagName}) => tagName)) === 'SELECT')
      await control.selectOption(value);
    else await control.fill(value);
  }
  await goOn(page, '#questions .button');
}

/** Presses a button that leads to another address. */
async function goOn(page: Page, button: string): Promise<void> {
  const before = page.url();
  await page.locator(button).click();
  await page.waitForURL((url) => url.href !== before);
}

/** What is new on a page is in sight at once, however much stands above it. */
async function isInSight({page}: Visitor): Promise<void> {
  const top = (await page.locator('#summary, #more, #step').first().boundingBox())?.y ?? NaN;
  assert.ok(top >= 0 && top < 320, `${page.url()}: its heading is ${top} px below the upper edge`);
}

/** The way out is as wide as the phone, at its lower edge. */
async function leavesUnderTheThumb({page}: Visitor): Promise<void> {
  const exit = page.locator('.leave .exit');
  assert.equal(await exit.count(), 1, `${page.url()}: nobody sees how to leave`);
  const {width, height} = page.viewportSize()!;
  const {x, y, ...box} = (await exit.boundingBox())!;
  const edges = [x, x + box.width, y + box.height].join();
  assert.equal(
    edges,
    [0, width, height].join(),
    `${page.url()}: the way out is not under the thumb`,
  );
}

const stepOf = ({page}: Visitor) => new URL(page.url()).pathname.split('/').at(-1);

/** Somebody who looks at what a visitor without script sees: axe is a script itself. */
let inspector: Visitor;

/** All of it fits the window, and axe finds nothing. */
async function isFine({page}: Visitor): Promise<void> {
  await inspector.page.context().addCookies(await page.context().cookies());
  // An address with a # might not be loaded again.
  await inspector.page.goto(page.url().replace(/#.*/, ''));
  assert.equal(await inspector.page.title(), await page.title(), await inspector.page.content());
  assert.deepEqual(await inspector.barriers(), [], page.url());
  assert.deepEqual(await inspector.page.evaluate(faultsOfFit), [], page.url());
}

async function fillIn(visitor: Visitor, pages: readonly Answers[], language = 'en'): Promise<void> {
  for (const [number, page] of pages.entries()) {
    // The pages between differ from the English ones only in their words.
    if (EVERY_LANGUAGE || language === 'en' || number === 0) await isFine(visitor);
    await answer(visitor, page);
    await isInSight(visitor);
  }
  assert.equal(stepOf(visitor), 'check');
  await isFine(visitor);
}

async function send(visitor: Visitor): Promise<string> {
  await goOn(visitor.page, '#questions .button');
  assert.equal(stepOf(visitor), 'received');
  await isFine(visitor);
  return (await visitor.page.locator('.reference').innerText()).trim();
}

void test('without script', async (t) => {
  const stage: Stage = await setStage();
  t.after(() => stage.stop());
  const {receiver} = stage.demo;
  const arrivalOf = async (reference: string) => {
    const find = () =>
      receiver.arrivals().find(({delivery}) => delivery.reference === reference)?.delivery;
    await until(`${reference} has arrived`, () => find() !== undefined);
    return find()!;
  };
  const phone = {javaScriptEnabled: false, viewport: {width: 320, height: 640}};
  const visit = async (where: string, language: string) => {
    const extraHTTPHeaders = {'Accept-Language': language};
    await inspector.page.setExtraHTTPHeaders(extraHTTPHeaders);
    return stage.visit(where, {...phone, extraHTTPHeaders});
  };
  inspector = await stage.visit('/forms/nothing', {viewport: phone.viewport});
  await inspector.page.route('**/widgets/**', (route) => route.abort());

  for (const language of LANGUAGES)
    await t.test(`somebody refers themselves in ${language} on a small phone (H19)`, async () => {
      const visitor = await visit('/northbank/referral/crisis-team', language);
      const html = visitor.page.locator('html');
      assert.equal(await html.getAttribute('lang'), language);
      assert.equal(await html.getAttribute('dir'), directionOf(language));
      const heading = new Translation(language).of('referral.danger.label');
      assert.equal((await visitor.page.locator('#step').innerText()).trim(), heading);
      // Whoever answers nothing is told so.
      await fillIn(visitor, EVERY_LANGUAGE ? [{}, ...ONESELF] : ONESELF, language);
      assert.ok((await visitor.page.locator('main').innerText()).includes('</textarea><script>'));
      const arrival = await arrivalOf(await send(visitor));
      assert.equal(arrival.language, language);
      assert.match(JSON.stringify(arrival), /CANARY I have not slept/);
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });

  for (const language of EVERY_LANGUAGE ? LANGUAGES : ['en'])
    await t.test(`somebody asks for an interpreter in ${language} (H19)`, async () => {
      const visitor = await visit('/northbank/interpreter', language);
      await fillIn(visitor, INTERPRETER, language);
      const arrival = await arrivalOf(await send(visitor));
      assert.match(JSON.stringify(arrival), /Leyla CANARY/);
      await visitor.leave();
    });

  for (const language of LANGUAGES)
    await t.test(`every other page of the service is fine in ${language}`, async () => {
      const visitor = await visit(OTHERS[0]!, language);
      for (const where of OTHERS) {
        await visitor.page.goto(new URL(where, visitor.page.url()).href);
        assert.equal(await visitor.page.locator('html').getAttribute('lang'), language, where);
        await isFine(visitor);
        if (where !== OTHERS.at(-1)) await leavesUnderTheThumb(visitor);
      }
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });

  await t.test(
    'no answer is in a log, an address or a cookie, nor in the database in clear',
    async () => {
      const visitor = await visit('/northbank/referral/crisis-team', 'en');
      for (const page of ONESELF.slice(0, 7)) {
        await answer(visitor, page);
        assert.doesNotMatch(visitor.page.url(), /CANARY|900123|yes|self/);
      }
      const cookies = await visitor.page.context().cookies();
      assert.doesNotMatch(JSON.stringify(cookies), /CANARY|900123|crisis/);
      assert.doesNotMatch(await stage.log(), /CANARY|900123/);
      const {store} = stage.demo.service;
      const forms = await store.db.selectFrom('hosted_form').selectAll().execute();
      assert.ok(forms.length > 0);
      assert.doesNotMatch(JSON.stringify(forms), /CANARY|900123|draft/);
      await visitor.leave();
    },
  );

  await t.test('leaving erases what was typed, and Back shows none of it (H20)', async () => {
    const visitor = await visit('/northbank/referral/crisis-team', 'en');
    const {page} = visitor;
    for (const one of ONESELF.slice(0, 3)) await answer(visitor, one);
    const {store} = stage.demo.service;
    const kept = await store.db.selectFrom('hosted_form').select('id').execute();
    // It leads to a site that this test does not ask.
    const elsewhere = page.waitForRequest('https://www.bbc.co.uk/weather');
    await goOn(page, '.leave .exit');
    await elsewhere;
    const left = await store.db.selectFrom('hosted_form').select('id').execute();
    assert.equal(left.length, kept.length - 1);
    for (let steps = 0; steps < 3; steps += 1) {
      await page.goBack();
      assert.doesNotMatch(await page.content(), /CANARY/);
    }
    assert.equal(await page.locator('input:checked').count(), 0);
    await visitor.leave();
  });

  await t.test(
    'with script, the widget takes the place of the plain form at the same address',
    async () => {
      const visitor = await stage.visit('/northbank/referral/crisis-team', {
        viewport: phone.viewport,
      });
      await visitor.page.locator('trust-referral .widget').waitFor();
      assert.equal(await visitor.page.locator('#questions').isVisible(), false);
      assert.deepEqual(await visitor.barriers(), []);
      await visitor.choose('trust-referral .widget #danger');
      assert.match(await visitor.text(), /Call 999 now/);
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    },
  );
});
