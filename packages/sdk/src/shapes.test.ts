import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as contract from '@trust-widgets/contract';
import type {ZodMiniType} from 'zod/mini';

import * as receiptShapes from './receipt-shapes.ts';
import * as shapes from './shapes.ts';
import {everyBreakOf} from './testing/every-break-of.ts';

const summary = {
  id: 'crisis-team',
  name: 'Crisis team',
  kind: 'crisis-team',
  whatItIs: 'Help at home.',
  status: 'active',
  provider: {name: 'Northbank', sector: 'nhs'},
  hours: {
    always: false,
    weekly: [{days: ['mon'], opens: '09:00', closes: '17:00'}],
    bankHolidays: 'closed',
    note: 'By appointment.',
  },
  open: {now: true, changesAt: '2026-11-22T17:00:00+00:00'},
  waysIn: [{channel: 'phone', audience: ['new'], referrers: ['self'], note: 'Any time.', order: 1}],
  phones: [
    {
      number: '01632 960 111',
      kind: 'voice',
      label: 'Us',
      menuNote: 'Wait.',
      area: 'North',
      audience: ['new'],
      translations: {cy: {label: 'Ni'}, ur: {label: 'ہم', menuNote: 'انتظار کریں۔'}},
    },
  ],
  milesAway: 3,
  town: 'Leeds',
  translations: {cy: {name: 'Tîm', whatItIs: 'Cymorth.'}},
} as const;
const whatHappensNext = {
  text: 'A nurse calls you.',
  replyWithin: 'in 4 hours',
  language: 'en',
  translations: {cy: {text: 'Mae nyrs yn eich ffonio.'}},
  phones: [
    {number: '01632 960 111', label: 'Us', kind: 'voice', translations: {cy: {label: 'Ni'}}},
  ],
};
const receivedAt = '2026-11-22T10:00:00Z';

/** Of each answer, one with every field that it can have. */
const answers: [string, ZodMiniType, (value: unknown) => boolean, object][] = [
  [
    'Trust',
    contract.Trust,
    shapes.isTrust,
    {
      id: 'northbank',
      name: 'Northbank',
      nation: 'england',
      languages: ['en'],
      urgentHelp: [{kind: 'team-phone', number: '01632 960 111', name: 'Us', note: 'Wait.'}],
      demo: true,
      privacyUrl: 'https://trust.example/privacy',
      exitByKeyboard: true,
      pictures: 'https://trust.example/easy-read/{name}.svg',
      signLanguage: {
        'referral.danger': [
          {
            language: 'bsl',
            video: 'https://trust.example/danger.mp4',
            captions: 'https://trust.example/danger.vtt',
          },
        ],
      },
    },
  ],
  [
    'Receipt',
    contract.Receipt,
    receiptShapes.isReceipt,
    {reference: 'A', receivedAt, whatHappensNext, statusToken: 't'},
  ],
  [
    'ReferralStatus',
    contract.ReferralStatus,
    receiptShapes.isReferralStatus,
    {
      reference: 'A',
      status: 'withdrawn',
      receivedAt,
      deliveredAt: receivedAt,
      withdrawnAt: receivedAt,
      whatHappensNext,
    },
  ],
  [
    'Problem',
    contract.Problem,
    shapes.isProblem,
    {
      type: 'invalid_answers',
      title: 'x',
      status: 422,
      requestId: 'r',
      errors: [{field: 'name', code: 'missing'}],
      urgentHelp: [{kind: 'emergency', number: '999'}],
    },
  ],
  [
    'Service',
    contract.Service,
    shapes.isService,
    {
      ...summary,
      nation: 'england',
      otherNames: [{name: 'Tîm argyfwng', language: 'cy'}],
      whoItIsFor: 'Adults.',
      audiences: ['adults'],
      ages: {from: 18, to: 65, note: 'Over 18.'},
      area: 'North',
      address: '1 High Street',
      email: 'us@trust.example',
      url: 'https://trust.example',
      referral: {whatHappensNext: 'We call.', replyWithin: 'in 4 hours'},
      whatToExpect: {
        firstContact: 'A call.',
        visitLength: 'An hour.',
        howOften: 'Daily.',
        howLong: 'Six weeks.',
        whoYouMeet: 'A nurse.',
        whatToBring: ['Medicines'],
        visitingHours: 'Any.',
      },
      afterCare: ['Your GP.'],
      translations: {cy: {name: 'Tîm', afterCare: ['Eich meddyg.']}},
      related: [
        {
          relation: 'step-up',
          service: 'ward',
          name: 'Ward',
          note: 'x',
          url: 'https://trust.example',
        },
      ],
      interpreters: ['telephone'],
      formats: ['braille'],
      assistanceAnimals: {welcome: true, note: 'Not on the ward.'},
      accreditation: [{name: 'HTAS', body: 'RCPsych', until: '2027-01-01'}],
      lastChecked: '2026-11-01',
    },
  ],
  [
    'ServicePage',
    contract.ServicePage,
    shapes.isServicePage,
    {services: [summary], total: 1, nextCursor: 'c', near: {name: 'Leeds', county: 'Yorkshire'}},
  ],
];

describe('shapes', () => {
  for (const [name, schema, guard, whole] of answers) {
    it(`take a whole ${name}, as the contract does`, () => {
      assert.equal(schema.safeParse(whole).error, undefined);
      assert.equal(guard(whole), true);
    });

    it(`refuse a ${name} of which any part is missing or of another kind, where the contract does`, () => {
      let refused = 0;
      for (const broken of everyBreakOf(whole)) {
        const isPromised = schema.safeParse(broken).success;
        assert.equal(guard(broken), isPromised, JSON.stringify(broken));
        if (!isPromised) refused += 1;
      }
      assert.ok(refused > 8, `only ${refused} breaks were refused`);
    });
  }
});
