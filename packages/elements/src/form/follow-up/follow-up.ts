import type {
  InterpreterRequestStatus,
  ReceiptProof,
  ReferralStatus,
} from '@trust-widgets/contract/submission/receipt';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';

import {OnRequest} from '../../on-request.ts';
import {wording as words} from '../form.wording.ts';
import type {ReceiptWording} from '../receipt.ts';
import type {Progress} from './progress.ts';

/** How far something that was sent has come. */
export type SubmissionStatus = ReferralStatus | InterpreterRequestStatus;

/** What following up asks of the form. */
export interface Followed {
  readonly said: () => ReceiptWording;
  /** Asks how far it has come. Rejects with an error of the SDK. */
  statusOf(proof: ReceiptProof): Promise<SubmissionStatus>;
  /** Takes it back. Rejects with an error of the SDK. */
  takeBack(proof: ReceiptProof): Promise<SubmissionStatus>;
  focusOn(id: string): void;
}

/**
 * Lets a person see how far what they sent has come, and take it back: from the receipt, or by the private link to it.
 * All of that is fetched when it is first asked for.
 */
export class FollowUp {
  readonly #host: LitElement;
  readonly #followed: Followed;
  readonly #progress: OnRequest<Progress>;
  #proof: ReceiptProof | undefined;
  #toForm: (() => void) | undefined;

  constructor(host: LitElement, followed: Followed) {
    this.#host = host;
    this.#followed = followed;
    this.#progress = new OnRequest(host, () => this.#fetch());
  }

  /** What to show instead of the form to whoever came by a link. */
  byLink(proof: ReceiptProof, toForm: () => void): TemplateResult {
    this.#toForm = toForm;
    if (this.#proof !== proof) this.#open(proof);
    return this.#render(proof);
  }

  /** What to show under a receipt. */
  under(receipt: ReceiptProof): TemplateResult {
    return this.#render(receipt);
  }

  /** Whether what was sent is known to be taken back. */
  get isTakenBack(): boolean {
    return this.#progress.part?.isTakenBack ?? false;
  }

  /** Drops the proof. */
  forget(): void {
    this.#progress.part?.stop();
    this.#progress.forget();
    this.#proof = undefined;
    this.#toForm = undefined;
  }

  #render(proof: ReceiptProof): TemplateResult {
    const {part, hasFailed} = this.#progress;
    if (part) return part.render();
    return html`<div class="actions">
        <button type="button" class="button second" @click=${() => this.#open(proof)}>
          ${words.followUp()}
        </button>
      </div>
      <p role="status">${hasFailed ? words.unavailable() : nothing}</p>`;
  }

  #open(proof: ReceiptProof): void {
    this.#proof = proof;
    void this.#progress.ask();
  }

  async #fetch(): Promise<Progress> {
    const {said, statusOf, takeBack, focusOn} = this.#followed;
    const [{Progress}, progress] = await Promise.all([import('./progress.ts'), said().progress()]);
    const proof = this.#proof!;
    return new Progress(this.#host, {
      said: progress,
      proof,
      statusOf: () => statusOf(proof),
      takeBack: () => takeBack(proof),
      focusOn,
      toForm: this.#toForm,
    });
  }
}
