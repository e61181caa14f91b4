import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import {wording} from './form.wording.ts';

/** Leads to how the trust uses what people say, where it has told us. It stands where they agree to it. */
export function privacyLink(settings: Trust | undefined): TemplateResult | typeof nothing {
  return settings?.privacyUrl
    ? html`<p><a href=${settings.privacyUrl}>${wording.privacy()}</a></p>`
    : nothing;
}
