import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import process from 'node:process';
import {renderToPipeableStream} from 'react-dom/server';

import {Page} from './Page';

const files = path.join(import.meta.dirname, '../client');
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** No inline script or style, no other origin than the service, and no text that becomes markup but Lit’s own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src https://referrals.northbank.example.com',
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const server = createServer((request, response) => {
  const {pathname} = new URL(request.url ?? '/', 'http://site');
  if (pathname === '/') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    renderToPipeableStream(<Page />, {bootstrapModules: ['/client.js']}).pipe(response);
    return;
  }
  const type = types[path.extname(pathname)];
  readFile(path.join(files, path.normalize(pathname))).then(
    (content) => response.writeHead(200, {'Content-Type': type ?? 'text/plain'}).end(content),
    () => response.writeHead(404).end(),
  );
});

server.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
