import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Form} from '@trust-widgets/contract/define-form';
import {fieldErrors, schemaOf} from '@trust-widgets/contract/form-schema';
import {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import {NewInterpreterRequest, ReferralRequest} from '@trust-widgets/contract/submission/bodies';
import {arbitraryAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';
import type {ZodMiniType} from 'zod/mini';

import type {Client} from './client.ts';
import {InvalidAnswersError} from './errors.ts';
import {receipt} from './testing/samples.ts';
import {serviceThat} from './testing/service-that.ts';

interface Tested {
  readonly form: Form;
  /** What a request says besides language and answers. */
  readonly besides: object;
  readonly body: ZodMiniType;
  readonly create: (client: Client, answers: never) => Promise<unknown>;
}

const TESTED: Readonly<Record<string, Tested>> = {
  'referrals.create': {
    form: referral,
    besides: {service: 'a'},
    body: ReferralRequest,
    create: (client, answers) => client.referrals.create({service: 'a', answers}),
  },
  'interpreterRequests.create': {
    form: interpreterRequest,
    besides: {},
    body: NewInterpreterRequest,
    create: (client, answers) => client.interpreterRequests.create({answers}),
  },
};

for (const [call, {form, besides, body, create}] of Object.entries(TESTED)) {
  const schema = schemaOf(form);

  /** Judges a body as the service does: its own shape first, then the answers as they came. */
  const judge = (text: string) => {
    const request = JSON.parse(text) as {answers: unknown};
    body.parse(request);
    const {data, error} = schema.safeParse(request.answers);
    return {data, errors: error ? fieldErrors(error) : []};
  };

  describe(`${call} and the service`, () => {
    it('B74 agree on thousands of sets of answers: what is accepted, and what is wrong with the rest', async () => {
      const outcomes = {accepted: 0, refused: 0};
      await fc.assert(
        fc.asyncProperty(arbitraryAnswers(form), async (given) => {
          const {client, sent} = serviceThat([() => Response.json(receipt, {status: 201})]);
          const raw = judge(JSON.stringify({...besides, language: 'en', answers: given}));
          const came = await create(client, given as never).catch((error: unknown) => error);

          if (came instanceof InvalidAnswersError) {
            outcomes.refused += 1;
            assert.deepEqual(came.errors, raw.errors);
            assert.equal(sent.length, 0);
            return;
          }
          assert.deepEqual(came, receipt);
          const judged = judge(sent[0]!.body);
          // Whether a day has passed is for the service to say.
          if (raw.errors.length > 0) {
            assert.ok(raw.errors.every(({code}) => code === 'past'));
            assert.deepEqual(judged.errors, raw.errors);
            return;
          }
          outcomes.accepted += 1;
          // What was sent is judged once more, and kept as it was read here.
          assert.deepEqual(judged, {data: raw.data, errors: []});
        }),
        {numRuns: 3000},
      );
      assert.ok(outcomes.accepted > 300 && outcomes.refused > 300, JSON.stringify(outcomes));
    });
  });
}
