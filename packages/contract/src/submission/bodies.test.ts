import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {ReferralRequest} from './bodies.ts';

const request = {service: 'crisis-team', language: 'cy', answers: {}};

describe('ReferralRequest', () => {
  it('takes a service, a language and answers of any kind, which the form judges', () => {
    assert.deepEqual(ReferralRequest.parse(request), request);
    for (const language of ['en', 'en-GB', 'zh-Hant-TW', 'kmr']) {
      assert.ok(ReferralRequest.safeParse({...request, language}).success, language);
    }
  });

  it('B41 B45 takes no other body', () => {
    for (const body of [
      null,
      [],
      'x',
      true,
      5,
      {},
      {...request, service: 5},
      {...request, answers: []},
    ]) {
      assert.equal(ReferralRequest.safeParse(body).success, false, JSON.stringify(body));
    }
  });

  it('B44 B66 takes nothing besides', () => {
    for (const name of [
      'status',
      'trust',
      'id',
      'receivedAt',
      'owner',
      '__proto__',
      'constructor',
    ]) {
      const body = {...request, ...(JSON.parse(`{"${name}": {"polluted": 1}}`) as object)};
      assert.equal(ReferralRequest.safeParse(body).success, false, name);
    }
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('B65 takes no language that is not a language tag', () => {
    for (const language of ['../../etc', '<script>', 'en_GB', 'x'.repeat(5000), '']) {
      assert.equal(ReferralRequest.safeParse({...request, language}).success, false);
    }
  });
});
