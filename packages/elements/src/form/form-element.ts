import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import {carersName} from '@trust-widgets/contract/needs/needs';
import type {Receipt, ReceiptProof} from '@trust-widgets/contract/submission/receipt';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {TrustFailedEvent, TrustSentEvent, TrustStepEvent} from '../events.ts';
import {isKeptHere} from '../health-passport/device/kept-here.ts';
import {formStyles} from '../styles/form.styles.ts';
import {language} from '../localisation.ts';
import {OnRequest} from '../on-request.ts';
import {TrustWidget} from '../widget.ts';
import {errorSummary} from './error-summary.ts';
import type {SubmissionStatus} from './follow-up/follow-up.ts';
import {takeLink} from './follow-up/link.ts';
import {wording as words} from './form.wording.ts';
import type {FormGuide, Situation} from './guide.ts';
import type {Held} from './held.ts';
import type {Later} from './later.ts';
import {skipNeeds} from './needs.wording.ts';
import type {Option} from './question.ts';
import {optionsIn, problemsIn, questionsOfPage} from './questions-of-page.ts';

/** The step after the last page. */
const CHECK = 'check';

/**
 * A form that a person goes through page by page: back, errors, check your answers, one send, a receipt.
 *
 * Which page comes next, and what is wrong with an answer, is the declaration's to say. What it is called is the
 * wording's. Answers live in this element and nowhere else, until they are sent or the person leaves.
 */
export abstract class FormElement extends TrustWidget {
  static override properties: PropertyDeclarations = {
    step: {state: true},
    receipt: {state: true},
  };

  static override styles = [...TrustWidget.styles, formStyles];

  /** What the form asks, and what it says. */
  protected abstract readonly guide: FormGuide;

  /** The page that is shown, or `check`. */
  protected step = '';

  /** What was answered so far, as it was typed. */
  protected draft: Draft = {};

  /** Proof that the service has the answers. */
  protected receipt: Receipt | undefined;

  /** Proof of what was sent earlier, of whoever came by the private link to it. */
  #linked: ReceiptProof | undefined;
  /** Whether the person went on from a page whose answers mean that the form can't be taken. */
  #isRefused = false;
  #errors: readonly FieldError[] = [];

  readonly #held = (): Held => ({
    form: this.guide.form,
    wording: this.guide.wording,
    step: this.#step,
    draft: this.draft,
    settings: this.settings,
    mayHavePassport: this.settings?.passports === true || isKeptHere(),
    options: this.#optionsOf,
    take: (draft, secret = []) => this.#take(draft, secret),
  });
  readonly #later = new OnRequest(this, async (): Promise<Later> => {
    // What does not come now is asked for again by whoever sends: all else is of use without it.
    this.submissions().catch(() => {});
    const {Later} = await import('./later.ts');
    const later = new Later(this, this.#held, {
      sender: {
        send: (answers, idempotencyKey) => this.send(answers, idempotencyKey),
        arrived: (receipt) => this.#arrived(receipt),
        refused: (errors) => this.#showRefused(errors),
        failed: (reason) => {
          this.#focusOn('failure');
          this.dispatchEvent(new TrustFailedEvent(reason));
        },
      },
      followed: {
        said: () => this.guide.receipt,
        statusOf: (proof) => this.statusOf(proof),
        takeBack: (proof) => this.takeBack(proof),
        focusOn: (id) => this.#focusOn(id),
      },
    });
    // On a slow line somebody may be quicker.
    if (this.#done.size > 0) later.needsSaid.wentOnFrom(this.#done);
    return later;
  });
  readonly #elsewhere = new OnRequest(this, () => import('./cut-off.ts'));
  #wasChecked = false;
  /** The pages that the person went on from. */
  readonly #done = new Set<string>();
  /** What takes focus once the next page stands. */
  #focusNext: string | undefined;
  /** Grows when answers are dropped, so that no control of before is used again. */
  #generation = 0;
  /** Grows when answers come from elsewhere, so that every control shows them. */
  #taken = 0;

  /** Fetches what sends the answers. It is asked for with the first of them. */
  protected abstract submissions(): Promise<unknown>;

  /** Sends the answers. Rejects with an error of the SDK. */
  protected abstract send(answers: Draft, idempotencyKey: string): Promise<Receipt>;

  /** Asks how far what was sent has come. Rejects with an error of the SDK. */
  protected abstract statusOf(proof: ReceiptProof): Promise<SubmissionStatus>;

  /** Takes back what was sent. Rejects with an error of the SDK. */
  protected abstract takeBack(proof: ReceiptProof): Promise<SubmissionStatus>;

  /** Where the form has a page of its own at the service, below the trust's: `interpreter`. */
  protected abstract get ownPage(): string;

  /** What is known now. */
  protected get situation(): Situation {
    return {draft: this.draft, settings: this.settings};
  }

  /** What to show instead of the form. */
  protected instead(): TemplateResult | undefined {
    return this.guide.instead?.(this.situation);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeLink();
    window.addEventListener('hashchange', this.#takeLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#takeLink);
  }

  protected override forget(): void {
    this.draft = {};
    this.#errors = [];
    this.step = '';
    this.receipt = undefined;
    this.#isRefused = false;
    this.#later.part?.forget();
    this.#linked = undefined;
    this.#done.clear();
    this.#wasChecked = false;
    this.#generation += 1;
    this.requestUpdate();
  }

  protected override get place(): string | undefined {
    // What stands instead of a page is none.
    if (this.#linked || this.#isRefused || this.instead()) return undefined;
    return `${this.guide.form.id}.${this.receipt ? 'received' : this.#step}`;
  }

  get #step(): string {
    return this.step || (this.guide.form.pagesFor({})[0] ?? CHECK);
  }

  protected override content(): TemplateResult {
    if (self.origin === 'null') return this.#cutOff();
    if (this.#linked) return html`${this.urgentHelp()}${this.#sentEarlier(this.#linked)}`;
    if (this.receipt) return html`${this.#received(this.receipt)}${this.urgentHelp()}`;
    const instead = this.instead();
    if (instead) return html`${this.urgentHelp()}${instead}<slot></slot>`;
    const passport = this.#later.part?.passport.instead();
    if (passport) return html`${this.urgentHelp()}${passport}`;
    const step = this.#step;
    const refusal = this.#isRefused ? this.#refusal(step) : undefined;
    const body = refusal
      ? this.#refused(step, refusal)
      : step === CHECK
        ? this.#check()
        : this.#page(step);
    // A control of one page must never be used again, with what was typed in it, for a question of the next.
    return html`${this.urgentHelp()}${keyed(`${this.#generation} ${step} ${refusal !== undefined}`, body)}`;
  }

  protected override updated(): void {
    // A date as a whole is mended from its first box.
    const id = this.#focusNext;
    const target = id && this.renderRoot.querySelector<HTMLElement>(`#${id}, #${id}-day`);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
    target.scrollIntoView({block: 'nearest'});
  }

  /** What is shown in a frame that is cut off from everything: an answer given there could never be sent. */
  #cutOff(): TemplateResult {
    if (!this.#elsewhere.part && !this.#elsewhere.hasFailed) void this.#elsewhere.ask();
    const address = `${this.api.replace(/\/+$/, '')}/${this.trust}/${this.ownPage}?lang=${language()}`;
    return html`${this.urgentHelp()}${this.#elsewhere.part?.openElsewhere(address) ?? html`<slot></slot>`}`;
  }

  #focusOn(id: string): void {
    this.#focusNext = id;
    this.requestUpdate();
  }

  #page(page: string): TemplateResult {
    const later = this.#later.part;
    const isOwn = page === 'person' && this.guide.isOwn(this.draft);
    return html`${this.#backLink(page)}
      ${this.#errors.length > 0 ? errorSummary(this.#problems(), (control) => this.#focusOn(control)) : nothing}
      <form novalidate @submit=${(event: SubmitEvent) => this.#continue(event, page)}>
        ${questionsOfPage({
          guide: this.guide,
          situation: this.situation,
          page,
          errors: this.#errors,
          taken: this.#taken,
          aboveQuestions: html`${this.#skip(page)} ${isOwn ? later?.passport.render() : nothing}
          ${later?.needsSaid.render(page)}`,
          answer: this.#answer,
          pictured: this.aids?.pictured,
        })}
        <div class="actions"><button class="button">${words.next()}</button></div>
      </form>`;
  }

  /** From the needs of the person past those of a carer, with one press: in a crisis nobody should have to look for it. */
  #skip(page: string): TemplateResult | typeof nothing {
    const next = this.guide.form.nextPage(page, this.draft);
    const asksCarer = next !== undefined && carersName('needs') in this.guide.form.pages[next]!;
    if (!asksCarer || this.#wasChecked) return nothing;
    return html`<button
      type="button"
      class="link"
      @click=${() => this.#goOn(page, this.guide.form.nextPage(next, this.draft))}
    >
      ${skipNeeds()}
    </button>`;
  }

  #refused(page: string, why: TemplateResult): TemplateResult {
    return html`${this.aids?.pictured('otherWays', why) ?? why}
      <button type="button" class="link" @click=${() => this.#show(page)}>
        ${words.changeAnswer()}
      </button>`;
  }

  readonly #answer = (name: string, value: unknown, redraw?: boolean): void => {
    this.draft = {...this.draft, [name]: value};
    // With the first answer: the connection is good then, and may not be when the form is done.
    if (!this.#later.part && !this.#later.hasFailed) void this.#later.ask();
    if (!redraw) return;
    // A choice can't be half made: whatever was wrong with it is not any more.
    this.#errors = this.#errors.filter(({field}) => field !== name);
    this.requestUpdate();
    // With the last of them the list above is gone, and the page would jump away from under a person's hands.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(':focus')?.scrollIntoView({block: 'nearest'}),
    );
  };

  /** Takes answers from elsewhere, and leads the person to the top of the page, where they are told so. */
  #take(draft: Draft, secret: readonly string[]): void {
    this.draft = draft;
    this.#errors = [];
    this.#taken += 1;
    this.#later.part?.needsSaid.keep(secret);
    this.#focusOn('step');
  }

  readonly #optionsOf = (name: string): readonly Option[] =>
    optionsIn(this.guide, this.situation, name);

  #refusal(page: string): TemplateResult | undefined {
    return this.guide.refusal?.(page, this.situation);
  }

  #check(): TemplateResult {
    const {part, hasFailed} = this.#later;
    const pruned = () => this.guide.form.prune(this.draft);
    if (!part)
      return html`${this.#backLink(CHECK)}${hasFailed ? this.#notThere() : this.#asking()}`;
    return html`${this.#backLink(CHECK)}${part.lastStep.check(
      {
        form: this.guide.form,
        wording: this.guide.wording,
        answers: this.guide.form.judge(pruned()).answers,
        optionsOf: this.#optionsOf,
        change: (page) => this.#show(page),
      },
      this.settings,
      pruned,
    )}`;
  }

  /** Where not even the end of the form could be fetched, answers could not be sent either. They are kept. */
  #notThere(): TemplateResult {
    return html`<div class="panel alert" role="alert" id="failure">
        <h2 id="step" tabindex="-1">${words.notSent.title()}</h2>
        <p>${words.unavailable()}</p>
        <p>${words.notSent.kept()}</p>
      </div>
      ${this.#fetchAgain()}`;
  }

  #asking(): TemplateResult {
    return html`<p role="status">${words.asking()}</p>`;
  }

  async #askAgain(): Promise<void> {
    await this.#later.ask();
    if (this.#later.part) this.#focusOn('step');
  }

  #fetchAgain(): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="button" @click=${() => void this.#askAgain()}>
        ${words.tryAgain()}
      </button>
    </div>`;
  }

  /** Takes the proof out of the address before anything else: it must not stay there. */
  readonly #takeLink = (): void => {
    const proof = takeLink(this.localName);
    if (!proof) return;
    this.#toForm();
    this.#linked = proof;
    void this.#later.ask();
  };

  #sentEarlier(proof: ReceiptProof): TemplateResult {
    const {part, hasFailed} = this.#later;
    if (part) return part.followUp.byLink(proof, () => this.#toForm());
    return hasFailed ? this.#fetchAgain() : this.#asking();
  }

  /** Drops what was sent earlier. What is being answered now stays. */
  #toForm(): void {
    this.#later.part?.followUp.forget();
    this.#linked = undefined;
    this.requestUpdate();
  }

  #received(receipt: Receipt): TemplateResult {
    const {part} = this.#later;
    return html`${part?.lastStep.received(receipt, this.guide.receipt, part.followUp.isTakenBack)}
    ${part?.followUp.under(receipt)}`;
  }

  #backLink(step: string): TemplateResult | typeof nothing {
    const pages = this.guide.form.pagesFor(this.draft);
    const before = step === CHECK ? pages.at(-1) : pages[pages.indexOf(step) - 1];
    if (!before) return nothing;
    return html`<button type="button" class="link back" @click=${() => this.#show(before)}>
      ${words.back()}
    </button>`;
  }

  #continue(event: SubmitEvent, page: string): void {
    // The form is inside a shadow root, but a host's own handlers must not send it anywhere either.
    event.preventDefault();
    event.stopPropagation();
    this.#goOn(page, this.guide.form.nextPage(page, this.draft));
  }

  /** Judges one page. A page is only ever left for a later one with nothing wrong on it. */
  #goOn(page: string, to: string | undefined): void {
    const {errors} = this.guide.form.judge(this.draft, page);
    if (errors.length > 0) return this.#showErrors(errors);
    this.#isRefused = this.#refusal(page) !== undefined;
    if (this.#isRefused) {
      this.#focusOn('step');
      return;
    }
    this.#done.add(page);
    this.#later.part?.needsSaid.wentOnFrom(this.#done);
    // Whoever came back from the last step to change one thing goes on to what is still missing, and then returns.
    const next = this.#wasChecked ? this.#firstPageWithErrors() : to;
    this.#show(next ?? CHECK);
  }

  #firstPageWithErrors(): string | undefined {
    const [first] = this.guide.form.judge(this.guide.form.prune(this.draft)).errors;
    return first && this.#pageOf(first);
  }

  #pageOf({field}: FieldError): string | undefined {
    return Object.keys(this.guide.form.pages).find(
      (page) => questionOf(field) in (this.guide.form.pages[page] ?? {}),
    );
  }

  #show(step: string): void {
    this.#errors = [];
    this.#later.part?.lastStep.clear();
    this.#isRefused = false;
    this.step = step;
    // What did not come is asked for again on each page.
    if (!this.#later.part) void this.#later.ask();
    this.#wasChecked ||= step === CHECK;
    this.#focusOn('step');
    this.dispatchEvent(new TrustStepEvent(step));
  }

  #showErrors(errors: readonly FieldError[]): void {
    this.#errors = errors;
    this.#focusOn('summary');
  }

  #problems() {
    return problemsIn(this.guide, this.situation, this.#errors);
  }

  #arrived(receipt: Receipt): void {
    this.receipt = receipt;
    this.draft = {};
    this.#focusOn('receipt');
    this.dispatchEvent(new TrustSentEvent(receipt.reference));
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
