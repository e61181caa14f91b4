import type {Answers, Draft} from '@trust-widgets/contract/define-form';
import {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';
import type {
  InterpreterRequestStatus,
  Receipt,
  ReceiptProof,
} from '@trust-widgets/contract/submission/receipt';
import type {InterpreterMode} from '@trust-widgets/contract/interpreter-request/vocabulary';
import type {InterpreterRules} from '@trust-widgets/contract/trust/trust';
import {InterpreterRequestResource} from '@trust-widgets/sdk/resources/interpreter-requests';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';

import {autocompleteOf} from '../form/autocomplete.ts';
import {FormElement} from '../form/form-element.ts';
import {privacyLink} from '../form/privacy-link.ts';
import type {Option} from '../form/question.ts';
import {submissionsOf} from '../form/submissions.ts';
import {language} from '../localisation.ts';
import {plural} from '../plural.ts';
import {more, receipt, wording} from './interpreter-request.wording.ts';
import {isSoonerThan} from './notice.ts';
import './speak-interpreter-request.ts';

type Rule = InterpreterRules['modes'][number];

/** The questions under which a person may read that they ask later than is usual. */
const DAYS = ['appointment', 'documentBy'];

/**
 * Asks for an interpreter or a translation, for oneself or for somebody one helps, page by page, with a receipt.
 *
 * Its own content is shown until the element is ready, when script does not run, and when the service can't be reached:
 * put the team's telephone and text numbers there.
 *
 * @fires trust-step - The person came to another page. Carries the page's name, never an answer.
 * @fires trust-sent - The service has the request. Carries its reference, never an answer.
 * @fires trust-failed - It could not be sent; the person has been told, and the answers are kept. Carries why in a word.
 * @slot - What people see before and without script: numbers to call and text.
 * @tag trust-interpreter-request
 * @status experimental
 */
export class TrustInterpreterRequest extends FormElement {
  protected override readonly form = interpreterRequest;
  protected override readonly wording = wording;
  protected override readonly receiptWording = receipt;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Somebody who types a day reads at once whether it is soon.
    root.addEventListener('input', () => this.requestUpdate());
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {mode, ...others} = this.draft;
    // What the trust offers may come after an answer that is not among it.
    if (mode !== undefined && !this.#offers(mode as string)) this.draft = others;
  }

  protected override send(answers: Draft, idempotencyKey: string): Promise<Receipt> {
    return this.#interpreterRequests.create(
      // What is wrong with them, if anything, is for the SDK to find, with the same declaration.
      {language: language(), answers: answers as Answers<typeof interpreterRequest>},
      {idempotencyKey},
    );
  }

  protected override statusOf(proof: ReceiptProof): Promise<InterpreterRequestStatus> {
    return this.#interpreterRequests.status(proof);
  }

  protected override takeBack(proof: ReceiptProof): Promise<InterpreterRequestStatus> {
    return this.#interpreterRequests.cancel(proof);
  }

  protected override isAboutOneself(page: string): boolean {
    return page === 'person' && this.#isOwn;
  }

  protected override instead(): TemplateResult | undefined {
    if (!this.settings || this.settings.interpreters?.modes.length) return undefined;
    return html`${this.urgentHelp()}
      <h2 id="step" tabindex="-1">${more.none.title()}</h2>
      <p>${more.none.text()}</p>
      <slot></slot>`;
  }

  protected override offered(name: string, options: readonly Option[]): readonly Option[] {
    if (name === 'mode') return this.#kinds(options);
    // A call is no way to reach somebody who signs.
    if (name === 'urgentContact' && this.#isSigned) {
      const isCall = ({value}: Option) => value === 'phone';
      return [...options.filter((option) => !isCall(option)), ...options.filter(isCall)];
    }
    return options;
  }

  protected override lead(page: string): TemplateResult | typeof nothing {
    const hours = page === 'appointment' && this.#rule && hoursOf(this.#rule);
    return hours ? html`<p class="quiet">${hours}</p>` : nothing;
  }

  protected override noticeUnder(name: string): TemplateResult | typeof nothing {
    if (name === 'mode') {
      return html`<div role="status">
        ${this.#isSigned ? html`<p class="panel">${more.deaf()}</p>` : nothing}
      </div>`;
    }
    if (name === 'whenNeeded') return this.#late(this.draft[name] === 'soon');
    if (DAYS.includes(name)) return this.#late(isSoonerThan(this.#noticeDays, this.draft[name]));
    return name === 'consent' ? privacyLink(this.settings) : nothing;
  }

  protected override autocompleteOf(name: string): string | undefined {
    return autocompleteOf(name, this.#isOwn);
  }

  get #interpreterRequests(): InterpreterRequestResource {
    return submissionsOf(this, 'interpreterRequests', InterpreterRequestResource);
  }

  get #isOwn(): boolean {
    return this.draft['asker'] === 'self';
  }

  get #isSigned(): boolean {
    return ['bsl', 'isl'].includes(this.draft['mode'] as string);
  }

  /** What the trust says of the kind that was chosen. */
  get #rule(): Rule | undefined {
    return this.settings?.interpreters?.modes.find(({mode}) => mode === this.draft['mode']);
  }

  get #noticeDays(): number {
    return this.#rule?.noticeDays ?? 0;
  }

  /** Whether a kind can be asked for here; as far as is known, where the trust's settings could not be fetched. */
  #offers(kind: string): boolean {
    const {settings} = this;
    // Few trusts have Irish Sign Language, all of them in Northern Ireland.
    if (!settings) return kind !== 'isl';
    return settings.interpreters?.modes.some(({mode}) => mode === kind) ?? false;
  }

  /** The kinds in the trust's order, each with its hours and the usual notice. */
  #kinds(options: readonly Option[]): readonly Option[] {
    const rules = this.settings?.interpreters?.modes;
    if (!rules) return options.filter(({value}) => this.#offers(value));
    return rules.flatMap((rule) =>
      options
        .filter(({value}) => value === rule.mode)
        .map((option) => ({...option, hint: hintOf(rule)})),
    );
  }

  /** Says kindly that it is late. The place is there before, so that screen readers tell what comes into it. */
  #late(isLate: boolean): TemplateResult {
    const days = this.#noticeDays;
    const kind = wording.fields.mode.options[this.draft['mode'] as InterpreterMode];
    const said = html`<div class="panel">
      <h3>${kind()}</h3>
      <p>${notice(days)} ${more.late()}</p>
    </div>`;
    return html`<div role="status">${isLate && days > 0 ? said : nothing}</div>`;
  }
}

/** The usual hours and the usual notice, each a sentence of its own. */
function hintOf(rule: Rule): string {
  const {noticeDays} = rule;
  return [hoursOf(rule), noticeDays && notice(noticeDays)].filter(Boolean).join(' · ');
}

/** The usual hours. The trust's words may run the other way. */
function hoursOf({hours}: Rule): string | undefined {
  return hours && more.hours(`\u2068${hours}\u2069`);
}

function notice(days: number): string {
  return plural(days, more.notice(days));
}
