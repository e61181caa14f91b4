import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it, type TestContext} from 'node:test';

import {createClient} from './client.ts';
import {answers, receipt} from './testing/samples.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A client of a real server on this machine, over real connections. */
async function clientOf(t: TestContext, handle: Handler) {
  let count = 0;
  const server = createServer((request, response) => handle(request, response, (count += 1)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  // The waits between tries are random: none at all is as likely as any.
  t.mock.method(Math, 'random', () => 0);
  const {port} = server.address() as AddressInfo;
  const client = createClient({baseUrl: `http://127.0.0.1:${port}`, trust: 'northbank'});
  return {client, count: () => count};
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks = await request.toArray();
  return Buffer.concat(chunks as Buffer[]).toString();
}

/** Keeps a referral once a key, as the service does. */
function keeper() {
  const kept = new Map<string, string>();
  return {
    kept,
    async keep(request: IncomingMessage) {
      const body = await bodyOf(request);
      const key = String(request.headers['idempotency-key']);
      if (!kept.has(key)) kept.set(key, body);
    },
  };
}

describe('referrals.create over a real network', () => {
  it('N01 makes one referral when the connection is cut after it was kept and before the answer', async (t) => {
    const {kept, keep} = keeper();
    const {client, count} = await clientOf(t, (request, response, nth) => {
      void keep(request).then(() => {
        if (nth === 1) request.socket.destroy();
        else response.writeHead(201).end(JSON.stringify(receipt));
      });
    });
    assert.deepEqual(await client.referrals.create({service: 'crisis-team', answers}), receipt);
    assert.equal(count(), 2);
    assert.equal(kept.size, 1);
  });

  it('N01 makes one referral when the connection is cut in the middle of the answer', async (t) => {
    const {kept, keep} = keeper();
    const {client} = await clientOf(t, (request, response, nth) => {
      const answer = JSON.stringify(receipt);
      void keep(request).then(() => {
        response.writeHead(201, {'content-length': answer.length});
        if (nth < 3) response.write(answer.slice(0, 20), () => request.socket.destroy());
        else response.end(answer);
      });
    });
    assert.deepEqual(await client.referrals.create({service: 'crisis-team', answers}), receipt);
    assert.equal(kept.size, 1);
  });

  it('N02 says that no answer came when the connection is cut before the body was read', async (t) => {
    const {client, count} = await clientOf(t, (request) => request.socket.destroy());
    await assert.rejects(client.referrals.create({service: 'crisis-team', answers}), {
      name: 'ConnectionError',
      reason: 'network',
    });
    assert.equal(count(), 3);
  });

  it('N11 says that no answer came when nothing listens', async (t) => {
    t.mock.method(Math, 'random', () => 0);
    const client = createClient({baseUrl: 'http://127.0.0.1:1', trust: 'northbank'});
    await assert.rejects(client.trust.get(), {name: 'ConnectionError', reason: 'network'});
  });

  for (const status of [302, 307]) {
    it(`follows no redirect (${status}): what somebody wrote goes to the trust’s service and nowhere else`, async (t) => {
      const elsewhere: string[] = [];
      const {client} = await clientOf(t, (request, response) => {
        if (request.url === '/elsewhere') elsewhere.push(request.method ?? '');
        response.writeHead(status, {location: '/elsewhere'}).end();
      });
      await assert.rejects(client.referrals.create({service: 'crisis-team', answers}), {
        name: 'ConnectionError',
      });
      await assert.rejects(client.trust.get(), {name: 'ConnectionError'});
      assert.deepEqual(elsewhere, []);
    });
  }

  it('B16 carries every character as UTF-8, with its length told', async (t) => {
    const bodies: string[] = [];
    const lengths: (string | undefined)[] = [];
    const {client} = await clientOf(t, (request, response) => {
      lengths.push(request.headers['content-length']);
      void bodyOf(request).then((body) => {
        bodies.push(body);
        response.writeHead(201).end(JSON.stringify(receipt));
      });
    });
    const whatIsHappening = 'Dw i ddim yn cysgu ŵ\n李小龍 محمد \u{1f49a}\u2028"\\</script>';
    await client.referrals.create({service: 'crisis-team', answers: {...answers, whatIsHappening}});
    const sent = JSON.parse(bodies[0]!) as {answers: {whatIsHappening: string}};
    assert.equal(sent.answers.whatIsHappening, whatIsHappening.replace('\u2028', '\n'));
    assert.deepEqual(lengths, [String(Buffer.byteLength(bodies[0]!))]);
  });
});
