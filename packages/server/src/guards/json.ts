import {isWellFormed} from '@trust-widgets/contract';

import {ProblemError} from '../problem.ts';

/**
 * The most bytes that a body may have, unless its route takes more. A referral with every answer at its limit has about
 * 25,000 characters, and a character up to four bytes.
 */
export const MAX_BODY_BYTES = 128 * 1024;

/** The most levels that a body may nest. A referral has three. */
const MAX_DEPTH = 16;

const malformed = () => new ProblemError('malformed_request');

/**
 * Reads a JSON body that is safe to judge: of bounded size and depth, and with text that any database can keep.
 *
 * @throws {ProblemError} `unsupported_media_type`, `too_large` or `malformed_request`
 */
export async function readJson(request: Request, maxBytes = MAX_BODY_BYTES): Promise<unknown> {
  if (!isJson(request.headers)) throw new ProblemError('unsupported_media_type');
  const bytes = await readBytes(request, maxBytes).catch((error: unknown) => {
    // The sender went away. Nobody reads the answer, and nothing is wrong with the service.
    throw error instanceof ProblemError ? error : malformed();
  });
  const text = decode(bytes);
  if (nestsDeeperThan(MAX_DEPTH, text)) throw malformed();
  const body = parse(text);
  if (!isStorable(body)) throw malformed();
  return body;
}

function isJson(headers: Headers): boolean {
  // A compressed body can unfold to any size; nothing that we take needs it.
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity') return false;
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(
    headers.get('content-type') ?? '',
  );
}

/**
 * Reads a body of bounded size.
 *
 * @throws {ProblemError} `too_large`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new ProblemError('too_large', {headers: {Connection: 'close'}});
  const length = request.headers.get('content-length');
  if (length !== null) {
    if (Number(length) > maxBytes) throw tooLarge();
    // The HTTP parser holds a body to its Content-Length, so this is bounded, and faster than a stream.
    return new Uint8Array(await request.arrayBuffer());
  }
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw malformed();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text.
    throw malformed();
  }
}

/** Looks at brackets outside strings, before anything is built of them. */
function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === BACKSLASH) index += 1;
      else if (character === QUOTE) inString = false;
    } else if (character === QUOTE) inString = true;
    else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Says whether all text in it, keys too, can be kept unchanged, and no key reaches for a prototype. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isWellFormed(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, inner]) => key !== '__proto__' && isWellFormed(key) && isStorable(inner),
  );
}
