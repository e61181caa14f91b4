import type {Client} from '@trust-widgets/sdk';

import {clientThat} from '../../testing/failing.ts';

/** A client of the real service, of a trust that has Easy Read, with our pictures or with those at an address of its own. */
export function clientWithEasyRead(pictures?: string): Client {
  return clientThat(async (request, letThrough) => {
    const answer = await letThrough();
    if (new URL(request.url).pathname !== '/v1/trusts/northbank') return answer;
    const trust = (await answer.json()) as object;
    const changed = {...trust, languages: ['en', 'en-x-easyread'], pictures};
    return new Response(JSON.stringify(changed), {
      headers: {'content-type': 'application/json'},
    });
  });
}
