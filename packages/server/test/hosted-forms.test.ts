import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Delivery} from '@trust-widgets/server';
import Libsql from 'libsql';
import path from 'node:path';

import {eraseForms} from '../src/housekeeping.ts';
import {createLog} from '../src/log.ts';
import {FormStore} from '../src/store/form-store.ts';
import {eventually} from '../src/testing/eventually.ts';
import {madeUpService, madeUpTrust} from '../src/testing/made-up-trust.ts';
import {type Filled, PlainBrowser} from '../src/testing/plain-browser.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertWell, count} from './oracles.ts';

const made = madeUpTrust();
const northbank = madeUpTrust('northbank', {
  trust: {
    ...made.trust,
    languages: ['en', 'cy', 'ar'],
    signLanguage: {
      'referral.danger': [
        {
          language: 'bsl',
          video: 'https://videos.northbank.example/danger.mp4',
          captions: 'https://www.northbank.example/danger.vtt',
        },
      ],
    },
  },
  services: [
    madeUpService('crisis-team', {
      translations: {cy: {name: 'Tîm argyfwng Northbank'}},
      referral: {
        whatHappensNext: 'A nurse will call you.',
        replyWithin: 'within 4 hours',
        translations: {cy: {whatHappensNext: 'Bydd nyrs yn eich ffonio. <b>'}},
      },
    }),
    madeUpService('closed-team', {status: 'temporarily-closed'} as never),
    madeUpService('known-team', {
      waysIn: [{channel: 'online-referral', audience: ['known'], order: 1}],
    }),
  ],
});

const REFERRAL = '/northbank/referral/crisis-team';
const INTERPRETER = '/northbank/interpreter';

/** Answers that are enough to refer oneself. A page that then asks for more is sent again. */
const ONESELF: readonly Filled[] = [
  {danger: 'no'},
  {referrer: 'self'},
  {name: 'Suharto'},
  {urgentContact: 'phone'},
  {phone: '07700 900123'},
  {whereabouts: 'say-later'},
  {whatIsHappening: 'I am frightened.'},
  {},
  {},
  {consent: 'yes'},
];

async function fillIn(browser: PlainBrowser, pages: readonly Filled[] = ONESELF): Promise<void> {
  for (const page of pages) await browser.press(undefined, page);
}

async function toCheck(service: TestService, where = REFERRAL): Promise<PlainBrowser> {
  const browser = await new PlainBrowser(service).open(where);
  await fillIn(browser);
  assert.equal(browser.page, 'check', browser.text);
  return browser;
}

/** Something calm to read, with a number to call, that repeats nothing that was sent. */
function assertCalm({response, html, text}: PlainBrowser, status: number): void {
  assert.equal(response.status, status, text);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(text, /999/);
  assert.doesNotMatch(html, /CANARY|sqlite|postgres|\bat .*\.ts/i);
}

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

describe('what binds a form to a browser', () => {
  const shared = serviceFor(startTestService, {trusts: [northbank]});

  it('is a cookie of this host alone, which no script can read and which says nothing', async () => {
    const {service} = shared;
    const cookieOf = async (headers: Record<string, string>) => {
      const response = await service.fetch(REFERRAL, {redirect: 'manual', headers});
      assert.equal(response.status, 303);
      return response.headers.getSetCookie().find((one) => one.startsWith('__Host-trust-form'));
    };
    assert.match(
      (await cookieOf({})) ?? '',
      /^__Host-trust-form-[\da-f]{8}=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    assert.match(
      (await cookieOf({'Sec-Fetch-Dest': 'iframe'})) ?? '',
      /^__Host-trust-form-[\da-f]{8}-framed=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    );
  });

  it('says kindly, before anything is typed, that it needs a cookie, and opens in a window of its own', async () => {
    const browser = new PlainBrowser(shared.service, {'Sec-Fetch-Dest': 'iframe'});
    browser.keepsCookies = false;
    await browser.open(REFERRAL);
    assert.match(browser.text, /This form does not work here/);
    assert.match(browser.text, /01632 960 111/);
    assert.match(browser.html, new RegExp(`href="${REFERRAL}" target="_blank"`));
    assert.doesNotMatch(browser.html, /id="questions"/);
  });

  it('A11: takes no form that another page has sent', async () => {
    const {service} = shared;
    const browser = await new PlainBrowser(service).open(REFERRAL);
    const {action, body} = browser.filled(undefined, {danger: 'yes'});
    for (const headers of [
      {'Sec-Fetch-Site': 'cross-site'},
      {'Sec-Fetch-Site': 'same-site'},
      {'Sec-Fetch-Site': 'none'},
      {'Sec-Fetch-Site': 'cross-site', Origin: 'https://www.northbank.example'},
    ])
      assertCalm(await browser.send(action, body, headers), 403);
    const {cookies} = browser;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = (headers: Record<string, string>) =>
      service.fetch(action, {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: {
          Cookie: cookie,
          'Content-Type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      });
    for (const headers of [
      {},
      {Origin: 'null'},
      {Origin: 'https://evil.example'},
      // A page that may call the API is no page of ours.
      {Origin: 'https://www.northbank.example'},
      {Referer: 'https://evil.example/'},
    ] as Record<string, string>[])
      assert.equal((await post(headers)).status, 403, JSON.stringify(headers));
    assert.equal(await rows(service), 0);
    // Older browsers say only where it came from.
    assert.equal((await post({Origin: service.origin})).status, 303);
    assert.equal((await post({Referer: `${service.origin}${action}`})).status, 303);
  });

  it('A11: takes no form without the proof that was made for this browser and this form', async () => {
    const {service} = shared;
    const mine = await new PlainBrowser(service).open(REFERRAL);
    const another = await new PlainBrowser(service).open(REFERRAL);
    const {action, body} = mine.filled(undefined, {danger: 'yes'});
    const proof = /form\.proof=([^&]*)/;
    for (const sent of [
      body.replace(proof, 'form.proof='),
      body.replace(proof, ''),
      body.replace(proof, 'form.proof=é'),
      another.filled(undefined, {danger: 'yes'}).body,
    ]) {
      assertCalm(await mine.send(action, sent), 410);
      assert.match(mine.text, /Nothing was sent/);
    }
  });

  it('A07: opens nothing of another form with the same cookie', async () => {
    const {service} = shared;
    const browser = await new PlainBrowser(service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 3));
    await browser.open(INTERPRETER);
    assert.equal(browser.page, 'mode');
    await browser.open(`${REFERRAL}/person`);
    assert.equal(browser.valueOf('name'), 'Suharto');
  });

  it('A10: may stand in a frame of the trust’s own sites alone; a passport in none', async () => {
    const {service} = shared;
    const policyOf = async (where: string) =>
      (await new PlainBrowser(service).open(where)).response.headers.get('content-security-policy');
    const policy = await policyOf(REFERRAL);
    assert.match(policy ?? '', /frame-ancestors 'self' https:\/\/www\.northbank\.example$/);
    assert.match(policy ?? '', /form-action 'self' https:\/\/www\.bbc\.co\.uk;/);
    assert.doesNotMatch(policy ?? '', /unsafe|\*/);
    assert.match((await policyOf('/passport')) ?? '', /frame-ancestors 'none'/);
    const browser = await new PlainBrowser(service).open(REFERRAL);
    await browser.press(undefined, {danger: 'no'});
    assert.doesNotMatch(
      browser.response.headers.get('content-security-policy') ?? 'script-src',
      /script-src|connect-src/,
    );
    assert.equal(browser.response.headers.get('referrer-policy'), 'same-origin');
    assert.equal(browser.response.headers.get('access-control-allow-origin'), null);
    assert.equal(browser.response.headers.get('cross-origin-opener-policy'), 'same-origin');
  });
});

async function rows({store}: TestService): Promise<number> {
  return (await store.db.selectFrom('hosted_form').selectAll().execute()).length;
}

async function largest({store}: TestService): Promise<number> {
  const kept = await store.db.selectFrom('hosted_form').select('contents').execute();
  return Math.max(...kept.map(({contents}) => contents.length));
}

describe('a hostile sender', () => {
  const shared = serviceFor(startTestService, {trusts: [northbank]});
  let browser: PlainBrowser;
  let proof: string;
  before(async () => {
    browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    proof = /form\.proof=[^&]*/.exec(browser.filled().body)![0];
  });

  for (const [what, sent] of [
    ['B15: NUL and other control characters', 'form.seen=name&name=CANARY%00%07%1b'],
    ['B14: half a surrogate pair', 'form.seen=name&name=CANARY%ED%A0%80'],
    ['B14: bytes that are no text', 'form.seen=name&name=%ff%fe%80'],
    ['B10: a direction override', 'form.seen=name&name=CANARY%E2%80%AE'],
    ['B43: the same name a thousand times', `form.seen=name${'&name=CANARY'.repeat(1000)}`],
    ['B44: names of a prototype', 'form.seen=__proto__ constructor&__proto__=1&constructor=1'],
    ['B44: names that nobody asks', 'form.seen=name&status=x&trust=y&receipt=z&idempotencyKey=1'],
    ['B41: names that nest', 'form.seen=name birthDate&name[a][b]=1&birthDate/day/day=2'],
    ['B42: no names at all', '='],
    ['B54: a program’s idea of what was shown', `form.seen=${'!'.repeat(5000)}&name=CANARY`],
  ] as const)
    it(`${what}: gets a page`, async () => {
      await browser.send(`${REFERRAL}/person`, `${proof}&${sent}`);
      assert.equal(browser.response.status, 200);
      assert.match(browser.text, /999/);
      // eslint-disable-next-line no-control-regex -- these are what it is about
      assert.doesNotMatch(browser.html, /[\u0000\u0007\u001b]/);
      await browser.open(`${REFERRAL}/person`);
      assert.equal(browser.response.status, 200);
    });

  it('B50: 128 KiB gets a page that says that it is too much', async () => {
    await browser.send(`${REFERRAL}/person`, `${proof}&name=${'CANARY'.repeat(30_000)}`);
    assertCalm(browser, 413);
    assert.match(browser.text, /more text than we can take/);
  });

  it('B50: keeps of a whole form no more than can be sent at once', async () => {
    const other = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(other, ONESELF.slice(0, 2));
    const own = /form\.proof=[^&]*/.exec(other.filled().body)![0];
    const write = (page: string, name: string) =>
      other.send(
        `${REFERRAL}/${page}`,
        `${own}&form.seen=${name}&${name}=${'CANARY'.repeat(15_000)}`,
      );
    await write('happening', 'whatIsHappening');
    assert.equal(other.response.status, 200);
    assertCalm(await write('health', 'medicines'), 413);
    assert.ok((await largest(shared.service)) < 180_000);
  });

  it('B40: a body of another kind gets a page', async () => {
    const form = new FormData();
    form.set('name', 'CANARY');
    await browser.send(`${REFERRAL}/person`, form);
    assertCalm(browser, 415);
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencodedx', ''])
      assertCalm(
        await browser.send(`${REFERRAL}/person`, '{"name":"CANARY"}', {'Content-Type': type}),
        415,
      );
    assertCalm(await browser.send(`${REFERRAL}/person`, proof, {'Content-Encoding': 'gzip'}), 415);
  });

  it('B69: another method gets a page', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await shared.service.fetch(`${REFERRAL}/person`, {method});
      assert.equal(response.status, 405);
      assert.match(await response.text(), /999/);
    }
  });

  it('is nobody with a cookie that was made up', async () => {
    const [name = ''] = browser.cookies.keys();
    for (const value of ['', 'x', 'A'.repeat(43), "' OR 1=1--", 'x'.repeat(5_000)]) {
      const response = await shared.service.fetch(`${REFERRAL}/person`, {
        headers: {Cookie: `${name}=${value}`},
      });
      assert.ok([200, 410].includes(response.status), String(response.status));
      assert.doesNotMatch(await response.text(), /Suharto/);
    }
  });

  it('leaves nothing behind, neither in the log nor sent, and the service is well', () =>
    assertWell(shared.service, 0));
});

describe('a form that can’t be sent now', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({
      trusts: [northbank],
      rateLimits: {sends: {burst: 2, perSecond: 0.001}},
    });
  });
  after(() => service.stop());

  it('A14: keeps every answer while too many send, says so with the numbers, and has the button again', async () => {
    const browser = await toCheck(service);
    const other = new PlainBrowser(service);
    for (let sent = 0; sent < 2; sent += 1) await other.send(`${REFERRAL}/check`, 'x=y');
    // A name that no header can hold gets a page as well, and leads nowhere else.
    await other.send('/northbank/referral/%0d%0aSet-Cookie:x=y/check', 'x=y');
    assertCalm(other, 404);
    assert.equal(other.cookies.size, 0);
    await browser.press();
    assert.equal(browser.response.status, 200);
    assert.match(browser.text, /Not sent yet.*Very many people.*Suharto.*Try again/);
    assert.match(browser.address, /\?unsent=busy#failure$/);
    assert.equal(await count(service, 'submission'), 0);
  });

  it('N10: keeps every answer while nothing can be kept, and sends them once it can', async () => {
    const calm = await startTestService({trusts: [northbank]});
    const lock = new Libsql(path.join(calm.dataDir, 'trust-widgets.db'));
    try {
      const browser = await toCheck(calm);
      lock.exec('begin immediate');
      await browser.press();
      assert.match(browser.text, /Not sent yet.*could not reach.*Suharto/);
      assert.equal(await count(calm, 'submission'), 0);
      lock.exec('rollback');
      await browser.press('Try again');
      assert.equal(browser.page, 'received');
      assert.equal(await count(calm, 'submission'), 1);
    } finally {
      lock.close();
      await calm.stop();
    }
  });
});

describe('a form whose answer was lost', () => {
  const shared = serviceFor(startTestService, {trusts: [northbank]});

  it('N03: is not sent again with what was changed since, and the person is told', async () => {
    const {service} = shared;
    const browser = await toCheck(service);
    const file = new Libsql(path.join(service.dataDir, 'trust-widgets.db'));
    // Keeps the record as it stands at each change, so that the service can be cut off between two of them.
    file.exec(`create table former (contents text, revision integer);
      create trigger remember before update on hosted_form begin
        insert into former values (old.contents, old.revision); end`);
    await browser.press();
    const reference = /NOR-\w{4}-\w{4}/.exec(browser.text)?.[0];
    file.exec(`drop trigger remember;
      update hosted_form set contents = (select contents from former order by revision desc limit 1)`);
    file.close();
    await browser.open(`${REFERRAL}/person`);
    assert.equal(browser.valueOf('name'), 'Suharto');
    await browser.press(undefined, {name: 'Somebody else'});
    await browser.press();
    assert.equal(browser.page, 'received');
    assert.match(browser.text, /What you changed after that has not reached us/);
    assert.equal(/NOR-\w{4}-\w{4}/.exec(browser.text)?.[0], reference);
    assert.equal(await count(service, 'submission'), 1);
  });
});

onBothDatabases('a form that is kept', (open) => {
  let at = Date.parse('2026-11-22T09:00:00Z');
  const now = () => new Date(at);
  const shared = serviceFor(open, {trusts: [northbank], now});
  const MINUTE = 60_000;

  it('has no answer in clear, and opens only with the browser’s own token', async () => {
    const {service} = shared;
    const browser = await toCheck(service);
    const kept = await service.store.db.selectFrom('hosted_form').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(kept), /Suharto|frightened|danger|draft/);
    for (const {contents} of kept)
      assert.doesNotMatch(Buffer.from(contents, 'base64url').toString('latin1'), /Suharto|draft/);
    for (const token of browser.cookies.values())
      assert.doesNotMatch(JSON.stringify(kept), new RegExp(token));
    await browser.press();
    assert.equal(browser.page, 'received');
  });

  it('is erased one hour after the last answer, when somebody looks and when nobody does', async () => {
    const {service} = shared;
    const browser = await new PlainBrowser(service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    at += 59 * MINUTE;
    await browser.press(undefined, {name: 'Suharto'});
    at += 59 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).valueOf('name'), 'Suharto');
    at += 1 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).response.status, 410);
    at -= 2 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).response.status, 410);
    await fillIn(await new PlainBrowser(service).open(REFERRAL), ONESELF.slice(0, 2));
    assert.ok((await rows(service)) > 0);
    at += 61 * MINUTE;
    await eraseForms({store: service.store, log: createLog(() => {}), now});
    assert.equal(await rows(service), 0);
  });

  it('P09: is not kept longer by a clock that is set back', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    at -= 120 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).response.status, 410);
    at += 120 * MINUTE;
  });

  it('N12: of two changes to the same state only one is kept', async () => {
    const forms = new FormStore(shared.service.store);
    const change = (contents: string, revision: number) =>
      forms.keep('N12', {contents, revision, answeredAt: now()});
    const first = await Promise.all([change('a', 0), change('b', 0)]);
    assert.deepEqual(first.sort(), [false, true]);
    const second = await Promise.all([change('c', 1), change('d', 1), change('e', 1)]);
    assert.equal(second.filter(Boolean).length, 1);
    assert.equal((await forms.find('N12'))?.revision, 2);
    await forms.erase('N12');
    assert.equal(await forms.find('N12'), undefined);
    assert.equal(await change('f', 2), false);
  });

  it('B15: is left by whoever sends a name that no record has, without an error', async () => {
    const {service} = shared;
    const leaving = new PlainBrowser(service);
    for (const name of ['%00', 'x'.repeat(1000), '%ED%A0%80']) {
      await leaving.send(`${REFERRAL}/leave`, `form.sitting=${name}`);
      assert.equal(leaving.address, 'https://www.bbc.co.uk/weather');
    }
    assert.doesNotMatch(service.logLines.join('\n'), /request\.failed/);
  });
});
