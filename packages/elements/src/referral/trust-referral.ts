import type {Answers, Draft} from '@trust-widgets/contract/define-form';
import type {
  Receipt,
  ReceiptProof,
  ReferralStatus,
} from '@trust-widgets/contract/submission/receipt';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import type {Referrer} from '@trust-widgets/contract/referral/vocabulary';
import type {Service} from '@trust-widgets/contract/service-directory/service';
import {
  inOrder,
  isOpenTo,
  takesOnlineReferrals,
  takesReferral,
} from '@trust-widgets/contract/service-directory/ways-in';
import {ResponseError} from '@trust-widgets/sdk/errors';
import {ReferralResource} from '@trust-widgets/sdk/resources/referrals';
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {isName, type Mistake} from '../connection.ts';
import {autocompleteOf} from '../form/autocomplete.ts';
import {FormElement} from '../form/form-element.ts';
import {privacyLink} from '../form/privacy-link.ts';
import {submissionsOf} from '../form/submissions.ts';
import {language} from '../localisation.ts';
import {otherWaysIn} from './closed.ts';
import {more, receipt, wording} from './referral.wording.ts';

/**
 * Refers a person to a service: oneself, or somebody one helps, page by page, with a receipt.
 *
 * Its own content is shown until the element is ready, when script does not run, and when the service can't be reached:
 * put the team's telephone and text numbers there.
 *
 * @fires trust-step - The person came to another page. Carries the page's name, never an answer.
 * @fires trust-sent - The service has the referral. Carries its reference, never an answer.
 * @fires trust-failed - It could not be sent; the person has been told, and the answers are kept. Carries why in a word.
 * @slot - What people see before and without script: numbers to call and text.
 * @tag trust-referral
 * @status experimental
 */
export class TrustReferral extends FormElement {
  /** The id of the service to refer to, as in the trust's settings file. */
  @property() service = '';

  @state() private about: Service | undefined;
  @state() private isUnknown = false;

  protected override readonly form = referral;
  protected override readonly wording = wording;
  protected override readonly receiptWording = receipt;

  protected override get mistake(): Mistake | undefined {
    return super.mistake ?? (isName(this.service) ? undefined : {attribute: 'service'});
  }

  protected override async fetch(): Promise<void> {
    this.isUnknown = false;
    try {
      this.about = await this.connection.services.get(this.service);
    } catch (error) {
      if (!(error instanceof ResponseError) || error.status !== 404) throw error;
      this.isUnknown = true;
    }
  }

  protected override send(answers: Draft, idempotencyKey: string): Promise<Receipt> {
    return this.#referrals.create(
      // What is wrong with them, if anything, is for the SDK to find, with the same declaration.
      {service: this.service, language: language(), answers: answers as Answers<typeof referral>},
      {idempotencyKey},
    );
  }

  protected override statusOf(proof: ReceiptProof): Promise<ReferralStatus> {
    return this.#referrals.status(proof);
  }

  protected override takeBack(proof: ReceiptProof): Promise<ReferralStatus> {
    return this.#referrals.withdraw(proof);
  }

  protected override isAboutOneself(page: string): boolean {
    return page === 'person' && this.draft['referrer'] === 'self';
  }

  protected override instead(): TemplateResult | undefined {
    const {about} = this;
    if (this.isUnknown) return this.#otherWays(more.closed.notFound());
    if (!about) return undefined;
    if (about.status !== 'active') return this.#otherWays(more.closed.temporarily());
    return takesOnlineReferrals(about) ? undefined : this.#otherWays(more.closed.text());
  }

  protected override lead(page: string): TemplateResult | typeof nothing {
    if (page !== 'danger') return nothing;
    return html`${this.about ? html`<p class="about">${more.about(this.about.name)}</p>` : nothing}
      <p class="quiet">${more.short()}</p>`;
  }

  protected override noticeUnder(name: string): TemplateResult | typeof nothing {
    const answer = this.draft[name];
    if (name === 'danger' && answer === 'yes') {
      const {title, text, goOn} = more.notEmergency;
      return html`<div class="panel alert" role="alert">
        <h3>${title()}</h3>
        <p>${text()}</p>
        <p>${goOn()}</p>
      </div>`;
    }
    if (name.startsWith('consent')) return privacyLink(this.settings);
    if (name === 'physicalHealth' && answer === 'yes')
      return html`<p class="panel" role="alert">${more.physical()}</p>`;
    if (name === 'seeMeAlone' && answer === 'yes') {
      return html`<p class="panel" role="status">${more.alone()}</p>`;
    }
    return nothing;
  }

  /** Tells at the first page that can tell, and not after nine pages, that a service does not take this referral. */
  protected override refusal(page: string): TemplateResult | undefined {
    const {referrer, known} = this.draft as {referrer?: Referrer; known?: 'yes' | 'no' | 'unsure'};
    if (page !== 'referrer' || !this.about || !referrer) return undefined;
    const referring = {referrer, known};
    if (takesReferral(this.about, referring)) return undefined;
    const ways = inOrder(this.about.waysIn).filter(
      (way) => way.channel !== 'online-referral' && isOpenTo(way, referring),
    );
    return otherWaysIn(
      {title: more.notForYou.title(), text: more.notForYou.text()},
      this.about,
      ways,
    );
  }

  protected override autocompleteOf(name: string): string | undefined {
    return autocompleteOf(name, this.draft['referrer'] === 'self');
  }

  #otherWays(text: string): TemplateResult {
    const ways = this.about ? inOrder(this.about.waysIn) : [];
    return html`${this.urgentHelp()}${otherWaysIn({title: more.closed.title(), text}, this.about, ways)}<slot
      ></slot>`;
  }

  get #referrals(): ReferralResource {
    return submissionsOf(this, 'referrals', ReferralResource);
  }
}
