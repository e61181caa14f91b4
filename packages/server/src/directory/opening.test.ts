import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Nation, Service} from '@trust-widgets/contract';

import {bankHolidays} from './bank-holidays.ts';
import {openAt} from './opening.ts';

type Hours = Service['hours'];
const always: Hours = {always: true, weekly: [], bankHolidays: 'open'};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const office: Hours = {
  always: false,
  weekly: [{days: [...weekdays], opens: '09:00', closes: '17:00'}],
  bankHolidays: 'closed',
};
const nights: Hours = {
  always: false,
  weekly: [{days: [...weekdays, 'sat', 'sun'], opens: '22:00', closes: '06:00'}],
  bankHolidays: 'open',
};

function open(hours: Hours, at: string, nation: Nation = 'england') {
  return openAt(hours, nation, new Date(at));
}

describe('openAt', () => {
  it('says that a service that never closes is open on Christmas night, and that this never changes', () => {
    assert.deepEqual(open(always, '2026-12-25T03:00:00Z'), {now: true});
  });

  it('says when an office closes, and when it opens again after the weekend', () => {
    assert.deepEqual(open(office, '2026-11-20T16:59:59Z'), {
      now: true,
      changesAt: '2026-11-20T17:00:00.000Z',
    });
    assert.deepEqual(open(office, '2026-11-20T17:00:00Z'), {
      now: false,
      changesAt: '2026-11-23T09:00:00.000Z',
    });
  });

  it('reads hours by London’s clocks in summer', () => {
    assert.deepEqual(open(office, '2026-07-01T08:00:00Z'), {
      now: true,
      changesAt: '2026-07-01T16:00:00.000Z',
    });
    assert.equal(open(office, '2026-07-01T07:59:00Z').now, false);
  });

  it('knows that a session that began yesterday is still running after midnight', () => {
    assert.deepEqual(open(nights, '2026-11-22T02:00:00Z'), {
      now: true,
      changesAt: '2026-11-22T06:00:00.000Z',
    });
    assert.deepEqual(open(nights, '2026-11-22T06:00:00Z'), {
      now: false,
      changesAt: '2026-11-22T22:00:00.000Z',
    });
  });

  it('P09: closes at six by the clock on the night on which clocks go forward, and on which they go back', () => {
    assert.deepEqual(open(nights, '2026-03-29T02:30:00Z'), {
      now: true,
      changesAt: '2026-03-29T05:00:00.000Z',
    });
    assert.deepEqual(open(nights, '2026-10-25T00:30:00Z'), {
      now: true,
      changesAt: '2026-10-25T06:00:00.000Z',
    });
    assert.deepEqual(open(nights, '2026-10-25T01:30:00Z'), {
      now: true,
      changesAt: '2026-10-25T06:00:00.000Z',
    });
  });

  it('P09: takes 01:30 to be an hour later where clocks skip it, and the first of the two where it comes twice', () => {
    const early: Hours = {...nights, weekly: [{days: ['sun'], opens: '01:30', closes: '05:00'}]};
    assert.equal(open(early, '2026-03-29T00:00:00Z').changesAt, '2026-03-29T01:30:00.000Z');
    assert.equal(open(early, '2026-10-24T23:00:00Z').changesAt, '2026-10-25T00:30:00.000Z');
  });

  it('P09: says that an office opens an hour later in the world’s time once clocks have gone back', () => {
    assert.equal(open(office, '2026-10-23T16:00:00Z').changesAt, '2026-10-26T09:00:00.000Z');
    assert.equal(open(office, '2026-03-27T17:00:00Z').changesAt, '2026-03-30T08:00:00.000Z');
  });

  it('joins sessions that meet, so that nobody is told of a change that is none', () => {
    const split: Hours = {
      ...office,
      weekly: [
        {days: ['mon'], opens: '09:00', closes: '12:00'},
        {days: ['mon'], opens: '12:00', closes: '18:00'},
        {days: ['mon'], opens: '11:00', closes: '13:00'},
      ],
    };
    assert.equal(open(split, '2026-11-23T10:00:00Z').changesAt, '2026-11-23T18:00:00.000Z');
    const roundTheClock = [
      {days: [...weekdays, 'sat' as const, 'sun' as const], opens: '00:00', closes: '00:00'},
    ];
    assert.deepEqual(open({...nights, weekly: roundTheClock}, '2026-11-23T10:00:00Z'), {now: true});
  });

  it('stays closed over Easter where it closes on bank holidays', () => {
    assert.equal(open(office, '2026-04-02T17:00:00Z').changesAt, '2026-04-07T08:00:00.000Z');
    assert.equal(
      open(office, '2026-04-06T10:00:00Z', 'scotland').now,
      true,
      'Easter Monday is none in Scotland',
    );
  });

  it('keeps Sunday’s hours on a bank holiday where the trust says so', () => {
    const hours: Hours = {
      always: false,
      weekly: [...office.weekly, {days: ['sun'], opens: '14:00', closes: '16:00'}],
      bankHolidays: 'as-sunday',
    };
    assert.equal(open(hours, '2026-05-04T08:30:00Z').now, false);
    assert.deepEqual(open(hours, '2026-05-04T13:30:00Z'), {
      now: true,
      changesAt: '2026-05-04T15:00:00.000Z',
    });
  });

  it('closes on the holidays of Northern Ireland and of Scotland there, and not in England', () => {
    const only: readonly [at: string, nation: Nation][] = [
      ['2026-03-17T10:00:00Z', 'northern-ireland'],
      ['2026-07-13T10:00:00Z', 'northern-ireland'],
      ['2026-01-02T10:00:00Z', 'scotland'],
      ['2026-11-30T10:00:00Z', 'scotland'],
    ];
    for (const [at, nation] of only) {
      assert.equal(open(office, at, nation).now, false, `${at} in ${nation}`);
      assert.equal(open(office, at, 'england').now, true, `${at} in England`);
    }
  });

  it('does not open on Christmas Day because it is a Saturday', () => {
    const saturdays: Hours = {
      ...office,
      weekly: [{days: ['sat'], opens: '09:00', closes: '17:00'}],
    };
    assert.equal(open(saturdays, '2027-12-25T10:00:00Z').now, false);
    assert.equal(open(saturdays, '2027-12-18T18:00:00Z').changesAt, '2028-01-08T09:00:00.000Z');
  });
});

describe('bankHolidays', () => {
  // As https://www.gov.uk/bank-holidays lists them, with the fixed day itself where it falls at a weekend (in brackets).
  const listed: Record<string, string> = {
    'england 2026': '01-01 04-03 04-06 05-04 05-25 08-31 12-25 [12-26] 12-28',
    'wales 2027': '01-01 03-26 03-29 05-03 05-31 08-30 [12-25] [12-26] 12-27 12-28',
    'scotland 2026': '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 [12-26] 12-28',
    'scotland 2028': '[01-01] [01-02] 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
    'northern-ireland 2026':
      '01-01 03-17 04-03 04-06 05-04 05-25 [07-12] 07-13 08-31 12-25 [12-26] 12-28',
    'northern-ireland 2027':
      '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 [12-25] [12-26] 12-27 12-28',
    'england 2028': '[01-01] 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  };
  for (const [nationAndYear, days] of Object.entries(listed)) {
    it(`lists those of ${nationAndYear}`, () => {
      const [nation, year] = nationAndYear.split(' ') as [Nation, string];
      const found = [...bankHolidays(Number(year), nation)].map((day) => day.slice(5)).sort();
      assert.equal(found.join(' '), days.replace(/[[\]]/g, ''));
    });
  }
});
