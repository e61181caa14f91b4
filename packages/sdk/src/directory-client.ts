import {type ClientOptions, connect, type Connected} from './connect.ts';
import {ServiceResource} from './resources/services.ts';
import {TrustResource} from './resources/trust.ts';

/** What can be read of a trust by anybody. A page that only shows it loads no form. */
export interface DirectoryClient {
  readonly trust: TrustResource;
  readonly services: ServiceResource;
}

/** Makes a client that sends nothing. See `createClient`. */
export function createDirectoryClient(options: ClientOptions): DirectoryClient {
  return directoryClient(connect(options), options.trust);
}

/** The resources of a client that sends nothing. */
export function directoryClient({send}: Connected, trust: string): DirectoryClient {
  return {trust: new TrustResource(send, trust), services: new ServiceResource(send, trust)};
}
