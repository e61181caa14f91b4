import {createHash} from 'node:crypto';

import type {Context} from 'hono';

/** Opening hours are told to the minute, so an answer may be a minute old. */
const FOR_A_MINUTE = 'public, max-age=60';

/** Answers something public as JSON, or that it has not changed since the caller last read it. */
export function jsonWithTag(context: Context, value: unknown): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = {ETag: tag, 'Cache-Control': FOR_A_MINUTE};
  if (matches(context.req.header('If-None-Match'), tag)) {
    return context.body(null, 304, headers);
  }
  return context.body(body, 200, {...headers, 'Content-Type': 'application/json'});
}

/** A proxy that compresses an answer makes its tag weak: `W/"…"`. It names the same content. */
function matches(header: string | undefined, tag: string): boolean {
  const known = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
