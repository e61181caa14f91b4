import {
  type Answers,
  type FieldError,
  PROGRAM_FAULTS,
  ReferralRequest,
  questionOf,
  referral,
} from '@trust-widgets/contract';

import {ProblemError} from '../problem.ts';

/** More errors than the form has questions can only come from a program. */
const MOST_ERRORS = 100;

/**
 * Reads the body of a create as far as its own shape.
 *
 * @throws {ProblemError} `malformed_request`
 */
export function readReferralRequest(body: unknown): ReferralRequest {
  const parsed = ReferralRequest.safeParse(body);
  if (parsed.success) {
    // The schema's copy of the answers leaves out keys that it finds odd. They are to be refused, not ignored.
    return {...parsed.data, answers: (body as ReferralRequest).answers};
  }
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({field: key, code: 'unknown_field'}))
      : [{field: issue.path.map(String).join('/'), code: 'malformed'}],
  );
  throw new ProblemError('malformed_request', {errors: safeErrors(errors)});
}

/**
 * Judges the answers by the declaration that the widgets and the SDK use.
 *
 * @throws {ProblemError} `invalid_answers`, or `malformed_request` where only a program can be at fault
 */
export function judgeAnswers(answers: ReferralRequest['answers']): Answers<typeof referral> {
  const judged = referral.judge(answers);
  if (judged.errors.length === 0) return judged.answers as Answers<typeof referral>;
  const errors = safeErrors(judged.errors);
  const isProgramAtFault = errors.some(({code}) => PROGRAM_FAULTS.includes(code));
  throw new ProblemError(isProgramAtFault ? 'malformed_request' : 'invalid_answers', {errors});
}

/** A name that somebody made up could be anything, a person's among it. Only what looks like a field's is repeated. */
function safeErrors(errors: readonly FieldError[]): FieldError[] {
  return errors.slice(0, MOST_ERRORS).map(({field, code}) => ({
    field: /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(questionOf(field)) ? field.slice(0, 80) : '',
    code,
  }));
}
