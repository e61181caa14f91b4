/**
 * The real service with the demo trusts, for pages that are tested or shown: component tests and
 * stories talk to it on their own origin, under /v1.
 */
import {request as send} from 'node:http';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {tsImport} from 'tsx/esm/api';
import {root} from './files.mjs';

/** @typedef {{origin: string, stop: () => Promise<void>}} Service */

const source = path.join(root, 'packages/server/src/testing/test-service.ts');
const trusts = path.join(root, 'examples/trust-site/trusts');

/** Holds a secret under every name that a trust's file may give one. */
const secrets = new Proxy({}, {get: () => 'a-secret-for-tests-that-opens-nothing-at-all'});

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
    const {origin} = await service();
    await forward(request, response, origin);
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

/** @returns {Promise<Service>} */
function service() {
  started ??= tsImport(pathToFileURL(source).href, import.meta.url).then(
    (/** @type {any} */ {startTestService}) => startTestService({trusts, env: secrets}),
  );
  return started;
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
