import {createHash} from 'node:crypto';

/** A cursor that we did not give, or gave to another search. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

/**
 * Names a place in a list: how far a search had come, bound to what was searched.
 *
 * The check is there to notice a cursor that was cut, changed or put to another search. It needs no secret, since the
 * place in a public list gives nothing away, and so every instance of the service understands it.
 */
export function cursorAt(place: number, search: string): string {
  return Buffer.from(`${place}.${check(place, search)}`).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @throws {CursorError} when it is not one that this search gave
 */
export function placeOf(cursor: string, search: string): number {
  const [digits = '', found] = Buffer.from(cursor.slice(0, 100), 'base64url').toString().split('.');
  const place = /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : 0;
  if (place === 0 || found !== check(place, search) || cursorAt(place, search) !== cursor) {
    throw new CursorError();
  }
  return place;
}

function check(place: number, search: string): string {
  return createHash('sha256').update(`${place}\n${search}`).digest('base64url').slice(0, 12);
}
