import {randomUUID, type webcrypto} from 'node:crypto';
import http from 'node:http';
import type {AddressInfo} from 'node:net';

import {
  createLocalJWKSet,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';

import type {SignInSettings} from '../sign-in/settings.ts';

/** What a fault does to an answer: silence, more bytes than anybody needs, a page in place of JSON, or a status. */
export type IssuerFault = 'hang' | 'huge' | 'html' | 'cut' | number;

/** The addresses of an issuer. */
export type IssuerPath = '/.well-known/openid-configuration' | '/authorize' | '/token' | '/jwks';

/** A key pair of an issuer. */
export interface IssuerKeys {
  readonly kid: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
}

/** An issuer for tests: it signs in whoever is named to it, and can do all that an issuer must not. */
export interface TestIssuer {
  readonly origin: string;
  /** How a service signs in here; only its own address is missing. */
  readonly client: Omit<SignInSettings, 'publicUrl'>;
  /** The key that it signs with. */
  readonly keys: IssuerKeys;
  /** How often each address was asked. */
  readonly asked: ReadonlyMap<string, number>;
  /** All ID tokens, codes and access tokens that it gave, so that a test can look for them where they must not be. */
  readonly secrets: readonly string[];
  /** Says what goes wrong with the next answers. */
  fault: (path: IssuerPath) => IssuerFault | undefined;
  /** Makes the ID token, and may make a wrong one. */
  idToken: (claims: JWTPayload) => Promise<string>;
  /** What a person answers: they come back with a code, or with one of the errors of OAuth. */
  refusal: string | undefined;
  /** Takes another key from now on. The former is forgotten. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

/** Keys take long to make: one set is enough for a process. */
let clientKeys: ReturnType<typeof newKeys> | undefined;
let firstKeys: ReturnType<typeof newKeys> | undefined;

const CLIENT_ID = 'trust-widgets-in-tests';
const VECTORS = ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm'];

/** Makes RSA keys as NHS login has them. */
export async function newKeys(): Promise<IssuerKeys> {
  const pair = await generateKeyPair('RS512', {extractable: true});
  return {kid: randomUUID(), ...pair};
}

/** Signs claims as an issuer does. */
export async function signed(
  claims: JWTPayload,
  {privateKey, kid}: Pick<IssuerKeys, 'privateKey' | 'kid'>,
  alg = 'RS512',
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({alg, kid, typ: 'JWT'}).sign(privateKey);
}

interface Grant {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly vectors: readonly string[];
}

/** Starts an issuer on a free port. It has the service's clock. */
export async function startTestIssuer(
  now: () => Date = () => new Date(),
  port = 0,
): Promise<TestIssuer> {
  const ours = await (clientKeys ??= newKeys());
  const clientSet = createLocalJWKSet({keys: [await exportJWK(ours.publicKey)]});
  let keys = await (firstKeys ??= newKeys());
  const grants = new Map<string, Grant>();
  const assertions = new Set<string>();
  const asked = new Map<string, number>();
  const secrets: string[] = [];

  const server = http.createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.writeHead(500).end());
  });

  async function answer(incoming: http.IncomingMessage, outgoing: http.ServerResponse) {
    const url = new URL(incoming.url ?? '/', issuer.origin);
    const path = url.pathname;
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const fault = issuer.fault(path as IssuerPath);
    if (fault !== undefined) {
      misbehave(fault, outgoing);
      return;
    }
    const json = (status: number, body: unknown) =>
      outgoing.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(body));
    if (path === '/.well-known/openid-configuration') json(200, configuration());
    else if (path === '/jwks') json(200, await keySet(keys));
    else if (path === '/authorize')
      outgoing.writeHead(302, {Location: authorize(url.searchParams)}).end();
    else if (path === '/token')
      json(...(await token(new URLSearchParams(Buffer.concat(chunks).toString()))));
    else outgoing.writeHead(404).end();
  }

  const configuration = () => ({
    issuer: issuer.origin,
    authorization_endpoint: `${issuer.origin}/authorize`,
    token_endpoint: `${issuer.origin}/token`,
    jwks_uri: `${issuer.origin}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    // More than it signs with: what we take must not hang on this list.
    id_token_signing_alg_values_supported: ['RS512', 'RS256', 'HS512', 'none'],
  });

  /** Approves at once. `subject` is no part of OpenID Connect: it stands for the person choosing who they are. */
  function authorize(asks: URLSearchParams): string {
    const redirectUri = asks.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', asks.get('state') ?? '');
    const isFine =
      asks.get('client_id') === CLIENT_ID &&
      asks.get('response_type') === 'code' &&
      asks.get('scope') === 'openid profile' &&
      asks.get('code_challenge_method') === 'S256' &&
      asks.get('prompt') === 'login';
    const error = isFine ? issuer.refusal : 'invalid_request';
    if (error !== undefined) {
      back.searchParams.set('error', error);
      return back.href;
    }
    const code = randomUUID();
    secrets.push(code);
    grants.set(code, {
      redirectUri,
      subject: asks.get('subject') ?? 'patient',
      nonce: asks.get('nonce') ?? '',
      challenge: asks.get('code_challenge') ?? '',
      vectors: JSON.parse(asks.get('vtr') ?? '[]') as string[],
    });
    back.searchParams.set('code', code);
    return back.href;
  }

  async function token(asks: URLSearchParams): Promise<[number, unknown]> {
    const code = asks.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    if (!(await isOurClient(asks.get('client_assertion') ?? '')))
      return [401, {error: 'invalid_client'}];
    const verifier = new TextEncoder().encode(asks.get('code_verifier') ?? '');
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', verifier));
    if (
      grant?.redirectUri !== asks.get('redirect_uri') ||
      grant.challenge !== challenge.toString('base64url')
    )
      return [400, {error: 'invalid_grant'}];
    const at = Math.floor(now().getTime() / 1000);
    const id_token = await issuer.idToken({
      iss: issuer.origin,
      sub: grant.subject,
      aud: CLIENT_ID,
      iat: at,
      exp: at + 3_600,
      jti: randomUUID(),
      nonce: grant.nonce,
      ...(grant.vectors.length > 0 && {
        vot: grant.vectors[0],
        vtm: `${issuer.origin}/trustmark`,
        identity_proofing_level: 'P9',
      }),
    });
    const access_token = await signed({iss: issuer.origin, sub: grant.subject}, keys);
    secrets.push(id_token, access_token);
    return [200, {access_token, id_token, token_type: 'Bearer', expires_in: 300}];
  }

  /** A client's assertion is good once, and for this issuer alone (RFC 7523 §3). */
  async function isOurClient(assertion: string): Promise<boolean> {
    try {
      const {payload} = await jwtVerify(assertion, clientSet, {
        algorithms: ['RS512'],
        audience: `${issuer.origin}/token`,
        issuer: CLIENT_ID,
        subject: CLIENT_ID,
        requiredClaims: ['exp', 'jti'],
        currentDate: now(),
        clockTolerance: 60,
      });
      const isNew = !assertions.has(payload.jti!);
      assertions.add(payload.jti!);
      return isNew;
    } catch {
      return false;
    }
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = {
    origin,
    client: {
      issuer: origin,
      clientId: CLIENT_ID,
      privateKey: await exportPKCS8(ours.privateKey),
      algorithm: 'RS512',
      vectorsOfTrust: VECTORS,
    },
    get keys() {
      return keys;
    },
    asked,
    secrets,
    fault: () => undefined,
    idToken: (claims) => signed(claims, keys),
    refusal: undefined,
    rotate: async () => {
      keys = await newKeys();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

async function keySet({publicKey, kid}: IssuerKeys): Promise<JSONWebKeySet> {
  // Without `alg`, which is optional: what we take must not hang on it.
  return {keys: [{...(await exportJWK(publicKey)), kid, use: 'sig'}]};
}

function misbehave(fault: IssuerFault, outgoing: http.ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'cut') outgoing.destroy();
  else if (fault === 'html') outgoing.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Hi');
  else if (fault === 'huge') {
    // A gigabyte, as far as anybody reads on.
    outgoing.writeHead(200, {'Content-Type': 'application/json'});
    const chunk = Buffer.alloc(64 * 1024, ' ');
    let left = 16 * 1024;
    const more = () => {
      while (left > 0 && !outgoing.destroyed) {
        left -= 1;
        if (!outgoing.write(chunk)) {
          outgoing.once('drain', more);
          return;
        }
      }
      outgoing.end();
    };
    more();
  } else {
    outgoing.writeHead(fault, {'Content-Type': 'application/json'}).end('{"error":"server_error"}');
  }
}
