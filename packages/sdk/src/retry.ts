import {HTTPError, type RetryOptions} from 'ky';

import {problemOf, retryAfter} from './answer.ts';

/** Statuses that say "not now" rather than "no". */
const PASSING = [408, 429, 500, 502, 503, 504];

/**
 * Says when a request is tried again, and after how long: three tries in all.
 *
 * Waits are random, up to 0.6 s and then 1.2 s ("full jitter"), so that a whole town does not come back in the same
 * instant. A wait that the service asks for is kept to, unless it would end after `deadline` (milliseconds since 1970):
 * then the person is told now, and not after half a minute of hoping.
 */
export function retryUntil(deadline: number): RetryOptions {
  let asked: number | undefined;
  return {
    limit: 2,
    methods: ['get', 'post'],
    async shouldRetry({error}) {
      asked = undefined;
      // What is no answer at all is a failing network.
      if (!(error instanceof HTTPError)) return true;
      asked = retryAfter(error.response);
      if (asked !== undefined && Date.now() + asked * 1000 > deadline) return false;
      return PASSING.includes(error.response.status) || isInProgress(error.response.clone());
    },
    delay: (attempt) =>
      asked === undefined ? Math.random() * 300 * 2 ** attempt : Math.ceil(asked * 1000),
  };
}

/** The same key is being dealt with right now: its answer is worth coming back for. */
async function isInProgress(response: Response): Promise<boolean> {
  return response.status === 409 && (await problemOf(response))?.type === 'request_in_progress';
}
