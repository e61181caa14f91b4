import {type ClientOptions, connect, type Connected} from './connect.ts';
import {PassportResource} from './resources/passport.ts';
import {SessionResource} from './resources/session.ts';
import {SharedPassportResource} from './resources/shared-passport.ts';

/** What can be asked about passports: by whoever is signed in, or by whoever was given a link to one. */
export interface PassportClient {
  readonly session: SessionResource;
  readonly passport: PassportResource;
  readonly sharedPassport: SharedPassportResource;
}

/** Makes a client for passports alone. See `createClient`. */
export function createPassportClient(options: ClientOptions): PassportClient {
  return passportClient(connect(options));
}

/** The resources of a client for passports alone. */
export function passportClient({send, baseUrl}: Connected): PassportClient {
  return {
    session: new SessionResource(send, baseUrl),
    passport: new PassportResource(send),
    sharedPassport: new SharedPassportResource(send),
  };
}
