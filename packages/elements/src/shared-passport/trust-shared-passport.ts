import type {SharedPassport} from '@trust-widgets/contract/passport/passport';
import {ResponseError} from '@trust-widgets/sdk/errors';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import {longDate} from '../dates.ts';
import {TrustFailedEvent} from '../events.ts';
import {pagesPaper} from '../health-passport/print/papers.ts';
import {printOut} from '../health-passport/print/print-out.ts';
import {documentStyles} from '../health-passport/view/document.styles.ts';
import {isolated} from '../health-passport/view/isolated.ts';
import {passportDocument, type PassportReading} from '../health-passport/view/passport-document.ts';
import {answeredIn} from '../health-passport/view/section-in-words.ts';
import {passportClientFor} from '../passport-connection.ts';
import {reasonOf} from '../reason-of.ts';
import {TrustWidget} from '../widget.ts';
import {isToken, takeToken} from './token.ts';
import {wording} from './shared-passport.wording.ts';
import '../health-passport/speak-passport.ts';

/**
 * Shows what somebody shared of their e-Health Passport to whoever has the link: that, and nothing of what there is
 * besides.
 *
 * The link carries its token after the `#`. It is taken out of the address at once, and is kept in this element alone.
 *
 * @fires trust-failed - It could not be fetched. Carries why in a word, and nothing of the link.
 * @slot - What people see before and without script, and when the service can't be reached: numbers to call and text.
 * @tag trust-shared-passport
 * @status experimental
 */
export class TrustSharedPassport extends TrustWidget {
  static override properties: PropertyDeclarations = {
    token: {attribute: false},
    shared: {state: true},
    outcome: {state: true},
    isTryingAgain: {state: true},
  };

  static override styles = [...TrustWidget.styles, documentStyles];

  /** What opens it, for pages that have it from somewhere else than their own address. It has no attribute. */
  token = '';

  private shared: SharedPassport | undefined;
  private outcome: 'closed' | 'failed' | undefined;
  private isTryingAgain = false;

  #isFocusLost = false;

  override connectedCallback(): void {
    this.#take();
    super.connectedCallback();
    window.addEventListener('hashchange', this.#take);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#take);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another link was opened on this page.
    if (changed.has('token') && changed.get('token') !== undefined) this.tryAgain();
  }

  protected override async fetch(): Promise<void> {
    const {token} = this;
    this.shared = undefined;
    this.outcome = undefined;
    if (!isToken(token)) {
      this.outcome = 'closed';
      return;
    }
    try {
      const shared = await passportClientFor(this).sharedPassport.get(token);
      if (token === this.token) this.shared = shared;
    } catch (error) {
      if (token !== this.token) return;
      // Wrong, ended, taken back: nobody but its owner may learn which.
      const isClosed = error instanceof ResponseError && [400, 401, 404].includes(error.status);
      this.outcome = isClosed ? 'closed' : 'failed';
      if (isClosed) return;
      this.dispatchEvent(new TrustFailedEvent(reasonOf(error)));
      throw error;
    } finally {
      this.isTryingAgain = false;
    }
  }

  protected override forget(): void {
    this.shared = undefined;
    this.outcome = undefined;
    this.token = '';
  }

  protected override updated(): void {
    if (!this.#isFocusLost || !this.shared) return;
    this.#isFocusLost = false;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override content(): TemplateResult {
    // What was shared comes first: whoever opens it is there for somebody else. The numbers come after it.
    return this.shared
      ? html`${this.#document(this.shared)} ${this.urgentHelp()}`
      : html`${this.urgentHelp()} ${this.#instead()}`;
  }

  #document(shared: SharedPassport): TemplateResult {
    const {answers, sections, until} = shared;
    const name = [answers['preferredName'], answers['fullName']].find(
      (one): one is string => typeof one === 'string',
    );
    const isEmpty = sections.every((section) => answeredIn(section, answers).length === 0);
    return html`<h2 id="title" tabindex="-1">
        ${name ? wording.title(isolated(name)) : wording.titleWithoutName()}
      </h2>
      ${passportDocument(readingOf(shared))}
      ${isEmpty ? html`<p>${wording.nothing()}</p>` : nothing}
      <div class="actions">
        <button type="button" class="button second" @click=${() => void this.#print(shared)}>
          ${wording.print()}
        </button>
      </div>
      <p class="no-print">
        ${wording.lead()} ${wording.until(longDate(until))} ${wording.seen()}
      </p>`;
  }

  #instead(): TemplateResult {
    if (this.outcome === 'failed') {
      const {title, text, again} = wording.unreachable;
      return html`<h2>${title()}</h2>
        <p>${text()}</p>
        <p role="status">${this.isTryingAgain ? wording.loading() : nothing}</p>
        <div class="actions">
          <button
            type="button"
            class="button second"
            aria-disabled=${this.isTryingAgain ? 'true' : 'false'}
            @click=${this.#again}
          >
            ${again()}
          </button>
        </div>`;
    }
    if (this.token && !this.outcome) return html`<p role="status">${wording.loading()}</p>`;
    const {title, text} = this.token ? wording.closed : wording.noLink;
    return html`<h2>${title()}</h2>
      <p>${text()}</p>`;
  }

  #again(): void {
    if (this.isTryingAgain) return;
    this.isTryingAgain = true;
    this.#isFocusLost = true;
    this.tryAgain();
  }

  async #print(shared: SharedPassport): Promise<void> {
    await printOut(pagesPaper(readingOf(shared)));
  }

  readonly #take = (): void => {
    this.token = takeToken() ?? this.token;
  };
}

function readingOf({answers, sections, lastChecked, writtenIn}: SharedPassport): PassportReading {
  return {answers, sections, lastChecked, writtenIn};
}
