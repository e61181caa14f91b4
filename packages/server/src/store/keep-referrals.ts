import type {Transaction} from 'kysely';

import {answeredRequest, selectRequest} from './requests.ts';
import type {Schema} from './schema.ts';
import type {AnsweredRequest, NewReferral} from './store.ts';

/**
 * Keeps several referrals, each with its request, its message and its audit row.
 *
 * The request comes first and decides: of two with the same key, wherever they came in, the database lets one through.
 */
export async function keepReferrals(
  transaction: Transaction<Schema>,
  referrals: readonly NewReferral[],
): Promise<{kept: boolean; request: AnsweredRequest}[]> {
  const taken = await transaction
    .insertInto('request')
    .values(inKeyOrder(referrals).map(requestRow))
    .onConflict((conflict) => conflict.columns(['trust', 'route', 'key']).doNothing())
    .returning('referral_id')
    .execute();
  const ids = new Set(taken.map((row) => row.referral_id));
  const kept = referrals.filter(({id}) => ids.has(id));

  if (kept.length > 0) {
    await transaction.insertInto('referral').values(kept.map(referralRow)).execute();
    await transaction.insertInto('message').values(kept.map(messageRow)).execute();
    await transaction.insertInto('audit').values(kept.map(auditRow)).execute();
  }

  const results: {kept: boolean; request: AnsweredRequest}[] = [];
  for (const referral of referrals) {
    const {id, request} = referral;
    if (ids.has(id)) {
      results.push({
        kept: true,
        request: {
          bodyHash: request.bodyHash,
          status: 201,
          response: request.response,
          referralId: id,
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
function inKeyOrder(referrals: readonly NewReferral[]): NewReferral[] {
  const name = ({request: {trust, route, key}}: NewReferral) => `${trust} ${route} ${key}`;
  return [...referrals].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

function requestRow({id, receivedAt, request}: NewReferral) {
  return {
    trust: request.trust,
    route: request.route,
    key: request.key,
    body_hash: request.bodyHash,
    status: 201,
    response: JSON.stringify(request.response),
    referral_id: id,
    created_at: receivedAt.toISOString(),
  };
}

function referralRow(referral: NewReferral) {
  return {
    id: referral.id,
    trust: referral.trust,
    reference: referral.reference,
    service: referral.service,
    language: referral.language,
    answers: JSON.stringify(referral.answers),
    what_happens_next: JSON.stringify(referral.whatHappensNext),
    token_hash: referral.tokenHash,
    received_at: referral.receivedAt.toISOString(),
    delivered_at: null,
    withdrawn_at: null,
    erased_at: null,
  };
}

function messageRow({deliveryId, trust, id, receivedAt}: NewReferral) {
  return {
    id: deliveryId,
    trust,
    referral_id: id,
    sequence: 1,
    type: 'referral.received' as const,
    created_at: receivedAt.toISOString(),
    state: 'waiting' as const,
    attempts: 0,
    due_at: '',
    lease: null,
    delivered_at: null,
    last_error: null,
  };
}

function auditRow({auditId, receivedAt, trust, id, requestId}: NewReferral) {
  return {
    id: auditId,
    at: receivedAt.toISOString(),
    trust,
    action: 'referral.received',
    referral_id: id,
    request_id: requestId,
  };
}
