import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {Problem, Service, ServicePage, Trust} from '@trust-widgets/contract';

import {madeUpDirectory} from '../testing/made-up-services.ts';
import {startTestService, type TestService} from '../testing/test-service.ts';

describe('GET /v1/trusts', () => {
  let service: TestService;
  const get = (path: string, headers: Record<string, string> = {}) =>
    service.fetch(`/v1/trusts${path}`, {headers});

  before(async () => {
    service = await startTestService({trusts: [madeUpDirectory(50)]});
  });
  after(() => service.stop());

  it('tells a page about the trust, its services, and one of them', async () => {
    assert.equal(Trust.parse(await (await get('/northbank')).json()).id, 'northbank');
    assert.equal(ServicePage.parse(await (await get('/northbank/services')).json()).total, 50);
    const one = await get('/northbank/services/service-7');
    assert.equal(Service.parse(await one.json()).id, 'service-7');
    assert.match(one.headers.get('content-type') ?? '', /^application\/json/);
  });

  it('never tells a secret or where referrals go', async () => {
    const told = await (await get('/northbank')).text();
    assert.doesNotMatch(told, /secret|127\.0\.0\.1|delivery|allowedOrigins/);
  });

  it('takes every documented question', async () => {
    const answer = await get(
      '/northbank/services?q=crisis&near=Durham&for=adults&way-in=online-referral&open=true',
    );
    assert.equal(answer.status, 200);
    const page = ServicePage.parse(await answer.json());
    assert.equal(page.near?.name, 'Durham');
  });

  it('gives the next page to the cursor of the last', async () => {
    const first = ServicePage.parse(await (await get('/northbank/services')).json());
    const next = await get(`/northbank/services?cursor=${first.nextCursor}`);
    const second = ServicePage.parse(await next.json());
    assert.notEqual(second.services[0]?.id, first.services[0]?.id);
  });

  it('may be kept for a minute, and says when nothing has changed', async () => {
    const first = await get('/northbank/services');
    assert.equal(first.headers.get('cache-control'), 'public, max-age=60');
    const tag = first.headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get('/northbank/services', {'If-None-Match': known});
      assert.equal(again.status, 304, known);
      assert.equal(await again.text(), '');
    }
    assert.equal((await get('/northbank/services', {'If-None-Match': '"other"'})).status, 200);
  });

  const refused = [
    '/northbank?q=crisis',
    '/northbank/services?lang=cy',
    '/northbank/services?q=a&q=b',
    '/northbank/services?for=everyone',
    '/northbank/services?way-in=tunnel',
    '/northbank/services?open=yes',
    '/northbank/services?__proto__=x',
    '/northbank/services?cursor=-1',
    '/northbank/services?cursor=MjAuQUFBQUFBQUFBQUFB',
    '/northbank/services/service-7?q=x',
    `/northbank/services?q=${'a'.repeat(5000)}`,
    '/northbank/services?q=%00',
    '/northbank/services?q=%1b%5b2J',
  ];
  for (const path of refused) {
    it(`B54, B66, B69: refuses ${path.slice(0, 60)} as malformed, without repeating it`, async () => {
      const answer = await get(path);
      assert.equal(answer.status, 400);
      const body = await answer.text();
      assert.equal(Problem.parse(JSON.parse(body)).type, 'malformed_request');
      assert.doesNotMatch(body, /everyone|tunnel|aaaa/);
    });
  }

  const answered = [
    '%27%20OR%201=1--',
    '%25',
    '_',
    '%5C',
    '%22',
    '*',
    'NEAR(',
    '-',
    '%ff',
    '%F0%9F%91%AA',
  ];
  for (const q of answered) {
    it(`B54, B55: answers a search for ${q} with nothing found`, async () => {
      const answer = await get(`/northbank/services?q=${q}`);
      assert.equal(answer.status, 200);
      assert.equal(ServicePage.parse(await answer.json()).total, 0);
    });
  }

  it('B59, B69: knows no trust and no service by a path, a name of every object, or 10,000 characters', async () => {
    const paths = [
      '/southbank',
      '/__proto__',
      '/constructor/services',
      '/..%2f..%2fetc%2fpasswd',
      '/northbank/services/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '/northbank/services/__proto__',
      `/northbank/services/${'a'.repeat(10_000)}`,
    ];
    for (const path of paths) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path.slice(0, 60));
      assert.equal(Problem.parse(await answer.json()).type, 'not_found');
    }
  });

  it('B65: answers the same whatever language is asked for', async () => {
    const plain = await (await get('/northbank')).text();
    for (const language of [
      '../../etc',
      '<script>',
      'en_GB',
      'x'.repeat(5000),
      'zz',
      '*;q=',
      ';;;,,',
    ]) {
      const answer = await get('/northbank', {'Accept-Language': language});
      assert.equal(answer.status, 200);
      assert.equal(await answer.text(), plain);
    }
  });
});
