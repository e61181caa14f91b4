import type {Answers, Draft} from '@trust-widgets/contract/define-form';
import type {
  Receipt,
  ReceiptProof,
  ReferralStatus,
} from '@trust-widgets/contract/submission/receipt';
import type {referral} from '@trust-widgets/contract/referral/referral.form';
import type {Service} from '@trust-widgets/contract/service-directory/service';
import {ResponseError} from '@trust-widgets/sdk/errors';
import type {ReferralResource} from '@trust-widgets/sdk/resources/referrals';
import type {PropertyDeclarations, TemplateResult} from 'lit';

import {isId, tidyId} from '../attributes.ts';
import type {Mistake} from '../check/mistakes.ts';
import {FormElement} from '../form/form-element.ts';
import type {Situation} from '../form/guide.ts';
import {language} from '../localisation.ts';
import {otherWays, referralGuide} from './referral.guide.ts';
import {more} from './referral.wording.ts';

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
  static override properties: PropertyDeclarations = {
    service: {converter: tidyId},
    about: {state: true},
    isUnknown: {state: true},
  };

  /** The id of the service to refer to, as in the trust's settings file. */
  service = '';

  private about: Service | undefined;
  private isUnknown = false;

  protected override readonly guide = referralGuide;

  protected override get ownPage(): string {
    return `referral/${this.service}`;
  }

  protected override get mistake(): Mistake | undefined {
    return super.mistake ?? (isId(this.service) ? undefined : {attribute: 'service'});
  }

  protected override async fetch(): Promise<void> {
    const {service, connection} = this;
    const isAskedStill = () => service === this.service && connection === this.connection;
    this.isUnknown = false;
    if (this.about?.id !== service) this.about = undefined;
    try {
      const about = await connection.services.get(service);
      if (isAskedStill()) this.about = about;
    } catch (error) {
      // Another service may have been asked for in the meantime.
      if (!isAskedStill()) return;
      if (!(error instanceof ResponseError) || error.status !== 404) throw error;
      this.isUnknown = true;
      this.tellOfMistake({attribute: 'service', isUnknown: true});
    }
  }

  protected override async submissions(): Promise<ReferralResource> {
    const {referralsOf} = await import('./sending.ts');
    return referralsOf(this);
  }

  protected override async send(answers: Draft, idempotencyKey: string): Promise<Receipt> {
    const referrals = await this.submissions();
    return referrals.create(
      // What is wrong with them, if anything, is for the SDK to find, with the same declaration.
      {service: this.service, language: language(), answers: answers as Answers<typeof referral>},
      {idempotencyKey},
    );
  }

  protected override async statusOf(proof: ReceiptProof): Promise<ReferralStatus> {
    return (await this.submissions()).status(proof);
  }

  protected override async takeBack(proof: ReceiptProof): Promise<ReferralStatus> {
    return (await this.submissions()).withdraw(proof);
  }

  protected override get situation(): Situation {
    return {...super.situation, service: this.about};
  }

  protected override instead(): TemplateResult | undefined {
    return this.isUnknown
      ? otherWays(more.closed.notFound(), {settings: undefined})
      : super.instead();
  }
}
