import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';

import {birthDate, isoDate} from './date.ts';

const field = birthDate();
const read = (day: string, month: string, year: string) => field.read({day, month, year});

describe('birthDate', () => {
  it('B26 refuses days that no calendar has', () => {
    assert.deepEqual(read('31', '2', '2023'), {fault: {code: 'not_real', part: 'day'}});
    assert.deepEqual(read('29', '2', '1900'), {fault: {code: 'not_real', part: 'day'}});
  });

  it('B27 takes the 29th of February of a leap year', () => {
    assert.deepEqual(read('29', '2', '2024'), {value: {day: '29', month: '02', year: '2024'}});
    assert.deepEqual(read('29', '2', '2000'), {value: {day: '29', month: '02', year: '2000'}});
  });

  it('B28 refuses the year 0, and every year before 1900', () => {
    assert.deepEqual(read('1', '1', '0000'), {fault: {code: 'year', part: 'year'}});
    assert.deepEqual(read('31', '12', '1899'), {fault: {code: 'year', part: 'year'}});
    assert.deepEqual(read('1', '1', '1900'), {value: {day: '01', month: '01', year: '1900'}});
  });

  it('B29 refuses tomorrow, takes today wherever it has begun, and blocks nobody for being old', (t) => {
    mock.timers.enable({apis: ['Date'], now: Date.parse('2026-11-22T12:00:00Z')});
    t.after(() => mock.timers.reset());
    assert.deepEqual(read('24', '11', '2026'), {fault: {code: 'future', part: 'year'}});
    // In New Zealand it is the 23rd.
    assert.ok(read('23', '11', '2026').value);
    assert.ok(read('22', '11', '2026').value);
    assert.ok(read('22', '11', '1901').value);
  });

  it('B30 names the box that is wrong', () => {
    assert.deepEqual(read('1st', 'May', '1985'), {fault: {code: 'day', part: 'day'}});
    assert.deepEqual(read('1', 'May', '1985'), {fault: {code: 'month', part: 'month'}});
    assert.deepEqual(read('5', '5', '85'), {fault: {code: 'year', part: 'year'}});
    assert.deepEqual(read('31', '02', '2023'), {fault: {code: 'not_real', part: 'day'}});
    assert.deepEqual(read('32', '1', '1985'), {fault: {code: 'day', part: 'day'}});
    assert.deepEqual(read('1', '13', '1985'), {fault: {code: 'month', part: 'month'}});
    assert.deepEqual(read('', '1', '1985'), {fault: {code: 'day', part: 'day'}});
    assert.deepEqual(field.read({day: '1', month: '1'}), {fault: {code: 'year', part: 'year'}});
  });

  it('B11 reads digits of Arabic and Persian keyboards', () => {
    assert.deepEqual(read('٥', '۱', '١٩٨٥'), {value: {day: '05', month: '01', year: '1985'}});
  });

  it('B40 takes three empty boxes as no answer', () => {
    assert.deepEqual(read('', ' ', ''), {});
    assert.deepEqual(field.read({}), {});
  });

  it('B42 B45 calls other shapes malformed', () => {
    const shapes = [
      null, [], '1985-01-05', 19850105,
      {day: 5, month: 1, year: 1985},
      {day: '5', month: '1', year: '1985', hour: '3'},
      {day: '5', month: '1', year: '\u0000'},
      {day: ['5'], month: '1', year: '1985'},
    ]; // prettier-ignore
    for (const shape of shapes) {
      assert.deepEqual(field.read(shape), {fault: {code: 'malformed'}}, JSON.stringify(shape));
    }
  });
});

describe('isoDate', () => {
  it('writes a date that was read as ISO 8601', () => {
    assert.equal(isoDate({day: '05', month: '01', year: '1985'}), '1985-01-05');
  });
});
