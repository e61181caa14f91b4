import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';

import {ConnectionError, InvalidAnswersError} from '../errors.ts';
import {receipt} from '../testing/samples.ts';
import {problem, serviceThat} from '../testing/service-that.ts';
import type {InterpreterRequestAnswers} from './interpreter-requests.ts';

const created = Response.json(receipt, {status: 201});
const person = {
  asker: 'self',
  forWhom: 'person',
  name: 'Siân Hughes',
  urgentContact: 'letter',
  consent: 'yes',
} as const;
const visit: InterpreterRequestAnswers = {
  ...person,
  mode: 'bsl',
  whenNeeded: 'appointment',
  appointment: {day: '1', month: '12', year: '2026', time: '2.30pm'},
};
const letter: InterpreterRequestAnswers = {
  ...person,
  mode: 'written-translation',
  language: 'pl',
  documentTitle: 'My care plan',
  documentBy: {day: '1', month: '12', year: '2026'},
};

/** Lets it be a day, and gives what lets it be another. */
function onDay(t: TestContext, day: string) {
  t.mock.timers.enable({apis: ['Date'], now: Date.parse(`${day}T10:00:00Z`)});
  return (later: string) => t.mock.timers.setTime(Date.parse(`${later}T10:00:00Z`));
}

describe('interpreterRequests.create', () => {
  for (const [what, answers] of Object.entries({visit, letter})) {
    it(`N01: sends the same again after the day of a ${what} has come, for the receipt that was lost`, async (t) => {
      const itIs = onDay(t, '2026-11-22');
      const {client, sent} = serviceThat([() => Promise.reject(new TypeError()), created], {
        totalTimeout: 0,
      });
      const send = () =>
        client.interpreterRequests.create({answers}, {idempotencyKey: 'made-with-the-form'});
      await assert.rejects(send(), ConnectionError);
      itIs('2026-12-24');
      assert.deepEqual(await send(), receipt);
      assert.equal(sent.length, 2);
      assert.deepEqual(JSON.parse(sent[1]!.body), JSON.parse(sent[0]!.body));
    });
  }

  it('B32: gives what the service says of a time that has passed', async (t) => {
    onDay(t, '2026-12-24');
    const errors = [{field: 'appointment/day', code: 'past'}];
    const {client} = serviceThat([problem(422, 'invalid_answers', {errors})]);
    await assert.rejects(client.interpreterRequests.create({answers: visit}), (error) => {
      assert.ok(error instanceof InvalidAnswersError);
      assert.deepEqual(error.errors, errors);
      return true;
    });
  });

  it('B31: sends nothing while anything else is wrong', async (t) => {
    onDay(t, '2026-12-24');
    const {client, sent} = serviceThat([created]);
    for (const wrong of [
      {...visit, name: ''},
      {...visit, appointment: {day: '28', month: '3', year: '2027', time: '01:30'}},
    ]) {
      await assert.rejects(
        client.interpreterRequests.create({answers: wrong}),
        InvalidAnswersError,
      );
    }
    assert.equal(sent.length, 0);
  });
});
