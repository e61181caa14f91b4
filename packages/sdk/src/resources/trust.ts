import type {Trust} from '@trust-widgets/contract/trust/trust';

import type {CallOptions, Send} from '../send.ts';
import {isTrust} from '../shapes.ts';

/** The trust itself: its name, its languages, and whom to call at once. */
export class TrustResource {
  readonly #send: Send;
  readonly #trust: string;

  constructor(send: Send, trust: string) {
    this.#send = send;
    this.#trust = trust;
  }

  /**
   * Gives what a page needs to know of the trust. Urgent numbers are in the order in which to show them.
   *
   * @example
   * ```ts
   * const {urgentHelp} = await client.trust.get();
   * console.log(urgentHelp[0]?.number); // 999
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when the trust is not known (`not_found`)
   */
  get(options?: CallOptions): Promise<Trust> {
    const path = ['trusts', this.#trust];
    return this.#send(isTrust, {method: 'get', path, isRepeatable: true}, options);
  }
}
