import {basicClient, type BasicClient} from './basic-client.ts';
import {type ClientOptions, connect} from './connect.ts';
import {passportClient, type PassportClient} from './passport-client.ts';

/** Everything that a page, a server or a worker can ask of the service of one trust. */
export interface Client extends BasicClient, PassportClient {}

/**
 * Makes the client of one trust's service. It keeps nothing between calls, and may be used for many at once.
 *
 * @example
 * ```ts
 * const client = createClient({baseUrl: 'https://referrals.trust.example', trust: 'northbank'});
 * const {name} = await client.trust.get();
 * ```
 *
 * @throws {TypeError} when `baseUrl` is not an absolute http or https address
 */
export function createClient(options: ClientOptions): Client {
  const connected = connect(options);
  return {...basicClient(connected, options.trust), ...passportClient(connected)};
}
