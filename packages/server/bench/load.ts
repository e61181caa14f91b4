/**
 * Everybody who is not the service: the people who send over a number of kept connections, and the trust's own system.
 * See referrals.ts.
 */
import http from 'node:http';
import {randomUUID} from 'node:crypto';

import {MADE_UP_SECRET} from '../src/testing/made-up-trust.ts';
import {startReceiver} from '../src/testing/receiver.ts';
import {referralRequest} from '../src/testing/referral-request.ts';

/** What to send. */
export interface Order {
  readonly origin: string;
  readonly total: number;
  readonly connections: number;
}

/** How it went, in milliseconds. */
export interface Outcome {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const body = JSON.stringify(referralRequest());
const receiver = await startReceiver([MADE_UP_SECRET]);
process.on(
  'message',
  (order: Order) => void send(order).then((outcome) => process.send?.(outcome)),
);
process.send?.(receiver.url);

async function send({origin, total, connections}: Order): Promise<Outcome> {
  const agent = new http.Agent({keepAlive: true, maxSockets: connections});
  const times: number[] = [];
  let left = total;
  const start = performance.now();
  await Promise.all(
    Array.from({length: connections}, async () => {
      while (left-- > 0) {
        const before = performance.now();
        const status = await post(origin, agent);
        if (status !== 201) throw new Error(`Answered ${status}.`);
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

function post(origin: string, agent: http.Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${origin}/v1/trusts/northbank/referrals`, {
      method: 'POST',
      agent,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'Idempotency-Key': randomUUID(),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.end(body);
  });
}
