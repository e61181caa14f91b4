import type {MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {isHttps} from './client-address.ts';

/** Headers for answers that are data: nothing in them is to run, to be framed, or to be guessed at. */
export function secureHeaders({
  trustProxy,
}: Pick<AppDeps, 'trustProxy'>): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    if (isHttps(context.req.raw.headers, context.req.url, trustProxy))
      context.header('Strict-Transport-Security', 'max-age=31536000');
    await next();
  };
}
