import {PROFESSIONALS, type Referrer} from '../referral/vocabulary.ts';
import type {ServiceSummary, WayIn} from './service.ts';

/** Who wants to refer: somebody of that kind, and whether the service knows the person already. */
export interface Referring {
  readonly referrer: Referrer;
  /** Left out or `unsure` counts as known: nobody is turned away for not knowing. */
  readonly known?: 'yes' | 'no' | 'unsure' | undefined;
}

/** Says whether a service takes an online referral from this person. Who may refer is the service's own rule (needs 8, 12). */
export function takesReferral(
  service: Pick<ServiceSummary, 'waysIn' | 'status'>,
  referring: Referring,
): boolean {
  return (
    service.status === 'active' &&
    service.waysIn.some((way) => way.channel === 'online-referral' && isOpenTo(way, referring))
  );
}

/** Says whether a service takes online referrals from anyone at all. */
export function takesOnlineReferrals(service: Pick<ServiceSummary, 'waysIn' | 'status'>): boolean {
  return (
    service.status === 'active' && service.waysIn.some(({channel}) => channel === 'online-referral')
  );
}

/** Says whether one way in is open to this person. */
export function isOpenTo(way: WayIn, {referrer, known}: Referring): boolean {
  const isProfessional = (PROFESSIONALS as readonly string[]).includes(referrer);
  const audience = isProfessional ? 'professional' : known === 'no' ? 'new' : 'known';
  // A way open to new people is open to people already known as well.
  const isForThem =
    way.audience.includes(audience) || (audience === 'known' && way.audience.includes('new'));
  return isForThem && (way.referrers === undefined || way.referrers.includes(referrer));
}

/** Puts ways in in the order to show them: the service's own, with the emergency department after all others (need 17). */
export function inOrder(waysIn: readonly WayIn[]): WayIn[] {
  const rank = (way: WayIn) => (way.channel === 'emergency-department' ? Infinity : way.order);
  return [...waysIn].sort((a, b) => rank(a) - rank(b));
}
