import type {
  Service,
  ServicePage,
  ServiceQuery,
} from '@trust-widgets/contract/service-directory/service';

import type {CallOptions, Send} from '../send.ts';
import {isService, isServicePage} from '../shapes.ts';

/** The services of a trust and of those it works with: its directory. */
export class ServiceResource {
  readonly #send: Send;
  readonly #trust: string;

  constructor(send: Send, trust: string) {
    this.#send = send;
    this.#trust = trust;
  }

  /**
   * Finds services by words, town, audience, way in, and whether they are open now. An empty query lists them all.
   * Gives one page; its `nextCursor`, where there is one, asks for the next.
   *
   * @example
   * ```ts
   * const {services} = await client.services.search({q: 'crisis', near: 'Leeds', open: true});
   * for (const {name, phones} of services) console.log(name, phones[0]?.number);
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when the query can't be answered (`malformed_request`, for a cursor that is no longer valid)
   */
  search(query: ServiceQuery = {}, options?: CallOptions): Promise<ServicePage> {
    const {q, near, wayIn, open, cursor} = query;
    const asked = {q, near, for: query.for, 'way-in': wayIn, open: open && 'true', cursor};
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (value) search.set(name, value);
    const path = ['trusts', this.#trust, 'services'];
    return this.#send(isServicePage, {method: 'get', path, search, isRepeatable: true}, options);
  }

  /**
   * Gives all that is known of one service.
   *
   * @example
   * ```ts
   * const service = await client.services.get('crisis-team');
   * console.log(service.whatItIs);
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when there is no such service (`not_found`)
   */
  get(id: string, options?: CallOptions): Promise<Service> {
    const path = ['trusts', this.#trust, 'services', id];
    return this.#send(isService, {method: 'get', path, isRepeatable: true}, options);
  }
}
