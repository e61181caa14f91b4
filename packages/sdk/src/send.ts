import {bodyOf, refusalOf} from './answer.ts';
import {ConnectionError, ResponseError} from './errors.ts';
import {inTime} from './in-time.ts';
import {waitAfter} from './retry.ts';
import type {Guard} from './shapes.ts';

/** What every call of the SDK takes besides what it is about. */
export interface CallOptions {
  /** Stops the call, which then rejects with a `ConnectionError` whose `reason` is `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** One request to the service. */
export interface ServiceRequest {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** The parts of the path below `/v1/`. */
  readonly path: readonly string[];
  readonly search?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
  /** Whether it may arrive twice and do no harm: it is then tried again. */
  readonly isRepeatable: boolean;
  /** Whether it is about who is signed in: the browser then sends its cookie along. */
  readonly isPersonal?: boolean;
  /** The tag of the only state that may be changed. */
  readonly ifMatch?: string;
  /** Whether it is to arrive even if the page is left at once. */
  readonly outlivesPage?: boolean;
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
  const {timeout, totalTimeout} = settings;

  return async (isPromised, request, {signal} = {}) => {
    const deadline = Date.now() + totalTimeout;
    const response = await inTime(totalTimeout, signal, async (stop) => {
      for (let tries = 1; ; tries += 1) {
        const answer = await inTime(timeout, stop, (stop) => once(settings, request, stop)).catch(
          failure,
        );
        const came = answer instanceof ConnectionError ? undefined : answer;
        const mayRepeat = request.isRepeatable && !stop.aborted;
        const wait = mayRepeat ? await waitAfter(came, tries, deadline) : undefined;
        if (wait !== undefined) await sleep(wait, stop);
        else if (came) return came;
        else throw answer as ConnectionError;
      }
    });
    if (!response.ok) throw await refusalOf(response);
    const answer = await bodyOf(response);
    if (isPromised(answer)) return answer;
    throw new ResponseError({status: response.status});
  };
}

/** Tries once. The whole answer belongs to the try: a connection cut, or stalled, halfway is a failed one. */
async function once(
  {baseUrl, language, fetch}: SendSettings,
  {method, path, search, headers, body, isPersonal, ifMatch, outlivesPage}: ServiceRequest,
  signal: AbortSignal,
): Promise<Response> {
  // Not `search.size`: Safari before 17 has none.
  const query = search ? search.toString() : '';
  const url = `${baseUrl}v1/${path.map(segment).join('/')}${query && `?${query}`}`;
  const request = new Request(url, {
    method: method.toUpperCase(),
    headers: {
      accept: 'application/json',
      ...(language && {'accept-language': language}),
      ...(ifMatch && {'if-match': ifMatch}),
      ...headers,
    },
    // Bytes, so that nobody on the page is asked to write it again.
    ...(body && {body: new TextEncoder().encode(body)}),
    // A redirect could carry what somebody wrote to a place that nobody chose.
    redirect: 'error',
    ...(isPersonal && {credentials: 'include'}),
    ...(outlivesPage && {keepalive: true}),
    signal,
  });
  const response = await fetch(request);
  return new Response((await response.text()) || null, response);
}

/** Waits for some milliseconds, and no longer than the call lasts: a forgotten timer keeps a process alive. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Says that no answer came, and nothing else: what `fetch` throws may quote the request. */
function failure(error: unknown): ConnectionError {
  return error instanceof ConnectionError ? error : new ConnectionError('network');
}

/** Lets an id into a path. No service has `-`, so an id that could lead elsewhere (`..`, `a/b`) is not found. */
function segment(id: string): string {
  return /^\w[\w.-]*$/.test(id) ? id : '-';
}
