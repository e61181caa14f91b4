/** Every problem that the service can answer, with its HTTP status. The SDK's errors and docs/errors.md follow this list. */
export const PROBLEMS = {
  malformed_request: 400,
  invalid_idempotency_key: 400,
  sign_in_required: 401,
  cross_site: 403,
  identity_not_proven: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  interpreter_request_not_accepted: 409,
  referral_not_accepted: 409,
  request_in_progress: 409,
  passport_changed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_answers: 422,
  idempotency_key_reused: 422,
  precondition_required: 428,
  too_many_requests: 429,
  headers_too_large: 431,
  unexpected: 500,
  unavailable: 503,
} as const;

export type ProblemName = keyof typeof PROBLEMS;
