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
      (phone) =>
        html`<li>
          ${phone.label ? html`${said(phone, 'label', trust)} ` : nothing}${phoneNumber(
            phone.number,
            {kind: phone.kind, link: mayBeCalled(phone.number, trust)},
          )}
          ${(['area', 'menuNote'] as const).map((note) =>
            phone[note] ? html`<p class="quiet">${said(phone, note, trust)}</p>` : nothing,
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
