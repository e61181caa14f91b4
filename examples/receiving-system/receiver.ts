import {readFile} from 'node:fs/promises';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';

import {createAdaptorServer} from '@hono/node-server';
import {type Delivery, SIGNATURE_HEADER, verifySignature} from '@trust-widgets/server';
import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {HTTPException} from 'hono/http-exception';
import {secureHeaders} from 'hono/secure-headers';

import {type Arrival, openArrivals} from './arrivals.ts';
import {arrivalsPage} from './page.ts';

/** What a receiving system is started with. */
export interface ReceiverSettings {
  /** 0 takes a free one. */
  readonly port: number;
  /** The secrets shared with the service. During a change of secrets, the old one and the new one. */
  readonly secrets: readonly string[];
  /** Where arrivals are kept. */
  readonly folder: string;
  readonly now?: () => Date;
}

/** A receiving system that runs. */
export interface Receiver {
  readonly origin: string;
  /** Everything that was taken, in order, each delivery once. */
  arrivals(): readonly Arrival[];
  stop(): Promise<void>;
}

/** The longest delivery is far shorter. */
const MOST_BYTES = 256 * 1024;

/** How long whoever is in the middle of sending may take when the system stops. */
const GRACE_MS = 1000;

/**
 * Starts a system that receives referrals and requests for interpreters: the part that a trust's developer writes.
 *
 * Four rules make it safe. The signature is checked over the body as it came, before anything in it is read. A delivery is
 * on the disk before it is answered. One that is known already is answered the same and not kept again. And what people
 * wrote never goes to a log.
 */
export async function startReceiver({
  port,
  secrets,
  folder,
  now = () => new Date(),
}: ReceiverSettings): Promise<Receiver> {
  const arrivals = await openArrivals(folder);
  const app = new Hono();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      // This is plain HTTP on one's own machine.
      strictTransportSecurity: false,
    }),
  );

  app.post('/deliveries', bodyLimit({maxSize: MOST_BYTES}), async (context) => {
    const body = await context.req.text();
    const header = context.req.header(SIGNATURE_HEADER);
    if (!verifySignature({header, body, secrets, now: now()})) return context.body(null, 400);
    await arrivals.keep(JSON.parse(body) as Delivery, now());
    // The same answer to one that was known: the first answer may have been lost on the way.
    return context.body(null, 200);
  });

  app.get('/', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.html(arrivalsPage(arrivals.all()));
  });
  app.get('/count', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.text(String(arrivals.all().length));
  });
  for (const [file, type] of [
    ['receiver.css', 'text/css; charset=utf-8'],
    ['look-again.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    app.get(`/${file}`, (context) => context.body(text, 200, {'Content-Type': type}));
  }
  // An error's message may hold what somebody wrote, so it is told to nobody.
  app.onError((error, context) =>
    error instanceof HTTPException ? error.getResponse() : context.body(null, 500),
  );

  const server = createAdaptorServer({fetch: app.fetch});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals: () => arrivals.all(),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => (server as Server).closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(cut);
      await arrivals.close();
    },
  };
}
