import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {postcode} from './postcode.ts';

const field = postcode();

describe('postcode', () => {
  const taken = {
    sw1a1aa: 'SW1A 1AA',
    'BT1 5GS': 'BT1 5GS',
    'ZZ99 3WZ': 'ZZ99 3WZ',
    'GIR 0AA': 'GIR 0AA',
    ' m1-1ae ': 'M1 1AE',
    'EC1A 1BB': 'EC1A 1BB',
    'W1A 0AX': 'W1A 0AX',
    'N1P 2AA': 'N1P 2AA',
    'JE2 3XY': 'JE2 3XY',
    '\u200eBT９ 7AB': 'BT9 7AB',
  };
  for (const [typed, value] of Object.entries(taken)) {
    it(`B33 takes ${JSON.stringify(typed)} as ${value}`, () => {
      assert.deepEqual(field.read(typed), {value});
    });
  }

  it('B34 takes the first half alone, for somebody who will say no more', () => {
    assert.deepEqual(field.read('bt1'), {value: 'BT1'});
    assert.deepEqual(field.read('SW1A'), {value: 'SW1A'});
  });

  for (const typed of [
    'QQ1 1AA',
    'SW1A 1CI',
    'GIR',
    '12345',
    'SW1A 1A',
    'SW1Å 1AA',
    'SW1A 1AA, London',
  ]) {
    it(`B33 refuses ${typed} rather than guess`, () => {
      assert.deepEqual(field.read(typed), {fault: {code: 'format'}});
    });
  }
});
