import {expect} from '@open-wc/testing';
import type {Consent} from '@trust-widgets/contract/passport/consent';

import {lastDay} from './last-day.ts';

const consent: Consent = {id: 'a1b2c3d4e5f6a7b8', who: 'Leila', level: 'all'};
const ending: Consent = {...consent, until: {day: '25', month: '11', year: '2026'}};
const today = '2026-11-22';

describe('the last day of a link', () => {
  it('is a day, a week or 30 days from today', () => {
    const of = (term: 'day' | 'week' | 'month') => lastDay(term, {today, consent});
    expect([of('day'), of('week'), of('month')]).to.deep.equal([
      '2026-11-23',
      '2026-11-29',
      '2026-12-22',
    ]);
  });

  it('is never after that of the consent', () => {
    expect(lastDay('week', {today, consent: ending})).to.equal('2026-11-25');
    expect(lastDay('day', {today, consent: ending})).to.equal('2026-11-23');
  });

  it('can be any day of the next year, and no other', () => {
    const on = (chosen?: string) => lastDay('date', {today, chosen, consent});
    expect(on('2026-11-22')).to.equal('2026-11-22');
    expect(on('2027-11-22')).to.equal('2027-11-22');
    expect([on('2026-11-21'), on('2027-11-23'), on()]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
