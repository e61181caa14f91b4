/**
 * The real service, for pages that are tested or shown: component tests and stories talk to it
 * on their own origin, under /v1.
 */
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {getRequestListener} from '@hono/node-server';
import {tsImport} from 'tsx/esm/api';
import {root} from './files.mjs';

/** @typedef {{fetch: (request: Request, connection?: any) => Response | Promise<Response>, close?: () => Promise<void> | void}} Service */

const source = path.join(root, 'packages/server/src/test-service.ts');

/** @type {Promise<Service> | undefined} */
let started;

/** Whether a request is for the service and not for a page. @param {string | undefined} url */
export const isForService = (url) => /^\/v1(\/|\?|$)/.test(url ?? '');

/** Answers a request of node's http server. It starts the service when the first one comes. */
export const answer = getRequestListener(async (request, connection) => {
  const {fetch} = await service();
  return fetch(request, connection);
});

/** Ends the service, if any request started it. */
export async function stopService() {
  await (await started)?.close?.();
  started = undefined;
}

/** @returns {Promise<Service>} */
function service() {
  started ??= tsImport(pathToFileURL(source).href, import.meta.url).then(
    (/** @type {{startTestService: () => Promise<Service>}} */ {startTestService}) =>
      startTestService(),
  );
  return started;
}
