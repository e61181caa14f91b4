import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Delivery} from '@trust-widgets/server';

import {eventually} from '../src/testing/eventually.ts';
import {PlainBrowser} from '../src/testing/plain-browser.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';
import {assertCalm, fillIn, northbank, ONESELF, REFERRAL, toCheck} from './hosted-form.ts';
import {assertWell, count} from './oracles.ts';

describe('a form without script', () => {
  const shared = serviceFor(startTestService, {trusts: [northbank]});

  it('makes one referral, which arrives with the language of its pages', async () => {
    const {service} = shared;
    const browser = await new PlainBrowser(service, {'Accept-Language': 'cy'}).open(REFERRAL);
    await fillIn(browser);
    await browser.press();
    assert.equal(browser.page, 'received');
    const reference = /NOR-\w{4}-\w{4}/.exec(browser.text)?.[0];
    const arrived = () =>
      service.receivedDeliveries.find((one: Delivery) => one.reference === reference);
    await eventually('the referral', () => arrived() !== undefined);
    assert.equal(arrived()?.language, 'cy');
    assert.deepEqual(arrived()?.answers, {
      danger: 'no',
      referrer: 'self',
      name: 'Suharto',
      urgentContact: 'phone',
      phone: '07700 900123',
      whereabouts: 'say-later',
      whatIsHappening: 'I am frightened.',
      consent: 'yes',
    });
    await assertWell(service, await count(service, 'submission'));
  });

  it('has the numbers and “Exit this page” on every page, and script on the first alone', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    assert.match(browser.html, /<script type="module" src="\/widgets\/trust-widgets.js">/);
    for (const page of [...ONESELF, {}]) {
      assert.match(browser.text, /^Exit this page/);
      assert.match(browser.text, /01632 960 111/);
      await browser.press(undefined, page);
      assert.doesNotMatch(browser.html, /<script|trust-referral|\sstyle=|\son\w+=/);
    }
    assert.equal(browser.page, 'received');
  });

  it('links to a page in sign language, which the widget that takes its place may load', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    const link =
      /<a[^>]* href="https:\/\/videos.northbank.example\/danger.mp4" hreflang="bfi" type="video\/mp4"[^>]*>Watch this page in British Sign Language<\/a>/;
    assert.match(browser.html, link);
    const {origin} = shared.service;
    const passport = await fetch(`${origin}/passport?trust=northbank`);
    for (const {headers} of [browser.response, passport])
      assert.match(
        headers.get('content-security-policy') ?? '',
        /; media-src https:\/\/videos.northbank.example https:\/\/www.northbank.example(;|$)/,
      );
    await browser.press(undefined, {danger: 'no'});
    assert.doesNotMatch(browser.html, /Sign Language/);
  });

  it('tells somebody in danger to call 999 before anything else, and lets them go on', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await browser.press(undefined, {danger: 'yes'});
    assert.equal(browser.page, 'danger');
    assert.match(browser.address, /#more$/);
    assert.match(browser.text, /Call 999 now.*there is more on this page.*Is anyone in danger/);
    assert.deepEqual(browser.problems, []);
    assert.equal(browser.title, 'Your form, page 1');
    await browser.press();
    assert.equal(browser.heading, 'Who needs help?');
  });

  it('asks what an answer brings up on the same page, and calls nothing wrong before it was seen', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 3));
    assert.ok(!browser.controls.includes('phone'));
    await browser.press(undefined, {urgentContact: 'phone'});
    assert.ok(browser.controls.includes('phone'));
    assert.deepEqual(browser.problems, []);
    await browser.press();
    assert.deepEqual(browser.problems, ['Enter a telephone number']);
    assert.match(browser.title, /^Error: /);
  });

  it('lists what is wrong above the form, with links to the controls, and keeps what was typed', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    await browser.press(undefined, {preferredName: 'O"<b>', 'birthDate/day': '99'});
    assert.deepEqual(browser.problems, [
      'Enter a name. A first name will do',
      'Enter the day as a number from 1 to 31',
    ]);
    assert.match(browser.html, /href="#birthDate-day"/);
    assert.equal(browser.valueOf('preferredName'), 'O"<b>');
    assert.equal(browser.valueOf('birthDate/day'), '99');
  });

  it('shows what was answered after Back and reload, and asks nobody to send again', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 3));
    await browser.follow('Back');
    assert.equal(browser.valueOf('name'), 'Suharto');
    await browser.reload();
    assert.equal(browser.valueOf('name'), 'Suharto');
    await browser.follow('Back');
    await browser.follow('Back');
    assert.equal(browser.valueOf('danger'), 'no');
    assert.doesNotMatch(browser.html, /<script/);
  });

  it('goes on from a changed answer to what is still missing, and then back to the last step', async () => {
    const browser = await toCheck(shared.service);
    await browser.follow(/^Change: Who needs help/);
    await browser.press(undefined, {referrer: 'friend'});
    assert.equal(browser.page, 'helper');
    await browser.press(undefined, {helperName: 'Tom', personKnows: 'yes'});
    assert.equal(browser.page, 'consent');
    await browser.press(undefined, {consentToRefer: 'yes'});
    assert.equal(browser.page, 'check');
  });

  it('leads whoever opens a page too early to the first that they can answer', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    for (const page of ['consent', 'check', 'received', 'happening'])
      assert.equal((await browser.open(`${REFERRAL}/${page}`)).page, 'person');
    const {action, body} = browser.filled(undefined, {});
    const sent = body.replace(/.*(form\.proof=[^&]*).*/, '$1');
    assert.equal((await browser.send(action.replace('person', 'check'), sent)).page, 'person');
  });

  it('begins afresh from its first address: nobody finds what another has typed (H21)', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 3));
    await browser.open(REFERRAL);
    assert.equal(browser.valueOf('danger'), undefined);
    assert.equal((await browser.open(`${REFERRAL}/contact`)).response.status, 410);
    assert.match(browser.text, /This form is closed now/);
  });

  it('N03: makes one referral of two presses, a reload, and an answer that was lost', async () => {
    const {service} = shared;
    const before = await count(service, 'submission');
    const browser = await toCheck(service);
    const {action, body} = browser.filled();
    const others = [new PlainBrowser(service), new PlainBrowser(service)];
    for (const other of others) other.steal(browser);
    await Promise.all(others.map((other) => other.send(action, body)));
    await browser.send(action, body);
    const receipts = [browser, ...others].map(({text}) => /NOR-\w{4}-\w{4}/.exec(text)?.[0]);
    assert.equal(new Set(receipts).size, 1);
    assert.match(receipts[0] ?? '', /^NOR/);
    await browser.reload();
    assert.equal(await count(service, 'submission'), before + 1);
    // Back leads to the receipt, and never to a form that could be sent again.
    assert.equal((await browser.open(`${REFERRAL}/check`)).page, 'received');
    assert.equal((await browser.open(`${REFERRAL}/danger`)).page, 'received');
  });

  it('keeps of what was sent only the receipt, and lets the person take it back', async () => {
    const {service} = shared;
    const browser = await toCheck(service);
    await browser.press();
    await browser.follow('Take back my referral');
    assert.match(browser.text, /Do you want to take back/);
    await browser.press('Yes, take it back');
    assert.match(browser.text, /Your referral was taken back/);
    assert.doesNotMatch(browser.text, /What happens next|Suharto|frightened/);
  });

  it('speaks the language that was chosen, then that of the link, then the browser’s, and loses no answer', async () => {
    const {service} = shared;
    const browser = new PlainBrowser(service, {'Accept-Language': 'ar'});
    await browser.open(`${REFERRAL}?lang=cy`);
    assert.match(browser.html, /<html lang="cy" dir="ltr">/);
    assert.match(browser.heading, /perygl/);
    await fillIn(browser, ONESELF.slice(0, 2));
    assert.match(browser.html, /<html lang="cy"/);
    await browser.press('English', {name: 'Suharto'});
    assert.equal(browser.heading, 'Your name and age');
    assert.equal(browser.valueOf('name'), 'Suharto');
    assert.doesNotMatch(browser.address, /en|lang/);
    await browser.open(`${REFERRAL}?lang=cy`);
    assert.match(browser.html, /<html lang="en"/);
    const another = await new PlainBrowser(service, {'Accept-Language': 'ar'}).open(REFERRAL);
    assert.match(another.html, /<html lang="ar" dir="rtl">/);
    assert.match((await another.open(`${REFERRAL}?lang=xx`)).html, /<html lang="ar"/);
  });

  it('says what the trust wrote in the reader’s language, and marks what it wrote in its own alone', async () => {
    const browser = await new PlainBrowser(shared.service).open(`${REFERRAL}?lang=cy`);
    assert.match(browser.text, /Tîm argyfwng Northbank/);
    await fillIn(browser);
    await browser.press(undefined);
    assert.match(browser.html, /<bdi dir="ltr">Bydd nyrs yn eich ffonio\. &lt;b&gt;<\/bdi>/);
    assert.match(browser.html, /<bdi lang="en">within 4 hours<\/bdi>/);
    await browser.press('English');
    assert.match(browser.html, /<bdi>A nurse will call you\.<\/bdi>/);
  });

  it('goes on and never changes the language when somebody presses Enter in a box', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    const [first] = browser
      .all('button')
      .filter(({attrs}) => attrs.some(({name, value}) => name === 'form' && value === 'questions'));
    assert.ok(first?.attrs.every(({name}) => name !== 'name'));
  });

  it('tells at the first page that can that a service does not take this referral, and the way back', async () => {
    const browser = await new PlainBrowser(shared.service).open('/northbank/referral/known-team');
    await browser.press(undefined, {danger: 'no'});
    await browser.press(undefined, {referrer: 'self', known: 'no'});
    assert.match(browser.text, /Another way will be quicker for you/);
    assert.equal((await browser.open('/northbank/referral/known-team/person')).page, 'referrer');
    await browser.press(undefined, {referrer: 'self', known: 'yes'});
    assert.equal(browser.page, 'person');
  });

  it('is not there for a trust or a service that we don’t know, and says so kindly', async () => {
    for (const where of [
      '/nowhere/referral/crisis-team',
      '/northbank/referral/no-such-team',
      '/northbank/referral/__proto__',
      '/constructor/interpreter',
      `${REFERRAL}/no-such-page`,
      `${REFERRAL}/constructor`,
      '/northbank/interpreter/%00',
      '/v1/interpreter',
    ]) {
      const browser = await new PlainBrowser(shared.service).open(where);
      assert.equal(browser.response.status, 404, where);
      assertCalm(browser, 404);
    }
  });

  it('leaves nothing when somebody exits, also where their browser sends no cookie (H20)', async () => {
    const {service} = shared;
    for (const keeps of [true, false]) {
      const browser = await new PlainBrowser(service).open(REFERRAL);
      await fillIn(browser, ONESELF.slice(0, 3));
      const {action, body} = browser.filled('Exit this page');
      const leaving = keeps ? browser : new PlainBrowser(service);
      await leaving.send(action, body, {'Sec-Fetch-Site': 'cross-site', Origin: 'null'});
      assert.equal(leaving.address, 'https://www.bbc.co.uk/weather');
      assert.equal(leaving.response.status, 303);
      if (keeps) assert.deepEqual([...browser.cookies], []);
      await browser.open(`${REFERRAL}/person`);
      assert.doesNotMatch(browser.html, /Suharto/);
    }
  });

  it('says nothing of an answer in a log, a cookie or an address', async () => {
    const {service} = shared;
    const browser = await toCheck(service);
    await browser.press();
    const elsewhere = [...service.logLines, ...browser.asked, ...browser.cookies.values()].join(
      '\n',
    );
    assert.doesNotMatch(elsewhere, /Suharto|frightened|900123/);
    assert.match(service.logLines.join('\n'), /"route":"\/:trust\/referral\/:service\/:page"/);
  });
});
