import type {ServiceSummary} from '@trust-widgets/contract/service-directory/service';
import {isOpenTo} from '@trust-widgets/contract/service-directory/ways-in';

import {wording} from './reach.wording.ts';

/** Ways in which somebody asks for themselves, and nobody for them. */
const DIRECT = ['online-referral', 'phone', 'text', 'email', 'nhs-111', 'walk-in'];

/** Says kindly that a new person can't come to a service directly, where that is so (needs 12, 13). */
export function whoCanAsk({
  waysIn,
  status,
}: Pick<ServiceSummary, 'waysIn' | 'status'>): string | undefined {
  if (status !== 'active' || waysIn.length === 0) return undefined;
  const forNew = waysIn.filter((way) => isOpenTo(way, {referrer: 'self', known: 'no'}));
  if (forNew.some(({channel}) => DIRECT.includes(channel))) return undefined;
  if (forNew.length > 0) return wording.notDirectly();
  const isForKnown = waysIn.some(({audience}) => audience.includes('known'));
  return isForKnown ? wording.notForNew() : wording.onlyProfessionals();
}
