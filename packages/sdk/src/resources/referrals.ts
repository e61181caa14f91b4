import type {Answers} from '@trust-widgets/contract/define-form';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import type {
  Receipt,
  ReceiptProof,
  ReferralStatus,
} from '@trust-widgets/contract/submission/receipt';

import type {CallOptions, Send} from '../send.ts';
import {isReferralStatus} from '../receipt-shapes.ts';
import {type CreateOptions, Submissions} from './submissions.ts';

/** What somebody answered: `danger`, `referrer`, `name` and the others of the referral form. */
export type ReferralAnswers = Answers<typeof referral>;

/** A referral that is about to be sent. */
export interface NewReferral {
  /** The id of the service to refer to. */
  readonly service: string;
  readonly answers: ReferralAnswers;
  /** The language in which the questions were read, as BCP 47. That of the client, if left out. */
  readonly language?: string | undefined;
}

/** Referrals that people make for themselves or for somebody else. */
export class ReferralResource {
  readonly #submissions: Submissions<ReferralStatus>;
  readonly #language: string;

  constructor(send: Send, trust: string, language: string) {
    this.#submissions = new Submissions(send, trust, {
      path: 'referrals',
      takeBack: 'withdrawal',
      form: referral,
      isStatus: isReferralStatus,
    });
    this.#language = language;
  }

  /**
   * Sends a referral, and gives the receipt once the service has it safely. Only a receipt means that it was sent.
   *
   * Judges the answers first, by the rules that the service uses: with a wrong one nothing is sent.
   *
   * @example
   * ```ts
   * const receipt = await client.referrals.create({
   *   service: 'crisis-team',
   *   answers: {
   *     danger: 'no',
   *     referrer: 'self',
   *     name: 'Siân Hughes',
   *     urgentContact: 'phone',
   *     phone: '07700 900123',
   *     whereabouts: 'home',
   *     whatIsHappening: 'I have not slept for four days.',
   *     consent: 'yes',
   *   },
   * });
   * console.log(receipt.reference, receipt.whatHappensNext.text);
   * ```
   *
   * @throws {InvalidAnswersError} when an answer can't be taken
   * @throws {ConnectionError} when no answer came, after three tries with the same key
   * @throws {ResponseError} when the service refused for another reason (`referral_not_accepted`)
   */
  async create(
    {service, answers, language = this.#language}: NewReferral,
    options?: CreateOptions,
  ): Promise<Receipt> {
    return this.#submissions.create({service, language, answers}, options);
  }

  /**
   * Tells how far a referral has come. Takes a receipt, or the two parts of it that were kept.
   *
   * @example
   * ```ts
   * const {status} = await client.referrals.status(receipt);
   * console.log(status); // 'received', then 'delivered'
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when there is no such referral, or the token is not its own (`not_found`)
   */
  async status(receipt: ReceiptProof, options?: CallOptions): Promise<ReferralStatus> {
    return this.#submissions.status(receipt, options);
  }

  /**
   * Takes a referral back. The team is told; what it has already read, it has read.
   *
   * @example
   * ```ts
   * const {withdrawnAt} = await client.referrals.withdraw(receipt);
   * ```
   *
   * @throws {ConnectionError} when no answer came. Tried once: ask for the status before trying again
   * @throws {ResponseError} when there is no such referral, or the token is not its own (`not_found`)
   */
  async withdraw(receipt: ReceiptProof, options?: CallOptions): Promise<ReferralStatus> {
    return this.#submissions.takeBack(receipt, options);
  }
}
