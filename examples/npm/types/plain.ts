import '@trust-widgets/elements/exit-page';
import '@trust-widgets/elements/health-passport';
import '@trust-widgets/elements/interpreter-request';
import '@trust-widgets/elements/language-picker';
import '@trust-widgets/elements/referral';
import '@trust-widgets/elements/service';
import '@trust-widgets/elements/service-directory';
import '@trust-widgets/elements/shared-passport';
import '@trust-widgets/elements/urgent-help';
import type {AttributesOf, PropertiesOf, TrustElements, TrustEvents} from '@trust-widgets/elements';
import type {TrustReferral} from '@trust-widgets/elements/referral';
import type {TrustReferral as TheSame} from '@trust-widgets/elements/referral/element';

/** A type only of what is the same in both. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

export const isEveryTagDeclared: Same<
  TrustElements,
  Pick<HTMLElementTagNameMap, keyof TrustElements>
> = true;
export const isOneClass: Same<TrustReferral, TheSame> = true;

export const referral: TrustReferral = document.createElement('trust-referral');
referral.service = 'crisis-team';
// @ts-expect-error -- an id is text
referral.service = 3;
// @ts-expect-error -- a slip of the pen
referral.servise = 'crisis-team';

referral.addEventListener('trust-sent', (event) => console.log(event.reference.toUpperCase()));
// @ts-expect-error -- an event never carries an answer
referral.addEventListener('trust-sent', (event) => console.log(event.answers));
window.addEventListener('trust-step', ({step}) => console.log(step.toUpperCase()));
document.addEventListener('trust-sent', ({reference}) => console.log(reference));
document.addEventListener('trust-failed', ({reason}) => {
  // @ts-expect-error -- it is none of the words that there are
  if (reason === 'tired') console.log(reason);
});

export const attributes: Same<
  keyof AttributesOf<TrustElements['trust-service']>,
  'api' | 'in-list' | 'refer-url' | 'service' | 'service-url' | 'trust'
> = true;
export const properties: Same<
  keyof PropertiesOf<TrustElements['trust-exit-page']>,
  'api' | 'client' | 'href' | 'noKeyboard' | 'trust'
> = true;
export const events: Same<keyof TrustEvents, 'trust-failed' | 'trust-sent' | 'trust-step'> = true;
