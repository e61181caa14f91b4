import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  defineForm,
  entries,
  interpreterRequest,
  longText,
  passport,
  referral,
  text,
} from '@trust-widgets/contract';

import {MAX_BODY_BYTES} from '../guards/json.ts';
import {mostBytes} from './body-limit.ts';

describe('mostBytes', () => {
  it('has room for every answer at its limit, and grows with the declaration', () => {
    const small = defineForm('small', {page: {name: text({max: 100})}});
    const large = defineForm('large', {
      page: {name: text({max: 100}), list: entries({notes: longText({max: 2_000})}, {max: 30})},
    });
    const longest = {name: '李'.repeat(100)};
    assert.ok(mostBytes(small) >= Buffer.byteLength(JSON.stringify(longest)));
    assert.equal(mostBytes(small), 512);
    assert.equal(mostBytes(large), 256 * 1024);
  });

  it('is no more for what people send to a trust than any body may have', () => {
    for (const form of [referral, interpreterRequest])
      assert.ok(mostBytes(form) <= MAX_BODY_BYTES, form.id);
  });

  it('is one mebibyte for a passport', () => {
    assert.equal(mostBytes(passport), 1024 * 1024);
  });
});
