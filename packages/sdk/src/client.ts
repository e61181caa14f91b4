import {basicClient, type BasicClient, type ClientOptions, connect} from './basic-client.ts';
import {PassportResource} from './resources/passport.ts';
import {SessionResource} from './resources/session.ts';
import {SharedPassportResource} from './resources/shared-passport.ts';

/** Everything that a page, a server or a worker can ask of the service of one trust. */
export interface Client extends BasicClient {
  readonly session: SessionResource;
  readonly passport: PassportResource;
  readonly sharedPassport: SharedPassportResource;
}

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
  const {send, baseUrl} = connected;
  return {
    ...basicClient(connected, options.trust),
    session: new SessionResource(send, baseUrl),
    passport: new PassportResource(send),
    sharedPassport: new SharedPassportResource(send),
  };
}
