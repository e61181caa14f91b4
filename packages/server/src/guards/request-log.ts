import {randomUUID} from 'node:crypto';
import type {MiddlewareHandler} from 'hono';
import {matchedRoutes} from 'hono/route';

import type {AppDeps, AppEnv} from '../app.ts';
import {clientAddress} from './client-address.ts';
import {subjectOf} from './trust-of.ts';

/**
 * Gives each request an id and writes one line about it.
 *
 * The line has the pattern of the route, never the URL: a path holds a reference and a query what people search for.
 */
export function logRequests({
  log,
  seconds,
  trusts,
  trustProxy,
}: Pick<AppDeps, 'log' | 'seconds' | 'trusts' | 'trustProxy'>): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const start = seconds();
    const requestId = requestIdOf(context.req.header('x-request-id'));
    context.set('requestId', requestId);
    context.set('address', clientAddress(context.req.raw.headers, context.env, trustProxy));
    context.header('X-Request-ID', requestId);
    await next();
    const route = matchedRoutes(context).findLast(({path}) => path !== '/*')?.path ?? '';
    const {trust} = subjectOf(context.req.path);
    log.info('request', {
      requestId,
      method: METHODS.has(context.req.method) ? context.req.method : 'other',
      route,
      status: context.res.status,
      ms: Math.round((seconds() - start) * 10_000) / 10,
      trust: trust !== undefined && trusts.has(trust) ? trust : undefined,
    });
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);

/** A caller's own id is kept when it is nothing but an id: it goes into the log. */
function requestIdOf(claimed: string | undefined): string {
  return claimed !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(claimed) ? claimed : randomUUID();
}
