import {FormPage, type Typed, until} from '../form/form.page.ts';
import './define.ts';
import type {TrustReferral} from './trust-referral.ts';
import type {Example} from './trust-referral.examples.ts';

/** Answers that are enough to refer oneself, page by page. */
export const oneself: readonly Typed[] = [
  {danger: 'no'},
  {referrer: 'self'},
  {name: 'Siân O’Neill'},
  {urgentContact: 'phone', phone: '07700 900123'},
  {whereabouts: 'say-later'},
  {whatIsHappening: 'I have not slept for four days.'},
  {},
  {},
  {consent: 'yes'},
];

/** Answers that are enough for a friend to refer somebody. */
export const aFriend: readonly Typed[] = [
  {danger: 'unsure'},
  {referrer: 'friend'},
  {helperName: 'Tom', personKnows: 'not-safe-to-tell'},
  {name: 'Leila'},
  {urgentContact: 'through-someone', throughWhom: 'Through me'},
  {whereabouts: 'refuge'},
  {whatIsHappening: 'She does not answer any more.'},
  {},
  {},
  {},
  {consentToRefer: 'unsure'},
];

/** The referral as a person meets it on a trust's page. */
export class ReferralPage extends FormPage {
  static async open({
    trust = 'northbank',
    service = 'crisis-team',
    client,
  }: Example = {}): Promise<ReferralPage> {
    const element = document.createElement('trust-referral');
    Object.assign(element, {trust, service, ...(client && {client})});
    element.innerHTML = '<p class="number">01632 960 111</p>';
    document.body.append(element);
    return ReferralPage.at(element);
  }

  /** Takes a referral that stands on a page already, once it can be used. */
  static async at(element: TrustReferral): Promise<ReferralPage> {
    await until(() => element.shadowRoot?.querySelector('.widget') != null);
    return new ReferralPage(element);
  }
}
