import * as z from 'zod/mini';

/** The body of `POST /v1/trusts/{trust}/referrals`. The answers are judged by `referral`. */
export const ReferralRequest = z.strictObject({
  /** The id of the service to refer to. */
  service: z.string().check(z.maxLength(100)),
  /** BCP 47: the language in which the person read the questions, so that staff know. */
  language: z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/)),
  answers: z.record(z.string(), z.unknown()),
});
export type ReferralRequest = z.infer<typeof ReferralRequest>;
