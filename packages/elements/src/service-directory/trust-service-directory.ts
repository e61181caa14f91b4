import type {
  ServicePage,
  ServiceQuery,
  ServiceSummary,
} from '@trust-widgets/contract/service-directory/service';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';

import {TrustFailedEvent} from '../events.ts';
import {linkTo} from '../page-link.ts';
import {reasonOf} from '../reason-of.ts';
import {wording as service} from '../service/service.wording.ts';
import {serviceStyles} from '../service/service.styles.ts';
import {formStyles} from '../styles/form.styles.ts';
import {TrustWidget} from '../widget.ts';
import {directoryStyles} from './directory.styles.ts';
import {wording} from './directory.wording.ts';
import {result} from './result.ts';
import {queryOf, searchForm} from './search-form.ts';
import '../service/speak-directory.ts';

/** What was asked last: a search, or the next page of one. */
interface Asked {
  readonly query: ServiceQuery;
  readonly isNextPage: boolean;
}

/**
 * Finds a service by its name, by one's own words, by place, by whom it is for, by way in, and by whether it is open.
 *
 * What is looked for goes to the service and nowhere else: not into the address, the history or any storage.
 *
 * @fires trust-failed - The services could not be fetched. Carries why in a word.
 * @slot - What people see before and without script, and when the service can't be reached: numbers to call and text.
 * @tag trust-service-directory
 * @status experimental
 */
export class TrustServiceDirectory extends TrustWidget {
  static override properties: PropertyDeclarations = {
    serviceUrl: {attribute: 'service-url'},
    referUrl: {attribute: 'refer-url'},
    services: {state: true},
    page: {state: true},
    failure: {state: true},
    isSearching: {state: true},
    isUnknownPlace: {state: true},
    opened: {state: true},
  };

  static override styles = [...TrustWidget.styles, formStyles, serviceStyles, directoryStyles];

  /** Where the page of a service is: `/services/{service}/`. Without it a service opens inside the list. */
  serviceUrl = '';

  /** Where people can fill in the form of a service. `{service}` stands for its id. */
  referUrl = '';

  /** The services that are listed: one page, and those that were added to it. */
  private services: readonly ServiceSummary[] = [];

  /** What else is known of the list. Nothing before the first answer, and after somebody left quickly. */
  private page: Omit<ServicePage, 'services'> | undefined;

  private failure: TrustFailedEvent['reason'] | undefined;
  private isSearching = false;
  private isUnknownPlace = false;

  /** The ids of the services whose details are open. */
  private opened: readonly string[] = [];

  #asked: Asked = {query: {}, isNextPage: false};
  #stop = new AbortController();
  #answeredAt = new Date();
  /** Which result takes focus once it is drawn. */
  #focusNext: number | undefined;

  protected override get place(): string {
    return 'directory.services';
  }

  protected override fetch(): Promise<void> {
    return this.#ask({query: {}, isNextPage: false});
  }

  protected override forget(): void {
    this.#stop.abort();
    this.#asked = {query: {}, isNextPage: false};
    this.services = [];
    this.page = undefined;
    this.failure = undefined;
    this.isSearching = false;
    this.isUnknownPlace = false;
    this.opened = [];
    this.renderRoot.querySelector('form')?.reset();
  }

  protected override updated(): void {
    if (this.#focusNext === undefined) return;
    const headings = this.renderRoot.querySelectorAll<HTMLElement>('.result h3');
    headings[this.#focusNext]?.focus();
    this.#focusNext = undefined;
  }

  protected override content(): TemplateResult {
    return html`${this.urgentHelp()}
      <h2 id="title">${wording.title()}</h2>
      ${searchForm({
        isUnknownPlace: this.isUnknownPlace,
        search: (event) => {
          // A page's own handlers must not send the form anywhere.
          event.preventDefault();
          event.stopPropagation();
          void this.#search(queryOf(event.target as HTMLFormElement));
        },
      })}
      <p role="status" class="count">${this.#status()}</p>
      ${this.failure ? this.#failed(this.failure) : nothing}
      ${this.page?.total === 0 ? this.#none() : this.#list()}`;
  }

  #status(): string | typeof nothing {
    if (this.isSearching) return wording.searching();
    if (this.failure) return wording.failed.title();
    return this.page ? wording.found(this.page.total) : nothing;
  }

  #list(): TemplateResult | typeof nothing {
    const {page, services} = this;
    if (!page || services.length === 0) return nothing;
    return html`${
        page.near ? html`<p class="quiet">${wording.nearest(page.near.name)}</p>` : nothing
      }
      <ol class="results" role="list" aria-label=${wording.found(page.total)}>
        ${services.map((one) => this.#result(one))}
      </ol>
      ${
        page.nextCursor
          ? html`<p class="quiet">${wording.shown(services.length, page.total)}</p>
              <div class="actions">
                <button type="button" class="button second" @click=${this.#more}>
                  ${wording.showMore()}
                </button>
              </div>`
          : nothing
      }`;
  }

  #result(one: ServiceSummary): TemplateResult {
    return result({
      service: one,
      trust: this.settings,
      now: this.#answeredAt,
      place: this.page?.near?.name,
      href: linkTo(this.serviceUrl, one.id),
      details: this.opened.includes(one.id) ? this.#details(one.id) : undefined,
      toggle: () => void this.#toggle(one.id),
    });
  }

  #details(id: string): TemplateResult {
    return html`<trust-service
      in-list
      .trust=${this.trust}
      .api=${this.api}
      .client=${this.client}
      .service=${id}
      .referUrl=${this.referUrl}
      ><p>${service.loading()}</p></trust-service
    >`;
  }

  #none(): TemplateResult {
    const {none} = wording;
    return html`<div class="panel">
      <h3>${none.title()}</h3>
      <ul>
        <li>${none.words()}</li>
        <li>${none.filters()}</li>
        <li>${none.ask()}</li>
      </ul>
      <div class="actions">
        <button type="button" class="button second" @click=${this.#showAll}>${none.all()}</button>
      </div>
    </div>`;
  }

  #failed(reason: TrustFailedEvent['reason']): TemplateResult {
    return html`<div class="panel">
      <h3>${wording.failed.title()}</h3>
      <p>${wording.failed[reason]()}</p>
      <div class="actions">
        <button type="button" class="button second" @click=${() => this.#askAgain(this.#asked)}>
          ${wording.failed.again()}
        </button>
      </div>
    </div>`;
  }

  #search(query: ServiceQuery): Promise<void> {
    return this.#askAgain({query, isNextPage: false});
  }

  #more(): Promise<void> {
    const {query} = this.#asked;
    return this.#askAgain({query: {...query, cursor: this.page?.nextCursor}, isNextPage: true});
  }

  #showAll(): Promise<void> {
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector<HTMLElement>('#q')?.focus();
    return this.#search({});
  }

  async #toggle(id: string): Promise<void> {
    const isOpen = this.opened.includes(id);
    this.opened = isOpen ? this.opened.filter((one) => one !== id) : [...this.opened, id];
    if (!isOpen) await import('../service/define.ts');
  }

  async #askAgain(asked: Asked): Promise<void> {
    try {
      await this.#ask(asked);
      this.unreachable = false;
    } catch {
      this.unreachable = true;
    }
  }

  /** Asks the service. What was asked before is stopped: somebody may be typing faster than the line. */
  async #ask(asked: Asked): Promise<void> {
    this.#stop.abort();
    const stop = (this.#stop = new AbortController());
    this.#asked = asked;
    this.isSearching = true;
    try {
      const {signal} = stop;
      this.#answered(await this.connection.services.search(asked.query, {signal}), asked);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.failure = reasonOf(error);
      this.dispatchEvent(new TrustFailedEvent(this.failure));
      throw error;
    } finally {
      if (!stop.signal.aborted) this.isSearching = false;
    }
  }

  #answered({services, ...page}: ServicePage, {query, isNextPage}: Asked): void {
    const known = isNextPage ? this.services : [];
    const isNew = (one: ServiceSummary) => !known.some(({id}) => id === one.id);
    this.services = [...known, ...services.filter(isNew)];
    this.page = page;
    this.failure = undefined;
    this.isUnknownPlace = query.near !== undefined && !page.near;
    this.#answeredAt = new Date();
    if (isNextPage) this.#focusNext = known.length;
  }
}
