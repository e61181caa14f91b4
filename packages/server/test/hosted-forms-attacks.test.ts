import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {PlainBrowser} from '../src/testing/plain-browser.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';
import {
  assertCalm,
  fillIn,
  INTERPRETER,
  largest,
  northbank,
  ONESELF,
  REFERRAL,
  rows,
} from './hosted-form.ts';
import {assertWell} from './oracles.ts';

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
