import {expect} from '@open-wc/testing';

import {longDate, longDateTime} from './dates.ts';
import {clockTime, daysBetween, listOf, weekday} from './days.ts';
import {ownName} from './language-picker/own-name.ts';
import {chooseLanguage, forgetLanguage, languages} from './localisation.ts';

describe('dates and lists', () => {
  afterEach(async () => {
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('are British in English', () => {
    expect(longDate('2026-11-03')).to.equal('3 November 2026');
    expect(clockTime('17:30')).to.equal('17:30');
    expect([0, 6].map(weekday)).to.deep.equal(['Monday', 'Sunday']);
    expect(listOf(['a', 'b', 'c'])).to.equal('a, b and c');
  });

  it('have our translators’ words in Welsh, which no browser of Google’s knows, or the browser’s, and no English', async () => {
    await chooseLanguage('cy');
    expect(longDate('2026-11-03')).to.match(/^3 Tachwedd 2026$/i);
    expect(weekday(0)).to.match(/Llun/);
    expect(weekday(6)).to.match(/Sul/);
    // Firefox and WebKit know Welsh, and have both forms of its “and”.
    expect(listOf(['a', 'b', 'c'])).to.match(/^a, b,( a\(c\))? c$/);
    expect(clockTime('17:30')).to.equal('17:30');
  });

  it('are the browser’s own in Arabic', async () => {
    await chooseLanguage('ar');
    expect(longDate('2026-11-03')).to.contain('نوفمبر');
    expect(weekday(0)).to.equal('الاثنين');
    expect(listOf(['أ', 'ب'])).to.equal('أ وب');
  });

  for (const code of languages) {
    it(`have words of that language alone, and the figures of numbers to call: ${code}`, async () => {
      await chooseLanguage(code);
      const said = [
        longDateTime('2026-10-25', '01:30', '+01:00'),
        ...Array.from({length: 12}, (_, month) =>
          longDate(`2026-${String(month + 1).padStart(2, '0')}-28`),
        ),
        ...[0, 1, 2, 3, 4, 5, 6].map(weekday),
        clockTime('17:30'),
        listOf(['1', '2', '3']),
      ].join('\n');
      if (!code.startsWith('en')) expect(said).not.to.match(/day\b|March|June|\band\b|M\d/);
      if (!/\p{Script=Latin}/u.test(ownName(code))) expect(said).not.to.match(/\p{Script=Latin}/u);
      expect(said.replace(/[0-9]/g, '')).not.to.match(/\p{Nd}/u);
      expect(longDate('2026-11-03')).to.match(/2026/);
      expect(clockTime('17:30')).to.equal('17:30');
    });
  }

  it('say an appointment in full, with its weekday', async () => {
    expect(longDateTime('2026-11-03', '14:30', '+00:00')).to.match(
      /^Tuesday,? 3 November 2026 at 14:30$/,
    );
    expect(longDateTime('2026-07-03', '09:00', '+01:00')).to.match(
      /^Friday,? 3 July 2026 at 09:00$/,
    );
    await chooseLanguage('cy');
    expect(longDateTime('2026-11-03', '14:30', '+00:00')).to.match(/Mawrth.*Tachwedd 2026.*14:30/);
    await chooseLanguage('ar');
    expect(longDateTime('2026-11-03', '14:30', '+00:00')).to.match(/الثلاثاء.*نوفمبر.*14:30$/);
  });

  it('say which one is meant of the hour that comes twice (B32)', () => {
    const saidAt = (time: string, offset: string) => longDateTime('2026-10-25', time, offset);
    expect(saidAt('01:30', '+01:00')).to.match(
      /^Sunday,? 25 October 2026 at 01:30, before the clocks go back$/,
    );
    expect(saidAt('01:30', '+00:00')).to.match(/, after the clocks go back$/);
    expect(saidAt('00:59', '+01:00')).to.match(/at 00:59$/);
    expect(saidAt('02:00', '+00:00')).to.match(/at 02:00$/);
  });

  it('count midnights in London, also on days of 23 and 25 hours', () => {
    const between = (from: string, to: string) => daysBetween(new Date(from), new Date(to));
    expect(between('2026-06-01T22:30:00Z', '2026-06-01T23:30:00Z')).to.equal(1);
    expect(between('2026-12-01T22:30:00Z', '2026-12-01T23:30:00Z')).to.equal(0);
    expect(between('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).to.equal(2);
    expect(between('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).to.equal(2);
  });
});
