import type {MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {ProblemError} from '../problem.ts';
import {TokenBuckets} from './rate-limit.ts';
import {subjectOf} from './trust-of.ts';

/** Holds each address, and what is sent to each trust, to the rate limits. */
export function limitRates({
  rateLimits,
  seconds,
  trusts,
}: Pick<AppDeps, 'rateLimits' | 'seconds' | 'trusts'>): MiddlewareHandler<AppEnv> {
  const sends = new TokenBuckets(rateLimits.sends, seconds);
  const sendsToTrust = new TokenBuckets(rateLimits.sendsToTrust, seconds);
  const lookups = new TokenBuckets(rateLimits.lookups, seconds);
  const reads = new TokenBuckets(rateLimits.reads, seconds);

  return async (context, next) => {
    const {path, method} = context.req;
    if (path === '/v1/health') return next();
    const address = context.get('address');
    const subject = subjectOf(path);
    const isSend = subject?.isPersonal && method === 'POST';
    const buckets = isSend ? sends : subject?.isPersonal ? lookups : reads;
    // Only a trust that exists has a bucket, so that invented names can't fill the memory.
    const retryAfter =
      buckets.take(address) ||
      (isSend && trusts.has(subject.trust) ? sendsToTrust.take(subject.trust) : 0);
    if (retryAfter > 0) throw new ProblemError('too_many_requests', {retryAfter});
    return next();
  };
}
