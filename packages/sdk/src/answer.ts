import {PROBLEMS, type ProblemName} from '@trust-widgets/contract/problem-names';

import {InvalidAnswersError, ResponseError} from './errors.ts';
import {isProblem} from './shapes.ts';

/** Makes the error of an answer that is not a success. */
export async function refusalOf(response: Response): Promise<ResponseError> {
  const problem = await problemOf(response);
  const refusal = {
    status: response.status,
    type: problem?.type,
    requestId: problem?.requestId,
    retryAfter: retryAfter(response),
    urgentHelp: problem?.urgentHelp,
  };
  return problem?.errors?.length
    ? new InvalidAnswersError(problem.errors, refusal)
    : new ResponseError(refusal);
}

/**
 * Reads the problem that a service answered, or nothing when it is not one of ours.
 *
 * A proxy may repeat in its own words what was sent, so a name or a code in which a sentence would fit is not believed.
 */
export async function problemOf(response: Response) {
  const problem = await bodyOf(response);
  if (!isProblem(problem) || !isProblemName(problem.type)) return undefined;
  const {type, requestId, errors, urgentHelp} = problem;
  return {
    type,
    requestId: isName(requestId) ? requestId : undefined,
    errors: errors?.map(({field, code}) => ({
      field: isName(field) ? field : '',
      code: isName(code) ? code : 'unexpected',
    })),
    urgentHelp: urgentHelp?.filter(({kind, number}) => isName(kind) && /^[\d +()-]+$/.test(number)),
  };
}

/**
 * Reads how many seconds a service asks to wait: `Retry-After` of RFC 9110, in seconds or as a date.
 * What is neither, or has passed, counts as not said.
 */
export function retryAfter({headers}: Response): number | undefined {
  const said = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(said)) return Number(said);
  // `Date.parse` makes a date of "-1" and of "busy 2099" too: only the form of RFC 9110 gets that far.
  const seconds = said.endsWith('GMT') ? (Date.parse(said) - Date.now()) / 1000 : -1;
  return seconds >= 0 ? seconds : undefined;
}

/** Reads the JSON of an answer, or nothing. The parser's own error would quote what it read. */
export async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

function isProblemName(type: string): type is ProblemName {
  return Object.hasOwn(PROBLEMS, type);
}

const isName = (text: string) => /^[\w/-]{1,64}$/.test(text);
