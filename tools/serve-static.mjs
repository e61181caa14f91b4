import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on a free port of this machine alone.
 *
 * @param {string} folder
 * @param {{isElsewhere: (url: string | undefined) => boolean, elsewhere: import('node:http').RequestListener}} [also]
 *   what answers the addresses that are not files
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serveStatic(folder, also) {
  const server = createServer((request, response) => {
    if (also?.isElsewhere(request.url)) also.elsewhere(request, response);
    else void sendFile(folder, request.url ?? '/', response);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {string} folder
 * @param {string} url
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(folder, url, response) {
  const {pathname} = new URL(url, 'http://localhost');
  const file = path.join(folder, path.posix.normalize(decodeURIComponent(pathname)));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    // Every browser asks for an icon, and reports an error when there is none.
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
  });
  createReadStream(file).pipe(response);
}
