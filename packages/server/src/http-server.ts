import {randomUUID} from 'node:crypto';
import http from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {getRequestListener} from '@hono/node-server';

import type {App} from './app.ts';

/** How long the HTTP server waits for what. */
export interface HttpTimeouts {
  readonly headersMs: number;
  /** For the whole request, headers and body. */
  readonly requestMs: number;
}

export const DEFAULT_HTTP_TIMEOUTS: HttpTimeouts = {headersMs: 10_000, requestMs: 15_000};

export interface HttpServer {
  readonly origin: string;
  /** Stops taking connections, lets requests in hand finish, and cuts what is left after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Serves the app over HTTP. */
export async function startHttpServer(
  app: App,
  {host, port, timeouts}: {host: string; port: number; timeouts: HttpTimeouts},
): Promise<HttpServer> {
  const listener = getRequestListener(
    (request, env) => {
      const {incoming} = env as {incoming: http.IncomingMessage};
      return app.fetch(request, {remoteAddress: incoming.socket.remoteAddress});
    },
    {overrideGlobalObjects: false, errorHandler: () => badRequest()},
  );
  const server = http.createServer(
    {
      headersTimeout: timeouts.headersMs,
      requestTimeout: timeouts.requestMs,
      // Node looks only every 30 seconds by default, and so cuts that much too late.
      connectionsCheckingInterval: Math.min(1_000, timeouts.headersMs / 4),
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    (incoming, outgoing) => {
      if (stopping) outgoing.setHeader('Connection', 'close');
      void listener(incoming, outgoing);
    },
  );
  server.on('clientError', answerClientError);
  let stopping = false;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const {port: actual} = server.address() as AddressInfo;

  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async stop(graceMs) {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** For what is so wrong that no request could be made of it. */
function badRequest(): Response {
  const {body, headers} = rawProblem(400, 'malformed_request', 'The request is not HTTP.');
  return new Response(body, {status: 400, headers});
}

function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, type, title] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ([431, 'headers_too_large', 'The headers are larger than this service takes.'] as const)
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ([408, 'request_timeout', 'The request did not arrive in time.'] as const)
        : ([400, 'malformed_request', 'The request is not HTTP.'] as const);
  const {body, headers} = rawProblem(status, type, title);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  // Time to read that, and no longer: a client that never closes would keep the socket for ever.
  setTimeout(() => socket.destroy(), 500).unref();
}

function rawProblem(status: number, type: string, title: string) {
  const requestId = randomUUID();
  const body = JSON.stringify({type, title, status, requestId});
  const headers = {
    'Content-Type': 'application/problem+json',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Request-ID': requestId,
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  };
  return {body, headers};
}
