import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';

import {Issuer} from '../src/sign-in/issuer.ts';
import {newKeys, signed, startTestIssuer, type TestIssuer} from '../src/testing/issuer.ts';
import {SignInRobot} from '../src/testing/sign-in.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {assertProblem} from './oracles.ts';

const SECRETS = {state: 's'.repeat(43), nonce: 'n'.repeat(43), codeVerifier: 'v'.repeat(43)};

describe('A05: the issuer’s keys', () => {
  let there: TestIssuer;
  let seconds = 1_000;
  let us: Issuer;
  const asked = () => there.asked.get('/jwks') ?? 0;

  /** Signs in as a browser would, and gives the subject or the reason why not. */
  async function signIn(): Promise<string> {
    const at = await us.signInUrl(SECRETS);
    const back = await fetch(at, {redirect: 'manual'});
    const {searchParams} = new URL(back.headers.get('location')!);
    try {
      return (await us.subjectOf(searchParams, SECRETS)).subject;
    } catch (error) {
      return (error as Error).message;
    }
  }

  before(async () => {
    there = await startTestIssuer();
    us = new Issuer({
      signIn: {...there.client, publicUrl: 'https://passport.example'},
      now: () => new Date(),
      seconds: () => seconds,
    });
  });
  afterEach(() => {
    there.fault = () => undefined;
  });
  after(() => there.stop());

  it('are asked for once, and so is its configuration', async () => {
    assert.deepEqual(await Promise.all(Array.from({length: 8}, signIn)), Array(8).fill('patient'));
    assert.equal(await signIn(), 'patient');
    assert.equal(asked(), 1);
    assert.equal(there.asked.get('/.well-known/openid-configuration'), 1);
  });

  it('a new one is fetched once, half a minute after the last fetch, and the old one is refused', async () => {
    const former = there.keys;
    await there.rotate();
    assert.match(await signIn(), /^refused/);
    assert.equal(asked(), 1);
    seconds += 31;
    assert.deepEqual(await Promise.all(Array.from({length: 8}, signIn)), Array(8).fill('patient'));
    assert.equal(asked(), 2);
    const honest = there.idToken;
    there.idToken = (claims) => signed(claims, former);
    assert.match(await signIn(), /^refused/);
    there.idToken = honest;
  });

  it('are not fetched for everybody who invents a kid', async () => {
    const honest = there.idToken;
    const {privateKey} = await newKeys();
    let invented = 0;
    there.idToken = (claims) => signed(claims, {privateKey, kid: `invented-${(invented += 1)}`});
    const before = asked();
    seconds += 31;
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(Array.from({length: 10}, signIn));
      for (const answer of answers) assert.match(answer, /^refused/);
    }
    assert.equal(asked() - before, 1);
    there.idToken = honest;
    assert.equal(await signIn(), 'patient');
  });

  it('that are known are used for an hour while they can’t be asked for, and no longer', async () => {
    there.fault = (path) => (path === '/jwks' ? 503 : undefined);
    const before = asked();
    seconds += 50 * 60;
    assert.equal(await signIn(), 'patient');
    assert.equal(await signIn(), 'patient');
    assert.equal(asked() - before, 1);
    seconds += 11 * 60;
    assert.match(await signIn(), /^unavailable/);
    there.fault = () => undefined;
    assert.equal(await signIn(), 'patient');
  });

  it('a configuration that can’t be asked for again is used for a day', async () => {
    there.fault = (path) => (path.startsWith('/.well-known') ? 'cut' : undefined);
    seconds += 23 * 60 * 60;
    assert.equal(await signIn(), 'patient');
    seconds += 2 * 60 * 60;
    await assert.rejects(us.signInUrl(SECRETS), {failure: 'unavailable'});
  });
});

describe('an issuer that does not answer as it has to', () => {
  let there: TestIssuer;
  let service: TestService;
  before(async () => {
    there = await startTestIssuer();
  });
  after(async () => {
    await service.stop();
    await there.stop();
  });

  it('down when the service starts: everything else is served, and signing in works once it is up', async () => {
    there.fault = () => 'cut';
    service = await startTestService({signIn: there});
    const robot = new SignInRobot(service);
    const answer = await robot.ask('/v1/sign-in');
    await assertProblem(answer, 503, 'unavailable');
    assert.equal(answer.headers.get('retry-after'), '30');
    assert.equal((await service.fetch('/v1/trusts/northbank')).status, 200);
    assert.equal((await service.fetch('/v1/session')).status, 200);
    there.fault = () => undefined;
    assert.equal((await robot.signIn('anna')).status, 303);
  });

  for (const path of ['/token', '/jwks'] as const)
    for (const fault of ['cut', 'html', 'huge', 500, 302, 429] as const)
      it(`${fault} at ${path}: the person is told to come back, and nobody is signed in`, async () => {
        const fresh = await startTestService({signIn: there});
        try {
          there.fault = (asked) => (asked === path ? fault : undefined);
          const robot = new SignInRobot(fresh);
          const memory = process.memoryUsage().rss;
          await assertProblem(await robot.signIn('anna'), 503, 'unavailable');
          assert.ok(process.memoryUsage().rss - memory < 200 * 2 ** 20);
          assert.equal(robot.cookie.includes('trust-session'), false);
          there.fault = () => undefined;
          assert.equal((await robot.signIn('anna')).status, 303);
        } finally {
          await fresh.stop();
        }
      });

  it('silent: many who wait for it hold up nobody else', async () => {
    const began = performance.now();
    there.fault = (path) => (path === '/token' ? 'hang' : undefined);
    const times: number[] = [];
    const waiting = Array.from({length: 60}, async () => {
      const answer = await new SignInRobot(service).signIn('anna');
      times.push(performance.now() - began);
      return answer;
    });
    assert.equal((await service.fetch('/v1/trusts/northbank')).status, 200);
    assert.ok(performance.now() - began < 4_000);
    for (const answer of await Promise.all(waiting))
      await assertProblem(answer, 503, 'unavailable');
    assert.ok(performance.now() - began < 9_000);
    // Only so many wait at once. The others hear of it at once.
    assert.equal(times.filter((ms) => ms > 4_000).length, 32);
    there.fault = () => undefined;
    assert.equal((await new SignInRobot(service).signIn('anna')).status, 303);
  });
});
