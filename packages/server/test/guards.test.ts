import assert from 'node:assert/strict';
import http from 'node:http';
import net from 'node:net';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {after, before, describe, it} from 'node:test';
import type {Receipt} from '@trust-widgets/contract';

import {createApp} from '../src/app.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {eventually} from '../src/testing/eventually.ts';
import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import {KINDS, post, type TestedKind} from '../src/testing/kinds.ts';
import {ANSWERS, postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';
import {assertProblem, assertWell} from './oracles.ts';

const REFERRALS = '/v1/trusts/northbank/referrals';

/** Sends bytes as they are, and gives all that comes back until the service closes. */
async function raw(service: TestService, request: string, withinMs = 5_000): Promise<string> {
  const {hostname, port} = new URL(service.origin);
  const socket = net.connect(Number(port), hostname);
  let answer = '';
  let closed = false;
  socket.on('data', (data: Buffer) => (answer += data.toString()));
  socket.on('error', () => {});
  socket.on('close', () => (closed = true));
  socket.write(request);
  await eventually('the close', () => closed, withinMs);
  return answer;
}

describe('what is not there', () => {
  const shared = serviceFor(startTestService);

  for (const url of [
    '/',
    '/v1',
    '/v2/trusts/northbank',
    '/v1/trusts/nowhere',
    '/v1/trusts/..%2f..%2fetc%2fpasswd',
    '/v1/trusts/%2e%2e/referrals/x',
    '/v1/trusts/northbank/services/../../../../etc/passwd',
    '/v1/trusts/northbank%00',
    '/v1/trusts/%ff%fe',
    '/v1/trusts/__proto__',
    '/v1/trusts/constructor/services',
    '/v1/trusts/northbank/services/no-such-service',
    `/v1/trusts/${'n'.repeat(10_000)}`,
    '/.env',
  ]) {
    it(`B59, B69: ${url.slice(0, 60)} is 404`, async () => {
      await assertProblem(await shared.service.fetch(url), 404, 'not_found');
    });
  }

  it('B69: a reference of 10,000 characters, or of another kind, is 404', async () => {
    for (const reference of ['x'.repeat(10_000), crypto.randomUUID(), "' OR 1=1--", '%'])
      await assertProblem(
        await shared.service.fetch(`${REFERRALS}/${encodeURIComponent(reference)}`, {
          headers: {Authorization: `Bearer ${'A'.repeat(43)}`},
        }),
        404,
        'not_found',
      );
  });

  it('B69: a cursor that was made up is 400', async () => {
    for (const cursor of ['-1', '999999', 'AAAA', '%00', 'x'.repeat(5_000)]) {
      const response = await shared.service.fetch(`/v1/trusts/northbank/services?cursor=${cursor}`);
      await assertProblem(response, 400, 'malformed_request');
    }
  });

  it('another method is 405, and told which there are', async () => {
    const response = await shared.service.fetch(REFERRALS, {method: 'PUT'});
    await assertProblem(response, 405, 'method_not_allowed');
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
    const read = await shared.service.fetch('/v1/trusts/northbank', {method: 'DELETE'});
    await assertProblem(read, 405, 'method_not_allowed');
    assert.equal(read.headers.get('allow'), 'GET, HEAD, OPTIONS');
  });
});

describe('B72: requests that are odd HTTP', () => {
  const shared = serviceFor(startTestService);
  const rawProblem = async (request: string, status: number, type: string) => {
    const answer = await raw(shared.service, request);
    assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `), answer);
    assert.match(answer, /content-type: application\/problem\+json/i);
    assert.match(answer, new RegExp(`"type":"${type}"`));
  };

  it('headers of more than 16 KB are 431', () =>
    rawProblem(
      `GET /v1/health HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ));

  it('a length and chunks together are 400', () =>
    rawProblem(
      `POST ${REFERRALS} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'malformed_request',
    ));

  it('what is not HTTP is 400', () => rawProblem('HELLO\r\n\r\n', 400, 'malformed_request'));

  it('a host that is none is 400', () =>
    rawProblem(
      'GET /v1/health HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n',
      400,
      'malformed_request',
    ));

  it('another host changes nothing in the answer', async () => {
    const answer = await raw(
      shared.service,
      'GET /v1/trusts/northbank HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    assert.match(answer, /^HTTP\/1.1 200 /);
    assert.equal(answer.includes('evil.example'), false);
  });
});

describe('N09: slow clients', () => {
  const shared = serviceFor(startTestService, {timeouts: {headersMs: 400, requestMs: 800}});

  it('are cut off, and honest ones served meanwhile', async () => {
    const {service} = shared;
    const dribble = (start: string) => {
      const {hostname, port} = new URL(service.origin);
      const socket = net.connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.resume();
      socket.write(start);
      const timer = setInterval(() => socket.write('x'), 50);
      return new Promise<number>((resolve) => {
        const since = performance.now();
        socket.on('close', () => {
          clearInterval(timer);
          resolve(performance.now() - since);
        });
      });
    };
    const slow = [
      ...Array.from({length: 50}, () => dribble('GET /v1/health HTTP/1.1\r\nX-Slow: ')),
      ...Array.from({length: 50}, () =>
        dribble(
          `POST ${REFERRALS} HTTP/1.1\r\nHost: x\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`,
        ),
      ),
      ...Array.from({length: 200}, () => dribble('')),
    ];
    const times: number[] = [];
    const state = {cut: false};
    const all = Promise.all(slow).then((durations) => {
      state.cut = true;
      return durations;
    });
    while (!state.cut) {
      const start = performance.now();
      assert.equal((await fetch(postReferral(service.origin))).status, 201);
      times.push(performance.now() - start);
    }
    assert.ok(Math.max(...(await all)) < 5_000);
    times.sort((a, b) => a - b);
    assert.ok((times[Math.floor(times.length * 0.99)] ?? 0) < 1_000);
    await assertWell(service, times.length);
  });

  it('have 10 seconds for headers and 15 for all, if nothing else is set', async () => {
    const {DEFAULT_HTTP_TIMEOUTS} = await import('../src/http-server.ts');
    assert.deepEqual(DEFAULT_HTTP_TIMEOUTS, {headersMs: 10_000, requestMs: 15_000});
  });
});

describe('A12: pages of other origins', () => {
  const trusts = [
    madeUpTrust(),
    madeUpTrust('southbank', {allowedOrigins: ['https://www.southbank.example']}),
  ];
  const shared = serviceFor(startTestService, {trusts});
  const OWN = 'https://www.northbank.example';
  const preflight = (url: string, origin: string) =>
    shared.service.fetch(url, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });

  for (const kind of Object.values(KINDS)) {
    const collection = `/v1/trusts/northbank/${kind.path}`;
    describe(kind.path, () => {
      it('a page of the trust may send', async () => {
        const response = await preflight(collection, OWN);
        assert.equal(response.status, 204);
        assert.equal(response.headers.get('access-control-allow-origin'), OWN);
        assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
        assert.match(response.headers.get('access-control-allow-methods') ?? '', /\bPOST\b/);
        for (const header of ['Content-Type', 'Idempotency-Key', 'Authorization'])
          assert.ok(response.headers.get('access-control-allow-headers')?.includes(header));
        const sent = await fetch(
          post(kind, shared.service.origin, undefined, {headers: {Origin: OWN}}),
        );
        assert.equal(sent.headers.get('access-control-allow-origin'), OWN);
      });

      it('a refusal can be read by a page of the trust, too', async () => {
        const request = post(kind, shared.service.origin, {}, {headers: {Origin: OWN}});
        const response = await fetch(request);
        assert.equal(response.headers.get('access-control-allow-origin'), OWN);
        assert.match(response.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
        await assertProblem(response, 400, 'malformed_request');
      });

      for (const origin of [
        'null',
        'https://www.northbank.example.evil.test',
        'https://evilwww.northbank.example',
        'http://www.northbank.example',
        'https://www.northbank.example:8443',
        'https://WWW.northbank.example',
        'https://www.northbank.example.',
        'https://www.southbank.example',
        '*',
      ]) {
        it(`${origin} may not`, async () => {
          for (const url of [collection, `${collection}/NOR-2222-2222`]) {
            const response = await preflight(url, origin);
            assert.equal(response.headers.get('access-control-allow-origin'), null);
            assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
          }
        });
      }
    });
  }

  it('any page may read what is public, and no cookie goes along', async () => {
    for (const url of [
      '/v1/trusts/northbank',
      '/v1/trusts/northbank/services',
      '/v1/openapi.json',
    ]) {
      const response = await shared.service.fetch(url, {headers: {Origin: 'https://any.example'}});
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
      assert.equal(response.headers.get('set-cookie'), null);
    }
  });
});

describe('A14: too many requests', () => {
  it('get 429, when to come back, and whom to call', async () => {
    const service = await startTestService({rateLimits: {sends: {burst: 3, perSecond: 0.5}}});
    try {
      const {referral, interpreterRequest} = KINDS;
      // All that an address sends counts together, whatever it is.
      for (const kind of [referral, interpreterRequest, referral])
        assert.equal((await fetch(post(kind, service.origin))).status, 201);
      for (const kind of [referral, interpreterRequest]) {
        const response = await fetch(post(kind, service.origin));
        const {urgentHelp} = await assertProblem(response, 429, 'too_many_requests');
        assert.ok(urgentHelp?.some(({number}) => number === '01632 960 111'));
        assert.equal(response.headers.get('retry-after'), '2');
      }
      // Looking is not sending.
      assert.equal((await service.fetch('/v1/trusts/northbank')).status, 200);
      await assertWell(service, 3);
    } finally {
      await service.stop();
    }
  });

  it('a flood of requests for interpreters to a trust shuts out no referral', async () => {
    const service = await startTestService({
      rateLimits: {sendsToTrust: {burst: 1, perSecond: 0.01}},
    });
    try {
      const {referral, interpreterRequest} = KINDS;
      const send = async (kind: TestedKind) => (await fetch(post(kind, service.origin))).status;
      assert.deepEqual(
        [await send(interpreterRequest), await send(interpreterRequest)],
        [201, 429],
      );
      assert.equal(await send(referral), 201);
    } finally {
      await service.stop();
    }
  });

  it('a hospital’s one address can send 60 at once by default', async () => {
    const {DEFAULT_RATE_LIMITS} = await import('../src/guards/rate-limit.ts');
    const service = await startTestService({rateLimits: DEFAULT_RATE_LIMITS});
    try {
      const responses = await Promise.all(
        Array.from({length: 60}, () => fetch(postReferral(service.origin))),
      );
      assert.deepEqual([...new Set(responses.map(({status}) => status))], [201]);
    } finally {
      await service.stop();
    }
  });

  it('B72: nobody gets another address by claiming one, unless our own proxy says so', async () => {
    for (const [trustProxy, statuses] of [
      [0, [201, 429]],
      [1, [201, 201]],
      [2, [201, 429]],
    ] as const) {
      const service = await startTestService({
        trustProxy,
        rateLimits: {sends: {burst: 1, perSecond: 0.01}},
      });
      try {
        const send = async (forwarded: string) => {
          const headers = {'X-Forwarded-For': forwarded};
          return (await fetch(postReferral(service.origin, undefined, {headers}))).status;
        };
        assert.deepEqual(
          [
            await send('6.6.6.6, 198.51.100.7, 192.0.2.1'),
            await send('7.7.7.7, 198.51.100.7, 192.0.2.2'),
          ],
          statuses,
        );
      } finally {
        await service.stop();
      }
    }
  });

  it('beyond what can be in hand get 503, until there is room again', async () => {
    const service = await startTestService({mostInHand: 5});
    try {
      const {hostname, port} = new URL(service.origin);
      const unfinished = Array.from({length: 5}, () => {
        const socket = net.connect(Number(port), hostname);
        socket.write(
          `POST ${REFERRALS} HTTP/1.1\r\nHost: x\r\nIdempotency-Key: k\r\n` +
            'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
        );
        return socket;
      });
      let refused: Response | undefined;
      let sent = 0;
      await eventually('a refusal', async () => {
        const response = await fetch(postReferral(service.origin));
        if (response.status === 201) sent += 1;
        else refused = response;
        return refused !== undefined;
      });
      assert.ok(refused);
      const {urgentHelp} = await assertProblem(refused, 503, 'unavailable');
      assert.ok(urgentHelp);
      assert.equal(refused.headers.get('retry-after'), '2');
      assert.equal((await service.fetch('/v1/health')).status, 200);

      unfinished.forEach((socket) => socket.destroy());
      await eventually('room', async () => {
        const response = await fetch(postReferral(service.origin));
        if (response.status === 201) sent += 1;
        return response.status === 201;
      });
      await assertWell(service, sent);
    } finally {
      await service.stop();
    }
  });
});

describe('headers', () => {
  const shared = serviceFor(startTestService, {trustProxy: 1});

  it('say that answers are data', async () => {
    for (const url of ['/v1/trusts/northbank', '/v1/health', '/nowhere', REFERRALS]) {
      const {headers} = await shared.service.fetch(url);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
      assert.equal(headers.get('x-powered-by'), null);
      assert.equal(headers.get('strict-transport-security'), null);
    }
  });

  it('ask for HTTPS in future where our proxy spoke it', async () => {
    const at = async (protocol: string) =>
      (
        await shared.service.fetch('/v1/health', {headers: {'X-Forwarded-Proto': protocol}})
      ).headers.get('strict-transport-security');
    assert.match((await at('https')) ?? '', /max-age=\d{8}/);
    assert.match((await at('http, https')) ?? '', /max-age/);
    assert.equal(await at('https, http'), null);
  });

  it('keep a caller’s own request id when it is nothing but that', async () => {
    const id = async (given: string) =>
      (await shared.service.fetch('/v1/health', {headers: {'X-Request-ID': given}})).headers.get(
        'x-request-id',
      );
    assert.equal(await id('abcdef-123456'), 'abcdef-123456');
    for (const odd of ['short', 'CANARY Suharto', '{"a":1}', 'x'.repeat(65)])
      assert.match((await id(odd)) ?? '', /^[0-9a-f-]{36}$/);
  });
});

describe('the log', () => {
  const shared = serviceFor(startTestService);

  it('A20: has a line for each request, by its pattern, and no answer, token, reference or query', async () => {
    const {service} = shared;
    const body = referralRequest({
      answers: {
        ...ANSWERS,
        name: 'CANARY-name',
        whatIsHappening: 'CANARY-words',
        nhsNumber: '9990000018',
      },
    });
    const response = await fetch(
      postReferral(service.origin, body, {
        key: 'CANARY-key',
        headers: {'User-Agent': 'CANARY-agent'},
      }),
    );
    const receipt = (await response.json()) as Receipt;
    const url = `${REFERRALS}/${receipt.reference}`;
    const headers = {Authorization: `Bearer ${receipt.statusToken}`};
    await service.fetch(`${url}?note=CANARY-query`, {headers});
    await service.fetch(`${url}/withdrawal`, {method: 'POST', headers});
    await service.fetch('/v1/trusts/northbank/services?q=CANARY-search');
    await service.fetch('/v1/trusts/CANARY-trust');
    await service.fetch('/CANARY-path');
    await service.fetch('/v1/health', {headers: {Cookie: 'CANARY=1', Referer: 'http://x/CANARY'}});
    const broken = {...body, answers: {...body.answers, 'a CANARY': 'x', phone: 'CANARY'}};
    await assertProblem(
      await fetch(postReferral(service.origin, broken)),
      400,
      'malformed_request',
    );
    await eventually('the deliveries', () => service.receivedDeliveries.length === 2);

    const lines = service.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const log = service.logLines.join('\n');
    for (const secret of ['CANARY', receipt.reference, receipt.statusToken, '9990000018', '07700'])
      assert.equal(log.includes(secret), false, secret);
    const created = lines.find(({event, method}) => event === 'request' && method === 'POST');
    assert.ok(created);
    assert.deepEqual(Object.keys(created), [
      'time',
      'level',
      'event',
      'requestId',
      'method',
      'route',
      'status',
      'ms',
      'trust',
    ]);
    assert.equal(created['route'], '/v1/trusts/:trust/referrals');
    assert.equal(created['requestId'], response.headers.get('x-request-id'));
    assert.equal(created['trust'], 'northbank');
    assert.equal(lines.filter(({event}) => event === 'request').length, 8);
  });
});

describe('P15: a mistake in one request', () => {
  it('is answered with 500 without a detail, and others go on', async () => {
    const logged: string[] = [];
    const log = (event: string, fields?: object) =>
      void logged.push(`${event} ${JSON.stringify(fields)}`);
    const boom = () => {
      throw new Error('CANARY: select name from referral');
    };
    const trust = madeUpTrust();
    const app = createApp({
      trusts: new Map([['northbank', {config: trust, directory: {search: boom, get: boom}}]]),
      store: {keepSubmission: boom, findRequest: () => Promise.resolve(undefined)} as never,
      log: {info: log, warn: log, error: log},
      now: () => new Date(),
      seconds: () => 0,
      newId: () => crypto.randomUUID(),
      serverKeys: ['0123456789012345678901234567890123'],
      keyring: new Keyring(['k'.repeat(32)]),
      rateLimits: {
        sends: {burst: 9, perSecond: 1},
        sendsToTrust: {burst: 9, perSecond: 1},
        lookups: {burst: 9, perSecond: 1},
        passports: {burst: 9, perSecond: 1},
        sharedPassports: {burst: 9, perSecond: 1},
        formPages: {burst: 9, perSecond: 1},
        signIns: {burst: 9, perSecond: 1},
        reads: {burst: 9, perSecond: 1},
      },
      mostInHand: 9,
      trustProxy: 0,
      onMessage() {},
    });
    const at = 'http://service.test';
    const [searched, sent, read] = await Promise.all([
      app.fetch(new Request(`${at}/v1/trusts/northbank/services`)),
      app.fetch(postReferral(at)),
      app.fetch(new Request(`${at}/v1/trusts/northbank`)),
    ]);
    await assertProblem(searched, 500, 'unexpected');
    const {urgentHelp} = await assertProblem(sent, 500, 'unexpected');
    assert.ok(urgentHelp);
    assert.equal(read.status, 200);
    assert.match(logged.join('\n'), /request\.failed .*guards\.test/);
    assert.equal(logged.join('\n').includes('CANARY'), false);
  });
});

describe('the widgets', () => {
  let folder: string;
  let service: TestService;
  const script = `export const words = "${'trust '.repeat(500)}";`;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'trust-widgets-dist-'));
    const files = path.join(folder, 'browser');
    await mkdir(files);
    await writeFile(path.join(files, 'trust-widgets.js'), script);
    await writeFile(path.join(files, 'referral-B7xk2_Qd.js'), script);
    await writeFile(path.join(files, 'referral-B7xk2_Qd.js.gz'), gzipSync(script));
    await writeFile(path.join(folder, 'secret.js'), 'secret');
    await writeFile(path.join(files, '.hidden.js'), 'secret');
    service = await startTestService({widgetsDir: files});
  });
  after(async () => {
    await service.stop();
    await rm(folder, {recursive: true});
  });

  it('are for any page, kept for a year under a hashed name, and asked for again under the other', async () => {
    const hashed = await service.fetch('/widgets/referral-B7xk2_Qd.js');
    assert.equal(hashed.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const stable = await service.fetch('/widgets/trust-widgets.js');
    assert.equal(stable.headers.get('cache-control'), 'no-cache');
    const again = await service.fetch('/widgets/trust-widgets.js', {
      headers: {'If-None-Match': stable.headers.get('etag') ?? ''},
    });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    for (const response of [hashed, stable]) {
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(await response.text(), script);
    }
  });

  it('come compressed to those who take it', async () => {
    const get = (accept: string) =>
      new Promise<{encoding: string | undefined; body: Buffer}>((resolve, reject) => {
        const headers = {'Accept-Encoding': accept};
        http
          .get(`${service.origin}/widgets/referral-B7xk2_Qd.js`, {headers}, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
              resolve({
                encoding: response.headers['content-encoding'],
                body: Buffer.concat(chunks),
              }),
            );
          })
          .on('error', reject);
      });
    const small = await get('br, gzip');
    assert.equal(small.encoding, 'gzip');
    assert.equal(gunzipSync(small.body).toString(), script);
    for (const none of ['', 'identity', 'gzip;q=0']) {
      const plain = await get(none);
      assert.equal(plain.encoding, undefined);
      assert.equal(plain.body.toString(), script);
    }
  });

  it('B59: nothing outside their folder has an address', async () => {
    for (const url of [
      '../secret.js',
      '..%2fsecret.js',
      '%2e%2e%2fsecret.js',
      '.hidden.js',
      'no.js',
      'x.ts',
      '%00.js',
      '..%5csecret.js',
    ])
      await assertProblem(await service.fetch(`/widgets/${url}`), 404, 'not_found');
  });
});
