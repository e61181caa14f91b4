import type {ServicePhone, WayIn} from '@trust-widgets/contract/service-directory/service';
import {html, nothing, type TemplateResult} from 'lit';

import type {Situation} from '../form/guide.ts';
import {phoneNumber} from '../phone-number.ts';
import {said} from '../said.ts';

/** Why there is no form to fill in, and how to reach the service instead. */
export function otherWaysIn(
  title: string,
  text: string,
  ways: readonly WayIn[],
  {service, settings}: Pick<Situation, 'service' | 'settings'>,
): TemplateResult {
  return html`<h2 id="step" tabindex="-1">${title}</h2>
    <p>${text}</p>
    <ul>
      ${ways.map((way) => (way.note ? html`<li>${said(way, 'note', settings)}</li>` : nothing))}
      ${service?.phones.map(
        (phone: ServicePhone) =>
          html`<li>
            ${phone.label ? said(phone, 'label', settings) : nothing}
            ${phoneNumber(phone.number, phone)}
            ${
              phone.menuNote
                ? html`<p class="quiet">${said(phone, 'menuNote', settings)}</p>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
}
