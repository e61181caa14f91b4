import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';

import {dateTime, isoDateTime} from './date-time.ts';

const appointment = dateTime();

/** Reads an appointment as if it were the first of March 2026. */
function read(day: string, month: string, year: string, time: string, offset?: string) {
  mock.timers.enable({apis: ['Date'], now: new Date('2026-03-01T12:00:00Z')});
  try {
    return appointment.read({day, month, year, time, ...(offset !== undefined && {offset})});
  } finally {
    mock.timers.reset();
  }
}

const iso = (...typed: Parameters<typeof read>) => {
  const {value, fault} = read(...typed);
  return value ? isoDateTime(value) : fault && `${fault.part}: ${fault.code}`;
};

describe('dateTime', () => {
  it('reads a time as people write it', () => {
    for (const [typed, time] of [
      ['14:30', '14:30'],
      ['1430', '14:30'],
      ['930', '09:30'],
      ['14h30', '14:30'],
      ['2.30pm', '14:30'],
      ['2:30 p.m.', '14:30'],
      ['9 am', '09:00'],
      ['9:15', '09:15'],
      ['12am', '00:00'],
      ['12 pm', '12:00'],
      ['02:30', '02:30'],
      ['٢:٣٠ م', '14:30'],
      ['9 yb', '09:00'],
    ] as const) {
      assert.equal(read('5', '6', '2026', typed).value?.time, time, typed);
    }
  });

  it('asks which half of the day is meant, where a guess would be wrong for somebody', () => {
    assert.equal(iso('5', '6', '2026', '2:30'), 'time: am_or_pm');
  });

  it('names the part that is wrong', () => {
    assert.equal(iso('31', '6', '2026', '14:30'), 'day: not_real');
    assert.equal(iso('5', '13', '2026', '14:30'), 'month: month');
    assert.equal(iso('5', '6', '26', '14:30'), 'year: year');
    assert.equal(iso('5', '6', '2026', ''), 'time: no_time');
    assert.equal(iso('', '', '', '14:30'), 'day: day');
    for (const typed of ['25:00', '14:60', 'noonish', '14:30 am', '-1', '9:5', '1e3']) {
      assert.equal(iso('5', '6', '2026', typed), 'time: time', typed);
    }
  });

  it('B31 says what local time is ahead of Greenwich by', () => {
    assert.equal(iso('5', '6', '2026', '14:30'), '2026-06-05T14:30:00+01:00');
    assert.equal(iso('5', '12', '2026', '14:30'), '2026-12-05T14:30:00+00:00');
  });

  it('B31 refuses a time in the hour that does not come when clocks go forward', () => {
    assert.equal(iso('29', '3', '2026', '01:30'), 'time: clock_change');
    assert.equal(iso('29', '3', '2026', '00:59'), '2026-03-29T00:59:00+00:00');
    assert.equal(iso('29', '3', '2026', '02:00'), '2026-03-29T02:00:00+01:00');
  });

  it('B31 takes the first of the two where clocks go back, unless the second is named', () => {
    assert.equal(iso('25', '10', '2026', '01:30'), '2026-10-25T01:30:00+01:00');
    assert.equal(iso('25', '10', '2026', '01:30', '+00:00'), '2026-10-25T01:30:00+00:00');
    assert.equal(read('25', '10', '2026', '03:30', '+01:00').fault?.code, 'malformed');
  });

  it('B32 refuses a time that has passed', () => {
    assert.equal(iso('1', '3', '2026', '11:00'), 'day: past');
    assert.equal(iso('28', '2', '2026', '23:00'), 'day: past');
    assert.equal(iso('1', '3', '2026', '11:57'), '2026-03-01T11:57:00+00:00');
    const asRead = {day: '28', month: '02', year: '2026', time: '23:00', offset: '+00:00'};
    assert.deepEqual(read('28', '2', '2026', '11pm'), {
      fault: {code: 'past', part: 'day'},
      passed: asRead,
    });
  });

  it('takes nothing that is no date with its time', () => {
    for (const raw of [null, [], 'x', 5, {day: 1}, {time: 5}, {day: '5', minute: '3'}, {offset: 1}])
      assert.equal(appointment.read(raw).fault?.code, 'malformed', JSON.stringify(raw));
    assert.deepEqual(appointment.read({day: ' ', month: '', year: '', time: ''}), {});
  });
});
