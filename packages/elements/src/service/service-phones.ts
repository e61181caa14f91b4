import type {ServicePhone} from '@trust-widgets/contract/service-directory/service';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import {phoneNumber} from '../phone-number.ts';
import {said} from '../said.ts';

/** A service's numbers, each with whose it is and what to listen for. */
export function servicePhones(
  phones: readonly ServicePhone[],
  trust: Trust | undefined,
): TemplateResult | typeof nothing {
  if (phones.length === 0) return nothing;
  return html`<ul class="phones" role="list">
    ${phones.map(
      ({number, kind, label, area, menuNote}) =>
        html`<li>
          ${label ? html`${said(label, trust)} ` : nothing}${phoneNumber(number, {
            kind,
            link: mayBeCalled(number, trust),
          })}
          ${[area, menuNote].map((note) =>
            note ? html`<p class="quiet">${said(note, trust)}</p>` : nothing,
          )}
        </li>`,
    )}
  </ul>`;
}

/** Says whether a number is one to link. A demonstration must not reach the short numbers that save lives. */
export function mayBeCalled(number: string, trust: Trust | undefined): boolean {
  const digits = number.replace(/\D/g, '').length;
  return digits >= (trust?.demo ? 7 : 3);
}
