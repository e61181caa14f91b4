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

/**
 * Tells somebody kindly what did not work, whom they can call meanwhile, and the way back to where they began. It loads
 * no script.
 */
export function problemPage(
  context: Context<AppEnv>,
  problem: PageProblem,
  {trusts, back = '/passport'}: Pick<AppDeps, 'trusts'> & {back?: string | undefined},
): Promise<Response> {
  const trust = trustOf(back, trusts);
  if (problem === 'unavailable') context.header('Retry-After', '30');
  return answerPage(context, {
    trust,
    tab: (say) => say.problem[problem].title,
    status: STATUS[problem],
    main: ({say}) =>
      html`<h1>${say.problem[problem].title}</h1>
        <p>${say.problem[problem].text}</p>
        ${problem === 'not_found' ? '' : html`<p>${say.problem.kept}</p>`}
        <p><a href="${back}">${say.problem.back}</a></p>
        ${urgentHelp(trust, say)}`,
  });
}

/** Whose page somebody came from, as far as its address says. Where there are several trusts, it may be that of any. */
function trustOf(back: string, trusts: AppDeps['trusts']) {
  const [only, another] = trusts.values();
  const named = trusts.get(new URL(back, 'http://service').searchParams.get('trust') ?? '');
  return (named ?? (another ? undefined : only))?.config.trust;
}
