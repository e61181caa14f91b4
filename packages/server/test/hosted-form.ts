import assert from 'node:assert/strict';

import {madeUpService, madeUpTrust} from '../src/testing/made-up-trust.ts';
import {type Filled, PlainBrowser} from '../src/testing/plain-browser.ts';
import type {TestService} from '../src/testing/test-service.ts';

const made = madeUpTrust();
/** A trust whose team takes referrals, with one that is closed and one for those whom it knows. */
export const northbank = madeUpTrust('northbank', {
  trust: {
    ...made.trust,
    languages: ['en', 'cy', 'ar'],
    signLanguage: {
      'referral.danger': [
        {
          language: 'bsl',
          video: 'https://videos.northbank.example/danger.mp4',
          captions: 'https://www.northbank.example/danger.vtt',
        },
      ],
    },
  },
  services: [
    madeUpService('crisis-team', {
      translations: {cy: {name: 'Tîm argyfwng Northbank'}},
      referral: {
        whatHappensNext: 'A nurse will call you.',
        replyWithin: 'within 4 hours',
        translations: {cy: {whatHappensNext: 'Bydd nyrs yn eich ffonio. <b>'}},
      },
    }),
    madeUpService('closed-team', {status: 'temporarily-closed'} as never),
    madeUpService('known-team', {
      waysIn: [{channel: 'online-referral', audience: ['known'], order: 1}],
    }),
  ],
});

export const REFERRAL = '/northbank/referral/crisis-team';
export const INTERPRETER = '/northbank/interpreter';

/** Answers that are enough to refer oneself. A page that then asks for more is sent again. */
export const ONESELF: readonly Filled[] = [
  {danger: 'no'},
  {referrer: 'self'},
  {name: 'Suharto'},
  {urgentContact: 'phone'},
  {phone: '07700 900123'},
  {whereabouts: 'say-later'},
  {whatIsHappening: 'I am frightened.'},
  {},
  {},
  {consent: 'yes'},
];

/** Answers page after page, as a person without script does. */
export async function fillIn(
  browser: PlainBrowser,
  pages: readonly Filled[] = ONESELF,
): Promise<void> {
  for (const page of pages) await browser.press(undefined, page);
}

/** Comes to the check before sending, with a form of its own. */
export async function toCheck(service: TestService, where = REFERRAL): Promise<PlainBrowser> {
  const browser = await new PlainBrowser(service).open(where);
  await fillIn(browser);
  assert.equal(browser.page, 'check', browser.text);
  return browser;
}

/** Something calm to read, with a number to call, that repeats nothing that was sent. */
export function assertCalm({response, html, text}: PlainBrowser, status: number): void {
  assert.equal(response.status, status, text);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(text, /999/);
  assert.doesNotMatch(html, /CANARY|sqlite|postgres|\bat .*\.ts/i);
}

/** How many forms are kept. */
export async function rows({store}: TestService): Promise<number> {
  return (await store.db.selectFrom('hosted_form').selectAll().execute()).length;
}

/** The characters of the largest of them. */
export async function largest({store}: TestService): Promise<number> {
  const kept = await store.db.selectFrom('hosted_form').select('contents').execute();
  return Math.max(...kept.map(({contents}) => contents.length));
}
