import type {ReceiptProof} from '@trust-widgets/contract/submission/receipt';
import {ResponseError} from '@trust-widgets/sdk/errors';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';

import {londonDay, longDate, timeOf} from '../../dates.ts';
import {reasonOf} from '../../reason-of.ts';
import {wording as formWording} from '../form.wording.ts';
import {wording as lastStep} from '../last-step.wording.ts';
import {notSentBecause} from '../sending.ts';
import {referenceLine, whatNext} from '../receipt.ts';
import type {SubmissionStatus} from './follow-up.ts';
import {wording} from './progress.wording.ts';

/** What a form says of its own of how far something has come. */
export interface ProgressWording {
  readonly title: () => string;
  readonly received: () => string;
  /** What it does not mean, too. */
  readonly delivered: () => string;
  readonly takenBack: () => string;
  /** The button that takes it back, and what is asked before that is done. */
  readonly takeBack: () => string;
  readonly confirm: {
    readonly title: () => string;
    readonly text: () => string;
    readonly yes: () => string;
    readonly no: () => string;
  };
}

/** What was sent, and what can be done with it. */
interface Sent {
  readonly said: ProgressWording;
  readonly proof: ReceiptProof;
  readonly statusOf: () => Promise<SubmissionStatus>;
  readonly takeBack: () => Promise<SubmissionStatus>;
  readonly focusOn: (id: string) => void;
  /** Leads to the form, for whoever came by a link. */
  readonly toForm: (() => void) | undefined;
}

/** Shows how far something has come, takes it back once that is confirmed, and gives the private link to it. */
export class Progress {
  readonly #host: LitElement;
  readonly #sent: Sent;
  #status: SubmissionStatus | undefined;
  #failure: string | undefined;
  #isBusy = false;
  #isConfirming = false;
  #isNotFound = false;
  #isCopied = false;
  #isCopyRefused = false;
  #isStopped = false;

  constructor(host: LitElement, sent: Sent) {
    this.#host = host;
    this.#sent = sent;
    // What was cut short is asked of nobody.
    if (!sent.proof.statusToken) this.#isNotFound = true;
    // Whoever opened a link hears the page from its beginning, as on any other.
    else void this.#ask(sent.toForm ? undefined : 'progress');
  }

  render(): TemplateResult {
    const {said, toForm} = this.#sent;
    const status = this.#status;
    const title = this.#isNotFound ? wording.notFound.title() : said.title();
    return html`${
        toForm
          ? html`<h2 id="progress" tabindex="-1">${title}</h2>`
          : html`<h3 id="progress" tabindex="-1">${title}</h3>`
      }
      ${this.#isNotFound ? html`<p>${wording.notFound.text()}</p>` : nothing}
      <div role="status">
        ${this.#isBusy ? html`<p>${formWording.asking()}</p>` : status ? this.#told(status) : nothing}
      </div>
      ${
        this.#failure
          ? html`<p class="panel alert" role="alert" id="not-reached" tabindex="-1">
              ${this.#failure}
            </p>`
          : nothing
      }
      ${this.#isConfirming ? this.#confirm() : this.#actions()}
      ${status && toForm && !isTakenBack(status) ? whatNext(status.whatHappensNext) : nothing}
      ${status ? this.#link() : nothing}
      ${
        toForm
          ? html`<div class="actions">
              <button type="button" class="button second" @click=${toForm}>
                ${wording.toForm()}
              </button>
            </div>`
          : nothing
      }`;
  }

  /** Whether it is known to be taken back. Then nothing happens next. */
  get isTakenBack(): boolean {
    return this.#status !== undefined && isTakenBack(this.#status);
  }

  /** Does nothing any more with an answer that comes late. */
  stop(): void {
    this.#isStopped = true;
  }

  #told(status: SubmissionStatus): TemplateResult {
    const {said, toForm} = this.#sent;
    const {sentence, at} = isTakenBack(status)
      ? {sentence: said.takenBack(), at: takenBackAt(status)}
      : status.status === 'delivered'
        ? {sentence: said.delivered(), at: status.deliveredAt}
        : {sentence: said.received(), at: status.receivedAt};
    const instant = at === undefined ? undefined : new Date(at);
    return html`<div class="panel">
      ${toForm ? referenceLine(status.reference) : nothing}
      <p>${sentence}</p>
      ${instant ? html`<p>${wording.when(longDate(londonDay(instant)), timeOf(instant))}</p>` : nothing}
    </div>`;
  }

  #actions(): TemplateResult | typeof nothing {
    if (this.#isNotFound) return nothing;
    const status = this.#status;
    return html`<div class="actions">
      ${this.#button(wording.again(), () => void this.#ask('progress'))}
      ${
        status && !isTakenBack(status)
          ? this.#button(this.#sent.said.takeBack(), () => this.#confirming(true), 'take-back')
          : nothing
      }
    </div>`;
  }

  #confirm(): TemplateResult {
    const {title, text, yes, no} = this.#sent.said.confirm;
    return html`<div class="panel" role="group" aria-labelledby="confirm">
      <h3 id="confirm" tabindex="-1">${title()}</h3>
      <p>${text()}</p>
      <div class="actions">
        ${this.#button(yes(), () => void this.#takeBack())}
        ${this.#button(no(), () => this.#confirming(false))}
      </div>
    </div>`;
  }

  #link(): TemplateResult {
    return html`<h3 id="link-title">${wording.link.title()}</h3>
      <p>${wording.link.text()}</p>
      ${
        'clipboard' in navigator && !this.#isCopyRefused
          ? html`<div class="actions">
              ${this.#button(wording.link.copy(), () => void this.#copy())}
              <span role="status">${this.#isCopied ? lastStep.receipt.copied() : nothing}</span>
            </div>`
          : html`<input
              id="link"
              class="long"
              dir="ltr"
              readonly
              aria-labelledby="link-title"
              .value=${this.#address}
            />`
      }`;
  }

  #button(label: string, press: () => void, id?: string): TemplateResult {
    return html`<button
      type="button"
      class="button second"
      id=${ifDefined(id)}
      aria-disabled=${this.#isBusy ? 'true' : 'false'}
      @click=${() => {
        // A second press while the first is under way does nothing.
        if (!this.#isBusy) press();
      }}
    >
      ${label}
    </button>`;
  }

  #confirming(isConfirming: boolean): void {
    this.#isConfirming = isConfirming;
    this.#sent.focusOn(isConfirming ? 'confirm' : 'take-back');
  }

  #ask(focusNext: string | undefined): Promise<void> {
    return this.#learn(() => this.#sent.statusOf(), focusNext);
  }

  async #takeBack(): Promise<void> {
    await this.#learn(() => this.#sent.takeBack(), 'progress');
    // It may have been heard although no answer came. Taking back twice changes nothing.
    if (this.#failure) this.#failure += ` ${wording.unsure()}`;
    this.#isConfirming = this.#failure !== undefined;
    this.#host.requestUpdate();
  }

  async #learn(ask: () => Promise<SubmissionStatus>, focusNext: string | undefined): Promise<void> {
    this.#isBusy = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      this.#status = await ask();
      if (focusNext && !this.#isStopped) this.#sent.focusOn(focusNext);
    } catch (error) {
      this.#failed(error);
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
  }

  #failed(error: unknown): void {
    this.#isNotFound = error instanceof ResponseError && error.status === 404;
    if (this.#isNotFound) {
      this.#status = undefined;
    } else {
      const reason = reasonOf(error);
      this.#failure = notSentBecause(reason === 'refused' ? 'unavailable' : reason);
    }
    if (!this.#isStopped) this.#sent.focusOn(this.#isNotFound ? 'progress' : 'not-reached');
  }

  get #address(): string {
    return linkTo(this.#host.localName, this.#sent.proof);
  }

  /** Where the browser does not let pages copy, people can do it themselves. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#address);
      this.#isCopied = true;
    } catch {
      this.#isCopyRefused = true;
      this.#sent.focusOn('link');
    }
    this.#host.requestUpdate();
  }
}

function isTakenBack({status}: SubmissionStatus): boolean {
  return status === 'withdrawn' || status === 'cancelled';
}

function takenBackAt(status: SubmissionStatus): string | undefined {
  return 'withdrawnAt' in status
    ? status.withdrawnAt
    : 'cancelledAt' in status
      ? status.cancelledAt
      : undefined;
}

/**
 * Makes the private link to what was sent: this page, with its proof after the `#`, which is sent to no server. `tag`
 * says which widget of the page it is for.
 */
function linkTo(tag: string, {reference, statusToken}: ReceiptProof): string {
  return `${location.origin}${location.pathname}${location.search}#${tag}=${reference}.${statusToken}`;
}
