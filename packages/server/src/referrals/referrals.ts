import {
  type ReceiptProof,
  type Receipt,
  type ReferralRequest,
  type ReferralStatus,
  referral,
  takesReferral,
} from '@trust-widgets/contract';

import {judgeAnswers} from '../judge.ts';
import {ProblemError} from '../problem.ts';
import {AlreadyThere} from '../store/store-unavailable.ts';
import type {AnsweredRequest, KeptReferral, NewReferral, Store} from '../store/store.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';
import {fingerprint} from './fingerprint.ts';
import {readReferralRequest} from './judge.ts';
import {newReference, tidyReference} from './reference.ts';
import type {StatusTokens} from './status-token.ts';
import {whatHappensNext} from './what-happens-next.ts';

const ROUTE = 'referrals';

/** What the referrals of all trusts need. */
export interface ReferralsDeps {
  readonly store: Store;
  readonly tokens: StatusTokens;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told when there is something new to deliver. */
  readonly onMessage: (trust: string) => void;
}

/** Takes referrals, tells how far they have come, and takes them back. */
export class Referrals {
  readonly #deps: ReferralsDeps;

  constructor(deps: ReferralsDeps) {
    this.#deps = deps;
  }

  /**
   * Judges a referral and keeps it. Once this returns, the referral and the message about it are on the disk.
   *
   * A request that was answered before gets the same answer.
   *
   * @throws {ProblemError} when it is refused
   * @throws {StoreUnavailable} when it can't be kept now
   */
  async create(
    config: TrustConfig,
    {body, key, requestId}: {body: unknown; key: string; requestId: string},
  ): Promise<{receipt: Receipt; repeated: boolean}> {
    const request = readReferralRequest(body);
    const bodyHash = fingerprint(request);
    const scope = {trust: config.trust.id, route: ROUTE, key};
    let judged;
    try {
      judged = judge(config, request);
    } catch (refusal) {
      // What was accepted once stays accepted, even if the service has closed since: whoever repeats it
      // has not seen the answer.
      const earlier = await this.#deps.store.findRequest(scope);
      if (earlier) return this.#repeat(earlier, bodyHash, config);
      throw refusal;
    }
    const {service, answers} = judged;
    const id = this.#deps.newId();
    const receivedAt = this.#deps.now();
    const token = this.#deps.tokens.issue(id);
    const next = whatHappensNext(service, config.trust);
    const make = (reference: string): NewReferral => ({
      id,
      trust: config.trust.id,
      reference,
      service: service.id,
      language: request.language,
      answers,
      whatHappensNext: next,
      tokenHash: this.#deps.tokens.hash(token),
      receivedAt,
      requestId,
      request: {
        ...scope,
        bodyHash,
        response: {reference, receivedAt: receivedAt.toISOString(), whatHappensNext: next},
      },
      deliveryId: this.#deps.newId(),
      auditId: this.#deps.newId(),
    });
    const {kept, request: answered} = await this.#keep(make, config.trust.id);
    if (!kept) return this.#repeat(answered, bodyHash, config);
    this.#deps.onMessage(config.trust.id);
    return {receipt: {...answered.response, statusToken: token}, repeated: false};
  }

  /** Tells how far a referral has come. A wrong token and an unknown reference are the same to the caller. */
  async status(config: TrustConfig, proof: ReceiptProof): Promise<ReferralStatus> {
    return (await this.#find(config, proof)).status;
  }

  /** Takes a referral back. Taking it back again changes nothing. */
  async withdraw(
    config: TrustConfig,
    proof: ReceiptProof,
    requestId: string,
  ): Promise<ReferralStatus> {
    const {id, status} = await this.#find(config, proof);
    if (status.status !== 'withdrawn') {
      await this.#deps.store.withdraw({
        trust: config.trust.id,
        referralId: id,
        at: this.#deps.now(),
        requestId,
        deliveryId: this.#deps.newId(),
        auditId: this.#deps.newId(),
      });
      this.#deps.onMessage(config.trust.id);
    }
    return (await this.#find(config, proof)).status;
  }

  async #keep(make: (reference: string) => NewReferral, trust: string) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#deps.store.keepReferral(make(newReference(trust)));
      } catch (error) {
        if (!(error instanceof AlreadyThere) || tries === 4) throw error;
      }
    }
  }

  async #repeat(
    {bodyHash: before, response, referralId}: AnsweredRequest,
    bodyHash: string,
    config: TrustConfig,
  ): Promise<{receipt: Receipt; repeated: boolean}> {
    if (before !== bodyHash) throw new ProblemError('idempotency_key_reused');
    const kept = await this.#deps.store.findReferral(config.trust.id, response.reference);
    const token = kept && this.#deps.tokens.repeat(referralId, kept.tokenHash);
    // With the key gone, a receipt whose token opens nothing is still better than "not sent": it was sent.
    return {
      receipt: {...response, statusToken: token ?? this.#deps.tokens.issue(referralId)},
      repeated: true,
    };
  }

  async #find(config: TrustConfig, {reference, statusToken}: ReceiptProof): Promise<KeptReferral> {
    const found = await this.#deps.store.findReferral(config.trust.id, tidyReference(reference));
    const matches = this.#deps.tokens.matches(statusToken, found?.tokenHash);
    if (!found || !matches) throw new ProblemError('not_found');
    return found;
  }
}

function judge(config: TrustConfig, request: ReferralRequest) {
  const service = config.services.find(({id}) => id === request.service);
  if (!service) throw new ProblemError('not_found');
  const answers = judgeAnswers(referral, request.answers);
  if (!takesReferral(service, answers)) throw new ProblemError('referral_not_accepted');
  return {service, answers};
}
