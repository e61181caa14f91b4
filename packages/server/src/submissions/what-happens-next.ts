import type {Service, ServiceSummary, Trust} from '@trust-widgets/contract';

import type {WhatHappensNext} from '../store/store.ts';

/** What a trust's file promises to whoever sends something, and whom to call. */
export interface Promised {
  readonly whatHappensNext?: string | undefined;
  readonly replyWithin?: string | undefined;
  readonly phones: ServiceSummary['phones'];
  readonly translations?: NonNullable<Service['referral']>['translations'];
}

/**
 * Gives what a person is told after they sent something: what was promised for it, and whom to call if it is not kept.
 * Where no number of its own is given, there are the trust's.
 */
export function whatHappensNext(
  {whatHappensNext: text = '', replyWithin, phones, translations}: Promised,
  trust: Trust,
): WhatHappensNext {
  return {
    text,
    ...(replyWithin !== undefined && {replyWithin}),
    language: trust.languages[0],
    ...inEach(translations, ({whatHappensNext, replyWithin}) => ({
      text: whatHappensNext,
      replyWithin,
    })),
    phones: phones.length > 0 ? phones.map(phone) : trustPhones(trust),
  };
}

function phone({number, label, kind, translations}: ServiceSummary['phones'][number]) {
  return {
    number,
    kind,
    ...(label !== undefined && {label}),
    ...inEach(translations, ({label}) => ({label})),
  };
}

function trustPhones({urgentHelp}: Trust): WhatHappensNext['phones'] {
  return urgentHelp.flatMap(({kind, number, name, translations}) => {
    if (kind !== 'team-phone' && kind !== 'team-text') return [];
    return [
      {
        number,
        kind: kind === 'team-text' ? ('text' as const) : ('voice' as const),
        ...(name !== undefined && {label: name}),
        ...inEach(translations, ({name}) => ({label: name})),
      },
    ];
  });
}

/** Takes of the translations of something what a receipt needs, where there is any of it. */
function inEach<Words, Told extends Readonly<Record<string, string | undefined>>>(
  translations: Readonly<Record<string, Words>> | undefined,
  told: (words: Words) => Told,
): {translations?: Record<string, Told>} {
  const all = Object.entries(translations ?? {}).flatMap(([code, words]) => {
    const inThis = told(words);
    return Object.values(inThis).some((text) => text !== undefined) ? [[code, inThis]] : [];
  });
  return all.length > 0 ? {translations: Object.fromEntries(all) as Record<string, Told>} : {};
}
