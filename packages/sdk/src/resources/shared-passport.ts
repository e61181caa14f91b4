import type {SharedPassport} from '@trust-widgets/contract/passport/passport';

import type {CallOptions, Send} from '../send.ts';
import {isSharedPassport} from '../passport-shapes.ts';
import {visible} from '../visible.ts';

/** A passport as somebody reads it with whom it was shared. */
export class SharedPassportResource {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /**
   * Gives what a link opens. Its owner can see that it was opened.
   *
   * @example
   * ```ts
   * const {answers, lastChecked} = await client.sharedPassport.get(token);
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when it opens nothing: wrong, ended or taken back, all alike (`not_found`)
   */
  async get(token: string, options?: CallOptions): Promise<SharedPassport> {
    // In a header: a URL ends up in histories, logs and what other scripts report.
    const headers = {authorization: `Bearer ${visible(token, 'sharedPassport: token')}`};
    return this.#send(
      isSharedPassport,
      {method: 'get', path: ['shared-passport'], headers, isRepeatable: true},
      options,
    );
  }
}
