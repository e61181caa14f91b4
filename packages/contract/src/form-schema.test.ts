import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {defineForm} from './define-form.ts';
import {birthDate, choice, text} from './fields/index.ts';
import {fieldErrors, schemaOf} from './form-schema.ts';

const form = defineForm('visit', {
  who: {who: choice(['me', 'other'], {required: true}), helper: text({when: {who: ['other']}})},
  birth: {birthDate: birthDate({required: true})},
});
const schema = schemaOf(form);
const birth = {day: '5', month: '1', year: '1985'};

describe('schemaOf', () => {
  it('B41 takes no list, text, truth or nothing for a set of answers', () => {
    for (const draft of [null, [], 'x', true, 5, undefined]) {
      const {error} = schema.safeParse(draft);
      assert.deepEqual(fieldErrors(error ?? {issues: []}), [{field: '', code: 'malformed'}]);
    }
  });

  it('says what judge says, with codes for messages', () => {
    const draft = {who: 'me', birthDate: {day: '1', month: '13', year: '1985'}, extra: 'x'};
    const {error} = schema.safeParse(draft);
    assert.deepEqual(fieldErrors(error ?? {issues: []}), form.judge(draft).errors);
    assert.deepEqual(form.judge(draft).errors, [
      {field: 'birthDate/month', code: 'month'},
      {field: 'extra', code: 'unknown_field'},
    ]);
  });

  it('gives the answers as they are kept', () => {
    assert.deepEqual(schema.parse({who: 'me', birthDate: birth}), {
      who: 'me',
      birthDate: {day: '05', month: '01', year: '1985'},
    });
  });

  it('holds no answer in its error', () => {
    const secret = 'I have not slept';
    const {error} = schema.safeParse({who: secret, helper: [secret], birthDate: secret});
    assert.ok(!JSON.stringify(error).includes(secret));
    assert.ok(!JSON.stringify(error?.issues).includes(secret));
  });
});

describe('fieldErrors', () => {
  it('makes the words of somebody else’s schema a code', () => {
    const issues = [{path: ['who'], message: 'Invalid input: expected string'}];
    assert.deepEqual(fieldErrors({issues}), [{field: 'who', code: 'malformed'}]);
  });
});
