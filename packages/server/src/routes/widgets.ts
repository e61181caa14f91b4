import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {targetLocales} from '@trust-widgets/elements/generated/languages';
import {Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {addressOf} from '../guards/own-pages.ts';
import {ProblemError} from '../problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** How a build says in a name that the name changes with the contents. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** The built widgets, for any page to load, and what to paste for it. */
export function widgetRoutes(
  folder: string,
  deps: Pick<AppDeps, 'signIn' | 'trustProxy'>,
): Hono<AppEnv> {
  const routes = new Hono<AppEnv>().get('/snippets.txt', async (context) => {
    const bytes = await read(path.join(folder, 'snippets.txt'));
    if (!bytes) throw new ProblemError('not_found');
    const headers = {'Content-Type': TYPES['.txt']!, 'Cache-Control': 'no-store'};
    const text = new TextDecoder().decode(bytes);
    const languages = context.req.query('languages')?.split(',') ?? [];
    return context.body(snippetsAt(text, addressOf(context, deps), languages), 200, headers);
  });
  return routes.get('/:file', async (context) => {
    const file = context.req.param('file');
    const type = TYPES[path.extname(file)];
    // One level, and no name that starts with a dot: nothing outside the folder can be named.
    if (type === undefined || !/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(file))
      throw new ProblemError('not_found');
    const found = await readEncoded(
      path.join(folder, file),
      context.req.header('accept-encoding') ?? '',
    );
    if (!found) throw new ProblemError('not_found');
    const isHashed = HASHED.test(file);
    // Asked for again each time, so that the loader never names files of an older build.
    const tag = `"${createHash('sha1').update(found.bytes).digest('base64url')}"`;
    const headers: Record<string, string> = {
      'Content-Type': type,
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Vary: 'Accept-Encoding',
      ...(found.encoding !== undefined && {'Content-Encoding': found.encoding}),
      ...(!isHashed && {ETag: tag}),
    };
    if (!isHashed && context.req.header('if-none-match')?.includes(tag))
      return context.body(null, 304, headers);
    return context.body(found.bytes, 200, headers);
  });
}

/** What the build wrote for an address that it did not know and for all languages, made right for this one and for some. */
function snippetsAt(text: string, origin: string, languages: readonly string[]): string {
  const placed = text.replaceAll('https://referrals.trust.example', origin);
  const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(placed) ?? [];
  const {integrity} = JSON.parse(map || '{}') as {integrity?: Record<string, string>};
  const kept = Object.entries(integrity ?? {}).filter(([address]) => {
    const [, code = ''] = /\/([\w-]+?)(\.\w+)?-[\da-f]{8}\.js$/.exec(address) ?? [];
    return !targetLocales.includes(code) || languages.includes(code);
  });
  const fitting = `\n${JSON.stringify({integrity: Object.fromEntries(kept)}, null, 1)}\n`;
  const hash = createHash('sha256').update(fitting).digest('base64');
  return placed
    .replace(map, () => fitting)
    .replace(/'sha256-[^']+'/g, `'sha256-${hash}'`)
    .replace(/^Of the translations .*$/m, `Of the translations it has ${said(languages)}.`);
}

function said(languages: readonly string[]): string {
  const known = languages.filter((code) => targetLocales.includes(code));
  return known.length > 0
    ? `those of: ${known.join(', ')}`
    : 'none. For those that your people read: /widgets/snippets.txt?languages=cy,ur';
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

async function readEncoded(file: string, accepted: string) {
  for (const [encoding, extension] of ENCODINGS) {
    if (!new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)) continue;
    const bytes = await read(`${file}${extension}`);
    if (bytes) return {bytes, encoding};
  }
  const bytes = await read(file);
  return bytes && {bytes, encoding: undefined};
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
