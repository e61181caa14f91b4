import {setImmediate} from 'node:timers/promises';
import type {TestContext} from 'node:test';

import type {ClientOptions} from '../connect.ts';
import {type Client, createClient} from '../client.ts';

/** What a service does with one request: an answer, or what a `fetch` that fails would do. */
export type Doing = Response | ((request: Request) => Response | Promise<Response>);

/** A request as it went over the wire, and when (milliseconds since 1970). */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly at: number;
}

/** A client whose service is in this process: it does each thing in turn, the last again and again. */
export function serviceThat(
  doings: readonly Doing[],
  options: Partial<ClientOptions> = {},
): {readonly client: Client; readonly sent: readonly Sent[]} {
  const sent: Sent[] = [];
  const client = createClient({
    baseUrl: 'https://service.test',
    trust: 'northbank',
    async fetch(request) {
      const doing = doings[Math.min(sent.length, doings.length - 1)] ?? Response.error();
      const {method, headers} = request;
      sent.push({
        method,
        url: new URL(request.url),
        headers,
        body: await request.clone().text(),
        at: Date.now(),
      });
      return doing instanceof Response ? doing.clone() : doing(request);
    },
    ...options,
  });
  return {client, sent};
}

/** An answer of a problem, as the service gives it. */
export function problem(
  status: number,
  type: string,
  more: {readonly headers?: Record<string, string>; readonly [member: string]: unknown} = {},
): Response {
  const {headers, ...members} = more;
  return Response.json(
    {type, title: 'For developers', status, requestId: 'req-1', ...members},
    {status, headers: {'content-type': 'application/problem+json', ...headers}},
  );
}

/** An answer that never comes, whatever the signal says. */
export const silence: Doing = () => new Promise<Response>(() => {});

/** Takes the clock, so that waits of minutes pass in no time, and are counted to the millisecond. */
export function takeClock(t: TestContext) {
  t.mock.timers.enable({apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-22T10:00:00Z')});
  return {
    /** Lets time pass until the work is done, and gives what it came to: its value, or its error. */
    async until<T>(work: Promise<T>): Promise<unknown> {
      const done: unknown[] = [];
      work.then(
        (value) => done.push(value),
        (error: unknown) => done.push(error),
      );
      for (let step = 0; step < 2000; step++) {
        // Reading a body takes a few turns of the event loop, in which no time passes.
        for (let turn = 0; turn < 10 && done.length === 0; turn++) await setImmediate();
        if (done.length > 0) return done[0];
        t.mock.timers.tick(100);
      }
      throw new Error('The work was not done after 200 seconds.');
    },
  };
}
