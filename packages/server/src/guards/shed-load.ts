import type {MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {ProblemError} from '../problem.ts';

/** Refuses requests beyond a number in hand, so that those taken are answered in time. */
export function shedLoad({mostInHand}: Pick<AppDeps, 'mostInHand'>): MiddlewareHandler<AppEnv> {
  let inHand = 0;
  return async (context, next) => {
    if (inHand >= mostInHand && context.req.path !== '/v1/health')
      throw new ProblemError('unavailable', {retryAfter: 2});
    inHand += 1;
    try {
      await next();
    } finally {
      inHand -= 1;
    }
  };
}
