import type {SharedPassport} from '@trust-widgets/contract/passport/passport';
import type {Client} from '@trust-widgets/sdk';

import {written} from '../health-passport/trust-health-passport.examples.ts';
import {clientThat, problem} from '../testing/failing.ts';

/** One state that a shared passport can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly token?: string;
  readonly client?: Client;
}

/** A token of the right kind, which no service knows. */
export const TOKEN = 'made-up-for-tests-and-stories-0123456789abc';

/** A service that answers one link with this. */
export function clientThatOpens(shared: Partial<SharedPassport>): Client {
  return clientThat(async (request, letThrough) =>
    request.url.endsWith('/v1/shared-passport')
      ? Response.json({sections: [], answers: {}, until: '2026-11-29', ...shared})
      : letThrough(),
  );
}

const answered = (answer: () => Promise<Response>) =>
  clientThat(
    (request, letThrough) =>
      request.url.endsWith('/v1/shared-passport') ? answer() : letThrough(),
    {totalTimeout: 1000},
  );

const {preferredName, whatMatters, communication, pleaseDo, pleaseDoNot, allergies, people} =
  written;

export const examples = {
  /** Some parts of it, and when they were last checked. */
  some: {
    token: TOKEN,
    client: clientThatOpens({
      sections: ['name', 'matters', 'people', 'communicate', 'doDont', 'allergies'],
      answers: {
        preferredName,
        whatMatters,
        communication,
        pleaseDo,
        pleaseDoNot,
        allergies,
        people,
      },
      lastChecked: '2026-05-02',
      writtenIn: 'en',
    }),
  },
  /** Written in another language than the page’s. */
  inArabic: {
    token: TOKEN,
    client: clientThatOpens({
      sections: ['name', 'matters'],
      answers: {preferredName: 'سمير', whatMatters: 'أولادي الثلاثة.\nأن تُقال لي الحقيقة.'},
      lastChecked: '2026-05-02',
      writtenIn: 'ar',
    }),
  },
  /** Nothing is written in what was shared. */
  empty: {token: TOKEN, client: clientThatOpens({sections: ['wishes']})},
  /** The link is wrong, has ended or was taken back: all alike. */
  closed: {token: TOKEN, client: answered(() => Promise.resolve(problem(404, 'not_found')))},
  /** The page was opened without a link, or was loaded again. */
  noLink: {},
  /** The service can’t be reached. */
  offline: {
    token: TOKEN,
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The service has a fault of its own. */
  unavailable: {token: TOKEN, client: answered(() => Promise.resolve(problem(500, 'unexpected')))},
} satisfies Record<string, Example>;
