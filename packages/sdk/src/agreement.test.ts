import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fieldErrors, schemaOf} from '@trust-widgets/contract/form-schema';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import {ReferralRequest} from '@trust-widgets/contract/submission/bodies';
import {arbitraryAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';

import {InvalidAnswersError} from './errors.ts';
import type {ReferralAnswers} from './resources/referrals.ts';
import {receipt} from './testing/samples.ts';
import {serviceThat} from './testing/service-that.ts';

const schema = schemaOf(referral);

/** Judges a body as the service does: its own shape first, then the answers as they came. */
function judge(body: string) {
  const request = JSON.parse(body) as ReferralRequest;
  ReferralRequest.parse(request);
  const {data, error} = schema.safeParse(request.answers);
  return {data, errors: error ? fieldErrors(error) : []};
}

describe('referrals.create and the service', () => {
  it('B74 agree on thousands of sets of answers: what is accepted, and what is wrong with the rest', async () => {
    const outcomes = {accepted: 0, refused: 0};
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers(referral), async (given) => {
        const {client, sent} = serviceThat([() => Response.json(receipt, {status: 201})]);
        const raw = judge(JSON.stringify({service: 'a', language: 'en', answers: given}));
        const came: unknown = await client.referrals
          .create({service: 'a', answers: given as ReferralAnswers})
          .catch((error: unknown) => error);

        if (came instanceof InvalidAnswersError) {
          outcomes.refused += 1;
          assert.deepEqual(came.errors, raw.errors);
          assert.equal(sent.length, 0);
        } else {
          outcomes.accepted += 1;
          assert.deepEqual(came, receipt);
          assert.deepEqual(raw.errors, []);
          // What was sent is judged once more, and kept as it was read here.
          assert.deepEqual(judge(sent[0]!.body), {data: raw.data, errors: []});
        }
      }),
      {numRuns: 3000},
    );
    assert.ok(outcomes.accepted > 500 && outcomes.refused > 500, JSON.stringify(outcomes));
  });
});
