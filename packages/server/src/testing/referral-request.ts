import {randomUUID} from 'node:crypto';

import type {ReferralRequest} from '@trust-widgets/contract';

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
  {key = randomUUID(), trust = 'northbank', headers = {}}: PostOptions = {},
): Request {
  return new Request(`${origin}/v1/trusts/${trust}/referrals`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers},
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}

/** What else a test can say of a request. */
export interface PostOptions {
  readonly key?: string;
  readonly trust?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
