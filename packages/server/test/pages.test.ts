import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Hono} from 'hono';
import {targetLocales} from '@trust-widgets/elements/generated/languages';

import type {AppEnv} from '../src/app.ts';
import {createDirectory} from '../src/directory/directory.ts';
import {type PageProblem, problemPage} from '../src/pages/problem-page.ts';
import {LANGUAGES, sentencesIn} from '../src/pages/sentences.ts';
import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import {SignInRobot} from '../src/testing/sign-in.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {assertProblem} from './oracles.ts';

const made = madeUpTrust();
const northbank = madeUpTrust('northbank', {trust: {...made.trust, languages: ['en', 'cy', 'ar']}});
const loughside = madeUpTrust('loughside', {
  trust: {
    ...made.trust,
    id: 'loughside',
    name: '<img src=x onerror=alert(1)> "Trust" & Co',
    demo: false,
    urgentHelp: [
      {kind: 'emergency', number: '999'},
      {kind: 'team-text', number: '07700 900611'},
    ],
  },
});

describe('the service’s own pages', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({trusts: [northbank, loughside]});
  });
  after(() => service.stop());

  const open = async (path: string, language = '') => {
    const response = await service.fetch(path, {headers: {'accept-language': language}});
    return {response, text: await response.text()};
  };

  for (const [path, tag] of [
    ['/passport', 'trust-health-passport'],
    ['/passport/shared', 'trust-shared-passport'],
  ] as const) {
    describe(path, () => {
      it('holds the widget, the exit button and the language picker of the first trust', async () => {
        const {response, text} = await open(path);
        assert.equal(response.status, 200);
        assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8/i);
        for (const one of [tag, 'trust-exit-page', 'trust-language-picker'])
          assert.match(text, new RegExp(`<${one} trust="northbank"`));
        assert.match(text, /<script type="module" src="\/widgets\/trust-widgets.js"><\/script>/);
      });

      it('holds those of another trust where the address names it, and its name as text (B56)', async () => {
        const {text} = await open(`${path}?trust=loughside`);
        assert.match(text, new RegExp(`<${tag} trust="loughside"`));
        assert.match(text, /&lt;img src=x onerror=alert\(1\)&gt; &quot;Trust&quot; &amp; Co/);
        assert.doesNotMatch(text, /<img/);
      });

      it('has the numbers to call inside the widget, before and without script', async () => {
        const inside = (text: string) =>
          text.slice(text.indexOf(`<${tag}`), text.indexOf(`</${tag}`));
        const demo = inside((await open(path)).text);
        assert.match(demo, /999/);
        assert.match(demo, /href="tel:01632960111"/);
        assert.doesNotMatch(demo, /tel:999/);
        const real = inside((await open(`${path}?trust=loughside`)).text);
        assert.match(real, /href="tel:999"/);
        assert.match(real, /href="sms:07700900611"/);
        assert.match(real, /scripts may be turned off/);
      });

      it('H23: has a name in the tab that tells nothing', async () => {
        const {text} = await open(path);
        assert.doesNotMatch(
          /<title>(.*)<\/title>/.exec(text)?.[1] ?? 'health',
          /health|passport|nhs|northbank|crisis/i,
        );
      });

      it('is in the language that the reader’s browser asks for, of those of the trust', async () => {
        const page = async (language: string, trust = 'northbank') =>
          /<html lang="(\w+)" dir="(\w+)">/
            .exec((await open(`${path}?trust=${trust}`, language)).text)
            ?.slice(1);
        assert.deepEqual(await page('cy-GB,cy;q=0.9,en;q=0.8'), ['cy', 'ltr']);
        assert.deepEqual(await page('fr, ar;q=0.7, en;q=0.5'), ['ar', 'rtl']);
        assert.deepEqual(await page('ar;q=0, cy;q=nonsense, en;q=0.1'), ['en', 'ltr']);
        assert.deepEqual(await page('ar', 'loughside'), ['en', 'ltr']);
        assert.deepEqual(await page(`${'x,'.repeat(3000)}ar`), ['en', 'ltr']);
      });

      it('H02: allows its own script and style and nothing else, in no frame and no cache', async () => {
        const {response, text} = await open(path);
        const policy = response.headers.get('content-security-policy') ?? '';
        for (const part of [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          'trusted-types trust-widgets',
        ])
          assert.ok(policy.split('; ').includes(part), part);
        assert.doesNotMatch(policy, /unsafe|\*/);
        assert.equal(response.headers.get('cache-control'), 'no-store');
        assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
        assert.equal(response.headers.get('access-control-allow-origin'), null);
        assert.doesNotMatch(text, /\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)/);
      });

      it('is not there for a trust that we don’t know, and says so kindly', async () => {
        for (const trust of ['nowhere', '__proto__', '"><script>alert(1)</script>']) {
          const {response, text} = await open(`${path}?trust=${encodeURIComponent(trust)}`);
          assert.equal(response.status, 404);
          assert.match(text, /There is no such page/);
          assert.match(text, /999/);
          assert.doesNotMatch(text, /alert|__proto__|nowhere/);
        }
      });
    });
  }

  it('come with a style sheet whose name changes with it', async () => {
    const {text} = await open('/passport');
    const path =
      /rel="stylesheet" href="(\/passport\/page-[\da-f]{12}\.css)"/.exec(text)?.[1] ?? '';
    const {response} = await open(path);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/css/);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
  });

  it('tell somebody who signed in in another window that they can close it, without script', async () => {
    const {response, text} = await open('/passport/signed-in');
    assert.equal(response.status, 200);
    assert.match(text, /You are signed in/);
    assert.match(text, /close this window/);
    assert.doesNotMatch(text, /<script/);
  });

  it('B69: take no other method', async () => {
    const response = await service.fetch('/passport', {method: 'POST'});
    assert.equal(response.status, 405);
  });

  it('leave nothing of a query in the log', async () => {
    await open('/passport/shared?trust=CANARY&token=CANARY');
    assert.doesNotMatch(service.logLines.join('\n'), /CANARY/);
  });
});

describe('the page of a sign-in that did not work', () => {
  const app = (...configs: ReturnType<typeof madeUpTrust>[]) => {
    const trusts = new Map(
      configs.map((config) => [config.trust.id, {config, directory: createDirectory(config)}]),
    );
    return new Hono<AppEnv>().get('/:problem', (context) =>
      problemPage(context, context.req.param('problem') as PageProblem, {trusts}),
    );
  };

  for (const [problem, status, words] of [
    ['sign_in_required', 401, 'You are not signed in yet'],
    ['identity_not_proven', 403, 'One more step is needed'],
    ['unavailable', 503, 'This is not your fault'],
  ] as const) {
    it(`says kindly what ${problem} means, whom to call, and the way back`, async () => {
      const response = await app(northbank).request(`/${problem}`);
      const text = await response.text();
      assert.equal(response.status, status);
      assert.match(text, new RegExp(words));
      assert.match(text, /href="\/passport"/);
      assert.match(text, /01632 960 111/);
      assert.doesNotMatch(text, /<script/);
    });
  }

  it('H5: gives nobody another trust’s number where it can’t know whose patient they are', async () => {
    const text = await (await app(northbank, loughside).request('/unavailable')).text();
    assert.match(text, /href="tel:999"/);
    assert.doesNotMatch(text, /01632|07700/);
  });
});

describe('signing in by a browser that it does not work for', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({trusts: [northbank], signIn: true});
  });
  after(() => service.stop());

  it('leads to a page, and tells a program the problem', async () => {
    const callback = (accept: string) =>
      service.fetch('/v1/sign-in/callback?error=access_denied&state=CANARY', {headers: {accept}});
    const page = await callback('text/html,application/xhtml+xml;q=0.9,*/*;q=0.8');
    const text = await page.text();
    assert.equal(page.status, 401);
    assert.match(text, /You are not signed in yet/);
    assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.doesNotMatch(text, /CANARY/);
    await assertProblem(await callback('application/json'), 401, 'sign_in_required');
  });
});

describe('signing in for a page of one of several trusts', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({trusts: [northbank, loughside], signIn: true});
  });
  after(() => service.stop());

  it('leads back to that page when it did not work, and says whom to call there', async () => {
    const robot = new SignInRobot(service);
    const back = '/passport?trust=loughside';
    const state = (await robot.begin(back)).searchParams.get('state') ?? '';
    const callback = `/v1/sign-in/callback?code=CANARY&state=${state}`;
    const page = await robot.ask(callback, {headers: {accept: 'text/html'}});
    const text = await page.text();
    assert.equal(page.status, 401);
    assert.ok(text.includes(`href="${service.origin}${back}"`), text);
    for (const {number} of loughside.trust.urgentHelp) assert.ok(text.includes(number), number);
    assert.doesNotMatch(text, /CANARY/);
  });
});

describe('what pages say', () => {
  it('has a place for every language of the widgets', () => {
    assert.deepEqual([...LANGUAGES].sort(), ['en', ...targetLocales].sort());
  });

  it('is translated', () => {
    // Easy Read is English, and what is easy already stays.
    for (const language of targetLocales.filter((code) => code !== 'en-x-easyread')) {
      assert.notEqual(sentencesIn(language).passport.title, sentencesIn('en').passport.title);
      assert.notEqual(sentencesIn(language).problem.back, sentencesIn('en').problem.back);
    }
  });

  it('can be found by its place, so that a translation never goes missing unseen', async () => {
    const {readFile} = await import('node:fs/promises');
    const file = new URL('../../elements/src/pages/pages.wording.ts', import.meta.url);
    const ids = [...(await readFile(file, 'utf8')).matchAll(/id: '([^']+)'/g)].map(([, id]) => id);
    const places = (said: object, place: string): string[] =>
      Object.entries(said).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'string'
          ? [`${place}.${key}`]
          : places(value as object, `${place}.${key}`),
      );
    assert.deepEqual(ids.sort(), places(sentencesIn('en'), 'pages').sort());
  });
});
