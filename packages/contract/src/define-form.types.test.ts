import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {type Answers, defineForm} from './define-form.ts';
import {birthDate, choice, choices, text} from './fields/index.ts';

const form = defineForm('typed', {
  who: {
    who: choice(['me', 'other'], {required: true}),
    helper: text({required: true, when: {who: ['other']}}),
  },
  rest: {born: birthDate(), formats: choices(['braille', 'audio'])},
});
type Given = Answers<typeof form>;

/** The compiler is the test: every `@ts-expect-error` fails the build when what follows compiles. */
describe('Answers', () => {
  it('takes what everyone must answer, and the rest or not', () => {
    const given: Given[] = [
      {who: 'me'},
      {who: 'other', helper: 'Dai', formats: ['braille'], born: undefined},
      {who: 'me', born: {day: '5', month: '1', year: '1985'}},
    ];
    assert.deepEqual(
      given.map((one) => form.judge(one).errors),
      [[], [], []],
    );
  });

  it('does not compile without an answer that everyone must give', () => {
    // @ts-expect-error -- `who` is required of everyone
    const given: Given = {helper: 'Dai'};
    assert.deepEqual(form.judge(given).errors[0], {field: 'who', code: 'missing'});
  });

  it('does not compile with an answer that is not offered', () => {
    // @ts-expect-error -- `you` is not an option
    const given: Given = {who: 'you'};
    assert.equal(form.judge(given).errors.length, 1);
    // @ts-expect-error -- nor is `fax`
    const formats: Given = {who: 'me', formats: ['fax']};
    assert.equal(form.judge(formats).errors.length, 1);
  });

  it('does not compile with a question that is not asked, or a date that is not in parts', () => {
    // @ts-expect-error -- `shoeSize` is not a question
    const extra: Given = {who: 'me', shoeSize: '5'};
    assert.equal(form.judge(extra).errors.length, 1);
    // @ts-expect-error -- a date has three parts
    const born: Given = {who: 'me', born: '1985-01-05'};
    assert.equal(form.judge(born).errors.length, 1);
  });

  it('knows the pages and the codes by name', () => {
    const page: 'who' | 'rest' | undefined = form.nextPage('who', {});
    const codes: readonly ('missing' | 'too_long' | 'characters')[] = form.fields.helper.codes;
    // @ts-expect-error -- a date can't be too long
    const wrong: readonly 'too_long'[] = form.fields.born.codes;
    assert.deepEqual(
      [page, codes.includes('missing'), wrong.includes('too_long')],
      ['rest', true, false],
    );
  });
});
