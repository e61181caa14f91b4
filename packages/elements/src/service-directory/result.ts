import type {ServiceSummary} from '@trust-widgets/contract/service-directory/service';
import {inOrder, isOpenTo} from '@trust-widgets/contract/service-directory/ways-in';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import {said, saidWithin} from '../said.ts';
import {saidAtLength} from '../said-at-length.ts';
import {openState} from '../service/open-state.ts';
import {wording as reach} from '../service/reach.wording.ts';
import {servicePhones} from '../service/service-phones.ts';
import {whoCanAsk} from '../service/who-can-ask.ts';
import {wording} from './directory.wording.ts';

/** What a line of the list is drawn from. */
export interface ResultView {
  readonly service: ServiceSummary;
  readonly trust: Trust | undefined;
  readonly now: Date;
  /** The place that distances are from, where one was asked for. */
  readonly place: string | undefined;
  /** Where the page of the service is. */
  readonly href: string | undefined;
  /** The details, where they are open, or nothing. */
  readonly details: TemplateResult | undefined;
  /** Opens and closes the details. */
  readonly toggle: () => void;
}

/** One service in the list: what it is, whether it is open, the best way in, its numbers, and the way to all the rest. */
export function result(view: ResultView): TemplateResult {
  const {service, trust, now, place, href} = view;
  const {provider, town, milesAway, phones, status} = service;
  const name = said(service, 'name', trust);
  const first = firstWay(service);
  const who = whoCanAsk(service);
  return html`<li class="result">
    <h3 tabindex="-1">${href ? html`<a href=${href}>${name}</a>` : name}</h3>
    <ul class="facts" role="list">
      <li>${said(provider, 'name', trust)}</li>
      ${town ? html`<li>${said(service, 'town', trust)}</li>` : nothing}
      ${
        place !== undefined && milesAway !== undefined
          ? html`<li>${wording.miles(milesAway, place)}</li>`
          : nothing
      }
    </ul>
    ${saidAtLength(service, 'whatItIs', trust)}
    <p class=${service.open.now ? 'open' : 'shut'}>${openState(service, now)}</p>
    ${who ? html`<p>${who}</p>` : nothing}
    ${
      first && status === 'active'
        ? html`<dl class="start">
            <dt>${wording.start()}</dt>
            <dd>${reach.channel[first.channel]()}</dd>
          </dl>`
        : nothing
    }
    ${status === 'closed' ? nothing : servicePhones(phones, trust)}
    ${href ? nothing : moreAbout(view)}
  </li>`;
}

/** The best way in for somebody new, or the best of all where there is none for them. */
function firstWay({waysIn}: ServiceSummary) {
  const ways = inOrder(waysIn);
  return ways.find((way) => isOpenTo(way, {referrer: 'self', known: 'no'})) ?? ways[0];
}

function moreAbout({service, trust, details, toggle}: ResultView): TemplateResult {
  return html`<button
      type="button"
      class="link"
      aria-expanded=${details ? 'true' : 'false'}
      @click=${toggle}
    >
      ${saidWithin(wording.more, service, 'name', trust)}
    </button>
    ${details ?? nothing}`;
}
