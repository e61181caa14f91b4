import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {createClient} from './client.ts';
import {ResponseError} from './errors.ts';
import {problem, serviceThat} from './testing/service-that.ts';
import {page, service, trust} from './testing/samples.ts';

describe('createClient', () => {
  it('B67 tells a developer at once that the address is no use, and sends nothing', () => {
    for (const baseUrl of ['', '/api', '//evil.example', 'javascript:alert(1)', 'data:,x', 'x']) {
      assert.throws(() => createClient({baseUrl, trust: 'northbank'}), {
        name: 'TypeError',
        message: 'createClient: baseUrl must be an absolute http or https address.',
      });
    }
  });

  it('keeps the path of the address, with or without a slash after it', async () => {
    for (const baseUrl of [
      'https://a.test/care',
      'https://a.test/care///',
      'https://a.test/care?x#y',
    ]) {
      const {client, sent} = serviceThat([Response.json(trust)], {baseUrl});
      await client.trust.get();
      assert.equal(sent[0]?.url.href, 'https://a.test/care/v1/trusts/northbank');
    }
  });

  it('asks in the language that the person reads', async () => {
    const {client, sent} = serviceThat([Response.json(trust)], {language: 'cy'});
    await client.trust.get();
    assert.equal(sent[0]?.headers.get('accept-language'), 'cy');
  });

  it('B65 asks in no language rather than in one that is none', async () => {
    for (const language of ['en_GB', '../../etc', 'cy\r\nx: y', 'é', 'x'.repeat(5000), '']) {
      const {client, sent} = serviceThat([Response.json(trust)], {language});
      await client.trust.get();
      assert.equal(sent[0]?.headers.has('accept-language'), false);
    }
  });

  it('sends by the page’s own fetch, as it is when the request is made', async (t) => {
    const client = createClient({baseUrl: 'https://service.test', trust: 'northbank'});
    const {mock} = t.mock.method(globalThis, 'fetch', () => Promise.resolve(Response.json(trust)));
    assert.deepEqual(await client.trust.get(), trust);
    assert.equal(mock.callCount(), 1);
  });
});

describe('trust.get', () => {
  it('gives the trust', async () => {
    const {client, sent} = serviceThat([Response.json(trust)]);
    assert.deepEqual(await client.trust.get(), trust);
    assert.equal(sent[0]?.method, 'GET');
    assert.equal(sent[0].url.pathname, '/v1/trusts/northbank');
  });

  it('B59 leaves nobody’s path: an id that is no id is not found', async () => {
    for (const id of [
      '..',
      '.',
      '',
      '../../etc/passwd',
      '%2e%2e',
      'a/b',
      'a?b',
      'a#b',
      '\ud800',
      '<b>',
    ]) {
      const {client, sent} = serviceThat([problem(404, 'not_found')], {trust: id});
      await assert.rejects(client.services.get(id), ResponseError);
      assert.equal(sent[0]?.url.href, 'https://service.test/v1/trusts/-/services/-');
    }
  });
});

describe('services.search', () => {
  it('asks for what was asked, and for nothing that was not', async () => {
    const {client, sent} = serviceThat([Response.json(page)]);
    await client.services.search();
    await client.services.search({q: '', open: false, near: undefined});
    await client.services.search({
      q: 'crisis & "home" 100%',
      near: 'Leeds',
      for: 'carers',
      wayIn: 'walk-in',
      open: true,
      cursor: 'a+b=',
    });
    assert.deepEqual(
      sent.map(({url}) => Object.fromEntries(url.searchParams)),
      [
        {},
        {},
        {
          q: 'crisis & "home" 100%',
          near: 'Leeds',
          for: 'carers',
          'way-in': 'walk-in',
          open: 'true',
          cursor: 'a+b=',
        },
      ],
    );
  });

  it('asks all of it of a browser that does not count the parts of a query', async (t) => {
    // Safari before 17.
    t.mock.getter(URLSearchParams.prototype, 'size', () => undefined as unknown as number);
    const {client, sent} = serviceThat([Response.json(page)]);
    await client.services.search({q: 'crisis'});
    assert.equal(sent[0]?.url.search, '?q=crisis');
  });

  it('gives a page of services', async () => {
    const {client} = serviceThat([Response.json({...page, nextCursor: 'next'})]);
    const found = await client.services.search({q: 'crisis'});
    assert.deepEqual([found.services[0]?.name, found.nextCursor], ['Crisis team', 'next']);
  });
});

describe('services.get', () => {
  it('gives the service', async () => {
    const {client, sent} = serviceThat([Response.json(service)]);
    assert.deepEqual(await client.services.get('crisis-team'), service);
    assert.equal(sent[0]?.url.pathname, '/v1/trusts/northbank/services/crisis-team');
  });

  it('takes a word of a list that this copy of the SDK does not know yet', async () => {
    const newer = {...service, kind: 'a-kind-of-2030'};
    const {client} = serviceThat([Response.json(newer)]);
    assert.deepEqual(await client.services.get('crisis-team'), newer);
  });
});
