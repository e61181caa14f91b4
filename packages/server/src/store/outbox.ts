import {type Transaction, sql} from 'kysely';

import type {Schema} from './schema.ts';
import type {LeasedMessage, Settled, Store} from './store.ts';

/** Leases messages that are due. See {@link Store.lease}. */
export async function claimMessages(
  transaction: Transaction<Schema>,
  {trust, limit, now, until, longestWaitMs, newId}: Parameters<Store['lease']>[0],
): Promise<readonly LeasedMessage[]> {
  const latest = new Date(now.getTime() + longestWaitMs).toISOString();
  const lease = newId();
  const due = transaction
    .selectFrom('message')
    .select('message.id')
    .where('message.trust', '=', trust)
    // Written out, so that both databases see that their index of open messages holds all of these.
    .where('message.state', '<>', sql.lit('delivered'))
    .where('message.state', '=', 'waiting')
    .where(({or, eb}) =>
      or([eb('message.due_at', '<=', now.toISOString()), eb('message.due_at', '>', latest)]),
    )
    .where(({not, exists, selectFrom}) =>
      not(
        exists(
          selectFrom('message as earlier')
            .select('earlier.id')
            .whereRef('earlier.submission_id', '=', 'message.submission_id')
            .whereRef('earlier.sequence', '<', 'message.sequence')
            .where('earlier.state', '<>', 'delivered'),
        ),
      ),
    )
    .orderBy('message.created_at')
    .limit(limit);
  const claimed = await transaction
    .updateTable('message')
    .set(({eb}) => ({
      lease,
      due_at: until.toISOString(),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', 'in', due)
    // Asked again, because another instance may have claimed it since the list was made.
    .where('state', '=', 'waiting')
    .where(({or, eb}) => or([eb('due_at', '<=', now.toISOString()), eb('due_at', '>', latest)]))
    .returning('id')
    .execute();
  if (claimed.length === 0) return [];

  const rows = await transaction
    .selectFrom('message')
    .innerJoin('submission', 'submission.id', 'message.submission_id')
    .select([
      'message.id',
      'message.type',
      'message.created_at',
      'message.attempts',
      'message.trust',
      'message.submission_id',
      'submission.service',
      'submission.reference',
      'submission.language',
      'submission.answers',
    ])
    .where(
      'message.id',
      'in',
      claimed.map(({id}) => id),
    )
    .orderBy('message.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    lease,
    type: row.type,
    createdAt: row.created_at,
    attempts: row.attempts,
    trust: row.trust,
    submissionId: row.submission_id,
    service: row.service ?? undefined,
    reference: row.reference,
    language: row.language,
    answers:
      // Taking something back needs no answers to be understood, so that carries none.
      row.type.endsWith('.received') && row.answers !== null
        ? (JSON.parse(row.answers) as Record<string, unknown>)
        : null,
  }));
}

/** Notes what became of a leased message. See {@link Store.settle}. */
export async function settleMessage(
  transaction: Transaction<Schema>,
  message: LeasedMessage,
  settled: Settled,
  auditId: string,
): Promise<void> {
  const update = transaction.updateTable('message').where('id', '=', message.id);
  if (settled.outcome === 'failed') {
    const {dueAt, error} = settled;
    await update
      .set({
        lease: null,
        due_at: dueAt === 'at-once' ? '' : dueAt.toISOString(),
        last_error: error,
      })
      .where('lease', '=', message.lease)
      .execute();
    return;
  }
  const at = settled.at.toISOString();
  if (settled.outcome === 'dead') {
    const {numUpdatedRows} = await update
      .set({lease: null, state: 'dead', last_error: settled.error})
      .where('lease', '=', message.lease)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return;
  } else {
    // Whoever has the lease by now: the receiver has the message, and that is what counts.
    const {numUpdatedRows} = await update
      .set({lease: null, state: 'delivered', delivered_at: at, last_error: null})
      .where('state', '<>', 'delivered')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return;
    await transaction
      .updateTable('submission')
      .set({delivered_at: at})
      .where('id', '=', message.submissionId)
      .where('delivered_at', 'is', null)
      .execute();
  }
  await transaction
    .insertInto('audit')
    .values({
      id: auditId,
      at,
      trust: message.trust,
      action: settled.outcome === 'dead' ? 'delivery.given_up' : 'delivery.taken',
      submission_id: message.submissionId,
      request_id: null,
    })
    .execute();
}
