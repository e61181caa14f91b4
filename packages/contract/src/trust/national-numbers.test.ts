import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {toE164} from '../fields/phone.ts';
import {NATIONAL_NUMBERS} from './national-numbers.ts';
import {NATIONS, URGENT_KINDS} from './nations.ts';
import {UrgentNumber} from './trust.ts';

describe('NATIONAL_NUMBERS', () => {
  for (const nation of NATIONS) {
    it(`names 999 first in ${nation}, and then a number for the mind alone`, () => {
      const [first, second] = NATIONAL_NUMBERS[nation];
      assert.deepEqual(first, {kind: 'emergency', number: '999'});
      assert.ok(second);
    });

    it(`has only numbers of ${nation} that a telephone can dial`, () => {
      for (const given of NATIONAL_NUMBERS[nation]) {
        assert.ok(UrgentNumber.safeParse(given).success, given.number);
        assert.ok((URGENT_KINDS as readonly string[]).includes(given.kind), given.kind);
        assert.ok(/^(999|111)$/.test(given.number) || toE164(given.number), given.number);
      }
    });
  }

  it('sends nobody in Northern Ireland to 111, which does not answer there', () => {
    const numbers = NATIONAL_NUMBERS['northern-ireland'].map(({number}) => number);
    assert.ok(!numbers.includes('111'));
    assert.ok(numbers.includes('0808 808 8000'));
  });
});
