import {type ClientOptions, connect, type Connected} from './connect.ts';
import {directoryClient, type DirectoryClient} from './directory-client.ts';
import {InterpreterRequestResource} from './resources/interpreter-requests.ts';
import {ReferralResource} from './resources/referrals.ts';

/** What can be asked without keeping anything about anybody. A page that needs only this loads no passport. */
export interface BasicClient extends DirectoryClient {
  readonly referrals: ReferralResource;
  readonly interpreterRequests: InterpreterRequestResource;
}

/** Makes a client without the passport. See `createClient`. */
export function createBasicClient(options: ClientOptions): BasicClient {
  return basicClient(connect(options), options.trust);
}

/** The resources of a client without the passport. */
export function basicClient(connected: Connected, trust: string): BasicClient {
  const {send, language = 'en'} = connected;
  return {
    ...directoryClient(connected, trust),
    referrals: new ReferralResource(send, trust, language),
    interpreterRequests: new InterpreterRequestResource(send, trust, language),
  };
}
