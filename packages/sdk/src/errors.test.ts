import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inspect} from 'node:util';

import type {Client} from './client.ts';
import {InvalidAnswersError, TrustWidgetsError} from './errors.ts';
import {answers, receipt} from './testing/samples.ts';
import {type Doing, problem, serviceThat, silence, takeClock} from './testing/service-that.ts';

/** What a person wrote, and what proves who they are: neither may be in any error. */
const SECRET = "I can't go on, Ó Súilleabháin said";
const TOKEN = 'T0KEN-OF-THE-PERSON';
const KEY = 'K3Y-OF-THE-FORM';

/** A service, or a proxy before it, that repeats everything it can. */
const echo = (status: number, type: string) =>
  Response.json(
    {
      type,
      title: SECRET,
      status,
      detail: SECRET,
      instance: SECRET,
      requestId: SECRET,
      errors: [{field: SECRET, code: SECRET, value: SECRET}],
      urgentHelp: [{kind: SECRET, number: SECRET}],
    },
    {status, headers: {'retry-after': encodeURIComponent(SECRET), 'x-request-id': TOKEN}},
  );

const named = (name: string) => Object.assign(new Error(SECRET), {name, request: SECRET});

const failures: Record<string, Doing> = {
  'a network that fails': () => Promise.reject(new TypeError(SECRET, {cause: SECRET})),
  'a fetch that throws a text': () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- some do
    throw SECRET;
  },
  'a fetch whose error looks like a client library’s': () => Promise.reject(named('HTTPError')),
  'a fetch that has its own time limit': () => Promise.reject(named('TimeoutError')),
  'no answer at all': silence,
  'a page of HTML': new Response(`<h1>${SECRET}</h1>`),
  'an error page of HTML': new Response(`<h1>${SECRET}</h1>`, {status: 502}),
  'JSON cut short': new Response(`{"reference":"${SECRET}`),
  'JSON of another shape': Response.json({...receipt, reference: 5, statusToken: SECRET}),
  'a redirect': new Response(null, {
    status: 302,
    headers: {location: `https://a.test/?${encodeURIComponent(SECRET)}`},
  }),
  'an answer whose body breaks off': () =>
    new Response(new ReadableStream({start: (body) => body.error(new Error(SECRET))})),
  'an opaque answer': () => Response.error(),
};
for (const [status, type] of [
  [400, 'malformed_request'], [400, SECRET], [401, 'sign_in_required'], [404, 'not_found'],
  [405, 'method_not_allowed'], [408, 'request_timeout'], [409, 'referral_not_accepted'], [409, 'request_in_progress'],
  [413, 'too_large'], [415, 'unsupported_media_type'], [418, '__proto__'], [422, 'invalid_answers'],
  [422, 'idempotency_key_reused'], [429, 'too_many_requests'], [431, 'headers_too_large'], [500, 'unexpected'],
  [502, 'unexpected'], [503, 'unavailable'], [504, 'unexpected'],
] as const) failures[`${status} ${type.slice(0, 25)}`] = echo(status, type); // prettier-ignore

const calls: Record<string, (client: Client, signal?: AbortSignal) => Promise<unknown>> = {
  create: (client, signal) =>
    client.referrals.create(
      {service: 'crisis-team', answers: {...answers, name: SECRET, whatIsHappening: SECRET}},
      {idempotencyKey: KEY, signal},
    ),
  status: (client, signal) =>
    client.referrals.status({reference: 'NB-1', statusToken: TOKEN}, {signal}),
  withdraw: (client, signal) =>
    client.referrals.withdraw({reference: 'NB-1', statusToken: TOKEN}, {signal}),
  search: (client, signal) => client.services.search({q: SECRET, near: TOKEN}, {signal}),
};

describe('every error', () => {
  for (const [failure, doing] of Object.entries(failures)) {
    it(`holds no answer, token or key after ${failure}`, async (t) => {
      for (const [name, call] of Object.entries(calls)) {
        const clock = takeClock(t);
        const {client} = serviceThat([doing]);
        assertSafe(await clock.until(call(client)), name);
        t.mock.timers.reset();
      }
    });
  }

  it('holds nothing of why the caller stopped it', async (t) => {
    for (const [name, call] of Object.entries(calls)) {
      const clock = takeClock(t);
      const {client} = serviceThat([silence]);
      const stop = new AbortController();
      setTimeout(() => stop.abort(new Error(SECRET, {cause: TOKEN})), 500);
      assertSafe(await clock.until(call(client, stop.signal)), name);
      assertSafe(await clock.until(call(client, AbortSignal.abort(SECRET))), name);
      t.mock.timers.reset();
    }
  });

  it('holds no answer that the SDK itself refused', async () => {
    const {client, sent} = serviceThat([silence]);
    const wrong = {
      ...answers,
      name: SECRET,
      phone: SECRET,
      email: SECRET,
      postcode: SECRET,
      age: SECRET,
    };
    const error: unknown = await client.referrals
      .create({service: 'a', answers: wrong})
      .catch((error: unknown) => error);
    assert.ok(error instanceof InvalidAnswersError);
    assertSafe(error, 'create');
    assert.equal(sent.length, 0);
  });

  it('holds nothing that a header could not carry', async () => {
    const {client} = serviceThat([silence]);
    const bad = `${TOKEN}\n${SECRET}`;
    const mistakes = [
      client.referrals.status({reference: SECRET, statusToken: bad}),
      client.referrals.withdraw({reference: SECRET, statusToken: bad}),
      client.referrals.create({service: SECRET, answers}, {idempotencyKey: bad}),
    ];
    for (const {status, reason} of await Promise.allSettled(mistakes).then(asRejected)) {
      assert.equal(status, 'rejected');
      assertHoldsNothing(reason, 'a mistake');
    }
  });

  it('can be told apart by name, where two copies of the SDK are on a page', async (t) => {
    const clock = takeClock(t);
    const names = [];
    for (const doing of [silence, problem(404, 'not_found'), echo(422, 'invalid_answers')]) {
      const {client} = serviceThat([doing]);
      names.push(((await clock.until(client.trust.get())) as Error).name);
    }
    assert.deepEqual(names, ['ConnectionError', 'ResponseError', 'InvalidAnswersError']);
  });
});

function assertSafe(error: unknown, call: string): void {
  assert.ok(error instanceof TrustWidgetsError, `${call}: ${inspect(error)}`);
  assert.equal(error.cause, undefined);
  assertHoldsNothing(error, call);
}

function assertHoldsNothing(error: unknown, call: string): void {
  assert.ok(error instanceof Error);
  const everything = [
    inspect(error, {depth: Infinity, showHidden: true, maxStringLength: Infinity}),
    String(error),
    error.stack ?? '',
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    ...Reflect.ownKeys(error).map((key) => inspect(Reflect.get(error, key), {showHidden: true})),
  ].join('\n');
  for (const secret of [SECRET, encodeURIComponent(SECRET), 'Súilleabháin', TOKEN, KEY]) {
    assert.ok(!everything.includes(secret), `${call} told: ${everything}`);
  }
}

function asRejected(settled: PromiseSettledResult<unknown>[]) {
  return settled as {status: string; reason: unknown}[];
}
