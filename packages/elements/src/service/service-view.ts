import type {Service} from '@trust-widgets/contract/service-directory/service';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import type {TextOf, Written} from '../read-in.ts';
import {saidAtLength, saidEach} from '../said-at-length.ts';

/** What the parts of a service's page are drawn from. */
export interface ServiceView {
  readonly service: Service;
  /** What is known of the trust: in which language it writes, and whether it is a demonstration. */
  readonly trust: Trust | undefined;
  /** Whether the page is part of a list, where its headings stand one level lower. */
  readonly isInList: boolean;
  readonly now: Date;
  /** Where people fill in the form of this service, if the page's editor said so. */
  readonly referUrl: string | undefined;
  /** Where the page of another service is, if the page's editor said so. */
  readonly pageOf: (service: string) => string | undefined;
}

/** What may be drawn, or not. */
export type Drawn = TemplateResult | typeof nothing;

/** One part of the page. Without anything in it there is no heading either. */
export function section(view: ServiceView, title: string, ...parts: readonly Drawn[]): Drawn {
  if (parts.every((part) => part === nothing)) return nothing;
  return html`<section>
    <h3 aria-level=${view.isInList ? 4 : nothing}>${title}</h3>
    ${parts}
  </section>`;
}

/** A list of facts, each with its name. Those that are not known are left out. */
export function facts(...pairs: readonly (readonly [name: string, fact: Drawn])[]): Drawn {
  const known = pairs.filter(([, fact]) => fact !== nothing);
  if (known.length === 0) return nothing;
  return html`<dl>
    ${known.map(
      ([name, fact]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${fact}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A text of the trust's own, if it wrote one. */
export function text<T extends Written>(
  {trust}: ServiceView,
  thing: T | undefined,
  name: TextOf<T>,
): Drawn {
  return thing?.[name] ? saidAtLength(thing, name, trust) : nothing;
}

/** Texts of the trust's own, one below the other. */
export function bullets<T extends Written>({trust}: ServiceView, thing: T, name: TextOf<T>): Drawn {
  const items = saidEach(thing, name, trust);
  if (items.length === 0) return nothing;
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
