import type {InterpreterRules, Trust} from '@trust-widgets/contract/trust/trust';
import type {Client} from '@trust-widgets/sdk';

import {clientThat, failures} from '../testing/failing.ts';

/** One state that the request can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly client?: Client;
}

/** Gives a client to which the trust says something else of interpreters than it does, at once or later. */
export function clientOfTrustWith(
  interpreters: InterpreterRules | undefined,
  when?: Promise<void>,
): Client {
  return clientThat(async (request, letThrough) => {
    const answer = await letThrough();
    if (!/\/trusts\/[\w-]+$/.test(request.url)) return answer;
    await when;
    const {interpreters: _, ...trust} = (await answer.json()) as Trust;
    return Response.json({...trust, ...(interpreters && {interpreters})});
  });
}

export const examples = {
  /** The English trust: five kinds. */
  open: {},
  /** The Northern Irish trust: Irish Sign Language too. */
  withIrishSignLanguage: {trust: 'loughside'},
  /** The trust takes no requests here. */
  noneHere: {client: clientOfTrustWith(undefined)},
  /** Nothing can be fetched: the numbers and every kind are there all the same. */
  unreachable: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The editor left out which trust it is. */
  mistaken: {trust: ''},
  ...failures,
} satisfies Record<string, Example>;
