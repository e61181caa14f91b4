import {generateKeyPair as generate, type KeyObject, randomBytes, randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {promisify} from 'node:util';

import type {SignInSettings} from '@trust-widgets/server/sign-in/settings';
import type {Configuration, Provider} from 'oidc-provider';

import {memory} from './memory.ts';
import {chooserPage, errorPage, PAGE_HEADERS, patientsPage} from './page.ts';
import {PATIENTS} from './patients.ts';

export {type Patient, PATIENTS} from './patients.ts';

/** What an issuer is started with. */
export interface IssuerSettings {
  /** 0 takes a free one. */
  readonly port: number;
  /** The origin of the service that signs people in here. */
  readonly publicUrl: string;
}

/** An issuer that runs. */
export interface RunningIssuer {
  readonly origin: string;
  /** How the service signs people in here. Its key is made anew each time, and known to nobody else. */
  readonly signIn: SignInSettings;
  stop(): Promise<void>;
}

const CLIENT_ID = 'trust-widgets-demonstration';
const ALGORITHM = 'RS512';
const VECTORS_OF_TRUST = ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm'];

/** As long as NHS login's. */
const TTL = {
  AuthorizationCode: 600,
  AccessToken: 300,
  IdToken: 3_600,
  Interaction: 3_600,
  Grant: 3_600,
  Session: 3_600,
};

/** How long requests in hand may take when it stops. */
const GRACE_MS = 1_000;

/**
 * Starts an OpenID provider for the demonstration, on this machine alone. It behaves as NHS login does, as far as our
 * service can tell, but for one thing: whoever comes chooses which invented patient they are.
 */
export async function startIssuer({port, publicUrl}: IssuerSettings): Promise<RunningIssuer> {
  const [own, client] = await Promise.all([makeKeys(), makeKeys()]);
  const style = await readFile(new URL('issuer.css', import.meta.url), 'utf8');
  const OpenIdProvider = await loadProvider();

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // Most often an interaction that has ended. What is wrong may quote the request, so it is not told.
      if (!response.headersSent) response.writeHead(400, PAGE_HEADERS);
      response.end(errorPage());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new OpenIdProvider(origin, configuration(own, client, publicUrl));
  const others = provider.callback();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {pathname} = new URL(request.url ?? '/', origin);
    forgetSession(request);
    if (pathname === '/issuer.css') {
      response.writeHead(200, {'Content-Type': 'text/css; charset=utf-8'}).end(style);
    } else if (pathname === '/') {
      response.writeHead(200, PAGE_HEADERS).end(patientsPage(PATIENTS));
    } else if (!pathname.startsWith('/choose/')) {
      await others(request, response);
    } else if (request.method === 'POST') {
      await choose(provider, request, response);
    } else {
      await provider.interactionDetails(request, response);
      response.writeHead(200, PAGE_HEADERS).end(chooserPage(pathname, PATIENTS));
    }
  }

  return {
    origin,
    signIn: {
      issuer: origin,
      clientId: CLIENT_ID,
      privateKey: client.privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
      algorithm: ALGORITHM,
      vectorsOfTrust: VECTORS_OF_TRUST,
      publicUrl,
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** Takes away who signed in before in this browser. Nobody stays signed in here: whoever comes next is somebody else. */
function forgetSession({headers}: IncomingMessage): void {
  const cookies = (headers.cookie ?? '').split('; ');
  headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ');
}

/** Signs in whoever was chosen, or says that nobody was. */
async function choose(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chosen = (await readForm(request)).get('patient');
  const patient = PATIENTS.find(({id}) => id === chosen);
  const result = patient ? {login: {accountId: patient.id}} : {error: 'access_denied'};
  await provider.interactionFinished(request, response, result);
}

function configuration(own: Keys, client: Keys, publicUrl: string): Configuration {
  return {
    adapter: memory(),
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: ALGORITHM,
        id_token_signed_response_alg: ALGORITHM,
        jwks: {keys: [jwk(client.publicKey)]},
        redirect_uris: [`${publicUrl}/v1/sign-in/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: {keys: [jwk(own.privateKey)]},
    enabledJWA: {
      idTokenSigningAlgValues: [ALGORITHM],
      clientAuthSigningAlgValues: [ALGORITHM],
    },
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    pkce: {required: () => true},
    extraParams: ['vtr'],
    claims: {
      openid: ['sub', 'vot', 'vtm'],
      profile: ['nhs_number', 'family_name', 'birthdate', 'identity_proofing_level'],
    },
    // Then the claims are in the ID token, as they are with NHS login.
    features: {
      userinfo: {enabled: false},
      devInteractions: {enabled: false},
      rpInitiatedLogout: {enabled: false},
    },
    cookies: {keys: [randomBytes(32).toString('hex')]},
    ttl: TTL,
    interactions: {url: (_context, {uid}) => `/choose/${uid}`},
    // Whoever chooses somebody has also agreed: the demonstration has no second page for that.
    loadExistingGrant: async ({oidc}) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    findAccount: (_context, id) => {
      const patient = PATIENTS.find((one) => one.id === id);
      if (!patient) return undefined;
      const {name, dateOfBirth, nhsNumber, vectorOfTrust} = patient;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          vot: vectorOfTrust,
          vtm: 'https://example.com/trustmark',
          identity_proofing_level: vectorOfTrust.slice(0, 2),
          nhs_number: nhsNumber.replaceAll(' ', ''),
          family_name: name.split(' ').at(-1),
          birthdate: dateOfBirth,
        }),
      };
    },
    renderError: (context) => {
      context.set(PAGE_HEADERS);
      context.body = errorPage();
    },
  };
}

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

function makeKeys(): Promise<Keys> {
  return promisify(generate)('rsa', {modulusLength: 2048});
}

function jwk(key: KeyObject) {
  return {...key.export({format: 'jwk'}), kid: randomUUID(), use: 'sig', alg: ALGORITHM} as const;
}

/** Nothing that its own page sends is longer. */
const MOST_BYTES = 1_000;

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > MOST_BYTES) throw new Error('Too long.');
  }
  return new URLSearchParams(body);
}

/** Loads oidc-provider. On Node 20, where it runs, it says each time that its authors only try newer ones. */
async function loadProvider() {
  const {warn} = console;
  console.warn = () => {};
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}
