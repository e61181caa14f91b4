import type {MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {ProblemError} from '../problem.ts';
import {TokenBuckets} from './rate-limit.ts';
import {subjectOf} from './trust-of.ts';

/**
 * Holds each address, and what is sent to each trust, to the rate limits. Each kind has its own: a flood of requests for
 * interpreters must not shut out a referral in a crisis.
 */
export function limitRates({
  rateLimits,
  seconds,
  trusts,
}: Pick<AppDeps, 'rateLimits' | 'seconds' | 'trusts'>): MiddlewareHandler<AppEnv> {
  const sends = new TokenBuckets(rateLimits.sends, seconds);
  const sendsToTrust = new TokenBuckets(rateLimits.sendsToTrust, seconds);
  const byAddress = {
    submissions: new TokenBuckets(rateLimits.lookups, seconds),
    patient: new TokenBuckets(rateLimits.passports, seconds),
    'shared-passport': new TokenBuckets(rateLimits.sharedPassports, seconds),
    'sign-in': new TokenBuckets(rateLimits.signIns, seconds),
    'hosted-form': new TokenBuckets(rateLimits.formPages, seconds),
    public: new TokenBuckets(rateLimits.reads, seconds),
  };

  return async (context, next) => {
    const {path, method} = context.req;
    if (path === '/v1/health') return next();
    const address = context.get('address');
    const {about, trust, collection, page} = subjectOf(path);
    // A form that is filled in without script is sent from its last page.
    const isSend =
      method === 'POST' &&
      (about === 'submissions' || (about === 'hosted-form' && page === 'check'));
    const buckets = isSend ? sends : byAddress[about];
    // Only a trust that exists has a bucket, so that invented names can't fill the memory.
    const retryAfter =
      buckets.take(address) ||
      (isSend && trust !== undefined && trusts.has(trust)
        ? sendsToTrust.take(`${trust}/${collection}`)
        : 0);
    if (retryAfter > 0) throw new ProblemError('too_many_requests', {retryAfter});
    return next();
  };
}
