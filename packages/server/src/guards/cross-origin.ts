import type {MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {subjectOf} from './trust-of.ts';

const EXPOSED = 'X-Request-ID, Retry-After';
const TAKEN = 'Content-Type, Idempotency-Key, Authorization, X-Request-ID';

/**
 * Says which pages may call: for referrals, those of the trust's own list of origins; for public data, all.
 *
 * An origin is compared as a whole. `null`, another port, another case or a longer name is another origin.
 */
export function crossOrigin({trusts}: Pick<AppDeps, 'trusts'>): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const subject = subjectOf(context.req.path);
    if (subject?.isPersonal) {
      const origin = context.req.header('origin');
      const allowed = trusts.get(subject.trust)?.config.allowedOrigins ?? [];
      context.header('Vary', 'Origin', {append: true});
      if (origin !== undefined && origin !== 'null' && allowed.includes(origin))
        context.header('Access-Control-Allow-Origin', origin);
    } else {
      context.header('Access-Control-Allow-Origin', '*');
    }
    context.header('Access-Control-Expose-Headers', EXPOSED);
    if (context.req.method !== 'OPTIONS') return next();

    context.header('Access-Control-Allow-Methods', subject?.isPersonal ? 'GET, POST' : 'GET');
    context.header('Access-Control-Allow-Headers', TAKEN);
    context.header('Access-Control-Max-Age', '7200');
    return context.body(null, 204);
  };
}
