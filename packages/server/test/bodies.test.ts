import assert from 'node:assert/strict';
import http from 'node:http';
import net from 'node:net';
import {once} from 'node:events';
import {after, before, describe, it} from 'node:test';
import type {Receipt} from '@trust-widgets/contract';

import {eventually} from '../src/testing/eventually.ts';
import {bodyOf, KINDS, post, type TestedKind} from '../src/testing/kinds.ts';
import {postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {assertProblem, assertWell} from './oracles.ts';

let service: TestService;
let kept = 0;
before(async () => {
  service = await startTestService();
});
after(async () => {
  try {
    await assertWell(service, kept);
  } finally {
    await service.stop();
  }
});

/** These machines are shared, and the tests run beside others. */
const SLACK = 10;

const send = (body: unknown, headers = {}) =>
  service.fetch(postReferral(service.origin, body, {headers}));

for (const kind of Object.values(KINDS)) void describe(kind.name, () => bodyTests(kind));

/** What holds for the body of any kind. */
function bodyTests(kind: TestedKind): void {
  const sendOne = (body: unknown) => service.fetch(post(kind, service.origin, body));
  const withAnswers = (changes: Record<string, unknown>) => bodyOf(kind, changes);
  /** A body whose answers are written out, wrong as they may be. */
  const written = (answers: string) =>
    JSON.stringify({...bodyOf(kind), answers: '@'}).replace('"@"', () => answers);
  const refused = async (body: unknown) =>
    assertProblem(await sendOne(body), 400, 'malformed_request');

  describe('a body that only a program could send is refused with 400', () => {
    const bodies: [string, unknown][] = [
      ['B14: half a surrogate pair', written('{"name":"\\ud800"}')],
      ['B14: half a surrogate pair in a key', written('{"\\udc00":"x"}')],
      ['B15: NUL', withAnswers({name: 'CANARY\u0000'})],
      ['B15: an escape', withAnswers({[kind.freeText]: '\u001b[31mCANARY'})],
      ['B15: NUL outside the answers', {...bodyOf(kind), language: 'e\u0000n'}],
      ['B23: an NHS number as a number', withAnswers({nhsNumber: 9990000018})],
      ['B41: null', null],
      ['B41: a list', []],
      ['B41: a string', '"x"'],
      ['B41: true', true],
      ['B41: answers that are a list', {...bodyOf(kind), answers: [] as unknown}],
      ['B41: answers that are null', {...bodyOf(kind), answers: null}],
      ['B44: __proto__', written('{"__proto__":{"polluted":"yes"}}')],
      ['B44: __proto__ beside the answers', written('{},"__proto__":{"polluted":"yes"}')],
      ['B44: constructor.prototype', withAnswers({constructor: {prototype: {polluted: 'yes'}}})],
      ['B45: NaN', written('{"name":NaN}')],
      ['B45: 1e999', written('{"name":1e999}')],
      ['B45: -0', written('{"name":-0}')],
      ['B45: 2^53+1', written('{"name":9007199254740993}')],
      ['B46: half of JSON', '{"language":"en","answers":{'],
      ['B46: nothing', ''],
      ['a byte that is not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
      ['B65: a language that is a path', {...bodyOf(kind), language: '../../etc'}],
      ['B65: a language of 5,000 letters', {...bodyOf(kind), language: 'e'.repeat(5_000)}],
    ];
    for (const [name, body] of bodies) {
      it(name, async () => {
        await refused(body);
        assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      });
    }

    it('B42: an unknown field, by a name that is safe to repeat', async () => {
      const {errors} = await refused(withAnswers({favouriteColour: 'blue'}));
      assert.deepEqual(errors, [{field: 'favouriteColour', code: 'unknown_field'}]);
      const outside = await refused({...bodyOf(kind), priority: '1'});
      assert.deepEqual(outside.errors, [{field: 'priority', code: 'unknown_field'}]);
      const odd = await refused(withAnswers({'CANARY Smith, 1 High Street': 'x'}));
      assert.deepEqual(odd.errors, [{field: '', code: 'unknown_field'}]);
    });

    it('B42: thousands of unknown fields, with an answer of bounded size', async () => {
      const many = Object.fromEntries(Array.from({length: 4_000}, (_, index) => [`f${index}`, '']));
      const {errors} = await refused(withAnswers(many));
      assert.equal(errors?.length, 100);
    });

    it('B66: fields that are the service’s own to set', async () => {
      for (const field of ['status', 'trust', 'id', 'receivedAt', 'owner', 'reference']) {
        await refused({...bodyOf(kind), [field]: 'x'});
        await refused(withAnswers({[field]: 'x'}));
      }
    });

    it('B51: 100,000 lists in each other, and objects as deep as fit, within 50 ms', async () => {
      for (const body of ['['.repeat(60_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`]) {
        const start = performance.now();
        await refused(body);
        assert.ok(performance.now() - start < 50 * SLACK);
      }
    });
  });

  describe('text that people write is kept as it is', () => {
    it('B16: lines end with LF, however they were sent', async () => {
      const response = await sendOne(withAnswers({[kind.freeText]: 'one\r\ntwo\u2028three\rfour'}));
      kept += 1;
      assert.equal(response.status, 201);
      const {reference} = (await response.json()) as Receipt;
      const delivered = () => service.receivedDeliveries.find((one) => one.reference === reference);
      await eventually('the delivery', () => delivered() !== undefined);
      const answers = delivered()?.answers;
      assert.equal(answers?.[kind.freeText], 'one\ntwo\nthree\nfour');
      for (const line of service.logLines) JSON.parse(line);
    });

    it('B56: markup is data, byte for byte, in every field of text', async () => {
      const markup = `"><svg onload=alert(1)><img src=x onerror=alert(1)>`;
      const fields = Object.entries(kind.form.fields).filter(
        ([, {kind, when}]) => ['text', 'long-text'].includes(kind) && !when,
      );
      const answers = Object.fromEntries(fields.map(([name]) => [name, markup]));
      const receipt = (await (await sendOne(withAnswers(answers))).json()) as Receipt;
      kept += 1;
      const delivered = () =>
        service.receivedDeliveries.find(({reference}) => reference === receipt.reference);
      await eventually('the delivery', () => delivered() !== undefined);
      for (const [name] of fields) assert.equal(delivered()?.answers?.[name], markup, name);
    });

    it('B53: text made to be slow to match is judged within 50 ms', async () => {
      const evil = `${'a'.repeat(50_000)}!`;
      for (const name of Object.keys(kind.form.fields)) {
        for (const text of [evil, `${'9'.repeat(50_000)}!`, `${' '.repeat(50_000)}!`]) {
          const start = performance.now();
          kind.form.judge({...kind.answers, [name]: text});
          assert.ok(performance.now() - start < 50 * SLACK, name);
        }
      }
      const start = performance.now();
      const response = await sendOne({...bodyOf(kind), language: `${'a-'.repeat(30_000)}!`});
      await assertProblem(response, 400, 'malformed_request');
      assert.ok(performance.now() - start < 50 * SLACK);
    });
  });
}

describe('a body of another type is refused with 415', () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json; charset=latin1',
    'application/jsonp',
    'text/plain; application/json',
  ];
  for (const type of types) {
    it(`B47: ${type}`, async () => {
      const body = JSON.stringify(referralRequest());
      await assertProblem(await send(body, {'Content-Type': type}), 415, 'unsupported_media_type');
    });
  }

  it('B49: a compressed one, without unfolding it', async () => {
    for (const encoding of ['gzip', 'br', 'deflate', 'identity, gzip']) {
      const response = await send(new Uint8Array(1_000), {'Content-Encoding': encoding});
      await assertProblem(response, 415, 'unsupported_media_type');
    }
  });

  it('a charset of UTF-8 is fine', async () => {
    const response = await send(referralRequest(), {
      'Content-Type': 'Application/JSON; charset="UTF-8"',
    });
    kept += 1;
    assert.equal(response.status, 201);
  });
});

describe('a body that is too large is refused with 413', () => {
  const LIMIT = 128 * 1024;

  it('B50: takes 128 KiB and not a byte more', async () => {
    const body = JSON.stringify(referralRequest());
    const padding = ' '.repeat(LIMIT - Buffer.byteLength(body));
    const fits = await send(body + padding);
    kept += 1;
    assert.equal(fits.status, 201);
    await assertProblem(await send(`${body}${padding} `), 413, 'too_large');
  });

  it('B50: 10 MB with a length is refused at once, and the connection closed', async () => {
    const response = await upload({'Content-Length': String(10 * 1024 * 1024)});
    assert.match(response, /^HTTP\/1\.1 413 /);
    assert.match(response, /connection: close/i);
    assert.match(response, /"too_large"/);
  });

  it('B50: 10 MB in chunks without a length is refused after 128 KiB, and fills no memory', async () => {
    const before = process.memoryUsage.rss();
    const response = await upload({'Transfer-Encoding': 'chunked'});
    assert.match(response, /^HTTP\/1\.1 413 /);
    assert.ok(process.memoryUsage.rss() - before < 20 * 1024 * 1024);
  });

  /** Sends 10 MB as fast as they are taken, or until the service closes the connection. */
  async function upload(headers: Record<string, string>): Promise<string> {
    const {hostname, port} = new URL(service.origin);
    const socket = net.connect(Number(port), hostname);
    socket.on('error', () => {});
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      'POST /v1/trusts/northbank/referrals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
        `Idempotency-Key: k\r\n${lines.join('')}\r\n`,
    );
    const isChunked = 'Transfer-Encoding' in headers;
    const chunk = 'x'.repeat(64 * 1024);
    const piece = isChunked ? `${chunk.length.toString(16)}\r\n${chunk}\r\n` : chunk;
    let answer = '';
    const state = {closed: false};
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('close', () => (state.closed = true));
    let sent = 0;
    for (; sent < 160 && !state.closed; sent += 1) {
      if (socket.write(piece)) continue;
      const drained = once(socket, 'drain').catch(() => {});
      await Promise.race([drained, once(socket, 'close').catch(() => {})]);
    }
    await eventually('the close', () => state.closed, 3_000);
    return answer;
  }
});

describe('answers that a person could give wrongly are refused with 422', () => {
  it('naming each question and what is wrong, and keeping nothing', async () => {
    const {answers} = referralRequest();
    const wrong = {...answers, name: undefined, nhsNumber: '999 000 0019', phone: '999'};
    const response = await send(referralRequest({answers: wrong}));
    const {errors, urgentHelp} = await assertProblem(response, 422, 'invalid_answers');
    assert.deepEqual(errors, [
      {field: 'name', code: 'missing'},
      {field: 'nhsNumber', code: 'check_digit'},
      {field: 'phone', code: 'emergency_number'},
    ]);
    assert.equal(urgentHelp?.[0]?.number, '999');
  });

  it('a service that is not there is 404', async () => {
    const response = await send(referralRequest({service: 'no-such-team'}));
    await assertProblem(response, 404, 'not_found');
  });
});

describe('N02: a request cut off before it is whole', () => {
  it('keeps nothing and fails nobody', async () => {
    const {hostname, port} = new URL(service.origin);
    const request = http.request({
      hostname,
      port,
      method: 'POST',
      path: '/v1/trusts/northbank/referrals',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'cut',
        'Content-Length': 500,
      },
    });
    request.on('error', () => {});
    request.write('{"service":');
    const logged = service.logLines.length;
    await eventually('the connection', () => request.socket?.readyState === 'open');
    request.destroy();
    await eventually('the end', () => service.logLines.length > logged);
    assert.doesNotMatch(service.logLines.slice(logged).join(), /"level":"error"/);
  });
});
