import type {Context} from 'hono';
import {html} from 'hono/html';

import type {AppDeps, AppEnv} from '../app.ts';
import {answerPage, urgentHelp} from './page.ts';

/** What can keep somebody from a page of ours. */
export type PageProblem = 'sign_in_required' | 'identity_not_proven' | 'unavailable' | 'not_found';

const STATUS = {
  sign_in_required: 401,
  identity_not_proven: 403,
  not_found: 404,
  unavailable: 503,
} as const;

/** Tells somebody kindly what did not work, whom they can call meanwhile, and the way back. It loads no script. */
export function problemPage(
  context: Context<AppEnv>,
  problem: PageProblem,
  {trusts}: Pick<AppDeps, 'trusts'>,
): Promise<Response> {
  // Where there are several trusts, somebody on the way back from signing in may belong to any of them.
  const [only, another] = trusts.values();
  const trust = another ? undefined : only?.config.trust;
  if (problem === 'unavailable') context.header('Retry-After', '30');
  return answerPage(context, {
    trust,
    tab: (say) => say.problem[problem].title,
    status: STATUS[problem],
    main: ({say}) =>
      html`<h1>${say.problem[problem].title}</h1>
        <p>${say.problem[problem].text}</p>
        ${problem === 'not_found' ? '' : html`<p>${say.problem.kept}</p>`}
        <p><a href="/passport">${say.problem.back}</a></p>
        ${urgentHelp(trust, say)}`,
  });
}
