import type {Service} from '@trust-widgets/contract/service-directory/service';
import {html, nothing} from 'lit';

import {longDate} from '../dates.ts';
import {listOf} from '../days.ts';
import {webAddress} from '../page-link.ts';
import {said} from '../said.ts';
import {saidAtLength} from '../said-at-length.ts';
import {bullets, type Drawn, facts, section, type ServiceView, text} from './service-view.ts';
import {wording} from './service.wording.ts';

type Related = Service['related'][number];

/** Whom a service is for, and where. */
export function whoSection(view: ServiceView): Drawn {
  const {service} = view;
  return section(
    view,
    wording.whoItIsFor(),
    text(view, service, 'whoItIsFor'),
    ages(view),
    facts([wording.area(), text(view, service, 'area')]),
  );
}

/** What happens once the form is sent. */
export function nextSection(view: ServiceView): Drawn {
  const {referral, status} = view.service;
  if (!referral || status !== 'active') return nothing;
  return section(
    view,
    wording.next.title(),
    text(view, referral, 'whatHappensNext'),
    facts([wording.next.replyWithin(), text(view, referral, 'replyWithin')]),
  );
}

/** How much there is of a service, said beforehand (needs 46, 47), and what to bring. */
export function expectSection(view: ServiceView): Drawn {
  const {whatToExpect: expect} = view.service;
  if (!expect) return nothing;
  const names = [
    'firstContact',
    'visitLength',
    'howOften',
    'howLong',
    'whoYouMeet',
    'visitingHours',
  ] as const;
  return section(
    view,
    wording.expect.title(),
    facts(...names.map((name) => [wording.expect[name](), text(view, expect, name)] as const), [
      wording.bring(),
      bullets(view, expect, 'whatToBring'),
    ]),
  );
}

/** What comes after a service (needs 48, 49). */
export function afterSection(view: ServiceView): Drawn {
  return section(view, wording.after(), bullets(view, view.service, 'afterCare'));
}

/** Other services, by what they are to this one. */
export function relatedSection(view: ServiceView): Drawn {
  const {related} = view.service;
  const relations = ['alternative', 'step-up', 'step-down', 'after-care', 'related'] as const;
  return section(
    view,
    wording.related.title(),
    facts(
      ...relations.map((relation) => {
        const those = related.filter((one) => one.relation === relation);
        const list = html`<ul>
          ${those.map((one) => html`<li>${relatedService(view, one)}</li>`)}
        </ul>`;
        return [wording.related[relation](), those.length > 0 ? list : nothing] as const;
      }),
    ),
  );
}

/** Interpreters, formats and assistance animals (needs 70, 72, 74). */
export function accessSection(view: ServiceView): Drawn {
  const {interpreters, formats, assistanceAnimals: animals} = view.service;
  const {access} = wording;
  return section(
    view,
    access.title(),
    facts(
      [access.interpreters(), list(interpreters.map((one) => wording.interpreter[one]()))],
      [access.formats(), list(formats.map((one) => wording.format[one]()))],
      [
        access.animals(),
        animals
          ? html`<p>${animals.welcome ? access.welcome() : access.notWelcome()}</p>
              ${text(view, animals, 'note')}`
          : nothing,
      ],
    ),
  );
}

/** Where a service is, who runs it, and who has looked at how it works (need 86). */
export function contactSection(view: ServiceView): Drawn {
  const {service, trust} = view;
  const {contact} = wording;
  const site = webAddress(service.url);
  return section(
    view,
    contact.title(),
    facts(
      [wording.runBy(), service.provider.name ? said(service.provider, 'name', trust) : nothing],
      [contact.address(), text(view, service, 'address')],
      [
        contact.website(),
        site ? html`<a href=${site} rel="noopener"><bdi dir="ltr">${site}</bdi></a>` : nothing,
      ],
      [
        contact.accreditation(),
        service.accreditation.length > 0
          ? html`${service.accreditation.map(
              (one) =>
                html`${saidAtLength(one, 'name', trust)}
                  <p class="quiet">${said(one, 'body', trust)}</p>
                  ${one.until ? html`<p class="quiet">${contact.until(longDate(one.until))}</p>` : nothing}`,
            )}`
          : nothing,
      ],
    ),
  );
}

/** The trust's own words on age come before any number: "over 18" may mean 18 or 19 (need 7). */
function ages(view: ServiceView): Drawn {
  const {ages} = view.service;
  const {from, to, note} = ages ?? {};
  if (note) return text(view, ages, 'note');
  if (from !== undefined && to !== undefined) return html`<p>${wording.ages.between(from, to)}</p>`;
  if (from !== undefined) return html`<p>${wording.ages.from(from)}</p>`;
  return to === undefined ? nothing : html`<p>${wording.ages.to(to)}</p>`;
}

function relatedService({trust, pageOf}: ServiceView, one: Related): Drawn {
  const {service, url, note} = one;
  const name = said(one, 'name', trust);
  const href = (service && pageOf(service)) ?? webAddress(url);
  return html`${href ? html`<a href=${href}>${name}</a>` : name}
  ${note ? html`<p class="quiet">${said(one, 'note', trust)}</p>` : nothing}`;
}

function list(items: readonly string[]): Drawn {
  return items.length > 0 ? html`${listOf(items)}` : nothing;
}
