import {expect} from '@open-wc/testing';

import {isSoonerThan} from './notice.ts';

// Half past midnight on 2 July in London, and still 1 July in Greenwich.
const now = new Date('2026-07-01T23:30:00Z');
const on = (day: string, month = '7', year = '2026') => ({day, month, year, time: ''});

describe('isSoonerThan()', () => {
  it('counts days by the calendar in London', () => {
    expect(isSoonerThan(10, on('11'), now)).to.equal(true);
    expect(isSoonerThan(10, on('12'), now)).to.equal(false);
    expect(isSoonerThan(10, on('2'), now)).to.equal(true);
  });

  it('says nothing of a day that has passed, which is told as an error', () => {
    expect(isSoonerThan(10, on('1'), now)).to.equal(false);
  });

  it('says nothing while the day is being typed', () => {
    for (const typed of [undefined, on(''), on('4', '7', '202'), on('31', '9')]) {
      expect(isSoonerThan(10, typed, now)).to.equal(false);
    }
  });

  it('counts whole days over the night on which clocks change', () => {
    const before = new Date('2026-10-24T12:00:00Z');
    expect(isSoonerThan(2, on('25', '10'), before)).to.equal(true);
    expect(isSoonerThan(2, on('26', '10'), before)).to.equal(false);
  });
});
