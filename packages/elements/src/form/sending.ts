import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import {InvalidAnswersError, ResponseError} from '@trust-widgets/sdk/errors';
import {newIdempotencyKey} from '@trust-widgets/sdk/idempotency-key';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';

import {pictured} from '../aids/easy-read/easy-read.ts';
import type {TrustFailedEvent} from '../events.ts';
import {reasonOf} from '../reason-of.ts';
import {urgentNumbers} from '../urgent-help/urgent-help.ts';
import {wording as formWording} from './form.wording.ts';
import {wording as words} from './last-step.wording.ts';

/** After this long without an answer, in milliseconds, a person is told that it takes long. */
const LONG = 8000;

/** Answers on their way: the key is made once for them, so that sending again can't send twice. */
interface Attempt {
  readonly key: string;
  readonly answers: Draft;
  /** Whether they may have arrived although no answer came back. */
  mayHaveArrived: boolean;
}

/** What sending asks of the form. */
export interface Sender<Receipt> {
  /** Sends the answers. Rejects with an error of the SDK. */
  send(answers: Draft, idempotencyKey: string): Promise<Receipt>;
  /** The service has the answers; those of an earlier attempt, if they were changed after they had arrived. */
  arrived(receipt: Receipt, isChangedTooLate: boolean): void;
  /** The service found something wrong. Says whether the person can be shown where. */
  refused(errors: readonly FieldError[]): boolean;
  /** They were not sent. The person is told, and may try again. */
  failed(reason: TrustFailedEvent['reason']): void;
}

/** Sends the answers of a form once, however often a person tries, and says how that goes. */
export class Sending<Receipt> {
  readonly #host: ReactiveControllerHost;
  readonly #sender: Sender<Receipt>;
  #progress: 'sending' | 'slow' | undefined;
  #failure: TrustFailedEvent['reason'] | undefined;
  #attempt: Attempt | undefined;
  /** Grows when answers are dropped, so that no late receipt is taken. */
  #generation = 0;

  constructor(host: ReactiveControllerHost, sender: Sender<Receipt>) {
    this.#host = host;
    this.#sender = sender;
  }

  /** What became of it so far, and the button that sends. */
  render(label: string, settings: Trust | undefined, answers: () => Draft): TemplateResult {
    const progress = this.#progress;
    return html`${this.#failure ? notSent(this.#failure, settings) : nothing}
      <p role="status">
        ${progress === 'slow' ? words.slow() : progress ? words.sending() : nothing}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled=${progress ? 'true' : 'false'}
          @click=${() => void this.#send(answers())}
        >
          ${this.#failure ? formWording.tryAgain() : label}
        </button>
      </div>`;
  }

  /** Takes away what was said of the last attempt. The attempt itself is remembered. */
  clear(): void {
    this.#failure = undefined;
  }

  /** Drops the answers that were to be sent. */
  forget(): void {
    this.clear();
    this.#attempt = undefined;
    this.#generation += 1;
  }

  async #send(answers: Draft): Promise<void> {
    // A second press while the first is under way does nothing.
    if (this.#progress) return;
    this.#attempt ??= {key: newIdempotencyKey(), answers, mayHaveArrived: false};
    this.#failure = undefined;
    this.#is('sending');
    const takesLong = setTimeout(() => this.#is('slow'), LONG);
    const generation = this.#generation;
    try {
      const outcome = await this.#sendOnce(answers, this.#attempt);
      // Whoever left in the meantime must not find a receipt on the page.
      if (generation !== this.#generation) return;
      this.#attempt = undefined;
      this.#sender.arrived(...outcome);
    } catch (error) {
      if (generation === this.#generation) this.#failed(error);
    } finally {
      clearTimeout(takesLong);
      this.#is(undefined);
    }
  }

  /**
   * Sends under the key of the first attempt, even when answers were changed since: its reply may have been lost.
   * If the service says that it has that first attempt, its receipt is asked for; nothing is ever made twice.
   */
  async #sendOnce(
    answers: Draft,
    attempt: Attempt,
  ): Promise<[receipt: Receipt, isChangedTooLate: boolean]> {
    try {
      return [await this.#sender.send(answers, attempt.key), false];
    } catch (error) {
      if (!(error instanceof ResponseError) || error.type !== 'idempotency_key_reused') throw error;
      return [await this.#sender.send(attempt.answers, attempt.key), true];
    }
  }

  #failed(error: unknown): void {
    const isRefusal = error instanceof ResponseError && error.status >= 400 && error.status < 500;
    // What was refused was not kept, so that the next attempt may be another; unless an earlier one may have arrived.
    if (!isRefusal && this.#attempt) this.#attempt.mayHaveArrived = true;
    if (!this.#attempt?.mayHaveArrived) this.#attempt = undefined;
    if (error instanceof InvalidAnswersError && this.#sender.refused(error.errors)) return;
    this.#failure = reasonOf(error);
    this.#sender.failed(this.#failure);
  }

  #is(progress: 'sending' | 'slow' | undefined): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }
}

/** Says why the service does not have it. */
export function notSentBecause(reason: TrustFailedEvent['reason']): string {
  return reason === 'unavailable' ? formWording.unavailable() : words.notSent[reason]();
}

function notSent(reason: TrustFailedEvent['reason'], settings: Trust | undefined): TemplateResult {
  return html`<div
    class="panel alert"
    id="failure"
    tabindex="-1"
    role="group"
    aria-labelledby="failure-title"
  >
    <div role="alert">
      ${pictured('notSent', html`<h3 id="failure-title">${formWording.notSent.title()}</h3>`)}
      <p>${notSentBecause(reason)}</p>
      <p>${formWording.notSent.kept()}</p>
      <p>${words.notSent.call()}</p>
    </div>
    ${urgentNumbers(settings)}
  </div>`;
}
