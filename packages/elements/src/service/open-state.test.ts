import {expect} from '@open-wc/testing';

import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {openState} from './open-state.ts';

describe('openState()', () => {
  // A Wednesday in winter, noon in London.
  const now = new Date('2026-11-18T12:00:00Z');
  const hours = {
    always: false,
    weekly: [{days: ['wed' as const], opens: '09:00', closes: '17:00'}],
    bankHolidays: 'closed' as const,
  };
  const say = (open: {now: boolean; changesAt?: string}, at = now) =>
    openState({status: 'active', hours, open}, at);

  afterEach(async () => {
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('says until when a service is open, today, another day, and another week', () => {
    expect(say({now: true, changesAt: '2026-11-18T17:00:00Z'})).to.equal(
      'Open now. Closes today at 17:00',
    );
    expect(say({now: true, changesAt: '2026-11-19T02:00:00Z'})).to.equal(
      'Open now. Closes on Thursday at 02:00',
    );
    expect(say({now: true, changesAt: '2026-12-24T17:00:00Z'})).to.match(
      // Whether a weekday has a comma is the browser’s to say.
      /^Open now. Closes on Thursday,? 24 December at 17:00$/,
    );
  });

  it('says when a closed one opens', () => {
    expect(say({now: false, changesAt: '2026-11-18T13:30:00Z'})).to.equal(
      'Closed now. Opens today at 13:30',
    );
    expect(say({now: false, changesAt: '2026-11-23T09:00:00Z'})).to.equal(
      'Closed now. Opens on Monday at 09:00',
    );
  });

  it('tells the time of London on both sides of a change of the clocks (P09, H8)', () => {
    const friday = new Date('2026-03-27T12:00:00Z');
    expect(say({now: false, changesAt: '2026-03-30T08:00:00Z'}, friday)).to.equal(
      'Closed now. Opens on Monday at 09:00',
    );
    // Half past midnight on the 30th in London, where it is still the 29th by universal time.
    expect(say({now: true, changesAt: '2026-03-29T23:30:00Z'}, friday)).to.contain(
      'Monday at 00:30',
    );
  });

  it('does not say what was true before the page was left lying open', () => {
    const evening = new Date('2026-11-18T19:00:00Z');
    expect(say({now: true, changesAt: '2026-11-18T17:00:00Z'}, evening)).to.equal('Closed now');
    expect(say({now: false, changesAt: '2026-11-18T17:00:00Z'}, evening)).to.equal('Open now');
  });

  it('says what it can without a time, and asks people to ask where nothing is known', () => {
    const noHours = {...hours, weekly: []};
    expect(openState({status: 'active', hours: noHours, open: {now: false}}, now)).to.equal(
      'Ask the service when it is open',
    );
    const always = {...hours, always: true};
    expect(openState({status: 'active', hours: always, open: {now: true}}, now)).to.equal(
      'Open now. Always open, day and night',
    );
    expect(openState({status: 'closed', hours, open: {now: true}}, now)).to.equal(
      'This service has closed',
    );
  });

  it('has no English in Welsh, which the browser does not know, and Arabic words in Arabic', async () => {
    const monday = {now: false, changesAt: '2026-12-28T09:00:00Z'};
    await chooseLanguage('cy');
    expect(say(monday))
      .to.contain('28 Rhagfyr')
      .and.contain('09:00')
      .and.match(/dydd Llun/i);
    expect(say(monday)).not.to.match(/Monday|December|AM/);
    await chooseLanguage('ar');
    expect(say(monday)).to.contain('ديسمبر').and.contain('الاثنين');
  });
});
