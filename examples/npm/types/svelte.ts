import type {} from '@trust-widgets/elements/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

type Referral = SvelteHTMLElements['trust-referral'];
type ExitPage = SvelteHTMLElements['trust-exit-page'];

export const right: Referral = {
  trust: 'northbank',
  service: 'crisis-team',
  lang: 'cy',
  'ontrust-sent': ({reference}) => console.log(reference.toUpperCase()),
};
export const exit: ExitPage = {'no-keyboard': true, href: 'https://example.com'};

// @ts-expect-error -- an id is text
export const number: Referral = {service: 3};
// @ts-expect-error -- an event never carries an answer
export const answers: Referral = {'ontrust-sent': ({answers}) => console.log(answers)};
