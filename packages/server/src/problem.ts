import {type FieldError, PROBLEMS, type Problem, type ProblemName} from '@trust-widgets/contract';

/** What a problem can say beyond its name. None of it may repeat what was sent. */
export interface ProblemDetails {
  readonly errors?: readonly FieldError[];
  readonly urgentHelp?: Problem['urgentHelp'];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route or a guard to answer with a problem of the contract. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: ProblemName,
    readonly details: ProblemDetails = {},
  ) {
    super(problem);
  }
}

/** English for developers. People read the widget's sentence for the problem, in their language. */
export const TITLES: Readonly<Record<ProblemName, string>> = {
  malformed_request: 'The request is not what this address takes.',
  invalid_idempotency_key: 'Idempotency-Key must have 1 to 255 visible ASCII characters.',
  sign_in_required: 'This needs somebody who is signed in, or an Authorization header.',
  cross_site: 'A page of another site may not ask for this.',
  identity_not_proven: 'The issuer has not proven well enough who this person is.',
  not_found: 'There is nothing here, or nothing that this token opens.',
  method_not_allowed: 'This address does not take this method.',
  request_timeout: 'The request did not arrive in time.',
  interpreter_request_not_accepted:
    'The trust does not take requests of this kind, or none at all, online.',
  referral_not_accepted: 'The service does not take an online referral from this person.',
  request_in_progress: 'The same request is still being dealt with.',
  passport_changed: 'The passport is no longer in the state that If-Match names.',
  too_large: 'The body is larger than this address takes.',
  unsupported_media_type: 'The body must be application/json, without Content-Encoding.',
  invalid_answers: 'Some answers are missing or wrong.',
  idempotency_key_reused: 'This Idempotency-Key came before with another body.',
  precondition_required: 'A change must say in If-Match which state it changes.',
  too_many_requests: 'Too many requests came from here.',
  headers_too_large: 'The headers are larger than this service takes.',
  unexpected: 'Something went wrong in the service.',
  unavailable: 'The service cannot do this at the moment.',
};

/** Builds the body of a problem. */
export function problemBody(
  name: ProblemName,
  requestId: string,
  {errors, urgentHelp}: ProblemDetails = {},
): Problem {
  return {
    type: name,
    title: TITLES[name],
    status: PROBLEMS[name],
    requestId,
    ...(errors && {errors: errors.map(({field, code}) => ({field, code}))}),
    ...(urgentHelp && {urgentHelp: urgentHelp.map(({kind, number}) => ({kind, number}))}),
  };
}
