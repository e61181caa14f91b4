import type {Service} from '@trust-widgets/contract/service-directory/service';
import type {Client} from '@trust-widgets/sdk';

import {clientThat, problem} from '../testing/failing.ts';

/** One state that the page of a service can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly service?: string;
  readonly client?: Client;
}

/** A service of Northbank of which something is otherwise than in the trust's file. */
export function serviceWith(changes: Partial<Record<keyof Service, unknown>>): Client {
  return clientThat(async (request, letThrough) => {
    const answer = await letThrough();
    if (!request.url.includes('/services/')) return answer;
    return Response.json({...((await answer.json()) as object), ...changes});
  });
}

/** What somebody might write into a directory who means harm. */
export const HOSTILE = '"><img src=x onerror="window.wasRun = true"><svg onload=alert(1)>';

export const examples = {
  /** Day and night, for everybody, with a form to fill in. */
  always: {},
  /** Some hours of the week, and for new people only through their doctor. */
  partDay: {service: 'community-team'},
  /** Past midnight, and for professionals only. */
  overnight: {service: 'street-triage'},
  /** The crisis team of Northern Ireland: new people come through somebody else (need 12). */
  notForNewPeople: {trust: 'loughside', service: 'crisis-response'},
  /** Closed for a while. */
  temporarilyClosed: {service: 'willow-ward'},
  /** Closed for good, with somewhere else to go. */
  closed: {service: 'quayside-counselling'},
  /** Not in the directory. */
  unknown: {service: 'no-such-service'},
  /** There is no connection. */
  offline: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The service has a fault of its own, for this only. */
  unavailable: {
    client: clientThat(
      async (request, letThrough) =>
        request.url.includes('/services/') ? problem(500, 'unexpected') : letThrough(),
      {totalTimeout: 1000},
    ),
  },
  /** Somebody wrote harm into the directory: it is shown as the text that it is. */
  hostile: {
    client: serviceWith({
      name: `Team ${HOSTILE}`,
      whatItIs: HOSTILE,
      whoItIsFor: HOSTILE,
      otherNames: [{name: HOSTILE, language: '"><script>alert(1)</script>'}],
      address: HOSTILE,
      email: 'a@example.com?bcc=everyone@example.com',
      phones: [
        {number: 'javascript:alert(1)', kind: 'voice', label: HOSTILE},
        {number: '01632 960 111;ext=9', kind: 'voice', menuNote: HOSTILE},
      ],
      related: [{relation: 'related', name: HOSTILE, note: HOSTILE}],
      afterCare: [HOSTILE],
    }),
  },
  /** The editor left out which service it is. */
  mistaken: {service: ''},
} satisfies Record<string, Example>;
