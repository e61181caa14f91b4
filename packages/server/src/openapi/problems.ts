import {PROBLEMS, type ProblemName} from '@trust-widgets/contract';

import {TITLES} from '../problem.ts';
import {ref} from './schemas.ts';

/** What any address can answer. */
const ANYWHERE: readonly ProblemName[] = [
  'malformed_request',
  'not_found',
  'method_not_allowed',
  'too_many_requests',
  'headers_too_large',
  'unexpected',
  'unavailable',
];

/** Describes the problems that an operation can answer, those of every address among them, by status. */
export function problemResponses(...names: readonly ProblemName[]) {
  const all = [...ANYWHERE, ...names];
  const statuses = [...new Set(all.map((name) => PROBLEMS[name]))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      describe(
        status,
        all.filter((name) => PROBLEMS[name] === status),
      ),
    ]),
  );
}

function describe(status: number, names: readonly ProblemName[]) {
  return {
    description: names.map((name) => `\`${name}\`: ${TITLES[name]}`).join(' '),
    headers: {
      'X-Request-ID': {$ref: '#/components/headers/RequestId'},
      ...((status === 429 || status === 503) && {
        'Retry-After': {$ref: '#/components/headers/RetryAfter'},
      }),
    },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [ref('Problem'), {properties: {type: {enum: names}, status: {const: status}}}],
        },
      },
    },
  };
}
