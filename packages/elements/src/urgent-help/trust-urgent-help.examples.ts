import {NATIONAL_NUMBERS} from '@trust-widgets/contract/trust/national-numbers';
import type {Nation} from '@trust-widgets/contract/trust/nations';
import type {Client} from '@trust-widgets/sdk';

import {clientThat} from '../testing/failing.ts';

/** One state that the numbers can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly client?: Client;
}

/** A trust of another nation, with that nation's numbers, which is no demonstration. */
function real(nation: Nation): Client {
  return clientThat(async (_request, letThrough) => {
    const trust = (await (await letThrough()).json()) as object;
    return Response.json({...trust, nation, demo: false, urgentHelp: NATIONAL_NUMBERS[nation]});
  });
}

export const examples = {
  /** An English trust with a telephone and a text line of its own. */
  england: {trust: 'northbank'},
  /** A trust of Northern Ireland: Lifeline, and its textphone. */
  northernIreland: {trust: 'loughside'},
  /** Wales, where 111 is another service. Not a demonstration: its numbers may be called. */
  wales: {client: real('wales')},
  /** Scotland, where 111 is NHS 24. */
  scotland: {client: real('scotland')},
  /** The service can't be asked: 999, and what the page itself has inside the tag. */
  unreachable: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The editor left out whose numbers they are. */
  mistaken: {trust: ''},
} satisfies Record<string, Example>;
