import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {describe, it} from 'node:test';

import {exportSPKI, type JWTPayload, UnsecuredJWT} from 'jose';

import {newKeys, signed, type TestIssuer} from '../src/testing/issuer.ts';
import {SignInRobot} from '../src/testing/sign-in.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';
import {assertProblem} from './oracles.ts';

const MINUTE = 60;
const now = () => Math.floor(Date.now() / 1000);

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes a token whose HMAC is made with something that everybody knows. */
async function hmac(claims: JWTPayload, {keys}: TestIssuer, secret?: string): Promise<string> {
  const text = `${base64({alg: 'HS512', kid: keys.kid})}.${base64(claims)}`;
  const key = secret ?? (await exportSPKI(keys.publicKey));
  return `${text}.${createHmac('sha512', key).update(text).digest('base64url')}`;
}

type Forge = (claims: JWTPayload, issuer: TestIssuer) => string | Promise<string>;
type Changes = Readonly<Record<string, unknown>>;

/** Signs claims that were changed; one that is undefined is left out. */
const withClaims =
  (changes: Changes | ((claims: JWTPayload) => Changes)): Forge =>
  (claims, {keys}) =>
    signed({...claims, ...(typeof changes === 'function' ? changes(claims) : changes)}, keys);

const FORGED: Readonly<Record<string, Forge>> = {
  'A01: alg none': (claims) => new UnsecuredJWT(claims).encode(),
  'A01: HS512 with the public key': hmac,
  'A01: HS512 with the name of the client': (claims, issuer) =>
    hmac(claims, issuer, issuer.client.clientId),
  'A01: RS256 with the issuer’s own key': async (claims, {keys}) => {
    const {privateKey} = keys;
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
    const how = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'};
    const rs256 = await crypto.subtle.importKey('pkcs8', pkcs8, how, false, ['sign']);
    return signed(claims, {privateKey: rs256, kid: keys.kid}, 'RS256');
  },
  'A01: another key with the same kid': async (claims, {keys}) =>
    signed(claims, {...(await newKeys()), kid: keys.kid}),
  'A01: an unknown kid': (claims, {keys}) => signed(claims, {...keys, kid: 'never-seen'}),
  'A01: a signature cut off': async (claims, {keys}) =>
    (await signed(claims, keys)).replace(/\.[^.]*$/, '.'),
  'A01: claims changed after signing': async (claims, {keys}) => {
    const [header, , signature] = (await signed(claims, keys)).split('.');
    return [header, base64({...claims, sub: 'somebody-else'}), signature].join('.');
  },
  'A01: expired': withClaims({exp: now() - 2 * MINUTE}),
  'A01: for another client': withClaims({aud: 'another-client'}),
  'A01: for several clients, given to another': withClaims((claims) => ({
    aud: [claims.aud as string, 'another-client'],
    azp: 'another-client',
  })),
  'A01: from another issuer': withClaims({iss: 'https://evil.example'}),
  'A01: not good before two minutes from now': withClaims({nbf: now() + 2 * MINUTE}),
  'A02: without an end': withClaims({exp: undefined}),
  'A02: issued two minutes from now': withClaims({iat: now() + 2 * MINUTE}),
  'A02: without the time of issue': withClaims({iat: undefined}),
  'A03: another nonce': withClaims({nonce: 'another'}),
  'A03: without a nonce': withClaims({nonce: undefined}),
  'without a subject': withClaims({sub: undefined}),
  'an empty subject': withClaims({sub: ''}),
  'a subject that no database takes': withClaims({sub: 'a\u0000b'}),
  'a subject of 256 characters': withClaims({sub: 'x'.repeat(256)}),
  'A04: without a vector of trust, whatever else is said of the person': withClaims({
    vot: undefined,
    identity_proofing_level: 'P9',
  }),
  'A04: a vector of trust that is none': withClaims({vot: ['P9.Cp.Cd']}),
  'A05: an access token in place of an ID token': (claims, {keys}) =>
    signed(
      {iss: claims.iss!, sub: claims.sub!, aud: 'https://api.example', exp: now() + 300},
      keys,
    ),
  'no token at all': () => '',
  'not a token': () => 'CANARY.CANARY.CANARY',
};

describe('an ID token that is not right', () => {
  const shared = serviceFor(startTestService, {signIn: true});
  const signInWith = async (forge: Forge) => {
    const {service} = shared;
    const issuer = service.issuer!;
    const honest = issuer.idToken;
    issuer.idToken = async (claims) => forge(claims, issuer);
    const robot = new SignInRobot(service);
    try {
      return {answer: await robot.signIn('anna'), robot};
    } finally {
      issuer.idToken = honest;
    }
  };

  for (const [name, forge] of Object.entries(FORGED))
    it(`${name} is 401, and nobody is signed in`, async () => {
      const {answer, robot} = await signInWith(forge);
      await assertProblem(answer, 401, 'sign_in_required');
      assert.equal(robot.cookie.includes('trust-session'), false);
      const log = shared.service.logLines.join('\n');
      for (const secret of ['CANARY', 'anna', 'evil.example', 'eyJ'])
        assert.equal(log.includes(secret), false, secret);
    });

  for (const vot of ['P0.Cp', 'P5.Cp.Cd', 'P9', 'P9.Cp', 'P9.Cp.Cd.Ck', 'P99.Cm', ''])
    it(`A04: ${vot || 'nothing'} where P9 was asked for is 403`, async () => {
      const {answer, robot} = await signInWith(withClaims({vot, identity_proofing_level: 'P9'}));
      await assertProblem(answer, 403, 'identity_not_proven');
      assert.equal(robot.cookie.includes('trust-session'), false);
    });

  for (const [name, forge] of Object.entries({
    'as the issuer makes it': withClaims({}),
    'with any of the vectors that were asked for': withClaims({vot: 'P9.Cm'}),
    'with its components in another order': withClaims({vot: 'P9.Ck.Cp'}),
    'from a clock that is half a minute ahead': withClaims({iat: now() + 30, nbf: now() + 30}),
    'that ended half a minute ago': withClaims({exp: now() - 30}),
  } satisfies Record<string, Forge>))
    it(`one ${name} is taken`, async () => {
      assert.equal((await signInWith(forge)).answer.status, 303);
    });

  it('A08: an NHS number in a token opens no other person’s account', async () => {
    const {service} = shared;
    const nhsNumber = {nhs_number: '9990000018'};
    const account = async (changes: Changes) => {
      const {robot} = await signInWith(withClaims(changes));
      return ((await (await robot.ask('/v1/session')).json()) as {account: string}).account;
    };
    const first = await account({...nhsNumber, sub: 'first'});
    assert.notEqual(await account({...nhsNumber, sub: 'second'}), first);
    assert.equal(await account({nhs_number: '9990000026', sub: 'first'}), first);
    assert.equal(service.logLines.join('\n').includes('9990000018'), false);
  });
});

describe('an issuer that knows no vectors of trust', () => {
  it('is asked for none, and none is missed', async () => {
    const service = await startTestService({signIn: true});
    const issuer = service.issuer!;
    const plain = await startTestService({
      signIn: {...issuer, client: {...issuer.client, vectorsOfTrust: []}},
    });
    try {
      const robot = new SignInRobot(plain);
      assert.equal((await robot.begin()).searchParams.has('vtr'), false);
      assert.equal((await robot.signIn('anna')).status, 303);
    } finally {
      await plain.stop();
      await service.stop();
    }
  });
});

describe('the service at the issuer', () => {
  it('PKCE and its own key are looked at', async () => {
    const service = await startTestService({signIn: true});
    const issuer = service.issuer!;
    const {privateKey} = await newKeys();
    const pem = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
    const stranger = await startTestService({
      signIn: {
        ...issuer,
        client: {
          ...issuer.client,
          privateKey: `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`,
        },
      },
    });
    try {
      // Somebody took the code on its way and changed what it is bound to.
      const robot = new SignInRobot(service);
      const asked = await robot.begin();
      asked.searchParams.set('code_challenge', 'A'.repeat(43));
      const answer = await robot.ask(await robot.approve(asked, 'anna'));
      await assertProblem(answer, 401, 'sign_in_required');
      // The issuer does not know our key: that is nothing a patient can mend.
      await assertProblem(await new SignInRobot(stranger).signIn('anna'), 503, 'unavailable');
    } finally {
      await stranger.stop();
      await service.stop();
    }
  });
});
