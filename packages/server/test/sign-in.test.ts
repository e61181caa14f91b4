import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Session} from '@trust-widgets/contract';

import {keepHouse} from '../src/housekeeping.ts';
import {createLog} from '../src/log.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {SignInRobot, signIn} from '../src/testing/sign-in.ts';
import type {TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem} from './oracles.ts';

const MINUTE = 60_000;

/** A clock that a test sets. */
function makeClock() {
  let at = Date.parse('2026-11-22T09:00:00Z');
  return {now: () => new Date(at), pass: (ms: number) => void (at += ms)};
}

async function sessionOf(service: TestService, cookie: string): Promise<Session> {
  const response = await service.fetch('/v1/session', {headers: {Cookie: cookie}});
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return (await response.json()) as Session;
}

async function rows(
  {store}: TestService,
  table: 'account' | 'session' | 'sign_in',
): Promise<number> {
  const {count} = await store.db
    .selectFrom(table)
    .select(({fn}) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

onBothDatabases('signing in', (open) => {
  const clock = makeClock();
  const shared = serviceFor(open, {signIn: true, now: clock.now});

  it('leads to the issuer, back to where the person was, and makes them known', async () => {
    const {service} = shared;
    const robot = new SignInRobot(service);
    const answer = await robot.signIn('anna', '/passport?trust=northbank');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), `${service.origin}/passport?trust=northbank`);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    const session = await sessionOf(service, robot.cookie);
    assert.equal(session.signedIn, true);
    assert.equal(session.endsAt, new Date(clock.now().getTime() + 30 * MINUTE).toISOString());
    assert.equal(session.account?.includes('anna'), false);
  });

  it('asks for a code, PKCE, P9 and a fresh sign-in, and for nothing of the person but their profile', async () => {
    const asked = (await new SignInRobot(shared.service).begin()).searchParams;
    assert.equal(asked.get('response_type'), 'code');
    assert.equal(asked.get('scope'), 'openid profile');
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.equal(asked.get('vtr'), '["P9.Cp.Cd","P9.Cp.Ck","P9.Cm"]');
    assert.equal(asked.get('prompt'), 'login');
    assert.equal(asked.get('redirect_uri'), `${shared.service.origin}/v1/sign-in/callback`);
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.match(asked.get(name) ?? '', /^[\w-]{43}$/);
  });

  it('knows a person again by issuer and subject, and tells people apart', async () => {
    const {service} = shared;
    const account = async (subject: string) =>
      (await sessionOf(service, await signIn(service, subject))).account;
    const [first, second, other] = [
      await account('ben'),
      await account('ben'),
      await account('Ben'),
    ];
    assert.equal(first, second);
    assert.notEqual(first, other);
  });

  it('makes one account of two sign-ins at the same moment', async () => {
    const {service} = shared;
    const before = await rows(service, 'account');
    const cookies = await Promise.all(
      Array.from({length: 6}, () => signIn(service, 'at-the-same-moment')),
    );
    const accounts = await Promise.all(cookies.map((cookie) => sessionOf(service, cookie)));
    assert.equal(new Set(accounts.map(({account}) => account)).size, 1);
    assert.equal(await rows(service, 'account'), before + 1);
  });

  it('A03: lets nobody end the same sign-in twice', async () => {
    const {service} = shared;
    const robot = new SignInRobot(service);
    const back = await robot.approve(await robot.begin(), 'carol');
    const browser = robot.cookie;
    const ends = await Promise.all(
      Array.from({length: 5}, () => new SignInRobot(service, browser).ask(back)),
    );
    assert.deepEqual(ends.map(({status}) => status).sort(), [303, 401, 401, 401, 401]);
    await assertProblem(await new SignInRobot(service, browser).ask(back), 401, 'sign_in_required');
  });

  it('A03: ends a sign-in only in the browser that began it (login CSRF)', async () => {
    const {service} = shared;
    const attacker = new SignInRobot(service);
    const back = await attacker.approve(await attacker.begin(), 'mallory');
    const victim = new SignInRobot(service);
    await victim.begin();
    for (const robot of [victim, new SignInRobot(service)]) {
      const answer = await robot.ask(back);
      await assertProblem(answer, 401, 'sign_in_required');
      assert.equal(answer.headers.get('set-cookie'), null);
      assert.equal((await sessionOf(service, robot.cookie)).signedIn, false);
    }
  });

  it('A03: believes no state that it did not give, and no code twice', async () => {
    const {service} = shared;
    const robot = new SignInRobot(service);
    const back = new URL(await robot.approve(await robot.begin(), 'dora'), service.origin);
    const wrong = new URL(back);
    wrong.searchParams.set('state', 'A'.repeat(43));
    const twice = new URL(back);
    twice.searchParams.append('state', 'A'.repeat(43));
    for (const {search} of [wrong, {search: ''}, {search: '?state=&code=x'}])
      await assertProblem(
        await robot.ask(`/v1/sign-in/callback${search}`),
        401,
        'sign_in_required',
      );
    assert.equal((await robot.ask(back.pathname + back.search)).status, 303);
    // The same code, with a state that is good.
    const fresh = new URL(await robot.approve(await robot.begin(), 'dora'), service.origin);
    fresh.searchParams.set('code', back.searchParams.get('code')!);
    await assertProblem(await robot.ask(fresh.pathname + fresh.search), 401, 'sign_in_required');
    await assertProblem(await robot.ask(twice.pathname + twice.search), 401, 'sign_in_required');
  });

  it('A03: ends no sign-in that took longer than ten minutes, or that began in the future', async () => {
    const {service} = shared;
    for (const ms of [10 * MINUTE, -2 * MINUTE]) {
      const robot = new SignInRobot(service);
      const back = await robot.approve(await robot.begin(), 'eva');
      clock.pass(ms);
      await assertProblem(await robot.ask(back), 401, 'sign_in_required');
      clock.pass(-ms);
      await assertProblem(await robot.ask(back), 401, 'sign_in_required');
    }
  });

  it('can be on its way in two windows of one browser', async () => {
    const robot = new SignInRobot(shared.service);
    const first = await robot.approve(await robot.begin('/passport?first'), 'fay');
    const second = await robot.approve(await robot.begin('/passport/signed-in'), 'fay');
    for (const [back, page] of [
      [first, '/passport?first'],
      [second, '/passport/signed-in'],
    ] as const) {
      const answer = await robot.ask(back);
      assert.equal(answer.headers.get('location'), shared.service.origin + page);
    }
  });

  it('A15: gives a new session, and ends the one that this browser had (session fixation)', async () => {
    const {service} = shared;
    const robot = new SignInRobot(service);
    await robot.signIn('gina');
    const former = robot.cookie;
    await robot.signIn('gina');
    assert.notEqual(robot.cookie, former);
    assert.equal((await sessionOf(service, former)).signedIn, false);
    assert.equal((await sessionOf(service, robot.cookie)).signedIn, true);

    // A token that somebody else chose never becomes a session.
    const planted = `__Host-trust-session=${'A'.repeat(43)}`;
    const victim = new SignInRobot(service, planted);
    await victim.signIn('gina');
    assert.equal(victim.cookie.includes('A'.repeat(43)), false);
    assert.equal((await sessionOf(service, planted)).signedIn, false);
  });

  it('brings back whoever declines, without a session', async () => {
    const {service} = shared;
    const issuer = service.issuer!;
    issuer.refusal = 'access_denied';
    const robot = new SignInRobot(service);
    const answer = await robot.signIn('hal', '/passport?x');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), `${service.origin}/passport?x`);
    assert.equal((await sessionOf(service, robot.cookie)).signedIn, false);
    issuer.refusal = 'server_error';
    await assertProblem(await robot.signIn('hal'), 503, 'unavailable');
    issuer.refusal = 'invalid_scope';
    await assertProblem(await robot.signIn('hal'), 401, 'sign_in_required');
    issuer.refusal = undefined;
  });

  it('keeps nothing from which a session, a sign-in or a person could be taken', async () => {
    const {service} = shared;
    const robot = new SignInRobot(service);
    const asked = (await robot.begin()).searchParams;
    await robot.signIn('iris');
    const kept = JSON.stringify([
      await service.store.db.selectFrom('session').selectAll().execute(),
      await service.store.db.selectFrom('sign_in').selectAll().execute(),
    ]);
    assert.equal(kept.includes(asked.get('state')!), false);
    for (const value of robot.cookie.split('; ').map((cookie) => cookie.split('=')[1]!))
      assert.equal(kept.includes(value), false);
    for (const secret of service.issuer!.secrets) assert.equal(kept.includes(secret), false);
  });

  it('A20: writes no code, token, state, subject or key to the log', async () => {
    const {service} = shared;
    const issuer = service.issuer!;
    const honest = issuer.idToken;
    const robot = new SignInRobot(service);
    const begun = await robot.begin();
    await robot.signIn('a-subject-that-no-log-has');
    issuer.idToken = async (claims) => honest({...claims, aud: 'another-client'});
    await robot.signIn('a-subject-that-no-log-has');
    issuer.idToken = honest;
    const log = service.logLines.join('\n');
    assert.match(log, /"sign_in\.failed"/);
    assert.doesNotMatch(log, /a-subject-that-no-log-has|PRIVATE KEY|eyJ/);
    const state = ['state', 'nonce', 'code_challenge'].map((name) => begun.searchParams.get(name)!);
    const cookies = robot.cookie.split('; ').map((cookie) => cookie.split('=')[1]!);
    for (const secret of [...issuer.secrets, ...state, ...cookies])
      assert.equal(log.includes(secret), false, secret);
  });

  it('A21: nobody can tell from an answer whether a person was here before', async () => {
    const {service} = shared;
    const seen = async (answer: Response) => ({
      status: answer.status,
      body: (await answer.text()).replace(/[\w-]{22,}/g, '…'),
      headers: [...answer.headers]
        .filter(([name]) => name !== 'date')
        .map(([name, value]) => [name, value.replace(/[\w-]{22,}/g, '…')]),
    });
    const whole = async (subject: string) => {
      const robot = new SignInRobot(service);
      return [await seen(await robot.signIn(subject)), await seen(await robot.ask('/v1/session'))];
    };
    await signIn(service, 'here-before');
    assert.deepEqual(await whole('here-before'), await whole('never-here'));
  });

  it('forgets sign-ins that were not finished and sessions that have ended', async () => {
    const {service} = shared;
    await new SignInRobot(service).begin();
    await signIn(service, 'jo');
    clock.pass(30 * MINUTE + 1);
    const lively = await signIn(service, 'kim');
    await new SignInRobot(service).begin();
    await keepHouse({
      store: service.store,
      log: createLog(() => {}),
      now: clock.now,
      newId: () => crypto.randomUUID(),
      eraseAfterDays: 30,
      keyring: new Keyring(['k'.repeat(32)]),
    });
    assert.equal(await rows(service, 'session'), 1);
    assert.equal(await rows(service, 'sign_in'), 1);
    assert.equal((await sessionOf(service, lively)).signedIn, true);
  });

  it('works across two instances that share a database', async () => {
    const {service} = shared;
    const other = await open({
      sharing: service,
      signIn: service.issuer,
      publicUrl: service.origin,
      now: clock.now,
    });
    const robot = new SignInRobot(other);
    const back = await robot.approve(await robot.begin(), 'lee');
    const there = new SignInRobot(service, robot.cookie);
    assert.equal((await there.ask(back)).status, 303);
    assert.equal((await sessionOf(other, there.cookie)).signedIn, true);
    await service.fetch('/v1/session', {method: 'DELETE', headers: {Cookie: there.cookie}});
    assert.equal((await sessionOf(other, there.cookie)).signedIn, false);
    await other.stop();
  });
});
