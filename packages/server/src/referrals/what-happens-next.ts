import type {ServiceSummary, Trust} from '@trust-widgets/contract';

import type {ServiceRecord} from '../trusts/service-record.ts';
import type {WhatHappensNext} from '../store/store.ts';

/**
 * Gives what a person is told after a referral: the service's own promise, and whom to call if it is not kept.
 * A service without a number of its own has the trust's.
 */
export function whatHappensNext(service: ServiceRecord, trust: Trust): WhatHappensNext {
  const phones = service.phones.length > 0 ? service.phones.map(phone) : trustPhones(trust);
  return {
    text: service.referral?.whatHappensNext ?? '',
    ...(service.referral?.replyWithin !== undefined && {
      replyWithin: service.referral.replyWithin,
    }),
    phones,
  };
}

function phone({number, label, kind}: ServiceSummary['phones'][number]) {
  return {number, kind, ...(label !== undefined && {label})};
}

function trustPhones({urgentHelp}: Trust): WhatHappensNext['phones'] {
  return urgentHelp.flatMap(({kind, number, name}) => {
    if (kind !== 'team-phone' && kind !== 'team-text') return [];
    return [
      {
        number,
        kind: kind === 'team-text' ? ('text' as const) : ('voice' as const),
        ...(name !== undefined && {label: name}),
      },
    ];
  });
}
