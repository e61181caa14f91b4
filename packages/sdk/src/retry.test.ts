import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';

import {ConnectionError, ResponseError} from './errors.ts';
import {answers, receipt, trust} from './testing/samples.ts';
import {type Doing, problem, serviceThat, silence, takeClock} from './testing/service-that.ts';

const created = Response.json(receipt, {status: 201});
const cut: Doing = () => Promise.reject(new TypeError('fetch failed'));

/** Sends one referral while the clock is ours. */
async function send(t: TestContext, doings: readonly Doing[]) {
  const clock = takeClock(t);
  const {client, sent} = serviceThat(doings);
  const started = Date.now();
  const came = await clock.until(client.referrals.create({service: 'crisis-team', answers}));
  return {came, sent, waits: sent.map(({at}) => at - started), took: Date.now() - started};
}

describe('a create', () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`N07 is tried again after ${status}, with the same key and the same answers`, async (t) => {
      const busy = new Response('<h1>Bad gateway</h1>', {status});
      const {came, sent} = await send(t, [busy, busy, created]);
      assert.deepEqual(came, receipt);
      assert.equal(sent.length, 3);
      assert.equal(new Set(sent.map(({headers}) => headers.get('idempotency-key'))).size, 1);
      assert.equal(new Set(sent.map(({body}) => body)).size, 1);
    });
  }

  it('N07 is tried again after a connection that fails, and when its own first try is still being dealt with', async (t) => {
    const {came, sent} = await send(t, [cut, problem(409, 'request_in_progress'), created]);
    assert.deepEqual(came, receipt);
    assert.equal(sent.length, 3);
  });

  it('N07 is tried three times and no more', async (t) => {
    const {came, sent} = await send(t, [
      problem(503, 'unavailable'),
      cut,
      problem(500, 'unexpected'),
    ]);
    assert.ok(came instanceof ResponseError);
    assert.deepEqual([came.status, came.type, sent.length], [500, 'unexpected', 3]);
  });

  it('N02 tells that no answer came when the connection fails every time', async (t) => {
    const {came, sent} = await send(t, [cut]);
    assert.ok(came instanceof ConnectionError);
    assert.deepEqual([came.reason, sent.length], ['network', 3]);
  });

  const refusals = [
    problem(400, 'malformed_request'), problem(401, 'sign_in_required'),
    problem(404, 'not_found'), problem(409, 'referral_not_accepted'), problem(413, 'too_large'),
    problem(422, 'invalid_answers'), problem(422, 'idempotency_key_reused'),
    new Response('{"type":"request_in_progress"', {status: 409}), new Response(null, {status: 302}),
  ]; // prettier-ignore
  for (const refusal of refusals) {
    it(`N07 is never tried again after ${refusal.status}`, async (t) => {
      const {came, sent} = await send(t, [refusal, created]);
      assert.ok(came instanceof ResponseError);
      assert.deepEqual([came.status, sent.length], [refusal.status, 1]);
    });
  }

  it('N07 waits a random while, from none at all up to twice as long each time', async (t) => {
    const {mock} = t.mock.method(Math, 'random', () => 0);
    const quick = await send(t, [cut]);
    assert.ok(quick.waits[2]! <= 200, String(quick.waits));
    t.mock.timers.reset();
    mock.mockImplementation(() => 0.999999);
    const slow = await send(t, [cut]);
    const [, first = 0, second = 0] = slow.waits;
    assert.ok(first > 400 && first <= 700, String(slow.waits));
    assert.ok(second - first > 1000 && second - first <= 1300, String(slow.waits));
  });
});

describe('Retry-After', () => {
  const busy = (after: string) =>
    problem(429, 'too_many_requests', {headers: {'retry-after': after}});
  const jittered = 700;

  it('N08 is kept to, in seconds', async (t) => {
    const {came, waits} = await send(t, [busy('2'), created]);
    assert.deepEqual(came, receipt);
    assert.ok(waits[1]! >= 2000 && waits[1]! <= 2200, String(waits));
  });

  it('N08 is kept to, as a date', async (t) => {
    const {came, waits} = await send(t, [busy('Sun, 22 Nov 2026 10:00:05 GMT'), created]);
    assert.deepEqual(came, receipt);
    assert.ok(waits[1]! >= 5000 && waits[1]! <= 5200, String(waits));
  });

  for (const after of ['99999', '31', 'Sun, 22 Nov 2026 11:00:00 GMT', '9'.repeat(400)]) {
    it(`N08 of ${after.slice(0, 30)} is too long to wait: the person is told at once, and for how long`, async (t) => {
      const {came, sent, took} = await send(t, [busy(after), created]);
      assert.ok(came instanceof ResponseError);
      assert.equal(sent.length, 1);
      assert.ok(came.retryAfter! > 30);
      assert.ok(took < 200, String(took));
    });
  }

  for (const after of [
    '-1',
    'soon',
    '',
    '2.5',
    'busy 2099',
    'Sun, 22 Nov 2020 10:00:00 GMT',
    '1e3',
  ]) {
    it(`N08 of ${JSON.stringify(after)} counts as not said`, async (t) => {
      const {came, waits} = await send(t, [busy(after), created]);
      assert.deepEqual(came, receipt);
      assert.ok(waits[1]! <= jittered, String(waits));
    });
  }

  it('N08 is told when it is the last answer', async (t) => {
    const {came} = await send(t, [busy('1')]);
    assert.ok(came instanceof ResponseError);
    assert.deepEqual([came.type, came.retryAfter, came.status], ['too_many_requests', 1, 429]);
  });
});

describe('other calls', () => {
  it('N07 a get is tried again', async (t) => {
    const clock = takeClock(t);
    const {client, sent} = serviceThat([cut, problem(503, 'unavailable'), Response.json(trust)]);
    assert.deepEqual(await clock.until(client.trust.get()), trust);
    assert.equal(sent.length, 3);
  });

  it('N07 a withdrawal is not: it has no key', async (t) => {
    const clock = takeClock(t);
    const {client, sent} = serviceThat([cut]);
    assert.ok((await clock.until(client.referrals.withdraw(receipt))) instanceof ConnectionError);
    assert.equal(sent.length, 1);
  });
});

describe('time limits', () => {
  it('N11 give up on a try after 10 seconds, and on all of them after 30', async (t) => {
    const {came, waits, took} = await send(t, [silence]);
    assert.ok(came instanceof ConnectionError);
    assert.equal(came.reason, 'timeout');
    assert.equal(waits.length, 3);
    assert.ok(waits[1]! >= 10_000 && waits[1]! <= 10_800, String(waits));
    assert.ok(took >= 30_000 && took <= 30_200, String(took));
  });

  it('N09 hold for an answer that begins and never ends', async (t) => {
    const slow = () =>
      new Response(new ReadableStream({start: (body) => body.enqueue(new Uint8Array([123]))}));
    const {came, sent} = await send(t, [slow]);
    assert.ok(came instanceof ConnectionError);
    assert.deepEqual([came.reason, sent.length], ['timeout', 3]);
  });

  it('are the caller’s to set', async (t) => {
    const clock = takeClock(t);
    const {client, sent} = serviceThat([silence], {timeout: 1000, totalTimeout: 1500});
    const started = Date.now();
    assert.ok((await clock.until(client.trust.get())) instanceof ConnectionError);
    assert.ok(Date.now() - started <= 1600);
    assert.ok(sent.length <= 2);
  });

  it('leave no timer behind that would keep a process alive', async (t) => {
    const {mock: set} = t.mock.method(globalThis, 'setTimeout');
    const {mock: clear} = t.mock.method(globalThis, 'clearTimeout');
    const {client} = serviceThat([Response.json(trust)]);
    await client.trust.get();
    const cleared = clear.calls.map(({arguments: [timer]}) => timer);
    for (const {result} of set.calls) assert.ok(cleared.includes(result));
    assert.ok(set.callCount() > 0);
  });
});

describe('signal', () => {
  it('stops a call under way at once, even with a fetch that pays no heed to it', async (t) => {
    const clock = takeClock(t);
    const {client, sent} = serviceThat([silence]);
    const stop = new AbortController();
    const call = client.services.search({q: 'cri'}, {signal: stop.signal});
    setTimeout(() => stop.abort('typed on'), 500);
    const started = Date.now();
    const came = await clock.until(call);
    assert.ok(came instanceof ConnectionError);
    assert.deepEqual([came.reason, sent.length], ['aborted', 1]);
    assert.ok(Date.now() - started <= 600);
  });

  it('stops the wait before another try', async (t) => {
    const clock = takeClock(t);
    const stop = new AbortController();
    const {client, sent} = serviceThat([
      problem(503, 'unavailable', {headers: {'retry-after': '20'}}),
    ]);
    const call = client.referrals.create({service: 'a', answers}, {signal: stop.signal});
    setTimeout(() => stop.abort(), 1000);
    const started = Date.now();
    const came = await clock.until(call);
    assert.ok(came instanceof ConnectionError);
    assert.equal(came.reason, 'aborted');
    assert.ok(Date.now() - started <= 1200);
    assert.equal(sent.length, 1);
  });

  it('leaves no timer behind that would keep a process alive', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
    const before = timers();
    const stop = new AbortController();
    const busy = () => {
      setImmediate(() => stop.abort());
      return problem(503, 'unavailable', {headers: {'retry-after': '20'}});
    };
    const {client} = serviceThat([busy]);
    await assert.rejects(client.trust.get({signal: stop.signal}), {reason: 'aborted'});
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(timers(), before);
  });

  it('sends nothing when it was aborted before', async () => {
    const {client, sent} = serviceThat([Response.json(trust)]);
    await assert.rejects(client.trust.get({signal: AbortSignal.abort()}), {reason: 'aborted'});
    assert.equal(sent.length, 0);
  });

  it('keeps no hold on a signal that outlives the call', async () => {
    const {client} = serviceThat([Response.json(trust)]);
    const stop = new AbortController();
    const removed: string[] = [];
    const remove = stop.signal.removeEventListener.bind(stop.signal);
    stop.signal.removeEventListener = (type: string, ...rest: [EventListener]) => {
      removed.push(type);
      remove(type, ...rest);
    };
    await client.trust.get({signal: stop.signal});
    assert.ok(removed.includes('abort'));
  });
});
