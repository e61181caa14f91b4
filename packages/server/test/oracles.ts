import assert from 'node:assert/strict';
import {type Problem, Problem as ProblemShape, type Receipt} from '@trust-widgets/contract';

import type {TestService} from '../src/testing/test-service.ts';

/** What only answers hold. If one of these is anywhere else, an answer got out. */
export const CANARIES = ['Suharto', 'frightened', '900123', 'CANARY', '9990000018', '999 000 0018'];

/** Asserts that an answer is a problem of this kind, of the contract's shape, and repeats nothing that was sent. */
export async function assertProblem(
  response: Response,
  status: number,
  type: string,
): Promise<Problem> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = ProblemShape.parse(JSON.parse(text));
  assert.equal(problem.type, type);
  assert.equal(problem.status, status);
  assert.equal(problem.requestId, response.headers.get('x-request-id'));
  assert.deepEqual(
    Object.keys(JSON.parse(text) as object).filter(
      (key) => !['type', 'title', 'status', 'requestId', 'errors', 'urgentHelp'].includes(key),
    ),
    [],
  );
  for (const canary of CANARIES) assert.equal(text.includes(canary), false, canary);
  assert.doesNotMatch(text, /\bat .*\.[jt]s|select |insert |sqlite|postgres/i);
  return problem;
}

/** Gives the receipt of what was taken, and says what was answered if it was not. */
export async function receiptOf(response: Response): Promise<Receipt> {
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as Receipt;
}

/** Asserts what holds after any test: nothing let out, nothing lost, nothing twice, and the service still there. */
export async function assertWell(service: TestService, kept: number): Promise<void> {
  const log = service.logLines.join('\n');
  for (const canary of CANARIES) assert.equal(log.includes(canary), false, `${canary} in the log`);
  for (const name of ['submission', 'request'] as const)
    assert.equal(await count(service, name), kept, `rows of ${name}`);
  const health = await service.fetch('/v1/health');
  assert.equal(health.status, 200);
}

/** Counts the rows of a table. */
export async function count(
  {store}: Pick<TestService, 'store'>,
  table: 'submission' | 'request' | 'message' | 'audit',
): Promise<number> {
  const row = await store.db
    .selectFrom(table)
    .select(({fn}) => fn.countAll().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(row.rows);
}
