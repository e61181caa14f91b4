/** Sends referrals over a number of kept connections, and tells its parent how it went. See referrals.ts. */
import http from 'node:http';
import {randomUUID} from 'node:crypto';

import {referralRequest} from '../src/testing/referral-request.ts';

const [origin = '', total = '0', connections = '1'] = process.argv.slice(2);
const agent = new http.Agent({keepAlive: true, maxSockets: Number(connections)});
const body = JSON.stringify(referralRequest());
const times: number[] = [];
let left = Number(total);

const start = performance.now();
await Promise.all(
  Array.from({length: Number(connections)}, async () => {
    while (left-- > 0) {
      const before = performance.now();
      const status = await post();
      if (status !== 201) throw new Error(`Answered ${status}.`);
      times.push(performance.now() - before);
    }
  }),
);
const perSecond = times.length / ((performance.now() - start) / 1000);
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
process.send?.({perSecond, p50: at(0.5), p99: at(0.99)}, () => process.exit());

function post(): Promise<number | undefined> {
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
