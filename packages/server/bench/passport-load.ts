/** The people who save and read their passports over a number of kept connections. See passports.ts. */
import http from 'node:http';

import {PASSPORT} from '../src/testing/passport-answers.ts';

/** What to do. */
export interface Order {
  readonly origin: string;
  readonly what: 'save' | 'read' | 'history';
  /** Of those who are signed in. */
  readonly cookies: readonly string[];
  readonly total: number;
  readonly connections: number;
}

/** How it went, in milliseconds. */
export interface Outcome {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

interface Answer {
  readonly status: number | undefined;
  readonly tag: string;
}

const tags = new Map<string, string>();
let next = 0;
process.on('message', (order: Order) => void run(order).then((outcome) => process.send?.(outcome)));
process.send?.('ready');

async function run({origin, what, cookies, total, connections}: Order): Promise<Outcome> {
  const agent = new http.Agent({keepAlive: true, maxSockets: connections});
  const times: number[] = [];
  let left = total;
  const ask = (method: string, path: string, cookie: string, body?: string) =>
    send(`${origin}${path}`, {method, agent, cookie, ifMatch: tags.get(cookie), body});
  if (what === 'save') {
    for (const cookie of cookies)
      if (!tags.has(cookie)) tags.set(cookie, (await ask('GET', '/v1/passport', cookie)).tag);
  }
  const start = performance.now();
  await Promise.all(
    Array.from({length: connections}, async (_, connection) => {
      for (let turn = connection; left-- > 0; turn += connections) {
        const cookie = cookies[turn % cookies.length] ?? '';
        const before = performance.now();
        const answers = {...PASSPORT, whatHelps: `${(next += 1)} `.repeat(40)};
        const {status, tag} =
          what === 'save'
            ? await ask('PUT', '/v1/passport', cookie, JSON.stringify({answers}))
            : await ask('GET', what === 'read' ? '/v1/passport' : '/v1/passport/history', cookie);
        if (status !== 200) throw new Error(`Answered ${status}.`);
        if (what === 'save') tags.set(cookie, tag);
        times.push(performance.now() - before);
      }
    }),
  );
  const perSecond = times.length / ((performance.now() - start) / 1000);
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
  return {perSecond, p50: at(0.5), p99: at(0.99)};
}

function send(
  url: string,
  {
    method,
    agent,
    cookie,
    ifMatch,
    body,
  }: {
    method: string;
    agent: http.Agent;
    cookie: string;
    ifMatch: string | undefined;
    body: string | undefined;
  },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      method,
      agent,
      headers: {
        Cookie: cookie,
        ...(body !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'If-Match': ifMatch,
        }),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      const {etag = ''} = response.headers;
      response.on('end', () => resolve({status: response.statusCode, tag: etag}));
    });
    request.end(body);
  });
}
