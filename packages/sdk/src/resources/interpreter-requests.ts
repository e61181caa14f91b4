import type {Answers} from '@trust-widgets/contract/define-form';
import {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';
import type {
  InterpreterRequestStatus,
  Receipt,
  ReceiptProof,
} from '@trust-widgets/contract/submission/receipt';

import type {CallOptions, Send} from '../send.ts';
import {isInterpreterRequestStatus} from '../receipt-shapes.ts';
import {type CreateOptions, Submissions} from './submissions.ts';

/** What somebody answered: `mode`, `language`, `appointment` and the others of the interpreter request. */
export type InterpreterRequestAnswers = Answers<typeof interpreterRequest>;

/** A request for an interpreter that is about to be sent. */
export interface NewInterpreterRequest {
  readonly answers: InterpreterRequestAnswers;
  /** The language in which the questions were read, as BCP 47. That of the client, if left out. */
  readonly language?: string | undefined;
}

/** Requests for interpreters and translations, by people, those who care for them, or staff. */
export class InterpreterRequestResource {
  readonly #submissions: Submissions<InterpreterRequestStatus>;
  readonly #language: string;

  constructor(send: Send, trust: string, language: string) {
    this.#submissions = new Submissions(send, trust, {
      path: 'interpreter-requests',
      takeBack: 'cancellation',
      form: interpreterRequest,
      isStatus: isInterpreterRequestStatus,
    });
    this.#language = language;
  }

  /**
   * Sends a request, and gives the receipt once the service has it safely. Only a receipt means that it was sent; it does
   * not mean that an interpreter is booked.
   *
   * Judges the answers first, by the rules that the service uses: with a wrong one nothing is sent.
   *
   * @example
   * ```ts
   * const receipt = await client.interpreterRequests.create({
   *   answers: {
   *     mode: 'face-to-face',
   *     asker: 'carer',
   *     forWhom: 'person',
   *     helperName: 'Shilan Aziz',
   *     language: 'ckb',
   *     interpreterGender: 'female',
   *     whenNeeded: 'soon',
   *     name: 'Narin Aziz',
   *     urgentContact: 'email',
   *     email: 'shilan@example.com',
   *     consent: 'yes',
   *   },
   * });
   * console.log(receipt.reference, receipt.whatHappensNext.text);
   * ```
   *
   * @throws {InvalidAnswersError} when an answer can't be taken
   * @throws {ConnectionError} when no answer came, after three tries with the same key
   * @throws {ResponseError} when the trust does not offer this kind (`interpreter_request_not_accepted`), or refused for
   * another reason
   */
  async create(
    {answers, language = this.#language}: NewInterpreterRequest,
    options?: CreateOptions,
  ): Promise<Receipt> {
    return this.#submissions.create({language, answers}, options);
  }

  /**
   * Tells how far a request has come. Takes a receipt, or the two parts of it that were kept.
   *
   * @example
   * ```ts
   * const {status} = await client.interpreterRequests.status(receipt);
   * console.log(status); // 'received', then 'delivered'
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when there is no such request, or the token is not its own (`not_found`)
   */
  async status(receipt: ReceiptProof, options?: CallOptions): Promise<InterpreterRequestStatus> {
    return this.#submissions.status(receipt, options);
  }

  /**
   * Cancels a request. The trust is told; cancelling again changes nothing.
   *
   * @example
   * ```ts
   * const {cancelledAt} = await client.interpreterRequests.cancel(receipt);
   * ```
   *
   * @throws {ConnectionError} when no answer came. Tried once: ask for the status before trying again
   * @throws {ResponseError} when there is no such request, or the token is not its own (`not_found`)
   */
  async cancel(receipt: ReceiptProof, options?: CallOptions): Promise<InterpreterRequestStatus> {
    return this.#submissions.takeBack(receipt, options);
  }
}
