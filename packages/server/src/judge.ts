import {
  type Answers,
  type Draft,
  type FieldError,
  type Form,
  PROGRAM_FAULTS,
  questionOf,
} from '@trust-widgets/contract';
import type {ZodMiniType} from 'zod/mini';

import {ProblemError} from './problem.ts';

/** More errors than any form has questions can only come from a program. */
const MOST_ERRORS = 100;

/**
 * Reads a body as far as its own shape.
 *
 * @throws {ProblemError} `malformed_request`
 */
export function readShape<Body>(shape: ZodMiniType<Body>, body: unknown): Body {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({field: key, code: 'unknown_field'}))
      : [{field: issue.path.map(String).join('/'), code: 'malformed'}],
  );
  throw new ProblemError('malformed_request', {errors: safeErrors(errors)});
}

/**
 * Judges answers by the declaration that the widgets and the SDK use.
 *
 * @throws {ProblemError} `invalid_answers`, or `malformed_request` where only a program can be at fault
 */
export function judgeAnswers<F extends Form>(form: F, answers: Draft): Answers<F> {
  const judged = form.judge(answers);
  if (judged.errors.length === 0) return judged.answers as Answers<F>;
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
