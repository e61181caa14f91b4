import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fieldErrors, schemaOf} from '@trust-widgets/contract/form-schema';
import {PassportRequest} from '@trust-widgets/contract/passport/passport';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {arbitraryAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';

import {InvalidAnswersError} from '../errors.ts';
import {serviceThat} from '../testing/service-that.ts';
import type {PassportAnswers} from './passport.ts';

const schema = schemaOf(passport);
const saved = {savedAt: '2026-11-22T10:00:00Z', tag: '"x.2"'};

/** Judges a body as the service does: its own shape first, then the answers as they came. */
function judge(body: string) {
  const request = JSON.parse(body) as PassportRequest;
  PassportRequest.parse(request);
  const {data, error} = schema.safeParse(request.answers);
  return {data, errors: error ? fieldErrors(error) : []};
}

describe('passport.save and the service', () => {
  it('B74 agree on thousands of passports: what is accepted, and what is wrong with the rest', async () => {
    const outcomes = {accepted: 0, refused: 0};
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers(passport), async (given) => {
        const {client, sent} = serviceThat([() => Response.json(saved)]);
        const raw = judge(JSON.stringify({answers: given}));
        const came: unknown = await client.passport
          .save(given as PassportAnswers, '"x.1"')
          .catch((error: unknown) => error);

        if (came instanceof InvalidAnswersError) {
          outcomes.refused += 1;
          assert.deepEqual(came.errors, raw.errors);
          assert.equal(sent.length, 0);
        } else {
          outcomes.accepted += 1;
          assert.deepEqual(came, saved);
          assert.deepEqual(raw.errors, []);
          // What was sent is judged once more, and kept as it was read here.
          assert.deepEqual(judge(sent[0]!.body), {data: raw.data, errors: []});
        }
      }),
      {numRuns: 2_000},
    );
    assert.ok(outcomes.accepted > 300 && outcomes.refused > 300, JSON.stringify(outcomes));
  });
});
