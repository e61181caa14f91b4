import type {Receipt, ReceiptProof} from '@trust-widgets/contract';

import {readShape} from '../judge.ts';
import {ProblemError} from '../problem.ts';
import {AlreadyThere} from '../store/store-unavailable.ts';
import type {AnsweredRequest, KeptSubmission, NewSubmission, Store} from '../store/store.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';
import {fingerprint} from './fingerprint.ts';
import type {Kind, SubmissionBody} from './kind.ts';
import {newReference, tidyReference} from './reference.ts';
import {type Progress, progressOf} from './progress.ts';
import type {StatusTokens} from './status-token.ts';

/** What the submissions of all trusts need. */
export interface SubmissionsDeps {
  readonly store: Store;
  readonly tokens: StatusTokens;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told when there is something new to deliver. */
  readonly onMessage: (trust: string) => void;
}

/** Takes the submissions of one kind, such as referrals, tells how far they have come, and takes them back. */
export class Submissions<Body extends SubmissionBody> {
  readonly #deps: SubmissionsDeps;
  readonly #kind: Kind<Body>;

  constructor(kind: Kind<Body>, deps: SubmissionsDeps) {
    this.#kind = kind;
    this.#deps = deps;
  }

  /**
   * Judges a submission and keeps it. Once this returns, it and the message about it are on the disk.
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
    const request = this.#read(body);
    const bodyHash = fingerprint(request);
    const scope = {trust: config.trust.id, route: this.#kind.path, key};
    let judged;
    try {
      judged = this.#kind.judge(config, request);
    } catch (refusal) {
      // What was accepted once stays accepted, even if a service has closed or an appointment has come since: whoever
      // repeats it has not seen the answer.
      const earlier = await this.#deps.store.findRequest(scope);
      if (earlier) return this.#repeat(earlier, bodyHash, config);
      throw refusal;
    }
    const {service, answers, whatHappensNext} = judged;
    const id = this.#deps.newId();
    const receivedAt = this.#deps.now();
    const token = this.#deps.tokens.issue(id);
    const make = (reference: string): NewSubmission => ({
      id,
      kind: this.#kind.name,
      trust: config.trust.id,
      reference,
      service,
      language: request.language,
      answers,
      whatHappensNext,
      tokenHash: this.#deps.tokens.hash(token),
      receivedAt,
      requestId,
      request: {
        ...scope,
        bodyHash,
        response: {reference, receivedAt: receivedAt.toISOString(), whatHappensNext},
      },
      deliveryId: this.#deps.newId(),
      auditId: this.#deps.newId(),
    });
    const {kept, request: answered} = await this.#keep(make, config.trust.id);
    if (!kept) return this.#repeat(answered, bodyHash, config);
    this.#deps.onMessage(config.trust.id);
    return {receipt: {...answered.response, statusToken: token}, repeated: false};
  }

  /** Tells how far a submission has come. A wrong token and an unknown reference are the same to the caller. */
  async status(config: TrustConfig, proof: ReceiptProof): Promise<Progress> {
    return progressOf(this.#kind, await this.#find(config, proof));
  }

  /** Takes a submission back. Taking it back again changes nothing. */
  async takeBack(config: TrustConfig, proof: ReceiptProof, requestId: string): Promise<Progress> {
    const {id, takenBackAt} = await this.#find(config, proof);
    if (takenBackAt === undefined) {
      await this.#deps.store.takeBack({
        trust: config.trust.id,
        submissionId: id,
        type: `${this.#kind.name}.${this.#kind.takenBack}`,
        at: this.#deps.now(),
        requestId,
        deliveryId: this.#deps.newId(),
        auditId: this.#deps.newId(),
      });
      this.#deps.onMessage(config.trust.id);
    }
    return this.status(config, proof);
  }

  /** Reads the body of a create as far as its own shape. */
  #read(body: unknown): Body {
    // The schema's copy of the answers leaves out keys that it finds odd. They are to be refused, not ignored.
    return {...readShape(this.#kind.body, body), answers: (body as Body).answers};
  }

  async #keep(make: (reference: string) => NewSubmission, trust: string) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#deps.store.keepSubmission(make(newReference(trust)));
      } catch (error) {
        if (!(error instanceof AlreadyThere) || tries === 4) throw error;
      }
    }
  }

  async #repeat(
    {bodyHash: before, response, submissionId}: AnsweredRequest,
    bodyHash: string,
    config: TrustConfig,
  ): Promise<{receipt: Receipt; repeated: boolean}> {
    if (before !== bodyHash) throw new ProblemError('idempotency_key_reused');
    const kept = await this.#kept(config, response.reference);
    const token = kept && this.#deps.tokens.repeat(submissionId, kept.tokenHash);
    // With the key gone, a receipt whose token opens nothing is still better than "not sent": it was sent.
    return {
      receipt: {...response, statusToken: token ?? this.#deps.tokens.issue(submissionId)},
      repeated: true,
    };
  }

  async #find(
    config: TrustConfig,
    {reference, statusToken}: ReceiptProof,
  ): Promise<KeptSubmission> {
    const found = await this.#kept(config, tidyReference(reference));
    const matches = this.#deps.tokens.matches(statusToken, found?.tokenHash);
    if (!found || !matches) throw new ProblemError('not_found');
    return found;
  }

  /** Finds one of this kind: a receipt of another kind opens nothing here. */
  #kept({trust}: TrustConfig, reference: string): Promise<KeptSubmission | undefined> {
    return this.#deps.store.findSubmission({trust: trust.id, kind: this.#kind.name, reference});
  }
}
