import type {Draft} from '@trust-widgets/contract/define-form';
import type {Receipt} from '@trust-widgets/contract/submission/receipt';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, type LitElement, type TemplateResult} from 'lit';

import {pictured} from '../aids/easy-read/easy-read.ts';
import {type CheckAnswers, checkAnswers} from './check-answers.ts';
import {wording as words} from './last-step.wording.ts';
import {receiptView, type ReceiptWording} from './receipt.ts';
import {type Sender, Sending} from './sending.ts';

/** The end of every form: all answers to check, one send, and the receipt. It is fetched while people still answer. */
export class LastStep {
  readonly #host: LitElement;
  readonly #sending: Sending<Receipt>;
  #isChangedTooLate = false;
  #isCopied = false;

  constructor(host: LitElement, sender: Sender<Receipt>) {
    this.#host = host;
    this.#sending = new Sending(host, {
      ...sender,
      arrived: (receipt, isChangedTooLate) => {
        this.#isChangedTooLate = isChangedTooLate;
        sender.arrived(receipt, isChangedTooLate);
      },
    });
  }

  /** All answers, and the button that sends them. */
  check(answered: CheckAnswers, settings: Trust | undefined, answers: () => Draft): TemplateResult {
    return html`${pictured('check', html`<h2 id="step" tabindex="-1">${words.check.title()}</h2>`)}
    ${checkAnswers(answered)} ${this.#sending.render(words.send(), settings, answers)}`;
  }

  /** Proof that they arrived, and what happens next unless it was taken back. */
  received(receipt: Receipt, said: ReceiptWording, isTakenBack: boolean): TemplateResult {
    return receiptView(receipt, {
      said,
      isTakenBack,
      changedTooLate: this.#isChangedTooLate,
      copied: this.#isCopied,
      copy: () => void this.#copy(receipt.reference),
    });
  }

  /** Takes away what was said of the last attempt. */
  clear(): void {
    this.#sending.clear();
  }

  /** Drops the answers that were to be sent, and what was said of them. */
  forget(): void {
    this.#sending.forget();
    this.#isChangedTooLate = false;
    this.#isCopied = false;
  }

  async #copy(reference: string): Promise<void> {
    await navigator.clipboard.writeText(reference);
    this.#isCopied = true;
    this.#host.requestUpdate();
  }
}
