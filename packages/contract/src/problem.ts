import * as z from 'zod/mini';

/**
 * The body of every error that the service answers: RFC 9457, `application/problem+json`.
 *
 * `type` is the stable name of the problem, `about:blank` never. `title` is English for developers; nothing in a
 * problem repeats what was sent.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** Names this request in the service's log. Safe to show and to send to a trust's support desk. */
  requestId: z.string(),
  /** For refused answers: which questions, and what is wrong with each. */
  errors: z.optional(z.array(z.object({field: z.string(), code: z.string()}))),
  /** Whom to call instead, where the person may have been about to ask for help. */
  urgentHelp: z.optional(z.array(z.object({kind: z.string(), number: z.string()}))),
});
export type Problem = z.infer<typeof Problem>;

/** Every problem that the service can answer, with its HTTP status. The SDK's errors and docs/errors.md follow this list. */
export const PROBLEMS = {
  malformed_request: 400,
  invalid_idempotency_key: 400,
  sign_in_required: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  referral_not_accepted: 409,
  request_in_progress: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_answers: 422,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  headers_too_large: 431,
  unexpected: 500,
  unavailable: 503,
} as const;

export type ProblemName = keyof typeof PROBLEMS;
