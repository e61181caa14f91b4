import type {ServicePage} from '@trust-widgets/contract/service-directory/service';
import type {Client} from '@trust-widgets/sdk';

import {HOSTILE} from '../service/trust-service.examples.ts';
import {clientThat, problem} from '../testing/failing.ts';

/** One state that the directory can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly serviceUrl?: string;
  readonly referUrl?: string;
  readonly client?: Client;
}

/** A client for which only the list of services is answered otherwise. */
export function clientWhoseList(
  answer: (letThrough: () => Promise<Response>) => Promise<Response>,
) {
  return clientThat(
    (request, letThrough) =>
      new URL(request.url).pathname.endsWith('/services') ? answer(letThrough) : letThrough(),
    {totalTimeout: 1000},
  );
}

async function withHarm(letThrough: () => Promise<Response>): Promise<Response> {
  const page = (await (await letThrough()).json()) as ServicePage;
  const services = page.services.slice(0, 3).map((service) => ({
    ...service,
    name: HOSTILE,
    whatItIs: `${HOSTILE} ${'very long '.repeat(40)}`,
    provider: {...service.provider, name: HOSTILE},
    town: HOSTILE,
    phones: [{number: 'javascript:alert(1)', kind: 'voice', label: HOSTILE}],
  }));
  return Response.json({...page, services, nextCursor: undefined, near: {name: HOSTILE}});
}

export const examples = {
  /** Each service opens inside the list. */
  inside: {},
  /** Each service has a page of its own. */
  linked: {serviceUrl: '/northbank/services/{service}/'},
  /** The trust of Northern Ireland. */
  northernIreland: {trust: 'loughside'},
  /** Nothing fits. */
  none: {
    client: clientWhoseList(() => Promise.resolve(Response.json({services: [], total: 0}))),
  },
  /** The answer has not come yet. */
  searching: {
    client: clientThat((request, letThrough) =>
      request.url.includes('/services') ? new Promise<never>(() => {}) : letThrough(),
    ),
  },
  /** There is no connection. */
  offline: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The service has a fault of its own. */
  unavailable: {client: clientWhoseList(() => Promise.resolve(problem(500, 'unexpected')))},
  /** Too many people at once. */
  busy: {
    client: clientWhoseList(() => {
      const answer = problem(429, 'too_many_requests');
      answer.headers.set('retry-after', '99999');
      return Promise.resolve(answer);
    }),
  },
  /** Somebody wrote harm into the directory: it is shown as the text that it is. */
  hostile: {client: clientWhoseList(withHarm)},
  /** The editor left out whose services they are. */
  mistaken: {trust: ''},
} satisfies Record<string, Example>;
