import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';

import {readSettings, SettingsError} from '../settings.ts';

const pem = (pair: ReturnType<typeof generateKeyPairSync>) =>
  pair.privateKey.export({type: 'pkcs8', format: 'pem'}).toString();
const KEY = pem(generateKeyPairSync('rsa', {modulusLength: 2048}));

const GOOD = {
  SIGN_IN_ISSUER: 'https://issuer.example',
  SIGN_IN_CLIENT_ID: 'trust-widgets',
  SIGN_IN_KEY: KEY,
  SIGN_IN_VECTORS: 'P9.Cp.Cd,P9.Cp.Ck,P9.Cm',
  PUBLIC_URL: 'https://passport.example',
};

describe('the settings of signing in', () => {
  it('are none by default', () => {
    assert.equal(readSettings({}).signIn, undefined);
  });

  it('are read, with RS512 unless another algorithm is said', () => {
    assert.deepEqual(readSettings(GOOD).signIn, {
      issuer: 'https://issuer.example',
      clientId: 'trust-widgets',
      privateKey: KEY,
      algorithm: 'RS512',
      vectorsOfTrust: ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm'],
      publicUrl: 'https://passport.example',
    });
  });

  it('take the key from a file, or with its line ends written out', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'sign-in-key-'));
    const file = path.join(folder, 'key.pem');
    writeFileSync(file, KEY);
    for (const given of [file, KEY.replaceAll('\n', '\\n')])
      assert.equal(readSettings({...GOOD, SIGN_IN_KEY: given}).signIn?.privateKey, KEY);
    rmSync(folder, {recursive: true});
  });

  it('take http on this machine alone', () => {
    for (const host of ['localhost:8090', '127.0.0.1:8090', '[::1]:8090'])
      assert.ok(
        readSettings({...GOOD, SIGN_IN_ISSUER: `http://${host}`, PUBLIC_URL: `http://${host}`}),
      );
  });

  const ec = pem(generateKeyPairSync('ec', {namedCurve: 'prime256v1'}));
  const small = pem(generateKeyPairSync('rsa', {modulusLength: 1024}));
  for (const [name, changes, words] of [
    ['an issuer by http', {SIGN_IN_ISSUER: 'http://issuer.example'}, /^SIGN_IN_ISSUER must/],
    ['no address', {SIGN_IN_ISSUER: 'issuer'}, /^SIGN_IN_ISSUER must/],
    ['no issuer', {SIGN_IN_ISSUER: ''}, /^SIGN_IN_ISSUER must be set when SIGN_IN_CLIENT_ID and/],
    ['no client', {SIGN_IN_CLIENT_ID: ''}, /^SIGN_IN_CLIENT_ID must be set/],
    ['no key', {SIGN_IN_KEY: ''}, /^SIGN_IN_KEY must be a private key/],
    ['no such file', {SIGN_IN_KEY: '/nowhere/key.pem'}, /^SIGN_IN_KEY names a file that can’t/],
    ['a small key', {SIGN_IN_KEY: small}, /^SIGN_IN_KEY must be an RSA key of at least 2048 bits/],
    ['a key of another kind', {SIGN_IN_KEY: ec}, /^SIGN_IN_KEY must be an RSA key/],
    ['an RSA key for ES256', {SIGN_IN_ALGORITHM: 'ES256'}, /^SIGN_IN_KEY must be a key on the/],
    ['another algorithm', {SIGN_IN_ALGORITHM: 'HS512'}, /^SIGN_IN_ALGORITHM must be one of/],
    ['no vector', {SIGN_IN_VECTORS: 'P9;P5'}, /^SIGN_IN_VECTORS must be vectors of trust/],
    ['no public address', {PUBLIC_URL: ''}, /^PUBLIC_URL must be/],
    ['a slash at the end', {PUBLIC_URL: 'https://passport.example/'}, /^PUBLIC_URL must be/],
    ['a path', {PUBLIC_URL: 'https://trust.example/passport'}, /^PUBLIC_URL must be/],
    ['a public address by http', {PUBLIC_URL: 'http://trust.example'}, /^PUBLIC_URL must be/],
    [
      'no key for passports in a shared database',
      {DATABASE_URL: 'postgres://db/trust', SERVER_KEY: 'a'.repeat(32)},
      /^PASSPORT_KEY must be set/,
    ],
  ] as const)
    it(`say in plain words what is wrong: ${name}`, () => {
      assert.throws(
        () => readSettings({...GOOD, ...changes}),
        (error) =>
          error instanceof SettingsError &&
          error.problems.length === 1 &&
          words.test(error.message) &&
          !error.message.includes('PRIVATE KEY'),
      );
    });
});
