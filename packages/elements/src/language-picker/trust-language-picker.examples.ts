import type {Client} from '@trust-widgets/sdk';

import {clientThat} from '../testing/failing.ts';

/** One state that the picker can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly client?: Client;
}

/** A trust that has its pages in these languages, and is otherwise Northbank. */
function speaking(...languages: string[]): Client {
  return clientThat(async (_request, letThrough) => {
    const trust = (await (await letThrough()).json()) as object;
    return Response.json({...trust, languages});
  });
}

export const examples = {
  /** All that we speak. */
  northbank: {},
  /** Two of them, one with a country, and one that we do not speak. */
  two: {client: speaking('en-GB', 'cy', 'de')},
  /** Only one: there is nothing to choose. */
  one: {client: speaking('en')},
  /** The service can't be asked: every language of ours is offered. */
  unreachable: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
} satisfies Record<string, Example>;
