import type {Receipt, WhatHappensNext} from '@trust-widgets/contract/submission/receipt';
import {html, nothing, type TemplateResult} from 'lit';

import {pictured} from '../aids/easy-read/easy-read.ts';
import {londonDay, longDate, timeOf} from '../dates.ts';
import {phoneNumber} from '../phone-number.ts';
import {said} from '../said.ts';
import {saidWithin} from '../said.ts';
import type {ProgressWording} from './follow-up/progress.ts';
import {wording} from './last-step.wording.ts';

const {receipt: words} = wording;

/** What a form’s receipt says of its own: the rest is the same for all. */
export interface ReceiptWording {
  /** “Your referral has arrived”. */
  readonly title: () => string;
  /** What its arrival does not mean: that somebody has read it, or that an interpreter is booked. */
  readonly notYet: () => string;
  /** What is said of how far it has come. Fetched when somebody asks. */
  readonly progress: () => Promise<ProgressWording>;
}

/** What the receipt is shown with. */
interface ReceiptView {
  readonly said: ReceiptWording;
  /** Whether the person has taken it back since. */
  readonly isTakenBack: boolean;
  /** Whether answers were changed after they had already arrived. */
  readonly changedTooLate: boolean;
  readonly copied: boolean;
  readonly copy: () => void;
}

/** Shows that something arrived: its reference, what happens next and when, and whom to call otherwise. */
export function receiptView(
  {reference, receivedAt, whatHappensNext}: Receipt,
  {said, isTakenBack, changedTooLate, copied, copy}: ReceiptView,
): TemplateResult {
  const arrived = new Date(receivedAt);
  // There is no clipboard without a secure context, and then no button that would do nothing.
  return html`${pictured('received', html`<h2 id="receipt" tabindex="-1">${said.title()}</h2>`)}
    ${changedTooLate ? html`<p class="panel alert">${words.changedTooLate()}</p>` : nothing}
    <div class="panel">
      ${referenceLine(reference)}
      <p>${words.time(longDate(londonDay(arrived)), timeOf(arrived))}</p>
      <p>${said.notYet()}</p>
    </div>
    ${isTakenBack ? nothing : whatNext(whatHappensNext)}
    <div class="actions">
      ${
        'clipboard' in navigator
          ? html`<button type="button" class="button second" @click=${copy}>
              ${words.copy()}
            </button>`
          : nothing
      }
      <button type="button" class="button second" @click=${() => print()}>${words.print()}</button>
      <span role="status">${copied ? words.copied() : nothing}</span>
    </div>`;
}

/** The reference, large enough to read out. */
export function referenceLine(reference: string): TemplateResult {
  return html`<p>
    ${words.reference()}<br /><b class="reference"><bdi dir="ltr">${reference}</bdi></b>
  </p>`;
}

/** What happens next and when, and whom to call otherwise. */
export function whatNext(next: WhatHappensNext): TemplateResult {
  const author = next.language === undefined ? undefined : {languages: [next.language]};
  return html`${pictured('next', html`<h3>${words.next()}</h3>`)}
    <p>${said(next, 'text', author)}</p>
    ${
      next.replyWithin
        ? html`<p>${saidWithin(words.replyWithin, next, 'replyWithin', author)}</p>`
        : nothing
    }
    <p>${words.otherwise()}</p>
    <ul>
      ${next.phones.map(
        (phone) =>
          html`<li>
            ${phone.label ? html`${said(phone, 'label', author)} ` : nothing}${phoneNumber(
              phone.number,
              {kind: phone.kind},
            )}
          </li>`,
      )}
    </ul>`;
}
