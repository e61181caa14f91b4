import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PROGRAM_FAULTS, Problem, fieldErrors, referral, schemaOf} from '@trust-widgets/contract';
import {arbitraryAnswers, validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';

import {postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';
import {count} from './oracles.ts';

describe('B74: page and service', () => {
  const shared = serviceFor(startTestService);
  const schema = schemaOf(referral);

  it('agree on thousands of generated answers: taken by both, or refused by both for the same reasons', async () => {
    const {service} = shared;
    let taken = await count(service, 'submission');
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(arbitraryAnswers(referral), validAnswers(referral)),
        async (answers) => {
          const judged = schema.safeParse(answers);
          const response = await fetch(postReferral(service.origin, referralRequest({answers})));
          if (response.status === 201) {
            await response.arrayBuffer();
            taken += 1;
            assert.equal(judged.success, true);
            return;
          }
          refused += 1;
          assert.equal(judged.success, false);
          const problem = Problem.parse(await response.json());
          const expected = fieldErrors(judged.error);
          const isProgramAtFault = expected.some(({code}) => PROGRAM_FAULTS.includes(code));
          // Text that can't be kept is refused before a question is asked, and then names none.
          const isBeforeJudging = problem.status === 400 && problem.errors === undefined;
          assert.ok(isBeforeJudging || problem.status === (isProgramAtFault ? 400 : 422));
          if (!isBeforeJudging)
            assert.deepEqual(
              problem.errors?.map(({code}) => code),
              expected.slice(0, 100).map(({code}) => code),
            );
        },
      ),
      {numRuns: 3_000},
    );
    assert.ok(taken > 500 && refused > 500, `${taken} taken, ${refused} refused`);
    assert.equal(await count(service, 'submission'), taken);
  });
});
