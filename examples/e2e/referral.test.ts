import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {fillInForOneself, NAME, WORDS} from './refer.ts';
import {setStage, type Stage, until, type Visitor} from './visitor.ts';

describe('the demonstration', () => {
  let stage: Stage;
  let visitor: Visitor;

  before(async () => {
    stage = await setStage();
  });
  after(async () => {
    await stage.stop();
  });

  const send = 'trust-referral .widget > .actions .button';
  const arrivalsOf = (reference: string) =>
    stage.demo.receiver.arrivals().filter((arrival) => arrival.delivery.reference === reference);

  it('leads from the home page through the directory to a referral that arrives, by keyboard alone', async () => {
    visitor = await stage.visit('/northbank/');
    await visitor.press('main a[href="/northbank/services/"]');
    await visitor.write('trust-service-directory input[type=search]', 'crisis tema');
    await visitor.page.keyboard.press('Enter');
    const first = visitor.page.locator('trust-service-directory .result h3').first();
    await until('the crisis team is found', async () =>
      (await first.innerText()).includes('Crisis Resolution'),
    );
    await visitor.press('trust-service-directory .result button');
    await visitor.press('trust-service-directory .result a[href*="/refer/"]');
    await fillInForOneself(visitor);
    const reference = await visitor.send();
    assert.match(await visitor.text(), /What happens next/);

    await until('the referral arrives', () => arrivalsOf(reference).length > 0);
    const [arrival] = arrivalsOf(reference);
    assert.equal(arrivalsOf(reference).length, 1);
    assert.deepEqual(
      {...(arrival?.delivery.answers as object)},
      {
        danger: 'no',
        referrer: 'self',
        name: NAME,
        urgentContact: 'phone',
        phone: '07700 900123',
        whereabouts: 'home',
        whatIsHappening: WORDS,
        consent: 'yes',
      },
    );
    const received = await stage.visit('/');
    await received.page.goto(`${stage.demo.receiver.origin}/`);
    assert.match(await received.page.innerText('body'), new RegExp(reference));
    await received.leave();

    assert.deepEqual(visitor.complaints, []);
    assert.deepEqual([...visitor.origins], [stage.demo.site]);
    await visitor.leave();
  });

  it('leaves no answer in a log, a URL, storage or the page’s title (H12, H21, A20)', async () => {
    visitor = await stage.visit('/northbank/refer/');
    await fillInForOneself(visitor);
    await visitor.send();
    assert.doesNotMatch(await visitor.traces(), /Canary|900123/);
    assert.doesNotMatch(await stage.log(), /Canary|900123|Bearer/);
    assert.match(await stage.log(), /\/referrals/);
    await visitor.leave();
  });

  it('says “not sent yet” while offline, keeps every answer, and sends once back (N11)', async () => {
    visitor = await stage.visit('/northbank/refer/');
    await fillInForOneself(visitor);
    await visitor.page.context().setOffline(true);
    await visitor.press(send);
    await visitor.page.locator('#failure').waitFor({timeout: 40_000});
    const text = await visitor.text();
    assert.match(text, /Not sent yet/);
    assert.match(text, /no internet connection/);
    assert.match(text, /Canary Siân/);
    assert.match(text, /999/);
    await visitor.page.context().setOffline(false);
    const reference = await visitor.send();
    await until('the referral arrives', () => arrivalsOf(reference).length > 0);
    await visitor.leave();
  });

  it('makes one referral when the reply was lost on the way back (N01)', async () => {
    visitor = await stage.visit('/northbank/refer/');
    await fillInForOneself(visitor);
    const before = stage.demo.receiver.arrivals().length;
    await visitor.page.route('**/referrals', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await visitor.press(send);
    await visitor.page.locator('#failure').waitFor({timeout: 40_000});
    await visitor.page.unroute('**/referrals');
    const reference = await visitor.send();
    await until('the referral arrives', () => arrivalsOf(reference).length > 0);
    assert.equal(stage.demo.receiver.arrivals().length, before + 1);
    await visitor.leave();
  });

  it('shows the answers where what sends them did not come, and sends them once it does (N11)', async () => {
    visitor = await stage.visit('/northbank/refer/');
    await visitor.page.route('**/sending-*', (route) => route.abort('connectionreset'));
    await fillInForOneself(visitor);
    await visitor.press(send);
    await visitor.page.locator('#failure').waitFor({timeout: 40_000});
    assert.match(await visitor.text(), /Not sent yet[^]*Canary Siân|Canary Siân[^]*Not sent yet/);
    await visitor.page.unroute('**/sending-*');
    const reference = await visitor.send();
    await until('the referral arrives', () => arrivalsOf(reference).length > 0);
    await visitor.leave();
  });

  it('tells a new person in Northern Ireland kindly how to reach the team instead (need 12)', async () => {
    visitor = await stage.visit('/loughside/');
    await visitor.page.goto(`${stage.demo.site}/loughside/refer/`);
    await visitor.choose('#danger', 1);
    await visitor.next();
    await visitor.choose('#referrer');
    await visitor.choose('[name=known] >> nth=0', 1);
    await visitor.next();
    const text = await visitor.text();
    assert.match(text, /Another way will be quicker for you/);
    assert.match(text, /GP/);
    await visitor.leave();
  });

  it('shows numbers to call and text when script does not run (H19)', async () => {
    visitor = await stage.visit('/northbank/refer/', {javaScriptEnabled: false});
    const text = await visitor.page.locator('trust-referral').innerText();
    assert.match(text, /999/);
    assert.match(text, /0808 157 0\d{3}/);
    assert.match(text, /07700 900/);
    await visitor.leave();
  });

  for (const [what, options] of [
    // 1280 px at 400% is a window of 320 px with four device pixels to each.
    ['at 320 pixels, zoomed to 400%', {viewport: {width: 320, height: 256}, deviceScaleFactor: 4}],
    ['in forced colours', {forcedColors: 'active'}],
    ['with reduced motion in the dark', {colorScheme: 'dark', reducedMotion: 'reduce'}],
  ] as const) {
    it(`fits, and has no barrier that axe finds, ${what} (H16)`, async () => {
      for (const address of [
        '/northbank/refer/',
        '/northbank/ar/refer/',
        '/northbank/interpreter/',
        '/northbank/ar/interpreter/',
        '/northbank/services/',
        '/northbank/services/crisis-team/',
      ]) {
        visitor = await stage.visit(address, options);
        await visitor.page.locator('main .widget h2').first().waitFor();
        assert.equal(await visitor.isTooWide(), false, `${address} is too wide`);
        assert.deepEqual(await visitor.barriers(), [], address);
        await visitor.leave();
      }
    });
  }
});

describe('the demonstration when the service stops', () => {
  it('keeps the answers, shows the numbers, and says “not sent yet” (N02, N11)', async (test) => {
    const stage = await setStage();
    test.after(() => stage.stop());
    const visitor = await stage.visit('/northbank/refer/');
    await visitor.page.locator('trust-referral form').waitFor();
    // The rest of the form comes with the first answer.
    const rest = [/\/later-/, /-and-service-and-/].map((file) =>
      visitor.page.waitForResponse(file),
    );
    await visitor.choose('#danger');
    for (const response of await Promise.all(rest)) await response.finished();
    await stage.demo.service.stop();
    await fillInForOneself(visitor);
    await visitor.press('trust-referral .widget > .actions .button');
    await visitor.page.locator('#failure').waitFor({timeout: 40_000});
    const text = await visitor.text();
    assert.match(text, /Not sent yet/);
    assert.match(text, /Canary Siân/);
    assert.match(text, /0808 157/);
  });
});
