import {html, type TemplateResult} from 'lit';

/**
 * A telephone number that reads the right way round in every language, as a link where it may be called or texted.
 *
 * A demonstration never links a national number: nobody should reach 999 by trying something out.
 */
export function phoneNumber(
  number: string,
  {kind = 'voice', link = true}: {kind?: 'voice' | 'text' | 'textphone'; link?: boolean} = {},
): TemplateResult {
  const shown = html`<bdi dir="ltr">${number}</bdi>`;
  const scheme = kind === 'text' ? 'sms' : 'tel';
  return link
    ? html`<a class="number" href="${scheme}:${number.replace(/[^\d+]/g, '')}">${shown}</a>`
    : html`<b class="number">${shown}</b>`;
}
