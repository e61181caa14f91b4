import type {} from '@trust-widgets/elements/vue';
import type {GlobalComponents} from 'vue';

type Referral = InstanceType<GlobalComponents['trust-referral']>['$props'];
type ExitPage = InstanceType<GlobalComponents['trust-exit-page']>['$props'];

export const right: Referral = {
  trust: 'northbank',
  service: 'crisis-team',
  lang: 'cy',
  onTrustSent: ({reference}) => console.log(reference.toUpperCase()),
};
export const exit: ExitPage = {'no-keyboard': true, href: 'https://example.com'};

// @ts-expect-error -- an id is text
export const number: Referral = {service: 3};
// @ts-expect-error -- a slip of the pen
export const slip: Referral = {servise: 'crisis-team'};
// @ts-expect-error -- an event never carries an answer
export const answers: Referral = {onTrustSent: ({answers}) => console.log(answers)};
