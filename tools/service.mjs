/**
 * The real service with the demo trusts, for pages that are tested or shown: component tests and
 * stories talk to it on their own origin, under /v1. People can sign in to it, at an issuer that
 * believes everybody.
 */
import {request as send} from 'node:http';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {tsImport} from 'tsx/esm/api';
import {root} from './files.mjs';
import {pseudoLanguages} from './locales/pseudo.mjs';

/** @typedef {{origin: string, stop: () => Promise<void>}} Service */
/** @typedef {{cookie: string, signIn: (subject: string) => Promise<Response>}} Robot */

const server = path.join(root, 'packages/server/src');
const trustFiles = path.join(root, 'examples/trust-site/trusts');

/** Holds a secret under every name that a trust's file may give one. */
const secrets = new Proxy({}, {get: () => 'a-secret-for-tests-that-opens-nothing-at-all'});

/** Where a test signs its page in without leaving it. The service itself knows no such address. */
const SIGN_IN = '/v1/testing/sign-in';

/** @type {Promise<Service> | undefined} */
let started;

/** Whether a request is for the service and not for a page. @param {string | undefined} url */
export const isForService = (url) => /^\/v1(\/|\?|$)/.test(url ?? '');

/**
 * Answers a request with what the service says. Starts the service when the first one comes.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function answer(request, response) {
  try {
    const {origin} = await service(request.headers.host ?? '');
    const {pathname, searchParams} = new URL(request.url ?? '/', origin);
    if (pathname === SIGN_IN) await signIn(request, response, origin, searchParams);
    else await forward(request, response, origin);
  } catch (error) {
    process.stderr.write(`The service did not answer ${request.url}: ${String(error)}\n`);
    if (!response.headersSent) response.writeHead(502);
    response.end();
  }
}

/** Ends the service, if any request started it. */
export async function stopService() {
  const running = await started;
  started = undefined;
  await running?.stop();
}

/**
 * Gives the service, which believes itself to be where the first page is.
 *
 * @param {string} host
 * @returns {Promise<Service>}
 */
function service(host) {
  started ??= start(`http://${host}`);
  return started;
}

/**
 * @param {string} publicUrl
 * @returns {Promise<Service>}
 */
async function start(publicUrl) {
  const {startTestService} = await load('testing/test-service.ts');
  const {loadTrusts} = await load('trusts/trust-config.ts');
  /** @type {Map<string, {trust: {languages: string[]}}>} */
  const files = await loadTrusts(trustFiles, secrets);
  // Only Storybook has them: everywhere else they are English and Arabic, which come before.
  const trusts = [...files.values()].map(({trust, ...config}) => {
    const languages = [...trust.languages, ...Object.keys(pseudoLanguages)];
    return {...config, trust: {...trust, languages}};
  });
  return startTestService({trusts, signIn: true, publicUrl});
}

/**
 * Signs the page's browser in as somebody, by the way through the issuer that people go.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} origin
 * @param {URLSearchParams} asked
 */
async function signIn(request, response, origin, asked) {
  const {SignInRobot} = await load('testing/sign-in.ts');
  /** @type {Robot} */
  const robot = new SignInRobot({origin}, request.headers.cookie);
  const answered = await robot.signIn(asked.get('subject') ?? 'patient');
  const status = request.method === 'POST' && answered.status === 303 ? 204 : 502;
  response.writeHead(status, {'set-cookie': answered.headers.getSetCookie()}).end();
}

/**
 * @param {string} file
 * @returns {Promise<any>}
 */
function load(file) {
  return tsImport(pathToFileURL(path.join(server, file)).href, import.meta.url);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} origin
 */
function forward(request, response, origin) {
  const {method, headers} = request;
  return new Promise((resolve, reject) => {
    const onward = send(new URL(request.url ?? '/', origin), {
      method,
      headers: {...headers, host: new URL(origin).host},
    });
    onward.on('error', reject).on('response', (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response).on('close', resolve).on('error', reject);
    });
    request.pipe(onward);
  });
}
