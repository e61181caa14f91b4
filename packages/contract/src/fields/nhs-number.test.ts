import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {defineForm} from '../define-form.ts';
import {isNhsNumber, nhsNumber} from './nhs-number.ts';
import {text} from './text.ts';

const field = nhsNumber();

describe('nhsNumber', () => {
  it('B18 tells that the check digit is wrong, and lets the person go on without a number', () => {
    assert.deepEqual(field.read('9990000017'), {fault: {code: 'check_digit'}});
    const form = defineForm('f', {page: {name: text({required: true}), nhsNumber: nhsNumber()}});
    assert.deepEqual(form.judge({name: 'U'}).errors, []);
    assert.deepEqual(form.judge({name: 'U', nhsNumber: ''}).errors, []);
  });

  for (const typed of [
    '9990000018',
    '999 000 0018',
    '999-000-0018',
    '\u200e999\u00a0000\u20110018',
  ]) {
    it(`B19 stores ${JSON.stringify(typed)} as ten digits`, () => {
      assert.deepEqual(field.read(typed), {value: '9990000018'});
    });
  }

  it('B20 refuses one digit ten times, which passes the sum and is nobody', () => {
    for (const digit of '0123456789') assert.equal(isNhsNumber(digit.repeat(10)), false, digit);
    assert.deepEqual(field.read('0000000000'), {fault: {code: 'check_digit'}});
    assert.deepEqual(field.read('1111111111'), {fault: {code: 'check_digit'}});
  });

  it('B21 refuses every tenth digit after 999123456, whose check would be 10', () => {
    for (const digit of '0123456789') {
      assert.deepEqual(field.read(`999123456${digit}`), {fault: {code: 'check_digit'}}, digit);
    }
  });

  it('B23 refuses a number of JSON, which would lose the zero that a CHI number begins with', () => {
    assert.deepEqual(field.read(9990000018), {fault: {code: 'malformed'}});
  });

  it('B24 takes CHI and Health and Care numbers, and keeps a leading zero', () => {
    assert.deepEqual(field.read('010101 0001'), {value: '0101010001'});
    assert.deepEqual(field.read('320 000 0007'), {value: '3200000007'});
  });

  for (const typed of ['999000001', '99900000180', '999000001O', '9990000018'.padEnd(40) + '5']) {
    it(`B25 refuses ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(field.read(typed), {fault: {code: 'format'}});
    });
  }
});
