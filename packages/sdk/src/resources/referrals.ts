import type {Answers} from '@trust-widgets/contract/define-form';
import type {ReceiptProof, Receipt, ReferralStatus} from '@trust-widgets/contract/referral/receipt';
import {referral} from '@trust-widgets/contract/referral/referral.form';

import {InvalidAnswersError} from '../errors.ts';
import {newIdempotencyKey} from '../idempotency-key.ts';
import {toJson} from '../json.ts';
import type {CallOptions, Send, ServiceRequest} from '../send.ts';
import {isReceipt, isReferralStatus} from '../shapes.ts';
import {visible} from '../visible.ts';

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

/** What a create takes besides what is created. */
export interface CreateOptions extends CallOptions {
  /**
   * Makes a second try find the first one's result. One to 255 visible ASCII characters; see `newIdempotencyKey`.
   * A new one for each call, if left out: enough for the tries of that call, not for a person who taps "send" again.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Referrals that people make for themselves or for somebody else. */
export class ReferralResource {
  readonly #send: Send;
  readonly #trust: string;
  readonly #language: string;

  constructor(send: Send, trust: string, language: string) {
    this.#send = send;
    this.#trust = trust;
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
    {idempotencyKey = newIdempotencyKey(), ...options}: CreateOptions = {},
  ): Promise<Receipt> {
    const judged = referral.judge(answers);
    if (judged.errors.length > 0) throw new InvalidAnswersError(judged.errors);
    const request: ServiceRequest = {
      method: 'post',
      path: ['trusts', this.#trust, 'referrals'],
      headers: {
        'content-type': 'application/json',
        'idempotency-key': visible(idempotencyKey, 'referrals: idempotencyKey'),
      },
      body: toJson({service, language, answers: judged.answers}),
      isRepeatable: true,
    };
    return this.#send(isReceipt, request, options);
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
    const path = ['trusts', this.#trust, 'referrals', receipt.reference];
    const headers = bearer(receipt);
    const request: ServiceRequest = {method: 'get', path, headers, isRepeatable: true};
    return this.#send(isReferralStatus, request, options);
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
    const path = ['trusts', this.#trust, 'referrals', receipt.reference, 'withdrawal'];
    const headers = bearer(receipt);
    const request: ServiceRequest = {method: 'post', path, headers, isRepeatable: false};
    return this.#send(isReferralStatus, request, options);
  }
}

/** The token goes in a header: a URL ends up in histories, logs and what other scripts report. */
function bearer({statusToken}: ReceiptProof) {
  return {authorization: `Bearer ${visible(statusToken, 'referrals: statusToken')}`};
}
