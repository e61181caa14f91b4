import type {Trust} from '@trust-widgets/contract/trust/trust';
import {createDirectoryClient, type DirectoryClient} from '@trust-widgets/sdk/directory-client';

import {isAddress, isId, tidy} from './attributes.ts';
import type {Mistake} from './check/mistakes.ts';

/** Where the script came from is where the service is, unless the page says otherwise. */
export const ownOrigin = originOf(import.meta.url);

/** Some bundlers and servers put a file's path there, or nothing: a page must then name the service in `api`. */
function originOf(address: string | undefined): string {
  return /^https?:\/\/[^/]+/.exec(address ?? '')?.[0] ?? '';
}

/** Reads the address of the service from an attribute. */
export function apiIn(value: string | null): string {
  return tidy(value) || ownOrigin;
}

/** What a page tells every widget: whose it is, and where the service is. */
export interface Place {
  readonly trust: string;
  readonly api: string;
}

/** Finds the mistake in what an editor wrote, if there is one. Nothing is sent to an address that is not a web address. */
export function mistakeIn({trust, api}: Place): Mistake | undefined {
  if (!isId(trust)) return {attribute: 'trust'};
  return isAddress(api) ? undefined : {attribute: 'api'};
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
