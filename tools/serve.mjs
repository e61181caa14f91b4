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
  '.mp4': 'video/mp4',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Listens on a free port of this machine alone.
 *
 * @param {import('node:http').RequestListener} listener
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve(listener) {
  const server = createServer(listener);
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
 * Sends a file of a folder, the compressed one where it lies beside.
 *
 * @param {string} folder
 * @param {string} url where in the folder
 * @param {import('node:http').ServerResponse} response
 */
export async function sendFile(folder, url, response) {
  const {pathname} = new URL(url, 'http://localhost');
  const file = path.join(folder, path.posix.normalize(decodeURIComponent(pathname)));
  const compressed = await sizeOf(`${file}.br`);
  const size = compressed ?? (await sizeOf(file));
  if (size === undefined) {
    // Every browser asks for an icon, and reports an error when there is none.
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    ...(compressed !== undefined && {'content-encoding': 'br'}),
  });
  createReadStream(compressed === undefined ? file : `${file}.br`).pipe(response);
}

/** @param {string} file */
async function sizeOf(file) {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
