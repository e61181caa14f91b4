import type {Share} from '@trust-widgets/contract';

import type {PassportRows} from '../store/passport-rows.ts';

/** Ends a link for good, and notes it. One that has ended already is left as it is. */
export async function endShare(
  rows: PassportRows,
  {passportId, accountId}: {passportId: string; accountId: string},
  {id, consent}: Pick<Share, 'id' | 'consent'>,
  {noteId, at, requestId}: {noteId: string; at: Date; requestId: string},
): Promise<void> {
  if (!(await rows.shares.end(passportId, id, at))) return;
  rows.note({
    id: noteId,
    at,
    accountId,
    action: 'share-ended',
    shareId: id,
    consentId: consent,
    requestId,
  });
}
