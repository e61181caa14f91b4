import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {phone, toE164} from './phone.ts';

const field = phone();

describe('phone', () => {
  const international = {
    '07700 900123': '+447700900123',
    '+44 7700 900123': '+447700900123',
    '+44 (0)7700 900123': '+447700900123',
    '0044 7700 900123': '+447700900123',
    '028 9649 6000': '+442896496000',
    '(0113) 496-0000': '+441134960000',
    '0808 157 0192': '+448081570192',
    '01632 96000': '+44163296000',
    '+353 1 234 5678': '+35312345678',
    '\u200e07700\u00a0900123': '+447700900123',
  };
  for (const [typed, number] of Object.entries(international)) {
    it(`B35 keeps ${JSON.stringify(typed)} as typed, and dials ${number}`, () => {
      assert.deepEqual(field.read(typed), {value: typed});
      assert.equal(toE164(typed), number);
    });
  }

  for (const typed of ['999', '112', '101', '111', '9 9 9', '116 123', '18000', '٩٩٩']) {
    it(`B35 refuses ${typed} as a number to call somebody back on`, () => {
      assert.deepEqual(field.read(typed), {fault: {code: 'emergency_number'}});
    });
  }

  for (const typed of ['0113 496 0000 ext. 42', '0113 496 0000 x42', '0113 496 0000 #42']) {
    it(`B36 takes an extension: ${typed}`, () => {
      assert.deepEqual(field.read(typed), {value: typed});
      assert.equal(toE164(typed), '+441134960000');
    });
  }

  it('B36 takes the prefix of text relay, and leaves it out of the number', () => {
    assert.deepEqual(field.read('18001 0113 496 0000'), {value: '18001 0113 496 0000'});
    assert.equal(toE164('18001 0113 496 0000'), '+441134960000');
  });

  it('B11 takes a number typed on an Arabic or Persian keyboard, and keeps it so that staff can dial it', () => {
    assert.deepEqual(field.read('٠٧٧٠٠ ٩٠٠١٢٣'), {value: '07700 900123'});
    assert.deepEqual(field.read('۰۷۷۰۰ ۹۰۰۱۲۳'), {value: '07700 900123'});
  });

  for (const typed of [
    '123',
    '0',
    'call my sister',
    '07700',
    '+44',
    '00',
    '0'.repeat(61),
    '+0123456789',
  ]) {
    it(`refuses ${typed}`, () => {
      assert.deepEqual(field.read(typed), {fault: {code: 'format'}});
      assert.equal(toE164(typed), undefined);
    });
  }
});
