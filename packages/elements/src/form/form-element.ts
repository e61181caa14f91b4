import type {Draft, FieldError, Form} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import {InvalidAnswersError, ResponseError} from '@trust-widgets/sdk/errors';
import {newIdempotencyKey} from '@trust-widgets/sdk/idempotency-key';
import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';

import {reasonOf} from '../reason-of.ts';
import {TrustFailedEvent, TrustSentEvent, TrustStepEvent} from '../events.ts';
import {drawField} from '../fields/field.ts';
import {formStyles} from '../styles/form.styles.ts';
import {urgentNumbers} from '../urgent-help/urgent-help.ts';
import {TrustWidget} from '../widget.ts';
import {checkAnswers} from './check-answers.ts';
import {errorSummary} from './error-summary.ts';
import {wording as words} from './form.wording.ts';
import {type Option, optionsOf, problemOf} from './question.ts';
import type {AnyFormWording} from './wording.ts';

/** After this long without an answer, in milliseconds, a person is told that it takes long. */
const LONG = 8000;

/** The step after the last page. */
const CHECK = 'check';

/** Answers on their way: the key is made once for them, so that sending again can't send twice. */
interface Attempt {
  readonly key: string;
  readonly answers: Draft;
  /** Whether they may have arrived although no answer came back. */
  mayHaveArrived: boolean;
}

/**
 * A form that a person goes through page by page: back, errors, check your answers, one send, a receipt.
 *
 * Which page comes next, and what is wrong with an answer, is the declaration's to say. What it is called is the
 * wording's. Answers live in this element and nowhere else, until they are sent or the person leaves.
 */
export abstract class FormElement<
  Receipt extends {readonly reference: string},
> extends TrustWidget {
  static override styles = [...TrustWidget.styles, formStyles];

  protected abstract readonly form: Form;
  protected abstract readonly wording: AnyFormWording;

  /** The page that is shown, or `check`. */
  @state() protected step = '';

  /** What was answered so far, as it was typed. */
  protected draft: Draft = {};

  /** Proof that the service has the answers. */
  @state() protected receipt: Receipt | undefined;

  /** Whether answers were changed after they had already arrived. */
  @state() protected changedTooLate = false;

  /** Whether the person went on from a page whose answers mean that the form can't be taken. */
  @state() private isRefused = false;
  @state() private errors: readonly FieldError[] = [];
  @state() private progress: 'sending' | 'slow' | undefined;
  @state() private failure: TrustFailedEvent['reason'] | undefined;

  #attempt: Attempt | undefined;
  #wasChecked = false;
  /** What takes focus once the next page stands. */
  #focusNext: 'step' | 'summary' | 'failure' | 'receipt' | undefined;
  /** Grows when answers are dropped, so that no control of before is used again. */
  #generation = 0;

  /** Sends the answers. Rejects with an error of the SDK. */
  protected abstract send(answers: Draft, idempotencyKey: string): Promise<Receipt>;

  /** What a person sees when the service has the answers. */
  protected abstract received(receipt: Receipt): TemplateResult;

  /** The label of the button that sends. */
  protected abstract sendLabel(): string;

  /** What to show instead of the form: that the service is closed, say. */
  protected instead(): TemplateResult | undefined {
    return undefined;
  }

  /** What to show right under a question, because of its answer. */
  protected noticeUnder(_name: string): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What to show above the first question of a page. */
  protected lead(_page: string): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What to show instead of going on from a page, where its answers mean that the form can't be taken. */
  protected refusal(_page: string): TemplateResult | undefined {
    return undefined;
  }

  /** The `autocomplete` token of a question: only ever for what the person says of themselves. */
  protected autocompleteOf(_name: string): string | undefined {
    return undefined;
  }

  protected override forget(): void {
    this.draft = {};
    this.errors = [];
    this.step = '';
    this.receipt = undefined;
    this.changedTooLate = false;
    this.failure = undefined;
    this.isRefused = false;
    this.#attempt = undefined;
    this.#wasChecked = false;
    this.#generation += 1;
  }

  protected override content(): TemplateResult {
    if (this.receipt) return html`${this.received(this.receipt)}${this.urgentHelp()}`;
    const instead = this.instead();
    if (instead) return instead;
    const step = this.step || (this.form.pagesFor({})[0] ?? CHECK);
    const refusal = this.isRefused ? this.refusal(step) : undefined;
    const body = refusal
      ? this.#refused(step, refusal)
      : step === CHECK
        ? this.#check()
        : this.#page(step);
    // A control of one page must never be used again, with what was typed in it, for a question of the next.
    return html`${this.urgentHelp()}${keyed(`${this.#generation} ${step} ${refusal !== undefined}`, body)}`;
  }

  protected override updated(): void {
    const id = this.#focusNext;
    if (!id) return;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
    target.scrollIntoView({block: 'nearest'});
  }

  #page(page: string): TemplateResult {
    const names = Object.keys(this.form.pages[page] ?? {});
    const asked = this.form.asked(this.draft);
    const {title, lead} = this.wording.pages[page] ?? {};
    const isOneQuestion = names.length === 1;
    return html`${this.#backLink(page)}
      ${this.errors.length > 0 ? errorSummary(this.#problems(), (control) => this.#goTo(control)) : nothing}
      <form novalidate @submit=${(event: SubmitEvent) => this.#continue(event, page)}>
        ${isOneQuestion ? nothing : html`<h2 id="step" tabindex="-1">${title?.(this.draft)}</h2>`}
        ${lead ? html`<p>${lead(this.draft)}</p>` : nothing} ${this.lead(page)}
        ${names
          .filter((name) => asked.includes(name))
          // Nor for another question of the same page that takes its place.
          .map((name) =>
            keyed(name, html`${this.#field(name, isOneQuestion)}${this.noticeUnder(name)}`),
          )}
        <div class="actions"><button class="button">${words.next()}</button></div>
      </form>`;
  }

  #refused(page: string, why: TemplateResult): TemplateResult {
    return html`${why}
      <button type="button" class="link" @click=${() => this.#show(page)}>
        ${words.changeAnswer()}
      </button>`;
  }

  #field(name: string, isHeading: boolean): TemplateResult {
    const field = this.form.fields[name]!;
    const said = this.wording.fields[name];
    const wrong = this.errors.find((error) => questionOf(error.field) === name);
    return drawField({
      name,
      field,
      isHeading,
      label: said?.label(this.draft) ?? name,
      hint: said?.hint?.(this.draft),
      error: wrong && problemOf(said, wrong.code, this.draft),
      part: wrong?.field.split('/')[1],
      value: this.draft[name],
      options: this.#options(name),
      autocomplete: this.autocompleteOf(name),
      answer: (value, redraw) => {
        this.draft = {...this.draft, [name]: value};
        if (!redraw) return;
        // A choice can't be half made: whatever was wrong with it is not any more.
        this.errors = this.errors.filter(({field}) => field !== name);
        this.requestUpdate();
      },
    });
  }

  #options(name: string): readonly Option[] {
    return optionsOf(this.form.fields[name]!, this.wording.fields[name], this.draft);
  }

  #check(): TemplateResult {
    const {answers} = this.form.judge(this.form.prune(this.draft));
    const isSending = this.progress !== undefined;
    return html`${this.#backLink(CHECK)}
      <h2 id="step" tabindex="-1">${words.check.title()}</h2>
      ${checkAnswers({
        form: this.form,
        wording: this.wording,
        answers,
        optionsOf: (name) => this.#options(name),
        change: (page) => this.#show(page),
      })}
      ${this.failure ? this.#notSent(this.failure) : nothing}
      <p role="status">
        ${this.progress === 'slow' ? words.slow() : isSending ? words.sending() : nothing}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled=${isSending ? 'true' : 'false'}
          @click=${() => this.#send()}
        >
          ${this.failure ? words.tryAgain() : this.sendLabel()}
        </button>
      </div>`;
  }

  #notSent(reason: TrustFailedEvent['reason']): TemplateResult {
    return html`<div
      class="panel alert"
      id="failure"
      tabindex="-1"
      role="group"
      aria-labelledby="failure-title"
    >
      <div role="alert">
        <h3 id="failure-title">${words.notSent.title()}</h3>
        <p>${words.notSent[reason]()}</p>
        <p>${words.notSent.kept()}</p>
        <p>${words.notSent.call()}</p>
      </div>
      ${urgentNumbers(this.settings)}
    </div>`;
  }

  #backLink(step: string): TemplateResult | typeof nothing {
    const pages = this.form.pagesFor(this.draft);
    const before = step === CHECK ? pages.at(-1) : pages[pages.indexOf(step) - 1];
    if (!before) return nothing;
    return html`<button type="button" class="link back" @click=${() => this.#show(before)}>
      ${words.back()}
    </button>`;
  }

  /** Judges one page. A page is only ever left for the next with nothing wrong on it. */
  #continue(event: SubmitEvent, page: string): void {
    // The form is inside a shadow root, but a host's own handlers must not send it anywhere either.
    event.preventDefault();
    event.stopPropagation();
    const {errors} = this.form.judge(this.draft, page);
    if (errors.length > 0) return this.#showErrors(errors);
    this.isRefused = this.refusal(page) !== undefined;
    if (this.isRefused) {
      this.#focusNext = 'step';
      return;
    }
    // Whoever came back from the last step to change one thing goes on to what is still missing, and then returns.
    const next = this.#wasChecked
      ? this.#firstPageWithErrors()
      : this.form.nextPage(page, this.draft);
    this.#show(next ?? CHECK);
  }

  #firstPageWithErrors(): string | undefined {
    const [first] = this.form.judge(this.form.prune(this.draft)).errors;
    return first && this.#pageOf(first);
  }

  #pageOf({field}: FieldError): string | undefined {
    return Object.keys(this.form.pages).find(
      (page) => questionOf(field) in (this.form.pages[page] ?? {}),
    );
  }

  #show(step: string): void {
    this.errors = [];
    this.failure = undefined;
    this.isRefused = false;
    this.step = step;
    this.#wasChecked ||= step === CHECK;
    this.#focusNext = 'step';
    this.dispatchEvent(new TrustStepEvent(step));
  }

  #showErrors(errors: readonly FieldError[]): void {
    this.errors = errors;
    this.#focusNext = 'summary';
  }

  #problems() {
    return this.errors.map(({field, code}) => ({
      control: field.replace('/', '-'),
      message: problemOf(this.wording.fields[questionOf(field)], code, this.draft),
    }));
  }

  #goTo(control: string): void {
    // A date as a whole is mended from its first box.
    const target = this.renderRoot.querySelector<HTMLElement>(`#${control}, #${control}-day`);
    target?.focus();
  }

  async #send(): Promise<void> {
    // A second press while the first is under way does nothing.
    if (this.progress) return;
    const answers = this.form.prune(this.draft);
    this.#attempt ??= {key: newIdempotencyKey(), answers, mayHaveArrived: false};
    this.failure = undefined;
    this.progress = 'sending';
    const takesLong = setTimeout(() => (this.progress = 'slow'), LONG);
    const generation = this.#generation;
    try {
      const receipt = await this.#sendOnce(answers, this.#attempt);
      // Whoever left in the meantime must not find a receipt on the page.
      if (generation === this.#generation) this.#arrived(receipt);
    } catch (error) {
      if (generation === this.#generation) this.#failed(error);
    } finally {
      clearTimeout(takesLong);
      this.progress = undefined;
    }
  }

  /**
   * Sends under the key of the first attempt, even when answers were changed since: its reply may have been lost.
   * If the service says that it has that first attempt, its receipt is asked for; nothing is ever made twice.
   */
  async #sendOnce(answers: Draft, attempt: Attempt): Promise<Receipt> {
    try {
      return await this.send(answers, attempt.key);
    } catch (error) {
      if (!(error instanceof ResponseError) || error.type !== 'idempotency_key_reused') throw error;
      const receipt = await this.send(attempt.answers, attempt.key);
      this.changedTooLate = true;
      return receipt;
    }
  }

  #arrived(receipt: Receipt): void {
    this.receipt = receipt;
    this.draft = {};
    this.#attempt = undefined;
    this.#focusNext = 'receipt';
    this.dispatchEvent(new TrustSentEvent(receipt.reference));
  }

  #failed(error: unknown): void {
    const isRefusal = error instanceof ResponseError && error.status >= 400 && error.status < 500;
    // What was refused was not kept, so that the next attempt may be another; unless an earlier one may have arrived.
    if (!isRefusal && this.#attempt) this.#attempt.mayHaveArrived = true;
    if (!this.#attempt?.mayHaveArrived) this.#attempt = undefined;
    if (error instanceof InvalidAnswersError && this.#showRefused(error.errors)) return;
    this.failure = reasonOf(error);
    this.#focusNext = 'failure';
    this.dispatchEvent(new TrustFailedEvent(this.failure));
  }

  /** Takes the person to the first page on which the service found something wrong. */
  #showRefused(errors: readonly FieldError[]): boolean {
    const page = errors[0] && this.#pageOf(errors[0]);
    if (!page) return false;
    this.#show(page);
    this.#showErrors(errors.filter((error) => this.#pageOf(error) === page));
    return true;
  }
}
