import type {MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {ProblemError} from '../problem.ts';
import {ownPages} from './own-pages.ts';
import {subjectOf} from './trust-of.ts';

/**
 * Refuses what a page of another site asks in the name of somebody who is signed in (cross-site request forgery).
 *
 * `SameSite` keeps the cookie out of most such requests; this also covers browsers that know only one of the two, and
 * other pages of the same site. Nothing of it is ever kept by a cache.
 */
export function refuseCrossSite(
  deps: Pick<AppDeps, 'trusts' | 'signIn' | 'trustProxy'>,
): MiddlewareHandler<AppEnv> {
  const own = ownPages(deps);
  return async (context, next) => {
    if (subjectOf(context.req.path).about !== 'patient') return next();
    context.header('Cache-Control', 'no-store');
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const isOwn = origin !== undefined && origin !== 'null' && own.areAt(origin, context);
    // A browser sends no `Origin` with what a page of the same origin reads. Programs send neither header.
    const isFine = site === 'same-site' ? isOwn : site !== 'cross-site' && (isOwn || !origin);
    if (!isFine) throw new ProblemError('cross_site');
    return next();
  };
}
