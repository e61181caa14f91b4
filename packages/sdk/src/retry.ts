import {problemOf, retryAfter} from './answer.ts';

/** How often a request is tried, the first time among them. */
const TRIES = 3;

/** Statuses that say "not now" rather than "no". */
const PASSING = [408, 429, 500, 502, 503, 504];

/**
 * Says how long to wait before a request is tried again, in milliseconds, or nothing when it is not.
 *
 * Waits are random, up to 0.6 s and then 1.2 s ("full jitter"), so that a whole town does not come back in the same
 * instant. A wait that the service asks for is kept to, unless it would end after `deadline` (milliseconds since 1970):
 * then the person is told now, and not after half a minute of hoping.
 *
 * @param answer what came, or nothing where the network failed
 * @param tries how many there were
 */
export async function waitAfter(
  answer: Response | undefined,
  tries: number,
  deadline: number,
): Promise<number | undefined> {
  if (tries >= TRIES) return undefined;
  if (answer && !PASSING.includes(answer.status) && !(await isInProgress(answer.clone()))) {
    return undefined;
  }
  const asked = answer && retryAfter(answer);
  if (asked === undefined) return Math.random() * 300 * 2 ** tries;
  const wait = Math.ceil(asked * 1000);
  return Date.now() + wait > deadline ? undefined : wait;
}

/** The same key is being dealt with right now: its answer is worth coming back for. */
async function isInProgress(response: Response): Promise<boolean> {
  return response.status === 409 && (await problemOf(response))?.type === 'request_in_progress';
}
