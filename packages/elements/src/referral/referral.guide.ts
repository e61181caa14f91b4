import {referral} from '@trust-widgets/contract/referral/referral.form';
import type {Referrer} from '@trust-widgets/contract/referral/vocabulary';
import {
  inOrder,
  isOpenTo,
  takesOnlineReferrals,
  takesReferral,
} from '@trust-widgets/contract/service-directory/ways-in';
import {html, nothing, type TemplateResult} from 'lit';

import type {FormGuide, Situation} from '../form/guide.ts';
import {privacyLink} from '../form/privacy-link.ts';
import {saidWithin} from '../said.ts';
import {otherWaysIn} from './closed.ts';
import {more, receipt, wording} from './referral.wording.ts';

/** Leads people through a referral. */
export const referralGuide: FormGuide = {
  form: referral,
  wording,
  receipt,
  isOwn: ({referrer}) => referrer === 'self',

  instead(situation) {
    const {service} = situation;
    if (!service) return undefined;
    if (service.status !== 'active') return otherWays(more.closed.temporarily(), situation);
    return takesOnlineReferrals(service) ? undefined : otherWays(more.closed.text(), situation);
  },

  lead(page, {service, settings}) {
    if (page !== 'danger') return nothing;
    return html`${service ? html`<p class="about">${saidWithin(more.about, service, 'name', settings)}</p>` : nothing}
      <p class="quiet">${more.short()}</p>`;
  },

  noticeUnder(name, {draft, settings}) {
    const answer = draft[name];
    if (name === 'danger' && answer === 'yes') {
      const {title, text, goOn} = more.notEmergency;
      return html`<div class="panel alert" role="alert">
        <h3>${title()}</h3>
        <p>${text()}</p>
        <p>${goOn()}</p>
      </div>`;
    }
    if (name.startsWith('consent')) return privacyLink(settings);
    if (name === 'physicalHealth' && answer === 'yes')
      return html`<p class="panel" role="alert">${more.physical()}</p>`;
    if (name === 'seeMeAlone' && answer === 'yes') {
      return html`<p class="panel" role="status">${more.alone()}</p>`;
    }
    return nothing;
  },

  /** Tells at the first page that can tell, and not after nine pages, that a service does not take this referral. */
  refusal(page, situation) {
    const {draft, service} = situation;
    const {referrer, known} = draft as {referrer?: Referrer; known?: 'yes' | 'no' | 'unsure'};
    if (page !== 'referrer' || !service || !referrer) return undefined;
    const referring = {referrer, known};
    if (takesReferral(service, referring)) return undefined;
    const ways = inOrder(service.waysIn).filter(
      (way) => way.channel !== 'online-referral' && isOpenTo(way, referring),
    );
    return otherWaysIn(more.notForYou.title(), more.notForYou.text(), ways, situation);
  },
};

/** That there is no form for a service, why, and how else to reach it. */
export function otherWays(
  text: string,
  situation: Pick<Situation, 'service' | 'settings'>,
): TemplateResult {
  const ways = inOrder(situation.service?.waysIn ?? []);
  return otherWaysIn(more.closed.title(), text, ways, situation);
}
