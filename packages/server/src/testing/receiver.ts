import http from 'node:http';
import type {AddressInfo} from 'node:net';

import type {Delivery} from '../delivery/delivery.ts';
import {verifySignature} from '../delivery/signature.ts';

/** What a test's receiver does with a delivery: a status to answer, or silence, or a connection cut before the answer. */
export type Reaction = number | 'hang' | 'cut';

/** A trust's own system, for tests: a real HTTP server that checks signatures and remembers all that it took. */
export interface Receiver {
  readonly url: string;
  /** Every delivery that arrived, repetitions too, in order. */
  readonly received: readonly Delivery[];
  /** What a receiver that knows delivery ids has: each once, in the order of arrival. */
  readonly taken: readonly Delivery[];
  readonly badSignatures: number;
  /** Says what to do with the next deliveries. */
  react: (delivery: Delivery) => Reaction;
  stop(): Promise<void>;
}

/** Starts a receiver on a free port. It takes any time that is signed: tests set the service's clock as they like. */
export async function startReceiver(secrets: readonly string[]): Promise<Receiver> {
  const received: Delivery[] = [];
  const taken = new Map<string, Delivery>();
  let badSignatures = 0;
  const server = http.createServer((incoming, outgoing) => void answer(incoming, outgoing));
  async function answer(incoming: http.IncomingMessage, outgoing: http.ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const header = String(incoming.headers['trust-widgets-signature']);
    const now = new Date(Number(/^t=(\d+)/.exec(header)?.[1]) * 1000);
    if (!verifySignature({header, body, secrets, now})) {
      badSignatures += 1;
      outgoing.writeHead(400).end();
      return;
    }
    const delivery = JSON.parse(body) as Delivery;
    received.push(delivery);
    const reaction = receiver.react(delivery);
    if (reaction === 'hang') return;
    const isTaken = reaction === 'cut' || (reaction >= 200 && reaction < 300);
    if (isTaken && !taken.has(delivery.deliveryId)) taken.set(delivery.deliveryId, delivery);
    if (reaction === 'cut') incoming.socket.destroy();
    else outgoing.writeHead(reaction, reaction === 302 ? {Location: '/elsewhere'} : {}).end();
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/referrals`,
    received,
    get taken() {
      return [...taken.values()];
    },
    get badSignatures() {
      return badSignatures;
    },
    react: () => 200,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
