import {type Client, createClient} from '@trust-widgets/sdk';

/**
 * A client that talks to the real service, but for what a test or a story makes go wrong on the way there or back.
 *
 * `meddle` is given every request and a way to let it through. Waits between tries are kept, so that what people see
 * while they wait can be seen too.
 */
export function clientThat(
  meddle: (request: Request, letThrough: () => Promise<Response>) => Promise<Response>,
  options: {trust?: string; timeout?: number; totalTimeout?: number} = {},
): Client {
  return createClient({
    baseUrl: location.origin,
    trust: 'northbank',
    ...options,
    fetch: (request) => meddle(request, () => fetch(request)),
  });
}

/** Makes only the sending of a form go wrong: what the page reads comes as it should. */
export function clientThatCannotSend(
  answer: (letThrough: () => Promise<Response>) => Response | Promise<Response>,
  options?: {trust?: string; timeout?: number; totalTimeout?: number},
): Client {
  return clientThat(
    async (request, letThrough) => (request.method === 'POST' ? answer(letThrough) : letThrough()),
    options,
  );
}

/** An answer of the service's own kind, with a status that says that something is wrong. */
export function problem(status: number, type: string, more: object = {}): Response {
  return new Response(
    JSON.stringify({type, title: type, status, requestId: 'a-request', ...more}),
    {
      status,
      headers: {'content-type': 'application/problem+json'},
    },
  );
}

/** How sending can go wrong, and what the person then reads, whatever the form. */
export const failures = {
  /** The service has a fault of its own. */
  unavailable: {client: clientThatCannotSend(() => problem(500, 'unexpected'))},
  /** There is no connection at all. */
  offline: {client: clientThatCannotSend(() => Promise.reject(new TypeError('Failed to fetch')))},
  /** Too many people at once, and a long time to wait. */
  busy: {
    client: clientThatCannotSend(() => {
      const answer = problem(429, 'too_many_requests');
      answer.headers.set('retry-after', '99999');
      return answer;
    }),
  },
  /** Something between the page and the service answers with a page of its own, and calls it a success. */
  confused: {
    client: clientThatCannotSend(
      () =>
        new Response('<h1>Sign in to this network</h1>', {
          status: 201,
          headers: {'content-type': 'text/html'},
        }),
    ),
  },
} satisfies Record<string, {readonly client: Client}>;
