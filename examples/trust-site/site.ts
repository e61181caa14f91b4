import {readFile, stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import path from 'node:path';

import {inLanguage, pageToTranslate} from './other-languages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};

/** All that the pages and the widgets on them need, and nothing else: no inline script or style, no other origin. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types trust-widgets',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/**
 * Answers with the pages of a folder, as the plain web server of a trust would. A page that is not there in one of the
 * languages is the English one, with widgets that speak it.
 */
export function siteIn(folder: string, languages: readonly string[] = []) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (
      status: number,
      headers: Record<string, string>,
      body: Buffer | string = '',
    ) => {
      response.writeHead(status, {...HEADERS, ...headers});
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(405, {Allow: 'GET, HEAD'});
      return;
    }
    const page = pathIn(folder, request.url);
    const moved = page && (await movedTo(folder, page.address));
    if (moved) {
      answer(302, {Location: moved});
      return;
    }
    const found =
      page && ((await readPage(folder, page.file)) ?? (await readTranslated(page.address)));
    if (found === 'folder') answer(301, {Location: `${page?.address}/`});
    else if (found) {
      const {type, content} = found;
      const part = partOf(content.length, request.headers.range);
      const headers = {'Content-Type': TYPES[type]!, 'Accept-Ranges': 'bytes'};
      if (part) {
        const range = `bytes ${part.from}-${part.to}/${content.length}`;
        answer(206, {...headers, 'Content-Range': range}, content.subarray(part.from, part.to + 1));
      } else answer(200, headers, content);
    } else answer(404, {'Content-Type': TYPES['.html']!}, await include(folder, '/404.html'));
  };

  async function readTranslated(address: string): ReturnType<typeof readPage> {
    const page = pageToTranslate(address, languages);
    const found = page && (await readPage(folder, path.join(folder, page.address)));
    if (!found || found === 'folder') return found;
    if (found.type !== '.html') return undefined;
    return {...found, content: Buffer.from(inLanguage(found.content.toString(), page.language))};
  }
}

/** Gives the file that an address names, unless it is outside the folder or a part of other pages. */
function pathIn(folder: string, url = '/'): {address: string; file: string} | undefined {
  try {
    const address = decodeURIComponent(new URL(url, 'http://site').pathname);
    const file = path.join(folder, address);
    const isInside = file.startsWith(path.join(folder, path.sep));
    const isPage = isInside && !address.includes('\0') && !/\/(parts|_)/.test(address);
    return isPage ? {address, file} : undefined;
  } catch {
    return undefined;
  }
}

async function readPage(
  folder: string,
  file: string,
): Promise<{type: string; content: Buffer} | 'folder' | undefined> {
  const name = file.endsWith(path.sep) ? path.join(file, 'index.html') : file;
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  const type = path.extname(name);
  if (!found?.isFile() || !(type in TYPES)) return undefined;
  const content = await readFile(name);
  if (type !== '.html') return {type, content};
  return {type, content: Buffer.from(await withParts(folder, content.toString()))};
}

/** Reads which part of a file is asked for. Safari plays no video of a server that can't give a part. */
function partOf(length: number, range = ''): {from: number; to: number} | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (from === undefined || Number(from) >= length) return undefined;
  return {from: Number(from), to: Math.min(Number(to || length), length - 1)};
}

/** Puts in what pages share. Apache and nginx know this line by the name of server-side includes. */
async function withParts(folder: string, html: string): Promise<string> {
  const pieces = html.split(/<!--#include virtual="(\/[\w./-]+)" -->/);
  // Every second piece is an address.
  const filled = pieces.map(async (piece, index) =>
    index % 2 === 0 ? piece : include(folder, piece),
  );
  return (await Promise.all(filled)).join('');
}

async function include(folder: string, address: string): Promise<string> {
  return withParts(folder, await readFile(path.join(folder, address), 'utf8'));
}

/** Reads `_redirects`: an old address and a new one on each line. */
async function movedTo(folder: string, address: string): Promise<string | undefined> {
  const lines = (await readFile(path.join(folder, '_redirects'), 'utf8')).split('\n');
  return lines.map((line) => line.split(/\s+/)).find(([from]) => from === address)?.[1];
}
