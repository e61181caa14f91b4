import {createPrivateKey, type KeyObject, webcrypto} from 'node:crypto';

import type {SignInAlgorithm} from './settings.ts';

const RSA = {
  RS256: {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'},
  RS512: {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512'},
  PS256: {name: 'RSA-PSS', hash: 'SHA-256'},
} as const;

/**
 * Reads a private key that fits an algorithm.
 *
 * @throws {Error} with a plain reason, and nothing of the key in it, when it does not fit
 */
export function readClientKey(pem: string, algorithm: SignInAlgorithm): KeyObject {
  const key = parse(pem);
  const {asymmetricKeyType: type, asymmetricKeyDetails: details} = key;
  if (algorithm === 'ES256') {
    if (type !== 'ec' || details?.namedCurve !== 'prime256v1')
      throw new Error('must be a key on the curve P-256 for ES256');
  } else if (type !== 'rsa' || (details?.modulusLength ?? 0) < 2048) {
    throw new Error(`must be an RSA key of at least 2048 bits for ${algorithm}`);
  }
  return key;
}

/** Makes of a private key what signs with an algorithm. */
export function signingKey(pem: string, algorithm: SignInAlgorithm): Promise<webcrypto.CryptoKey> {
  const key = readClientKey(pem, algorithm);
  const der = key.export({type: 'pkcs8', format: 'der'});
  const how = algorithm === 'ES256' ? {name: 'ECDSA', namedCurve: 'P-256'} : RSA[algorithm];
  return webcrypto.subtle.importKey('pkcs8', der, how, false, ['sign']);
}

function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // What OpenSSL says of a key is for nobody to read.
    throw new Error('must be a private key as PEM, without a passphrase');
  }
}
