import {createHash} from 'node:crypto';
import type {PassportEvent, PassportHistory} from '@trust-widgets/contract';

import {ProblemError} from '../problem.ts';
import type {Patient} from '../sign-in/sessions.ts';
import type {PassportStore, Place} from '../store/passport-store.ts';

const PAGE = 50;
/** A page shows opening, or saving, again and again as once. So many rows are read to fill it, and no more. */
const MOST_ROWS = 200;
const HOUR_MS = 60 * 60_000;

/**
 * Tells patients what was done with their passport, the newest first.
 *
 * Openings by its owner that follow each other within an hour are told as one, and so are saves: a page opens it with
 * every visit, and saves it each time that somebody stops writing. What others did must not be lost among them.
 */
export async function historyOf(
  store: Pick<PassportStore, 'history'>,
  {accountId}: Patient,
  cursor: string | undefined,
): Promise<PassportHistory> {
  const before = cursor === undefined ? undefined : placeOf(cursor, accountId);
  const rows = await store.history(accountId, MOST_ROWS + 1, before);
  const events: PassportEvent[] = [];
  let last: Place | undefined;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const {at, action, consent} = row;
    if (!isTold(events.at(-1), row)) {
      if (events.length === PAGE) break;
      events.push({at, action, ...(consent !== undefined && {consent})});
    }
    last = row;
  }
  const isAll = rows.at(-1)?.id === last?.id;
  return {events, ...(last && !isAll && {nextCursor: cursorAt(last, accountId)})};
}

/** Says whether an opening, or a save, is told already by the one after it. */
function isTold(after: PassportEvent | undefined, {action, at}: PassportEvent): boolean {
  if ((action !== 'opened' && action !== 'saved') || after?.action !== action) return false;
  return Date.parse(after.at) - Date.parse(at) < HOUR_MS;
}

function cursorAt({at, id}: Place, accountId: string): string {
  return Buffer.from(`${at} ${id} ${check(at, id, accountId)}`).toString('base64url');
}

/** @throws {ProblemError} `malformed_request` when it is not a cursor that this account was given */
function placeOf(cursor: string, accountId: string): Place {
  const text = Buffer.from(cursor.slice(0, 200), 'base64url').toString();
  const [at = '', id = '', found] = text.split(' ');
  if (found !== check(at, id, accountId) || cursorAt({at, id}, accountId) !== cursor)
    throw new ProblemError('malformed_request');
  return {at, id};
}

/** Notices a cursor that was cut, changed or given to another. It keeps no secret: only an account's own rows are read. */
function check(at: string, id: string, accountId: string): string {
  return createHash('sha256').update(`${at}\n${id}\n${accountId}`).digest('base64url').slice(0, 12);
}
