import type {ReferralRequest} from '@trust-widgets/contract';

import {type PostOptions, postSubmission} from './post-submission.ts';

/** The eight answers that are enough to refer oneself. */
export const ANSWERS = {
  danger: 'no',
  referrer: 'self',
  name: 'Suharto',
  urgentContact: 'phone',
  phone: '07700 900123',
  whereabouts: 'say-later',
  whatIsHappening: 'I can’t sleep and I am frightened.',
  consent: 'yes',
} as const;

/** Makes a body that the service takes. */
export function referralRequest(
  changes: Partial<ReferralRequest> & {answers?: Record<string, unknown>} = {},
): ReferralRequest {
  return {service: 'crisis-team', language: 'en', answers: {...ANSWERS}, ...changes};
}

/** Makes a request that sends a referral. */
export function postReferral(
  origin: string,
  body: unknown = referralRequest(),
  options?: PostOptions,
): Request {
  return postSubmission(origin, 'referrals', body, options);
}
