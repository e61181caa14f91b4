import type {Client} from '@trust-widgets/sdk';

import {clientThat, clientThatCannotSend, problem} from '../testing/failing.ts';

/** One state that the referral can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly service?: string;
  readonly client?: Client;
}

/** How sending can go wrong, and what the person then reads. */
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
} satisfies Record<string, Example>;

export const examples = {
  /** The English crisis team: anyone may refer. */
  open: {},
  /** The Northern Irish team: new people come through a professional. */
  notForNewPeople: {trust: 'loughside', service: 'crisis-response'},
  /** The service is not in the directory. */
  unknown: {service: 'no-such-service'},
  /** Nothing can be fetched: the numbers and the first question are there all the same. */
  unreachable: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The editor left out which service it is. */
  mistaken: {service: ''},
  ...failures,
} satisfies Record<string, Example>;
