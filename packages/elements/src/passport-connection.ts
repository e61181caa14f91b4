import type {BasicClient} from '@trust-widgets/sdk/basic-client';
import {createPassportClient, type PassportClient} from '@trust-widgets/sdk/passport-client';
import type {SessionResource} from '@trust-widgets/sdk';

import type {Place} from './connection.ts';

/** Where signing in ends in a window of its own: a page of the service that says that it can be closed. */
export const SIGNED_IN = '/passport/signed-in';

const clients = new Map<string, PassportClient>();

/**
 * Gives the one client that all widgets of a trust share on a page to ask for passports: the page's own, if it can.
 *
 * The widgets' usual client can't, to keep small the pages that never do (`connection.ts`).
 */
export function passportClientFor({
  client: own,
  api,
  trust,
}: Place & {readonly client?: BasicClient | undefined}): PassportClient {
  if (own && 'passport' in own) return own as BasicClient & PassportClient;
  const key = `${api} ${trust}`;
  const client = clients.get(key) ?? createPassportClient({baseUrl: api, trust});
  clients.set(key, client);
  return client;
}

/**
 * Signs a person out when they leave quickly: whoever finds this page in the browser's history must not find it open.
 * Gives a way to end that.
 */
export function signOutOnExit(session: SessionResource): () => void {
  // Without a connection it can't be done. The session then ends by itself.
  const end = () => void session.end().catch(() => undefined);
  addEventListener('trust-exit', end, {once: true});
  // Who hears of an exit first drops all they have, and this with it: it still has to hear of that same exit.
  return () => queueMicrotask(() => removeEventListener('trust-exit', end));
}
