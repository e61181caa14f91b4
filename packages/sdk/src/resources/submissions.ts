import {type Draft, type Form, questionOf} from '@trust-widgets/contract/define-form';
import type {Receipt, ReceiptProof} from '@trust-widgets/contract/submission/receipt';

import {InvalidAnswersError} from '../errors.ts';
import {newIdempotencyKey} from '../idempotency-key.ts';
import {toJson} from '../json.ts';
import type {CallOptions, Send} from '../send.ts';
import {isReceipt} from '../receipt-shapes.ts';
import type {Guard} from '../shapes.ts';
import {visible} from '../visible.ts';

/** What a create takes besides what is created. */
export interface CreateOptions extends CallOptions {
  /**
   * Makes a second try find the first one's result. One to 255 visible ASCII characters; see `newIdempotencyKey`.
   * A new one for each call, if left out: enough for the tries of that call, not for a person who taps "send" again.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What the submissions of one kind have of their own. */
interface Kind<Status> {
  /** The collection in the address: `referrals`. */
  readonly path: string;
  /** What takes one back: `withdrawal`. */
  readonly takeBack: string;
  readonly form: Form;
  readonly isStatus: Guard<Status>;
}

/**
 * Sends what a person answered, tells how far it has come, and takes it back. The resources of everything that is sent
 * once and delivered to the trust, such as referrals, are made of this.
 */
export class Submissions<Status> {
  readonly #send: Send;
  readonly #trust: string;
  readonly #kind: Kind<Status>;

  constructor(send: Send, trust: string, kind: Kind<Status>) {
    this.#send = send;
    this.#trust = trust;
    this.#kind = kind;
  }

  /** Judges the answers by the rules of the service, and sends them once however often it has to try. */
  async create(
    {
      answers,
      ...about
    }: {readonly answers: Draft; readonly language: string; readonly service?: string},
    {idempotencyKey = newIdempotencyKey(), ...options}: CreateOptions = {},
  ): Promise<Receipt> {
    const judged = this.#judge(answers);
    return this.#send(
      isReceipt,
      {
        method: 'post',
        path: this.#path(),
        headers: {
          'content-type': 'application/json',
          'accept-language': visible(about.language, `${this.#kind.path}: language`),
          'idempotency-key': visible(idempotencyKey, `${this.#kind.path}: idempotencyKey`),
        },
        body: toJson({...about, answers: judged}),
        isRepeatable: true,
      },
      options,
    );
  }

  async status(receipt: ReceiptProof, options?: CallOptions): Promise<Status> {
    const path = this.#path(receipt.reference);
    const headers = this.#bearer(receipt);
    return this.#send(
      this.#kind.isStatus,
      {method: 'get', path, headers, isRepeatable: true},
      options,
    );
  }

  async takeBack(receipt: ReceiptProof, options?: CallOptions): Promise<Status> {
    const path = this.#path(receipt.reference, this.#kind.takeBack);
    const headers = this.#bearer(receipt);
    return this.#send(
      this.#kind.isStatus,
      {method: 'post', path, headers, isRepeatable: false},
      options,
    );
  }

  /**
   * Judges the answers as the service does, but for whether a day or a time has passed. That is for the service to say: it
   * may have taken them before, and whoever sends them again has not seen the answer.
   */
  #judge(answers: Draft): Draft {
    const {fields, judge} = this.#kind.form;
    const judged = judge(answers);
    if (judged.errors.some(({code}) => code !== 'past'))
      throw new InvalidAnswersError(judged.errors);
    const passed = judged.errors.map(({field}) => {
      const name = questionOf(field);
      return [name, fields[name]?.read(answers[name]).passed] as const;
    });
    return {...judged.answers, ...Object.fromEntries(passed)};
  }

  #path(...rest: string[]): string[] {
    return ['trusts', this.#trust, this.#kind.path, ...rest];
  }

  /** The token goes in a header: a URL ends up in histories, logs and what other scripts report. */
  #bearer({statusToken}: ReceiptProof) {
    return {authorization: `Bearer ${visible(statusToken, `${this.#kind.path}: statusToken`)}`};
  }
}
