import type {ServiceSummary, Trust} from '@trust-widgets/contract';

import type {WhatHappensNext} from '../store/store.ts';

/** What a trust's file promises to whoever sends something, and whom to call. */
export interface Promised {
  readonly whatHappensNext?: string | undefined;
  readonly replyWithin?: string | undefined;
  readonly phones: ServiceSummary['phones'];
}

/**
 * Gives what a person is told after they sent something: what was promised for it, and whom to call if it is not kept.
 * Where no number of its own is given, there are the trust's.
 */
export function whatHappensNext(
  {whatHappensNext: text = '', replyWithin, phones}: Promised,
  trust: Trust,
): WhatHappensNext {
  return {
    text,
    ...(replyWithin !== undefined && {replyWithin}),
    phones: phones.length > 0 ? phones.map(phone) : trustPhones(trust),
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
