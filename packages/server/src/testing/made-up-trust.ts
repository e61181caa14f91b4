import {NATIONAL_NUMBERS} from '@trust-widgets/contract';

import type {ServiceRecord} from '../trusts/service-record.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';

/** The secret that a made-up trust shares with its receiver. */
export const MADE_UP_SECRET = 'a-secret-that-only-tests-have';

/** Makes a trust that does not exist, with one service that takes referrals from anyone, and three kinds of interpreting. */
export function madeUpTrust(id = 'northbank', changes: Partial<TrustConfig> = {}): TrustConfig {
  return {
    trust: {
      id,
      name: 'Northbank NHS Foundation Trust',
      nation: 'england',
      languages: ['en'],
      urgentHelp: [
        ...NATIONAL_NUMBERS.england,
        {kind: 'team-phone', number: '01632 960 111', name: 'Crisis line'},
        {kind: 'team-text', number: '07700 900111', name: 'Crisis line'},
      ],
      demo: true,
      exitByKeyboard: true,
      interpreters: {
        modes: [
          {mode: 'face-to-face'},
          {mode: 'bsl', noticeDays: 10},
          {mode: 'written-translation'},
        ],
        commonLanguages: ['ar', 'pl'],
      },
    },
    services: [madeUpService('crisis-team')],
    interpreterRequests: {
      whatHappensNext: 'We look for an interpreter and write to you.',
      replyWithin: 'within 2 working days',
      phones: [{number: '07700 900222', kind: 'text', label: 'Interpreters'}],
    },
    allowedOrigins: ['https://www.northbank.example'],
    // Nothing listens there. A test service puts its receiver's address in.
    delivery: {url: 'http://127.0.0.1:9/referrals', secrets: [MADE_UP_SECRET]},
    ...changes,
  };
}

/** Makes a service that does not exist. It takes online referrals from anyone. */
export function madeUpService(id: string, changes: Partial<ServiceRecord> = {}): ServiceRecord {
  return {
    id,
    name: 'Northbank crisis team',
    kind: 'crisis-team',
    whatItIs: 'Help at home when things are very hard.',
    status: 'active',
    provider: {name: 'Northbank NHS Foundation Trust', sector: 'nhs'},
    hours: {always: true, weekly: [], bankHolidays: 'open'},
    waysIn: [{channel: 'online-referral', audience: ['new', 'known', 'professional'], order: 1}],
    phones: [{number: '01632 960 222', kind: 'voice', label: 'Crisis team'}],
    nation: 'england',
    otherNames: [],
    whoItIsFor: 'Adults who live in Northbank.',
    audiences: ['adults'],
    referral: {whatHappensNext: 'A nurse will call you.', replyWithin: 'within 4 hours'},
    afterCare: [],
    related: [],
    interpreters: ['telephone'],
    formats: ['easy-read'],
    accreditation: [],
    lastChecked: '2026-11-01',
    synonyms: [],
    ...changes,
  };
}
