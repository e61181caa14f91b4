import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {email} from './email.ts';

const field = email();

describe('email', () => {
  const taken = [
    ['B37', "o'brien+nhs@example.co.uk"],
    ['B38', 'zoë@example.com'],
    ['B38', '用户@例子.广告'],
    ['B37', 'a@b.example'],
  ] as const;
  for (const [id, address] of taken) {
    it(`${id} takes ${address}`, () => {
      assert.deepEqual(field.read(address), {value: address});
    });
  }

  it('B12 drops what was pasted along unseen', () => {
    assert.deepEqual(field.read('\u202asian@example.com\u202c'), {value: 'sian@example.com'});
  });

  const refused = [
    'sian', 'sian@', '@example.com', 'sian@example', 'sian@example.', 'sian@.com', 'sian@@example.com',
    'si an@example.com', '.sian@example.com', 'sian.@example.com', 'sian@-example.com',
    'Siân <sian@example.com>', 'sian@example.com, dai@example.com', `${'a'.repeat(250)}@example.com`,
  ]; // prettier-ignore
  for (const address of refused) {
    it(`refuses ${address.slice(0, 40)}`, () => {
      assert.deepEqual(field.read(address), {fault: {code: 'format'}});
    });
  }
});
