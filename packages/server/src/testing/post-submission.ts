import {randomUUID} from 'node:crypto';

/** What else a test can say of a request. */
export interface PostOptions {
  readonly key?: string | undefined;
  readonly trust?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Makes a request that sends something to a collection, such as `referrals`. */
export function postSubmission(
  origin: string,
  path: string,
  body: unknown,
  {key = randomUUID(), trust = 'northbank', headers = {}}: PostOptions = {},
): Request {
  return new Request(`${origin}/v1/trusts/${trust}/${path}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers},
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}
