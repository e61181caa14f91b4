import * as z from 'zod/mini';

const common = {
  /** BCP 47: the language in which the person read the questions, so that staff know. */
  language: z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/)),
  answers: z.record(z.string(), z.unknown()),
};

/** The body of `POST /v1/trusts/{trust}/referrals`. The answers are judged by `referral`. */
export const ReferralRequest = z.strictObject({
  /** The id of the service to refer to. */
  service: z.string().check(z.maxLength(100)),
  ...common,
});
export type ReferralRequest = z.infer<typeof ReferralRequest>;

/** The body of `POST /v1/trusts/{trust}/interpreter-requests`. The answers are judged by `interpreterRequest`. */
export const NewInterpreterRequest = z.strictObject(common);
export type NewInterpreterRequest = z.infer<typeof NewInterpreterRequest>;
