import {PROFESSIONALS, type Referrer, REFERRERS} from '@trust-widgets/contract/referral/vocabulary';
import type {Service, WayIn} from '@trust-widgets/contract/service-directory/service';
import {DAYS} from '@trust-widgets/contract/service-directory/vocabulary';
import {html, nothing} from 'lit';

import {clockTime, listOf, weekday} from '../days.ts';
import {wording as dates} from '../days.wording.ts';
import {phoneNumber} from '../phone-number.ts';
import {openState} from './open-state.ts';
import {wording as words} from './reach.wording.ts';
import {mayBeCalled, servicePhones} from './service-phones.ts';
import {type Drawn, facts, section, type ServiceView, text} from './service-view.ts';
import {wording} from './service.wording.ts';
import {otherPhones, type WayGroup, wayGroups, type WayWithPhones} from './ways-in.ts';
import {whoCanAsk} from './who-can-ask.ts';

/** How to get help from a service: the ways in, by whom they are for. */
export function reachSection(view: ServiceView): Drawn {
  const {service, trust} = view;
  // What is closed takes nobody, and its numbers may be somebody else's by now. What will open again has its numbers.
  if (service.status === 'closed') return nothing;
  const groups = service.status === 'active' ? wayGroups(service) : [];
  const others = otherPhones(service, groups);
  // A list says it already, above the details.
  const who = view.isInList ? undefined : whoCanAsk(service);
  return section(
    view,
    wording.reach.title(),
    who ? html`<p class="panel">${who}</p>` : nothing,
    groups.length > 0 ? html`${groups.map((group) => wayGroup(view, group))}` : nothing,
    facts([wording.reach.otherNumbers(), servicePhones(others, trust)]),
  );
}

/** When a service is open: now, in the week, and on bank holidays. */
export function hoursSection(view: ServiceView): Drawn {
  const {service, now} = view;
  const {hours, status} = service;
  if (status !== 'active') return nothing;
  return section(
    view,
    wording.hours.title(),
    html`<p class="open">${openState(service, now)}</p>`,
    hours.always ? html`<p>${wording.hours.always()}</p>` : week(hours),
    text(view, hours, 'note'),
  );
}

function wayGroup(view: ServiceView, group: WayGroup): Drawn {
  const {audience, fromAbove, ways} = group;
  const {reach} = wording;
  const names = listOf(fromAbove.map(({channel}) => words.channel[channel]()));
  return html`<h4 aria-level=${view.isInList ? 5 : nothing}>${reach.group[audience]()}</h4>
    ${audience === 'known' && fromAbove.length > 0 ? html`<p>${reach.knownToo()}</p>` : nothing}
    ${
      audience === 'professional' && fromAbove.length > 0
        ? facts([reach.fromAbove(), html`${names}`])
        : nothing
    }
    <ul class="ways" role="list">
      ${ways.map((way) => html`<li>${wayIn(view, way, audience)}</li>`)}
    </ul>`;
}

function wayIn(
  view: ServiceView,
  {way, phones}: WayWithPhones,
  audience: WayGroup['audience'],
): Drawn {
  const who = limitTo(way, audience).map((one) => wording.referrer[one]());
  return html`<p class="way">${words.channel[way.channel]()}</p>
    ${text(view, way, 'note')}
    ${who.length > 0 ? facts([wording.reach.openTo(), html`${listOf(who)}`]) : nothing}
    ${servicePhones(phones, view.trust)} ${whereTo(view, way.channel)}`;
}

/** Who of a group may use a way, where not all of them may. */
function limitTo({referrers = []}: WayIn, audience: WayGroup['audience']): readonly Referrer[] {
  const isOfGroup = (one: Referrer) =>
    (PROFESSIONALS as readonly Referrer[]).includes(one) === (audience === 'professional');
  const all = REFERRERS.filter((one) => one !== 'other' && isOfGroup(one));
  return all.every((one) => referrers.includes(one)) ? [] : referrers.filter(isOfGroup);
}

/** What a way in leads to, where it is not a number of the service's own. */
function whereTo({service, trust, referUrl}: ServiceView, channel: string): Drawn {
  if (channel === 'nhs-111')
    return html`<p>${phoneNumber('111', {link: mayBeCalled('111', trust)})}</p>`;
  if (channel === 'online-referral' && referUrl)
    return html`<p><a class="button" href=${referUrl}>${wording.reach.refer()}</a></p>`;
  if (channel === 'email' && service.email) return html`<p>${emailAddress(service.email)}</p>`;
  return nothing;
}

/** An address to write to. What could carry more than an address is shown, and not linked. */
function emailAddress(email: string): Drawn {
  const shown = html`<bdi dir="ltr">${email}</bdi>`;
  return /^[^\s@:?&%,;<>]+@[^\s@:?&%,;<>]+$/.test(email)
    ? html`<a href="mailto:${email}">${shown}</a>`
    : shown;
}

function week({weekly, bankHolidays}: Service['hours']): Drawn {
  if (weekly.length === 0) return nothing;
  return facts(
    ...weekly.map(
      ({days, opens, closes}) =>
        [daysInWords(days), html`${dates.timeRange(clockTime(opens), clockTime(closes))}`] as const,
    ),
    [wording.hours.bankHolidays(), html`${wording.hours.onBankHolidays[bankHolidays]()}`],
  );
}

/** Days as people say them: every day, Monday to Friday, or Monday and Thursday. */
function daysInWords(days: Service['hours']['weekly'][number]['days']): string {
  const numbers = DAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? 0;
  if (numbers.length === DAYS.length) return dates.everyDay();
  const isRun = last - first === numbers.length - 1;
  return isRun && numbers.length > 2
    ? dates.dayRange(weekday(first), weekday(last))
    : listOf(numbers.map(weekday));
}
