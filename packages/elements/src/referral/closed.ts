import type {ServiceSummary, WayIn} from '@trust-widgets/contract/service-directory/service';
import {html, nothing, type TemplateResult} from 'lit';

import {phoneNumber} from '../phone-number.ts';

/** Why there is no form to fill in, and how to reach the service instead. */
export function otherWaysIn(
  {title, text}: {readonly title: string; readonly text: string},
  service: Pick<ServiceSummary, 'phones'> | undefined,
  ways: readonly WayIn[],
): TemplateResult {
  return html`<h2 id="step" tabindex="-1">${title}</h2>
    <p>${text}</p>
    <ul>
      ${ways.filter(({note}) => note).map(({note}) => html`<li><bdi>${note}</bdi></li>`)}
      ${service?.phones.map(
        ({number, kind, label, menuNote}) =>
          html`<li>
            ${label ? html`<bdi>${label}</bdi> ` : nothing}${phoneNumber(number, {kind})}
            ${menuNote ? html`<br /><bdi class="quiet">${menuNote}</bdi>` : nothing}
          </li>`,
      )}
    </ul>`;
}
