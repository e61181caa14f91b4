import type {Client} from '@trust-widgets/sdk';

import {clientThat} from '../testing/failing.ts';

/** One way to put the button on a page, for stories and tests alike. */
export interface Example {
  readonly href?: string;
  readonly noKeyboard?: boolean;
  readonly trust?: string;
  readonly client?: Client;
}

export const examples = {
  /** To the weather. */
  plain: {},
  /** To a page of the trust's choice. */
  elsewhere: {href: 'https://www.example.com/recipes'},
  /** Without the Shift key. */
  noKeyboard: {noKeyboard: true},
  /** The trust turned the Shift key off for all its pages. */
  turnedOff: {
    client: clientThat(async (_request, letThrough) => {
      const trust = (await (await letThrough()).json()) as object;
      return Response.json({...trust, exitByKeyboard: false});
    }),
  },
  /** The service can't be asked what the trust wants. */
  unreachable: {
    trust: 'northbank',
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The editor wrote an address that is none. */
  mistaken: {href: 'javascript:alert(1)'},
} satisfies Record<string, Example>;
