import type {Trust} from '@trust-widgets/contract/trust/trust';
import {createDirectoryClient, type DirectoryClient} from '@trust-widgets/sdk/directory-client';

/** Where the script came from is where the service is, unless the page says otherwise. */
export const ownOrigin = new URL(import.meta.url).origin;

/** What a page tells every widget: whose it is, and where the service is. */
export interface Place {
  readonly trust: string;
  readonly api: string;
}

/** A mistake that a page's editor made in an attribute. */
export type Mistake = {readonly attribute: 'trust' | 'api' | 'service'};

/** Finds the mistake in what an editor wrote, if there is one. Nothing is sent to an address that is not a web address. */
export function mistakeIn({trust, api}: Place): Mistake | undefined {
  if (!isName(trust)) return {attribute: 'trust'};
  return /^https?:\/\/([\w.-]+|\[[\da-f:]+\])(:\d{1,5})?(\/[\w.~/-]*)?$/i.test(api)
    ? undefined
    : {attribute: 'api'};
}

/** Says whether an attribute holds the id of a trust or a service, as they stand in trust files. */
export function isName(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text);
}

const clients = new Map<string, DirectoryClient>();
const settings = new WeakMap<DirectoryClient, Promise<Trust>>();

/** Gives the one client that all widgets of a trust share on a page. */
export function clientFor({trust, api}: Place): DirectoryClient {
  const key = `${api} ${trust}`;
  const client = clients.get(key) ?? createDirectoryClient({baseUrl: api, trust});
  clients.set(key, client);
  return client;
}

/** Asks for a trust's settings once a page, however many widgets stand on it. What failed is asked again next time. */
export function settingsOf(client: DirectoryClient): Promise<Trust> {
  const asked =
    settings.get(client) ??
    client.trust.get().catch((error: unknown) => {
      settings.delete(client);
      throw error;
    });
  settings.set(client, asked);
  return asked;
}
