import type {Client} from '@trust-widgets/sdk';

import {clientThat, failures} from '../testing/failing.ts';

/** One state that the referral can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly service?: string;
  readonly client?: Client;
}

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
