import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {Service, ServicePage, type ServiceQuery} from '@trust-widgets/contract';

import {madeUpService, madeUpTrust} from '../testing/made-up-trust.ts';
import {madeUpDirectory} from '../testing/made-up-services.ts';
import {CursorError} from './cursor.ts';
import {createDirectory} from './directory.ts';

const sunday = new Date('2026-11-22T12:00:00Z');
const monday = new Date('2026-11-23T12:00:00Z');
const office = {
  always: false,
  weekly: [{days: ['mon' as const, 'tue' as const], opens: '09:00', closes: '17:00'}],
  bankHolidays: 'closed' as const,
};
const sunderland = {town: 'Sunderland', position: {lat: 54.905, lon: -1.382}};
const hexham = {town: 'Hexham', position: {lat: 54.971, lon: -2.1}};

const directory = createDirectory(
  madeUpTrust('northbank', {
    services: [
      madeUpService('crisis-team', {
        name: 'Crisis Resolution Team',
        otherNames: [
          {name: 'Tîm Datrys Argyfwng', language: 'cy'},
          {name: 'Foireann Cóireála Baile', language: 'ga'},
        ],
        translations: {
          ur: {name: 'بحران کی ٹیم', whatItIs: 'گھر پر مدد۔'},
          'zh-Hans': {name: '心理危机小组', whatItIs: '长'.repeat(500)},
          bn: {name: 'সংকট দল'},
        },
        synonyms: ['home treatment', 'nervous breakdown', 'hearing voices', 'psychosis'],
        waysIn: [
          {channel: 'emergency-department', audience: ['new'], order: 1},
          {channel: 'phone', audience: ['new'], order: 2},
        ],
        ...hexham,
      }),
      madeUpService('talking', {
        name: 'Talking Therapies',
        kind: 'talking-therapies',
        whatItIs: 'Help for people who feel low. If it is a crisis, call the team for that.',
        synonyms: ['counselling', 'depression'],
        hours: office,
        waysIn: [{channel: 'gp', audience: ['new'], order: 1}],
      }),
      madeUpService('carers', {
        name: 'Zo\u00eb\u2019s Carers\u2019 Caf\u00e9',
        kind: 'carers-support',
        audiences: ['carers', 'young-people'],
        waysIn: [{channel: 'walk-in', audience: ['new'], order: 1}],
        ...sunderland,
      }),
      madeUpService('old', {name: 'A Crisis Line of Old', kind: 'crisis-line', status: 'closed'}),
    ],
  }),
);

function found(query: ServiceQuery, now = sunday): string[] {
  return directory.search(query, now).services.map(({id}) => id);
}

describe('a directory', () => {
  it('answers what the contract says it answers', () => {
    ServicePage.parse(directory.search({near: 'Sunderland', open: true}, sunday));
    Service.parse(directory.get('crisis-team', sunday));
  });

  it('lists services that are open to people before those that closed, each by name', () => {
    assert.deepEqual(found({}), ['crisis-team', 'talking', 'carers', 'old']);
  });

  it('shows the emergency department last, whatever order the trust wrote', () => {
    const channels = directory.get('crisis-team', sunday)?.waysIn.map(({channel}) => channel);
    assert.deepEqual(channels, ['phone', 'emergency-department']);
    assert.equal(directory.search({}, sunday).services[0]?.waysIn[0]?.channel, 'phone');
  });

  it('gives every language that a text was written in, in a list no longer than its own', () => {
    const [summary] = directory.search({q: 'crisis res'}, sunday).services;
    assert.equal(summary?.translations?.['ur']?.name, 'بحران کی ٹیم');
    assert.equal([...(summary.translations['zh-Hans']?.whatItIs ?? '')].length, 400);
    const whole = directory.get('crisis-team', sunday)?.translations?.['zh-Hans']?.whatItIs ?? '';
    assert.equal([...whole].length, 500);
    assert.equal(directory.search({q: 'talking'}, sunday).services[0]?.translations, undefined);
  });

  it('keeps to itself what only the search needs', () => {
    const told = JSON.stringify(directory.get('crisis-team', sunday));
    assert.doesNotMatch(told, /nervous breakdown|position/);
  });

  const words: Record<string, readonly string[]> = {
    'nervous breakdown': ['crisis-team'],
    'HOME TREATMENT': ['crisis-team'],
    'hearing voices': ['crisis-team'],
    psycosis: ['crisis-team'],
    'hoem treatment': ['crisis-team'],
    'crisis res': ['crisis-team'],
    argyfwng: ['crisis-team'],
    'Tim Datrys': ['crisis-team'],
    بحران: ['crisis-team'],
    'بحران كي': ['crisis-team'],
    'گھر پر مدد': ['crisis-team'],
    危机: ['crisis-team'],
    心理危机小组: ['crisis-team'],
    小组: ['crisis-team'],
    সংকট: ['crisis-team'],
    cóireála: ['crisis-team'],
    coireala: ['crisis-team'],
    councelling: ['talking'],
    'talking therapy': ['talking'],
    cafe: ['carers'],
    'zoes carer': ['carers'],
    'somebody to help me with my depression please': ['talking'],
  };
  for (const [q, expected] of Object.entries(words)) {
    it(`finds ${expected[0]} for somebody who types “${q}”`, () => {
      assert.deepEqual(found({q}), expected);
    });
  }

  it('B07: finds the same whether an accent is part of the letter or a mark after it', () => {
    for (const q of ['Caf\u00e9', 'Cafe\u0301', 'Zoe\u0308'])
      assert.deepEqual(found({q}), ['carers'], q);
  });

  it('puts a service with the word in its name before one that only mentions it', () => {
    assert.deepEqual(found({q: 'crisis'}), ['crisis-team', 'old', 'talking']);
  });

  it('B54, B55: takes what databases and search engines would obey for the characters they are', () => {
    for (const q of [
      "' OR 1=1--",
      '%',
      '_',
      '\\',
      '"',
      '*',
      'NEAR(',
      '-',
      'a:b^2~',
      '$where',
      '()',
    ]) {
      const {services, total} = directory.search({q}, sunday);
      assert.deepEqual([services.length, total], [0, 0], q);
    }
    assert.deepEqual(found({q: 'crisis" OR *'}), ['crisis-team', 'old', 'talking']);
  });

  it('B44: finds nothing under the names that every object has', () => {
    for (const q of ['__proto__', 'constructor', 'toString']) assert.deepEqual(found({q}), [], q);
    assert.equal(directory.get('__proto__', sunday), undefined);
    assert.equal(directory.get('constructor', sunday), undefined);
  });

  it('takes a search of nothing but space for no search', () => {
    assert.equal(found({q: ' \u200b '}).length, 4);
  });

  it('narrows by whom it is for, by the way in, and by both', () => {
    assert.deepEqual(found({for: 'carers'}), ['carers']);
    assert.deepEqual(found({wayIn: 'gp'}), ['talking']);
    assert.deepEqual(found({for: 'carers', wayIn: 'gp'}), []);
    assert.deepEqual(found({q: 'crisis', for: 'carers'}), []);
  });

  it('finds what is open now, and never a service that closed for good', () => {
    assert.deepEqual(found({open: true}, sunday), ['crisis-team', 'carers']);
    assert.deepEqual(found({open: true}, monday), ['crisis-team', 'talking', 'carers']);
    assert.deepEqual(found({open: true}, sunday), ['crisis-team', 'carers'], 'a clock set back');
  });

  it('tells when a service opens next', () => {
    assert.deepEqual(directory.get('talking', sunday)?.open, {
      now: false,
      changesAt: '2026-11-23T09:00:00.000Z',
    });
    assert.deepEqual(directory.get('old', sunday)?.open, {now: false});
  });

  it('puts the nearest first, with its miles, and those without a place last', () => {
    const page = directory.search({near: 'sunderland'}, sunday);
    assert.deepEqual(page.near, {name: 'Sunderland'});
    assert.deepEqual(
      page.services.map(({id, milesAway}) => [id, milesAway]),
      [['carers', 0], ['crisis-team', 29], ['talking', undefined], ['old', undefined]],
    ); // prettier-ignore
  });

  it('lists everything and names no town where the town is unknown, so that a page can say so', () => {
    const page = directory.search({near: 'Nowhere-at-all'}, sunday);
    assert.equal(page.near, undefined);
    assert.equal(page.total, 4);
  });

  it('goes through a long list page by page, each service once', () => {
    const many = createDirectory(madeUpDirectory(205));
    for (const query of [{}, {q: 'crisis'}, {near: 'Durham'}, {for: 'young-people' as const}]) {
      const seen: string[] = [];
      const {total} = many.search(query, monday);
      let cursor: string | undefined;
      do {
        const page = many.search({...query, cursor}, monday);
        assert.ok(page.services.length <= 20);
        seen.push(...page.services.map(({id}) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      assert.equal(seen.length, total, JSON.stringify(query));
      assert.equal(new Set(seen).size, total, JSON.stringify(query));
    }
  });

  it('B69: refuses a cursor that was changed, made up, or given to another search', () => {
    const many = createDirectory(madeUpDirectory(100));
    const {nextCursor = ''} = many.search({}, monday);
    const other =
      many.search({q: 'crisis'}, monday).nextCursor ??
      many.search({for: 'adults'}, monday).nextCursor;
    const forged = [
      'x',
      '-1',
      '20',
      nextCursor.slice(0, -1),
      `${nextCursor}A`,
      nextCursor.toUpperCase(),
      Buffer.from('40.AAAAAAAAAAAA').toString('base64url'),
      'A'.repeat(10_000),
      other!,
    ];
    for (const cursor of forged) {
      assert.throws(() => many.search({cursor}, monday), CursorError, cursor.slice(0, 40));
    }
  });

  it('B53: answers a search of 5,000 characters at once', () => {
    for (const q of ['a'.repeat(5000), 'crisis '.repeat(700), '\u0301'.repeat(5000)]) {
      // The fastest of five, because the machine may be busy with something else.
      const times = Array.from({length: 5}, () => {
        const start = performance.now();
        directory.search({q}, sunday);
        return performance.now() - start;
      });
      assert.ok(Math.min(...times) < 50);
    }
  });

  it('works for a trust that lists no service yet', () => {
    const empty = createDirectory(madeUpTrust('northbank', {services: []}));
    assert.deepEqual(empty.search({q: 'crisis', near: 'Durham', open: true}, sunday).services, []);
  });
});
