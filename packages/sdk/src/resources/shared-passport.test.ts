import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {ResponseError} from '../errors.ts';
import {problem, serviceThat} from '../testing/service-that.ts';

const shared = {
  sections: ['matters'],
  answers: {whatMatters: 'My dog'},
  lastChecked: '2026-11-01',
  until: '2026-11-29',
};

describe('sharedPassport.get', () => {
  it('A09 says the token in a header, never in the address, and sends no cookie', async () => {
    let credentials: string | undefined;
    const {client, sent} = serviceThat([
      (request) => {
        ({credentials} = request);
        return Response.json(shared);
      },
    ]);
    assert.deepEqual(await client.sharedPassport.get('SECRET-token'), shared);
    assert.equal(sent[0]!.url.href, 'https://service.test/v1/shared-passport');
    assert.equal(sent[0]!.headers.get('authorization'), 'Bearer SECRET-token');
    assert.notEqual(credentials, 'include');
  });

  it('tells that it opens nothing, without the token', async () => {
    const {client} = serviceThat([problem(404, 'not_found')]);
    await assert.rejects(client.sharedPassport.get('SECRET-token'), (error) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.type, 'not_found');
      assert.doesNotMatch(`${error.stack}${JSON.stringify(error)}`, /SECRET/);
      return true;
    });
  });

  it('refuses a token that no header can carry, and sends nothing', async () => {
    const {client, sent} = serviceThat([Response.json(shared)]);
    for (const token of ['', 'a b', 'a\r\nb: c', 'é'])
      await assert.rejects(client.sharedPassport.get(token), {name: 'TypeError'});
    assert.equal(sent.length, 0);
  });
});
