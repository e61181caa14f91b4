import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {defineForm, questionOf} from './define-form.ts';
import {agreement, birthDate, choice, choices, email, text} from './fields/index.ts';

/** A form small enough to hold in the head: who asks, how to reach them, and what for. */
const form = defineForm('visit', {
  who: {
    who: choice(['me', 'other'], {required: true}),
    helper: text({required: true, max: 10, when: {who: ['other']}}),
  },
  contact: {
    contact: choices(['email', 'letter']),
    email: email({required: true, when: {contact: ['email']}}),
  },
  helperOnly: {
    relation: text({max: 10, when: {who: ['other']}}),
    agreed: agreement({required: true, when: {who: ['other'], contact: ['email', 'letter']}}),
  },
  birth: {birthDate: birthDate({required: true})},
});

const birth = {day: '5', month: '1', year: '1985'};

describe('defineForm', () => {
  it('refuses two questions of one name, because an answer could be to either', () => {
    assert.throws(
      () => defineForm('f', {one: {name: text({})}, two: {name: text({})}}),
      /f: name is declared twice/,
    );
  });

  it('refuses a question that depends on one asked after it, or not at all', () => {
    const later = {name: text({when: {who: ['me']}}), who: choice(['me'])};
    assert.throws(() => defineForm('f', {page: later}), /name depends on who/);
    assert.throws(() => defineForm('f', {page: {a: text({when: {a: ['x']}})}}), /a depends on a/);
  });

  it('takes a question by a name that every object has, whatever a page adds to prototypes', (t) => {
    t.after(() => Reflect.deleteProperty(Object.prototype, 'name'));
    Object.defineProperty(Object.prototype, 'name', {
      value: 'x',
      configurable: true,
      writable: true,
    });
    const made = defineForm('f', {page: {constructor: text({}), name: text({required: true})}});
    assert.deepEqual(made.judge({}).errors, [{field: 'name', code: 'missing'}]);
    assert.deepEqual(made.judge({name: 'U'}), {answers: {name: 'U'}, errors: []});
  });
});

describe('asked', () => {
  it('asks only what concerns the person, given what they said', () => {
    assert.deepEqual(form.asked({}), ['who', 'contact', 'birthDate']);
    assert.deepEqual(form.asked({who: 'me'}), ['who', 'contact', 'birthDate']);
    assert.deepEqual(form.asked({who: 'other', contact: ['letter', 'email']}), [
      'who',
      'helper',
      'contact',
      'email',
      'relation',
      'agreed',
      'birthDate',
    ]);
  });

  it('asks nothing on the strength of an answer that is wrong', () => {
    assert.ok(!form.asked({who: 'Other'}).includes('helper'));
    assert.ok(!form.asked({contact: ['email', 'pigeon']}).includes('email'));
  });
});

describe('pagesFor and nextPage', () => {
  it('skip a page that asks this person nothing', () => {
    assert.deepEqual(form.pagesFor({who: 'me'}), ['who', 'contact', 'birth']);
    assert.equal(form.nextPage('contact', {who: 'me'}), 'birth');
    assert.equal(form.nextPage('contact', {who: 'other'}), 'helperOnly');
  });

  it('end after the last page', () => {
    assert.equal(form.nextPage('birth', {who: 'other'}), undefined);
  });
});

describe('prune', () => {
  it('drops what was said about a helper who is not one after all, and keeps the rest as typed', () => {
    const draft = {who: 'me', helper: 'Dai', relation: 'son', birthDate: {day: ' 5 '}, email: 'x'};
    assert.deepEqual(form.prune(draft), {who: 'me', birthDate: {day: ' 5 '}});
  });

  it('makes answers that no longer hang together ones that do', () => {
    const draft = {who: 'me', helper: 'Dai', birthDate: birth};
    assert.deepEqual(form.judge(draft).errors, [{field: 'helper', code: 'not_asked'}]);
    assert.deepEqual(form.judge(form.prune(draft)).errors, []);
  });
});

describe('judge', () => {
  it('gives what was wrong in the order of the questions, one thing each', () => {
    const draft = {
      birthDate: {day: '31', month: '2', year: '2023'},
      email: 'nope',
      contact: ['email'],
      helper: 'a name too long',
      who: 'other',
    };
    assert.deepEqual(form.judge(draft).errors, [
      {field: 'helper', code: 'too_long'},
      {field: 'email', code: 'format'},
      {field: 'agreed', code: 'missing'},
      {field: 'birthDate/day', code: 'not_real'},
    ]);
  });

  it('judges one page by its own questions', () => {
    const draft = {who: 'other', contact: ['email']};
    assert.deepEqual(form.judge(draft, 'who').errors, [{field: 'helper', code: 'missing'}]);
    assert.deepEqual(form.judge(draft, 'contact').errors, [{field: 'email', code: 'missing'}]);
    assert.deepEqual(form.judge({who: 'me', helper: 'Dai'}, 'who').errors, []);
  });

  it('does not blame answers that hang on a wrong one', () => {
    const draft = {who: 'somebody', helper: 'Dai', birthDate: birth};
    assert.deepEqual(form.judge(draft).errors, [{field: 'who', code: 'malformed'}]);
  });

  it('gives the answers as they are kept', () => {
    assert.deepEqual(form.judge({who: 'me', contact: ['letter', 'letter'], birthDate: birth}), {
      answers: {who: 'me', contact: ['letter'], birthDate: {day: '05', month: '01', year: '1985'}},
      errors: [],
    });
  });

  it('B40 takes what is left out, empty, and an empty list or date as one thing', () => {
    const empty = {who: '', contact: [], email: '', birthDate: {day: '', month: '', year: ''}};
    assert.deepEqual(form.judge(empty), form.judge({}));
    assert.deepEqual(form.judge({}).errors, [
      {field: 'who', code: 'missing'},
      {field: 'birthDate', code: 'missing'},
    ]);
  });
});

describe('questionOf', () => {
  it('names the question of a box of a date', () => {
    assert.equal(questionOf('birthDate/year'), 'birthDate');
    assert.equal(questionOf('who'), 'who');
  });
});
