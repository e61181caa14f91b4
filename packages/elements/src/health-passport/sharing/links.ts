import type {Share} from '@trust-widgets/contract/passport/passport';
import {html, nothing, type TemplateResult} from 'lit';

import {known, londonDay, longDate, timeOf} from '../../dates.ts';
import {wording} from './sharing.wording.ts';

/** The links that were made for one person, the newest first, each with the way to take it back. */
export function linkList(
  title: string | TemplateResult,
  shares: readonly Share[],
  {today, takeBack}: {today: string; takeBack: (share: Share) => void},
): TemplateResult | typeof nothing {
  if (shares.length === 0) return nothing;
  const {links} = wording;
  return html`<h4>${title}</h4>
    <ul class="told" role="list">
      ${shares.map((share) => {
        const made = longDate(londonDay(new Date(share.createdAt)));
        const isLive = isGood(share, today);
        return html`<li>
          <p><b>${links.made(made)}</b></p>
          <p>${end(share, today)}</p>
          <p>${opened(share)}</p>
          ${
            isLive
              ? html`<button
                  type="button"
                  class="button second"
                  aria-label=${links.takeBackFrom(made)}
                  @click=${() => takeBack(share)}
                >
                  ${links.takeBack()}
                </button>`
              : nothing
          }
        </li>`;
      })}
    </ul>`;
}

/** Whether a link may still open something. */
export function isGood({endedAt, until}: Share, today: string): boolean {
  return !endedAt && until >= today;
}

function end({endedAt, until}: Share, today: string): string {
  const {links} = wording;
  if (endedAt) return links.ended(longDate(londonDay(new Date(endedAt))));
  return until < today ? links.over(longDate(until)) : wording.until(longDate(until));
}

function opened({opens, lastOpenedAt}: Share): TemplateResult {
  const {links} = wording;
  if (opens === 0) return html`${links.opened.zero()}`;
  const at = lastOpenedAt ? new Date(lastOpenedAt) : undefined;
  const count = new Intl.NumberFormat(known() ?? 'en-GB').format(opens);
  const often =
    opens === 1 ? links.opened.one : opens === 2 ? links.opened.two : links.opened.other;
  return html`${often()} ${opens > 2 ? html`<br />${links.times(count)}` : nothing}
  ${at ? html`<br />${links.last(longDate(londonDay(at)), timeOf(at))}` : nothing}`;
}
