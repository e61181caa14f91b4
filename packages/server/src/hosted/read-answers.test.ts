import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {referral} from '@trust-widgets/contract';

import {readAnswers, readSeen, writeSeen} from './read-answers.ts';

const read = (page: keyof typeof referral.pages, names: readonly string[], sent: string) =>
  readAnswers(referral.pages[page], {names, notices: []}, new URLSearchParams(sent));

describe('readAnswers()', () => {
  it('reads a question by its kind', () => {
    assert.deepEqual(read('danger', ['danger'], 'danger=yes'), {danger: 'yes'});
    assert.deepEqual(
      read('person', ['name', 'birthDate'], 'name=Si%C3%A2n+B&birthDate/day=5&birthDate/year=85'),
      {name: 'Siân B', birthDate: {day: '5', month: '', year: '85'}},
    );
    assert.deepEqual(read('contact', ['safeContact'], 'safeContact=a&safeContact=b'), {
      safeContact: ['a', 'b'],
    });
    assert.deepEqual(read('consent', ['consent'], 'consent=yes'), {consent: 'yes'});
  });

  it('takes a question that was shown and left alone for one without an answer', () => {
    for (const [page, name] of [
      ['danger', 'danger'],
      ['person', 'birthDate'],
      ['contact', 'safeContact'],
      ['consent', 'consent'],
      ['person', 'name'],
    ] as const)
      for (const sent of ['', `${name}=&${name}/day=`])
        assert.deepEqual(read(page, [name], sent), {[name]: undefined});
  });

  it('ignores what was not shown, is of another page, or is a name that somebody made up (B44)', () => {
    const sent = 'danger=yes&name=CANARY&__proto__=x&constructor=x&birthDate/__proto__=1';
    assert.deepEqual(read('danger', [], sent), {});
    assert.deepEqual(read('danger', ['danger', 'name', '__proto__', 'constructor'], sent), {
      danger: 'yes',
    });
    assert.deepEqual(read('person', ['birthDate'], sent), {birthDate: undefined});
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('takes one answer where several came, and each box once (B43)', () => {
    assert.deepEqual(read('danger', ['danger'], 'danger=yes&danger=no'), {danger: 'yes'});
    const many = Array.from({length: 10_000}, (_, index) => `safeContact=${index % 50}`).join('&');
    const {safeContact} = read('contact', ['safeContact'], many);
    assert.ok((safeContact as string[]).length < 20);
  });

  it('keeps of a line no more than anybody can answer there, and all of a text (B50)', () => {
    const long = 'x'.repeat(100_000);
    const size = (page: keyof typeof referral.pages, name: string, sent: string) =>
      JSON.stringify(read(page, [name], sent)).length;
    assert.ok(size('danger', 'danger', `danger=${long}`) < 1100);
    assert.ok(size('person', 'name', `name=${long}`) < 1100);
    assert.ok(size('person', 'birthDate', `birthDate/day=${long}`) < 1100);
    assert.ok(size('contact', 'safeContact', `safeContact=${long}`) < 1100);
    assert.ok(size('happening', 'whatIsHappening', `whatIsHappening=${long}`) > 100_000);
  });
});

describe('what a page showed', () => {
  it('is read as it was written', () => {
    const seen = {names: ['danger', 'birthDate'], notices: ['danger.0a1b2c3d']};
    assert.deepEqual(readSeen(writeSeen(seen)), seen);
  });

  it('is names and nothing else, whatever was sent', () => {
    for (const text of [
      null,
      '',
      '<script>',
      '../../etc',
      '__proto__ !__proto__.x',
      'x'.repeat(50),
    ])
      assert.deepEqual(readSeen(text), {names: [], notices: []});
  });
});
