import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {referral} from '@trust-widgets/contract';
import {arbitraryAnswers, validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import {createClient, InvalidAnswersError, type ReferralAnswers} from '@trust-widgets/sdk';
import {startTestService} from '@trust-widgets/server/testing/test-service';
import * as fc from 'fast-check';

describe('B74: the SDK and the service', () => {
  it('agree on thousands of answers: what the SDK sends is kept, and what it refuses would be refused', async () => {
    const service = await startTestService();
    const client = createClient({baseUrl: service.origin, trust: 'northbank'});
    const count = {sent: 0, refused: 0};
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(arbitraryAnswers(referral), validAnswers(referral)),
          async (answers) => {
            try {
              await client.referrals.create({
                service: 'crisis-team',
                answers: answers as unknown as ReferralAnswers,
              });
              count.sent += 1;
            } catch (error) {
              // Found without a request: only then is the request id missing.
              assert.ok(error instanceof InvalidAnswersError && error.requestId === undefined);
              count.refused += 1;
              const raw = await service.fetch('/v1/trusts/northbank/referrals', {
                method: 'POST',
                headers: {
                  'content-type': 'application/json',
                  'idempotency-key': crypto.randomUUID(),
                },
                body: JSON.stringify({service: 'crisis-team', language: 'en', answers}),
              });
              assert.ok([400, 422].includes(raw.status), `the service answered ${raw.status}`);
            }
          },
        ),
        {numRuns: 2000},
      );
      assert.ok(count.sent > 300 && count.refused > 300, JSON.stringify(count));
    } finally {
      await service.stop();
    }
  });
});
