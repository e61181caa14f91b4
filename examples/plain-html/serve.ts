/**
 * Opens these pages as a trust's own web server would: on an origin of their own, with the demonstration's service.
 *
 *     node --import tsx examples/plain-html/serve.ts
 */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

import {startDemo} from '../trust-site/serve.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const SOMEWHERE = 'https://referrals.trust.example';
const TYPES: Readonly<Record<string, string>> = {
  '/index.html': 'text/html; charset=utf-8',
  '/pinned.html': 'text/html; charset=utf-8',
  '/site.css': 'text/css; charset=utf-8',
};

/** A trust's site of plain files. */
export interface PlainSite {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Hands out the pages of this folder, with an editor's work done: the address of the service, and what it gives to paste.
 *
 * @param service tells where the service is, once there is one
 */
export async function servePages(service: () => string): Promise<PlainSite> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://site');
    const file = pathname === '/' ? '/index.html' : pathname;
    const type = TYPES[file];
    if (type === undefined) {
      // Every browser asks for an icon.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    void edited(file, service()).then(
      (text) => response.writeHead(200, {'Content-Type': type}).end(text),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function edited(file: string, service: string): Promise<string> {
  const text = await readFile(path.join(here, file), 'utf8');
  if (file !== '/pinned.html') return text.replaceAll(SOMEWHERE, service);
  const response = await fetch(`${service}/widgets/snippets.txt`);
  const [, snippet = '', hash = ''] =
    /^3\. [^]*?(<script type="importmap">[^]*<\/script>)[^]*('sha256-[^']+')/m.exec(
      await response.text(),
    ) ?? [];
  return text
    .replace(/<!-- Paste [^]*?-->/, () => snippet)
    .replace("'sha256-…'", () => hash)
    .replaceAll(SOMEWHERE, service);
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plain-html-'));
  let service = '';
  const site = await servePages(() => service);
  const demo = await startDemo({folder, port: 0, allowedOrigins: [site.origin]});
  service = demo.site;
  process.stdout.write(`
  ${site.origin}/             always the newest version
  ${site.origin}/pinned.html  one version, under a strict policy
  ${demo.receiver.origin}/             what the team’s own system has received

Press Ctrl-C to stop.
`);
  process.once('SIGINT', () => {
    void Promise.all([site.stop(), demo.stop()])
      .then(() => rm(folder, {recursive: true, force: true}))
      .then(() => process.exit(0));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
