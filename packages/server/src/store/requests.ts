import type {Kysely, Selectable} from 'kysely';

import type {RequestTable, Schema} from './schema.ts';
import type {AnsweredRequest, ReceiptToKeep, RequestKey} from './store.ts';

/** Finds the row of a create by its key. */
export function selectRequest(db: Kysely<Schema>, {trust, route, key}: RequestKey) {
  return db
    .selectFrom('request')
    .selectAll()
    .where('trust', '=', trust)
    .where('route', '=', route)
    .where('key', '=', key)
    .executeTakeFirst();
}

export function answeredRequest(row: Selectable<RequestTable>): AnsweredRequest {
  return {
    bodyHash: row.body_hash,
    status: row.status,
    response: JSON.parse(row.response) as ReceiptToKeep,
    submissionId: row.submission_id,
  };
}
