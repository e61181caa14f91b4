import type {Service} from '@trust-widgets/contract/service-directory/service';
import {ResponseError} from '@trust-widgets/sdk/errors';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';

import {isId, tidyId} from '../attributes.ts';
import type {Mistake} from '../check/mistakes.ts';
import {longDate} from '../dates.ts';
import {TrustFailedEvent} from '../events.ts';
import {linkTo} from '../page-link.ts';
import {readIn} from '../read-in.ts';
import {reasonOf} from '../reason-of.ts';
import {said} from '../said.ts';
import {saidAtLength, saidIn} from '../said-at-length.ts';
import {TrustWidget} from '../widget.ts';
import {hoursSection, reachSection} from './reach.ts';
import {wording as words} from './reach.wording.ts';
import {
  accessSection,
  afterSection,
  contactSection,
  expectSection,
  nextSection,
  relatedSection,
  whoSection,
} from './sections.ts';
import type {ServiceView} from './service-view.ts';
import {serviceStyles} from './service.styles.ts';
import {wording} from './service.wording.ts';
import './speak-directory.ts';

/**
 * Shows one service: what it is, who it is for, how to reach it, what to expect, and what comes after.
 *
 * @fires trust-failed - The service's details could not be fetched. Carries why in a word.
 * @slot - What people see before and without script, and when the service can't be reached: numbers to call and text.
 * @tag trust-service
 * @status experimental
 */
export class TrustService extends TrustWidget {
  static override properties: PropertyDeclarations = {
    service: {converter: tidyId},
    referUrl: {attribute: 'refer-url'},
    serviceUrl: {attribute: 'service-url'},
    inList: {type: Boolean, attribute: 'in-list'},
    about: {state: true},
    isUnknown: {state: true},
    isFailed: {state: true},
    isTryingAgain: {state: true},
  };

  static override styles = [...TrustWidget.styles, serviceStyles];

  /** The id of the service, as in the trust's settings file. */
  service = '';

  /** Where people can fill in the form of this service. `{service}` stands for its id. */
  referUrl = '';

  /** Where the pages of other services are: `/services/{service}/`. */
  serviceUrl = '';

  /** Leaves out the name and the numbers for urgent help, inside a list that has them. */
  inList = false;

  private about: Service | undefined;
  private isUnknown = false;
  private isFailed = false;
  private isTryingAgain = false;

  /** Whether the button that had focus goes when the service appears. */
  #isFocusLost = false;

  protected override get mistake(): Mistake | undefined {
    return super.mistake ?? (isId(this.service) ? undefined : {attribute: 'service'});
  }

  protected override async fetch(): Promise<void> {
    const {service} = this;
    if (this.about?.id !== service) this.about = undefined;
    this.isUnknown = false;
    try {
      const about = await this.connection.services.get(service);
      // Another service may have been asked for in the meantime.
      if (service !== this.service) return;
      this.about = about;
      this.isFailed = false;
    } catch (error) {
      if (service !== this.service) return;
      this.isUnknown = error instanceof ResponseError && error.status === 404;
      this.isFailed = !this.isUnknown;
      if (this.isUnknown) {
        this.tellOfMistake({attribute: 'service', isUnknown: true});
        return;
      }
      this.dispatchEvent(new TrustFailedEvent(reasonOf(error)));
      throw error;
    } finally {
      this.isTryingAgain = false;
    }
  }

  protected override updated(): void {
    if (!this.#isFocusLost || !this.about) return;
    this.#isFocusLost = false;
    this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
  }

  protected override content(): TemplateResult {
    return html`${this.inList ? nothing : this.urgentHelp()}${this.#body()}`;
  }

  #body(): TemplateResult {
    if (this.about) return this.#page(this.about);
    const {notFound, unreachable} = wording;
    if (this.isUnknown)
      return html`<h2>${notFound.title()}</h2>
        <p>${notFound.text()}</p>
        <slot></slot>`;
    if (!this.isFailed) return html`<p role="status">${wording.loading()}</p>`;
    return html`<h2 aria-level=${this.inList ? 4 : nothing}>${unreachable.title()}</h2>
      <p>${unreachable.text()}</p>
      <p role="status">${this.isTryingAgain ? unreachable.trying() : nothing}</p>
      <div class="actions">
        <button
          type="button"
          class="button second"
          aria-disabled=${this.isTryingAgain ? 'true' : 'false'}
          @click=${this.#again}
        >
          ${unreachable.again()}
        </button>
      </div>`;
  }

  #page(service: Service): TemplateResult {
    const {settings: trust} = this;
    const view: ServiceView = {
      service,
      trust,
      isInList: this.inList,
      now: new Date(),
      referUrl: linkTo(this.referUrl, service.id),
      pageOf: (id) => linkTo(this.serviceUrl, id),
    };
    const others = service.otherNames
      // What stands in the heading in this language is no other name.
      .filter(({name}) => name !== readIn(service, 'name').text)
      .map(({name, language}) => html`<li>${saidIn(name, language)}</li>`);
    return html`${
        this.inList
          ? nothing
          : html`<h2 id="name" tabindex="-1">${said(service, 'name', trust)}</h2>
              ${
                others.length > 0
                  ? html`<p class="quiet" id="also">${wording.alsoCalled()}</p>
                      <ul class="names" role="list" aria-labelledby="also">
                        ${others}
                      </ul>`
                  : nothing
              }
              ${saidAtLength(service, 'whatItIs', trust)}`
      }
      ${
        service.status === 'active'
          ? nothing
          : html`<div class="panel">
              <p><b>${words.status[service.status]()}</b></p>
              <p>${wording.closed()}</p>
            </div>`
      }
      ${whoSection(view)} ${reachSection(view)} ${hoursSection(view)} ${nextSection(view)}
      ${expectSection(view)} ${afterSection(view)} ${relatedSection(view)} ${accessSection(view)}
      ${contactSection(view)}
      <p class="quiet">${wording.lastChecked(longDate(service.lastChecked))}</p>`;
  }

  #again(): void {
    if (this.isTryingAgain) return;
    this.isTryingAgain = true;
    this.#isFocusLost = true;
    this.tryAgain();
  }
}
