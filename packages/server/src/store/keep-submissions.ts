import type {Transaction} from 'kysely';

import {answeredRequest, selectRequest} from './requests.ts';
import type {Schema} from './schema.ts';
import type {AnsweredRequest, NewSubmission} from './store.ts';

/**
 * Keeps several submissions, each with its request, its message and its audit row.
 *
 * The request comes first and decides: of two with the same key, wherever they came in, the database lets one through.
 */
export async function keepSubmissions(
  transaction: Transaction<Schema>,
  submissions: readonly NewSubmission[],
): Promise<{kept: boolean; request: AnsweredRequest}[]> {
  const taken = await transaction
    .insertInto('request')
    .values(inKeyOrder(submissions).map(requestRow))
    .onConflict((conflict) => conflict.columns(['trust', 'route', 'key']).doNothing())
    .returning('submission_id')
    .execute();
  const ids = new Set(taken.map((row) => row.submission_id));
  const kept = submissions.filter(({id}) => ids.has(id));

  if (kept.length > 0) {
    await transaction.insertInto('submission').values(kept.map(submissionRow)).execute();
    await transaction.insertInto('message').values(kept.map(messageRow)).execute();
    await transaction.insertInto('audit').values(kept.map(auditRow)).execute();
  }

  const results: {kept: boolean; request: AnsweredRequest}[] = [];
  for (const submission of submissions) {
    const {id, request} = submission;
    if (ids.has(id)) {
      results.push({
        kept: true,
        request: {
          bodyHash: request.bodyHash,
          status: 201,
          response: request.response,
          submissionId: id,
        },
      });
    } else {
      const row = await selectRequest(transaction, request);
      if (!row) throw new Error('A request was neither kept nor found.');
      results.push({kept: false, request: answeredRequest(row)});
    }
  }
  return results;
}

/** Two groups that lock the same keys in another order would wait for each other. */
function inKeyOrder(submissions: readonly NewSubmission[]): NewSubmission[] {
  const name = ({request: {trust, route, key}}: NewSubmission) => `${trust} ${route} ${key}`;
  return [...submissions].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

function requestRow({id, receivedAt, request}: NewSubmission) {
  return {
    trust: request.trust,
    route: request.route,
    key: request.key,
    body_hash: request.bodyHash,
    status: 201,
    response: JSON.stringify(request.response),
    submission_id: id,
    created_at: receivedAt.toISOString(),
  };
}

function submissionRow(submission: NewSubmission) {
  return {
    id: submission.id,
    kind: submission.kind,
    trust: submission.trust,
    reference: submission.reference,
    service: submission.service ?? null,
    language: submission.language,
    answers: JSON.stringify(submission.answers),
    what_happens_next: JSON.stringify(submission.whatHappensNext),
    token_hash: submission.tokenHash,
    received_at: submission.receivedAt.toISOString(),
    delivered_at: null,
    taken_back_at: null,
    erased_at: null,
  };
}

function messageRow({deliveryId, kind, trust, id, receivedAt}: NewSubmission) {
  return {
    id: deliveryId,
    trust,
    submission_id: id,
    sequence: 1,
    type: `${kind}.received` as const,
    created_at: receivedAt.toISOString(),
    state: 'waiting' as const,
    attempts: 0,
    due_at: '',
    lease: null,
    delivered_at: null,
    last_error: null,
  };
}

function auditRow({auditId, kind, receivedAt, trust, id, requestId}: NewSubmission) {
  return {
    id: auditId,
    at: receivedAt.toISOString(),
    trust,
    action: `${kind}.received`,
    submission_id: id,
    request_id: requestId,
  };
}
