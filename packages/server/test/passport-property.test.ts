import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PROGRAM_FAULTS, Problem, fieldErrors, passport, schemaOf} from '@trust-widgets/contract';
import {arbitraryAnswers, validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';

import {signIn} from '../src/testing/patients.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';

describe('B74: page and service', () => {
  const shared = serviceFor(startTestService);
  const schema = schemaOf(passport);

  it('agree on generated passports: kept as the page reads them, or refused for the same reasons', async () => {
    const patient = await signIn(shared.service);
    let {tag} = await patient.read();
    let taken = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(arbitraryAnswers(passport), validAnswers(passport)),
        async (answers) => {
          const judged = schema.safeParse(answers);
          const response = await patient.put(answers, tag);
          if (response.status === 200) {
            taken += 1;
            ({tag} = (await response.json()) as {tag: string});
            assert.equal(judged.success, true);
            assert.deepEqual((await patient.read()).answers, judged.data);
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
      {numRuns: 800},
    );
    assert.ok(taken > 150 && refused > 150, `${taken} taken, ${refused} refused`);
  });
});
