import {createHash} from 'node:crypto';

import type {Context} from 'hono';

/** Opening hours are told to the minute, so an answer may be a minute old. */
const FOR_A_MINUTE = 'public, max-age=60';

/** JSON that is ready to be sent, with the tag that names this content. */
export interface Tagged {
  readonly body: string;
  readonly tag: string;
}

/** Writes something public as JSON and names its content. */
export function tagged(value: unknown): Tagged {
  const body = JSON.stringify(value);
  return {body, tag: `"${createHash('sha1').update(body).digest('base64url')}"`};
}

/** Answers with something public, or that it has not changed since the caller last read it. */
export function answerTagged(context: Context, {body, tag}: Tagged): Response {
  const headers = {ETag: tag, 'Cache-Control': FOR_A_MINUTE};
  if (matches(context.req.header('If-None-Match'), tag)) return context.body(null, 304, headers);
  return context.body(body, 200, {...headers, 'Content-Type': 'application/json'});
}

/** A proxy that compresses an answer makes its tag weak: `W/"…"`. It names the same content. */
function matches(header: string | undefined, tag: string): boolean {
  const known = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
