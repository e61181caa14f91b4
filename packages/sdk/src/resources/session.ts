import type {Session} from '@trust-widgets/contract/passport/passport';

import type {CallOptions, Send} from '../send.ts';
import {isNothing, isSession} from '../passport-shapes.ts';

/** Whether somebody is signed in to the service, in this browser. No token ever reaches a page. */
export class SessionResource {
  readonly #send: Send;
  readonly #baseUrl: string;

  constructor(send: Send, baseUrl: string) {
    this.#send = send;
    this.#baseUrl = baseUrl;
  }

  /**
   * Tells whether somebody is signed in, and until when.
   *
   * @example
   * ```ts
   * const {signedIn} = await client.session.get();
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   */
  get(options?: CallOptions): Promise<Session> {
    return this.#send(
      isSession,
      {method: 'get', path: ['session'], isRepeatable: true, isPersonal: true},
      options,
    );
  }

  /**
   * Gives the address at which a person signs in. Go there with the whole page, or in a new window: it leads to the
   * issuer and then to `returnTo`, a path of the service or an address of a page that the trust allows.
   *
   * @example
   * ```ts
   * console.log(client.session.signInUrl('/passport'));
   * ```
   */
  signInUrl(returnTo: string): string {
    return `${this.#baseUrl}v1/sign-in?return=${encodeURIComponent(returnTo)}`;
  }

  /**
   * Signs the person out here. They stay signed in at the issuer: NHS login has no sign-out of its own.
   *
   * @example
   * ```ts
   * await client.session.end();
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   */
  async end(options?: CallOptions): Promise<void> {
    await this.#send(
      isNothing,
      {
        method: 'delete',
        path: ['session'],
        isRepeatable: true,
        isPersonal: true,
        outlivesPage: true,
      },
      options,
    );
  }
}
