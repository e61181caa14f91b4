import {createHash} from 'node:crypto';

/** What is needed to name the state of a passport. */
interface State {
  readonly id: string;
  readonly revision: number;
}

/**
 * Names the state that the passport of an account is in: a strong `ETag`, quotes included. Having none is a state, too.
 *
 * It is bound to the account and to the passport, so that one of somebody else's, or of a passport that was deleted,
 * names nothing.
 */
export function tagOf(accountId: string, passport: State | undefined): string {
  const whose = createHash('sha256')
    .update(`passport-tag ${accountId} ${passport?.id ?? 'none'}`)
    .digest('base64url');
  return `"${whose.slice(0, 22)}.${passport?.revision ?? 0}"`;
}

/**
 * Reads the tags of an `If-Match`. None, where it names no state: it is missing, or `*`, which would be whatever there is.
 *
 * A proxy that compresses answers makes a tag weak, `W/"…"`. It names the same state.
 */
export function tagsIn(ifMatch: string | undefined): readonly string[] {
  return (ifMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .filter((tag) => tag !== '' && tag !== '*');
}
