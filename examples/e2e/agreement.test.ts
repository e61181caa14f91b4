import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {type Form, INTERPRETER_MODES, interpreterRequest, referral} from '@trust-widgets/contract';
import {arbitraryAnswers, validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import {
  type Client,
  createClient,
  InvalidAnswersError,
  type InterpreterRequestAnswers,
  type ReferralAnswers,
} from '@trust-widgets/sdk';
import {madeUpTrust} from '@trust-widgets/server/testing/made-up-trust';
import {startTestService} from '@trust-widgets/server/testing/test-service';
import * as fc from 'fast-check';

const northbank = madeUpTrust();

/** Each form with the way in which the SDK sends it, and the body that it makes of the answers. */
const FORMS: Readonly<
  Record<
    string,
    {
      readonly form: Form;
      readonly send: (client: Client, answers: unknown) => Promise<unknown>;
      readonly about: object;
    }
  >
> = {
  referrals: {
    form: referral,
    send: (client, answers) =>
      client.referrals.create({service: 'crisis-team', answers: answers as ReferralAnswers}),
    about: {service: 'crisis-team'},
  },
  'interpreter-requests': {
    form: interpreterRequest,
    send: (client, answers) =>
      client.interpreterRequests.create({answers: answers as InterpreterRequestAnswers}),
    about: {},
  },
};

describe('B74: the SDK and the service', () => {
  for (const [path, {form, send, about}] of Object.entries(FORMS)) {
    it(`agree on a thousand answers to ${path}: what the SDK sends is kept, and what it refuses would be refused`, async () => {
      const modes = INTERPRETER_MODES.map((mode) => ({mode}));
      const trust = {...northbank.trust, interpreters: {modes, commonLanguages: []}};
      const service = await startTestService({trusts: [{...northbank, trust}]});
      const client = createClient({baseUrl: service.origin, trust: 'northbank'});
      const count = {sent: 0, refused: 0};
      try {
        await fc.assert(
          fc.asyncProperty(
            fc.oneof(arbitraryAnswers(form), validAnswers(form)),
            async (answers) => {
              try {
                await send(client, answers);
                count.sent += 1;
              } catch (error) {
                // Found without a request: only then is the request id missing.
                assert.ok(error instanceof InvalidAnswersError && error.requestId === undefined);
                count.refused += 1;
                const raw = await service.fetch(`/v1/trusts/northbank/${path}`, {
                  method: 'POST',
                  headers: {
                    'content-type': 'application/json',
                    'idempotency-key': crypto.randomUUID(),
                  },
                  body: JSON.stringify({...about, language: 'en', answers}),
                });
                assert.ok([400, 422].includes(raw.status), `the service answered ${raw.status}`);
              }
            },
          ),
          {numRuns: 1000},
        );
        assert.ok(count.sent > 150 && count.refused > 150, JSON.stringify(count));
      } finally {
        await service.stop();
      }
    });
  }
});
