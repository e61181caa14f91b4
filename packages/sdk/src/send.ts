import ky, {HTTPError} from 'ky';

import {bodyOf, refusalOf} from './answer.ts';
import {ConnectionError, ResponseError, TrustWidgetsError} from './errors.ts';
import {inTime} from './in-time.ts';
import {retryUntil} from './retry.ts';
import type {Guard} from './shapes.ts';

/** What every call of the SDK takes besides what it is about. */
export interface CallOptions {
  /** Stops the call, which then rejects with a `ConnectionError` whose `reason` is `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** One request to the service. */
export interface ServiceRequest {
  readonly method: 'get' | 'post';
  /** The parts of the path below `/v1/`. */
  readonly path: readonly string[];
  readonly search?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
  /** Whether it may arrive twice and do no harm: it is then tried again. */
  readonly isRepeatable: boolean;
}

/**
 * Sends one request, and gives what came back once it is known to have the promised shape.
 *
 * @throws {ConnectionError} when no answer came
 * @throws {ResponseError} when another answer came
 */
export type Send = <T>(
  isPromised: Guard<T>,
  request: ServiceRequest,
  options?: CallOptions,
) => Promise<T>;

/** How requests are sent. */
export interface SendSettings {
  readonly baseUrl: string;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds for one try. */
  readonly timeout: number;
  /** Milliseconds for all tries and the waits between them. */
  readonly totalTimeout: number;
}

/** Makes the one way in which all resources reach the service. */
export function createSend(settings: SendSettings): Send {
  const {baseUrl, language, timeout, totalTimeout} = settings;
  const http = ky.create({
    prefixUrl: `${baseUrl}v1`,
    timeout,
    headers: {accept: 'application/json', ...(language && {'accept-language': language})},
    // A redirect could carry what somebody wrote to a place that nobody chose.
    redirect: 'error',
    // The whole answer belongs to the try: a connection cut, or stalled, halfway is tried again like any other.
    async fetch(request) {
      const response = await settings.fetch(request as Request);
      return new Response((await response.text()) || null, response);
    },
  });

  return async (isPromised, {path, search, body, isRepeatable, ...request}, {signal} = {}) => {
    const deadline = Date.now() + totalTimeout;
    try {
      const response = await inTime(totalTimeout, signal, (signal) =>
        http(path.map(segment).join('/'), {
          ...request,
          signal,
          retry: isRepeatable ? retryUntil(deadline) : {limit: 0},
          ...(search && {searchParams: search}),
          // Bytes, so that nobody on the page is asked to write it again.
          ...(body && {body: new TextEncoder().encode(body)}),
        }),
      );
      const answer = await bodyOf(response);
      if (isPromised(answer)) return answer;
      throw new ResponseError({status: response.status});
    } catch (error) {
      if (error instanceof TrustWidgetsError) throw error;
      if (error instanceof HTTPError) throw await refusalOf(error.response);
      // ky's own errors hold the request, and with it every answer: they end here.
      const isSlow = error instanceof Error && error.name === 'TimeoutError';
      throw new ConnectionError(isSlow ? 'timeout' : 'network');
    }
  };
}

/** Lets an id into a path. No service has `-`, so an id that could lead elsewhere (`..`, `a/b`) is not found. */
function segment(id: string): string {
  return /^\w[\w.-]*$/.test(id) ? id : '-';
}
