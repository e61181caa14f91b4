import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Session, Trust} from '@trust-widgets/contract';

import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import {SignInRobot, signIn} from '../src/testing/sign-in.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem} from './oracles.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LISTED = 'https://www.northbank.example';

function makeClock() {
  let at = Date.parse('2026-11-22T09:00:00Z');
  return {now: () => new Date(at), pass: (ms: number) => void (at += ms)};
}

async function sessionOf(service: TestService, cookie: string): Promise<Session> {
  const response = await service.fetch('/v1/session', {headers: {Cookie: cookie}});
  return (await response.json()) as Session;
}

/** Something that only somebody who is signed in may ask, and that notes that they were here. */
async function use(service: TestService, cookie: string): Promise<number> {
  return (await service.fetch('/v1/passport', {headers: {Cookie: cookie}})).status;
}

onBothDatabases('a session', (open) => {
  const clock = makeClock();
  const shared = serviceFor(open, {signIn: true, now: clock.now});

  it('A15: ends after 30 minutes without use', async () => {
    const cookie = await signIn(shared.service, 'anna');
    clock.pass(29 * MINUTE);
    assert.equal(await use(shared.service, cookie), 200);
    clock.pass(29 * MINUTE);
    assert.equal((await sessionOf(shared.service, cookie)).signedIn, true);
    assert.equal(await use(shared.service, cookie), 200);
    clock.pass(30 * MINUTE);
    assert.deepEqual(await sessionOf(shared.service, cookie), {signedIn: false});
    assert.equal(await use(shared.service, cookie), 401);
  });

  it('A15: is not kept alive by a page that asks how long it lasts', async () => {
    const cookie = await signIn(shared.service, 'ben');
    const {endsAt} = await sessionOf(shared.service, cookie);
    for (let minute = 5; minute < 30; minute += 5) {
      clock.pass(5 * MINUTE);
      assert.equal((await sessionOf(shared.service, cookie)).endsAt, endsAt);
    }
    clock.pass(5 * MINUTE);
    assert.equal((await sessionOf(shared.service, cookie)).signedIn, false);
  });

  it('A15: ends after 12 hours, however much it is used', async () => {
    const cookie = await signIn(shared.service, 'carol');
    const latest = new Date(clock.now().getTime() + 12 * HOUR).toISOString();
    for (let used = 0; used < 12 * 60 - 20; used += 20) {
      clock.pass(20 * MINUTE);
      assert.equal(await use(shared.service, cookie), 200);
    }
    assert.equal((await sessionOf(shared.service, cookie)).endsAt, latest);
    clock.pass(20 * MINUTE);
    assert.equal((await sessionOf(shared.service, cookie)).signedIn, false);
  });

  it('P09: is not made longer by a clock that is set back', async () => {
    const cookie = await signIn(shared.service, 'dora');
    clock.pass(-4 * MINUTE);
    assert.equal((await sessionOf(shared.service, cookie)).signedIn, true);
    clock.pass(-2 * HOUR);
    assert.equal((await sessionOf(shared.service, cookie)).signedIn, false);
    clock.pass(2 * HOUR + 4 * MINUTE);
  });

  it('A15: a copy of its cookie opens nothing after signing out, and signing out twice does no harm', async () => {
    const {service} = shared;
    const robot = new SignInRobot(service);
    await robot.signIn('eva');
    const stolen = robot.cookie;
    const answer = await robot.ask('/v1/session', {method: 'DELETE'});
    assert.equal(answer.status, 204);
    assert.equal(robot.cookie, '');
    assert.deepEqual(await sessionOf(service, stolen), {signedIn: false});
    assert.equal(await use(service, stolen), 401);
    assert.equal((await robot.ask('/v1/session', {method: 'DELETE'})).status, 204);
    const again = await service.fetch('/v1/session', {method: 'DELETE', headers: {Cookie: stolen}});
    assert.equal(again.status, 204);
  });

  it('is nobody’s with a cookie that was made up', async () => {
    for (const value of ['', 'x', 'A'.repeat(43), "' OR 1=1--", '%00', 'é', 'x'.repeat(5_000)])
      assert.deepEqual(
        await sessionOf(shared.service, `__Host-trust-session=${encodeURIComponent(value)}`),
        {signedIn: false},
      );
  });
});

describe('the cookies', () => {
  const shared = serviceFor(startTestService, {signIn: true});

  it('belong to this host alone, and no script can read them', async () => {
    const robot = new SignInRobot(shared.service);
    const begun = await robot.ask('/v1/sign-in');
    const url = new URL(begun.headers.get('location')!);
    const ended = await robot.ask(await robot.approve(url, 'anna'));
    const [signIn = ''] = begun.headers.getSetCookie();
    const [session = ''] = ended.headers.getSetCookie();
    assert.match(
      signIn,
      /^__Host-trust-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    // 256 bits, gone with the browser.
    assert.match(
      session,
      /^__Host-trust-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe('a service where nobody can sign in', () => {
  const shared = serviceFor(startTestService);

  it('says so, and has no such addresses', async () => {
    const {service} = shared;
    assert.deepEqual(await sessionOf(service, `__Host-trust-session=${'A'.repeat(43)}`), {
      signedIn: false,
    });
    const ended = await service.fetch('/v1/session', {method: 'DELETE'});
    assert.equal(ended.status, 204);
    for (const path of ['/v1/sign-in', '/v1/sign-in/callback?state=x&code=y'])
      await assertProblem(await service.fetch(path), 404, 'not_found');
    const trust = (await (await service.fetch('/v1/trusts/northbank')).json()) as Trust;
    assert.equal(trust.passports, undefined);
  });

  it('takes its own host for its own pages', async () => {
    const {service} = shared;
    for (const [origin, status] of [
      [service.origin, 204],
      ['http://evil.example', 403],
    ] as const) {
      const answer = await service.fetch('/v1/session', {
        method: 'DELETE',
        headers: {Origin: origin},
      });
      assert.equal(answer.status, status, origin);
    }
  });
});

describe('pages that ask for somebody who is signed in', () => {
  const shared = serviceFor(startTestService, {
    signIn: true,
    publicUrl: 'https://passport.example',
    trusts: [
      madeUpTrust(),
      madeUpTrust('loughside', {allowedOrigins: ['https://loughside.example:8443']}),
    ],
  });
  const ask = (method: string, headers: Record<string, string>, path = '/v1/session') =>
    shared.service.fetch(path, {method, headers});

  it('the trust’s settings say that people can sign in', async () => {
    const trust = (await (await shared.service.fetch('/v1/trusts/northbank')).json()) as Trust;
    assert.equal(trust.passports, true);
  });

  for (const method of ['GET', 'DELETE', 'PUT', 'POST'])
    it(`A11: ${method} from another site is refused, whatever its origin`, async () => {
      for (const path of ['/v1/session', '/v1/passport', '/v1/passport/shares', '/v1/%70assport'])
        for (const origin of [undefined, LISTED, 'https://passport.example'])
          await assertProblem(
            await ask(
              method,
              {'Sec-Fetch-Site': 'cross-site', ...(origin && {Origin: origin})},
              path,
            ),
            403,
            'cross_site',
          );
    });

  it('A11: a form on another site can’t sign anybody out, even in a browser that says little of itself', async () => {
    const cookie = await signIn(shared.service, 'anna');
    for (const headers of [
      {Origin: 'https://evil.example', 'Content-Type': 'text/plain'},
      {Origin: 'null'},
      {Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded'},
      {Origin: 'https://passport.example.evil.example'},
    ])
      for (const method of ['DELETE', 'POST', 'PUT'])
        await assertProblem(await ask(method, {...headers, Cookie: cookie}), 403, 'cross_site');
    assert.equal((await sessionOf(shared.service, cookie)).signedIn, true);
  });

  it('A11: a page of the same site must be in a trust’s list', async () => {
    const site = {'Sec-Fetch-Site': 'same-site'};
    await assertProblem(await ask('GET', site), 403, 'cross_site');
    await assertProblem(
      await ask('GET', {...site, Origin: 'https://blog.example'}),
      403,
      'cross_site',
    );
    for (const origin of [LISTED, 'https://loughside.example:8443'])
      assert.equal((await ask('GET', {...site, Origin: origin})).status, 200);
  });

  it('lets the service’s own pages, and programs without a browser, ask', async () => {
    for (const headers of [
      {},
      {'Sec-Fetch-Site': 'same-origin'},
      {'Sec-Fetch-Site': 'none'},
      {'Sec-Fetch-Site': 'same-origin', Origin: 'https://passport.example'},
    ] as Record<string, string>[])
      for (const [method, status] of [
        ['GET', 200],
        ['DELETE', 204],
      ] as const)
        assert.equal((await ask(method, headers)).status, status);
  });

  const EVIL = [
    'null',
    'https://www.northbank.example.evil',
    'https://evilwww.northbank.example',
    'http://www.northbank.example',
    'https://www.northbank.example:444',
    'https://WWW.northbank.example',
    'https://www.northbank.example.',
    'https://northbank.example',
    'https://www.northbank.example/',
    'https://www.northbank.example, https://evil.example',
    'https://passport.example.evil',
    '*',
  ];

  it('A12: only pages of the service and of the trusts’ lists may read it, each by its exact origin', async () => {
    for (const path of ['/v1/session', '/v1/passport', '/v1/shared-passport'])
      for (const method of ['GET', 'OPTIONS']) {
        const isPatients = path !== '/v1/shared-passport';
        for (const origin of [
          LISTED,
          'https://loughside.example:8443',
          'https://passport.example',
        ]) {
          const {headers} = await ask(method, {Origin: origin}, path);
          assert.equal(headers.get('access-control-allow-origin'), origin);
          assert.equal(
            headers.get('access-control-allow-credentials'),
            isPatients ? 'true' : null,
            path,
          );
          assert.match(headers.get('vary') ?? '', /\bOrigin\b/);
        }
        for (const origin of EVIL) {
          const {headers} = await ask(method, {Origin: origin}, path);
          assert.equal(headers.get('access-control-allow-origin'), null, `${origin} ${path}`);
          assert.equal(headers.get('access-control-allow-credentials'), null, origin);
          assert.match(headers.get('vary') ?? '', /\bOrigin\b/);
        }
      }
  });

  it('A12: tells a listed page what it may send, and that another site is why it may not', async () => {
    const {headers} = await ask('OPTIONS', {Origin: LISTED}, '/v1/passport');
    assert.equal(headers.get('access-control-allow-methods'), 'GET, PUT, POST, DELETE');
    assert.match(headers.get('access-control-allow-headers') ?? '', /\bIf-Match\b/);
    assert.match(headers.get('access-control-expose-headers') ?? '', /\bETag\b/);
    const refused = await ask('GET', {Origin: LISTED, 'Sec-Fetch-Site': 'cross-site'});
    assert.equal(refused.headers.get('access-control-allow-origin'), LISTED);
  });

  it('A12: no page may read where people are sent to sign in', async () => {
    const {headers} = await ask('GET', {Origin: LISTED}, '/v1/sign-in/callback');
    assert.equal(headers.get('access-control-allow-origin'), null);
  });
});

describe('A14: too many', () => {
  it('sign-ins, sessions or links from one address get 429', async () => {
    const one = {burst: 1, perSecond: 0.01};
    const service = await startTestService({
      signIn: true,
      rateLimits: {signIns: one, passports: one, sharedPassports: one},
    });
    try {
      for (const path of ['/v1/sign-in', '/v1/session', '/v1/shared-passport']) {
        assert.notEqual((await service.fetch(path, {redirect: 'manual'})).status, 429);
        await assertProblem(await service.fetch(path), 429, 'too_many_requests');
      }
      assert.equal((await service.fetch('/v1/trusts/northbank')).status, 200);
    } finally {
      await service.stop();
    }
  });
});
