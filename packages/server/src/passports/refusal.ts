import {ProblemError} from '../problem.ts';

/**
 * Throws the problem that something was refused with, if it was.
 *
 * Within a transaction a refusal is given and not thrown: others share it, and would have to be done again.
 *
 * @throws {ProblemError}
 */
export async function unlessRefused<T>(outcome: Promise<T | ProblemError>): Promise<T> {
  const result = await outcome;
  if (result instanceof ProblemError) throw result;
  return result;
}
