import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  INTERPRETER_MODES,
  PROGRAM_FAULTS,
  Problem,
  fieldErrors,
  schemaOf,
} from '@trust-widgets/contract';
import {arbitraryAnswers, validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';

import {KINDS, post} from '../src/testing/kinds.ts';
import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';
import {count} from './oracles.ts';

describe('B74: page and service', () => {
  const {trust, ...config} = madeUpTrust();
  const everyMode = INTERPRETER_MODES.map((mode) => ({mode}));
  const shared = serviceFor(startTestService, {
    trusts: [{...config, trust: {...trust, interpreters: {modes: everyMode, commonLanguages: []}}}],
  });

  for (const kind of Object.values(KINDS)) {
    const {form, besides} = kind;
    const schema = schemaOf(form);

    it(`agree on a thousand generated answers of the kind ${kind.name}: taken by both, or refused by both for the same reasons`, async () => {
      const {service} = shared;
      let taken = await count(service, 'submission');
      const before = taken;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(fc.oneof(arbitraryAnswers(form), validAnswers(form)), async (answers) => {
          const judged = schema.safeParse(answers);
          const response = await fetch(
            post(kind, service.origin, {...besides, language: 'en', answers}),
          );
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
        }),
        {numRuns: 1_000},
      );
      assert.ok(
        taken - before > 150 && refused > 150,
        `${taken - before} taken, ${refused} refused`,
      );
      assert.equal(await count(service, 'submission'), taken);
    });
  }
});
