import type {Hono} from 'hono';
import {HTTPException} from 'hono/http-exception';
import {PROBLEMS, type ProblemName} from '@trust-widgets/contract';

import type {AppDeps, AppEnv} from '../app.ts';
import {troubleAtForm} from '../hosted/trouble.ts';
import {errorFields} from '../log.ts';
import {type ProblemDetails, ProblemError, problemBody} from '../problem.ts';
import {StoreUnavailable} from '../store/store-unavailable.ts';
import {subjectOf} from './trust-of.ts';

/** Answers everything that goes wrong with a problem, and nothing that was sent or thrown in it. */
export function answerErrors(
  app: Hono<AppEnv>,
  {trusts, log}: Pick<AppDeps, 'trusts' | 'log'>,
): void {
  app.notFound(() => {
    throw new ProblemError('not_found');
  });

  app.onError((error, context) => {
    const requestId = context.get('requestId');
    const {problem, details} = problemOf(error);
    if (problem === 'unexpected') log.error('request.failed', {requestId, ...errorFields(error)});
    if (problem === 'unavailable')
      log.warn('request.unavailable', {requestId, ...errorFields(error)});

    if (details.retryAfter !== undefined) context.header('Retry-After', String(details.retryAfter));
    for (const [name, value] of Object.entries(details.headers ?? {})) context.header(name, value);
    // Whoever was about to ask for help reads whom to call instead.
    const subject = subjectOf(context.req.path);
    if (subject.about === 'hosted-form') return troubleAtForm(context, problem, {trusts});
    const trust =
      subject.about === 'submissions' ? trusts.get(subject.trust ?? '')?.config.trust : undefined;
    const body = problemBody(problem, requestId, {
      ...details,
      ...(trust && {urgentHelp: trust.urgentHelp}),
    });
    context.header('Content-Type', 'application/problem+json');
    context.header('Cache-Control', 'no-store');
    return context.body(JSON.stringify(body), PROBLEMS[problem]);
  });
}

function problemOf(error: unknown): {problem: ProblemName; details: ProblemDetails} {
  if (error instanceof ProblemError) return {problem: error.problem, details: error.details};
  if (error instanceof StoreUnavailable) return {problem: 'unavailable', details: {retryAfter: 5}};
  // Hono's own, for a path that can't be read.
  if (error instanceof HTTPException && error.status < 500)
    return {problem: 'malformed_request', details: {}};
  return {problem: 'unexpected', details: {}};
}
