import {createServer, type IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';

/** The origin of the stranger's pages. It is among those from which the trust takes what people send. */
export const HOST = 'http://localhost:8080';

/** The same server under another name, from which the trust takes nothing. */
export const OTHER_HOST = 'http://frames.example:8080';

/** One page or file of the stranger's. */
export interface Served {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site of somebody else's, whose pages a test makes as it needs them. */
export interface HostSite {
  /** What a browser is started with, so that it finds the site under its names. */
  readonly flags: readonly string[];
  /** What browsers reported of the site's policies. */
  readonly reports: readonly string[];
  /** Puts a page or a file on the site. */
  put(path: string, served: Served): void;
  stop(): Promise<void>;
}

/** Starts the site on a free port. */
export async function startHostSite(): Promise<HostSite> {
  const served = new Map<string, Served>();
  const reports: string[] = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', HOST);
    if (pathname === '/reports') {
      void bodyOf(request).then((report) => {
        reports.push(report);
        response.writeHead(204).end();
      });
      return;
    }
    const found = served.get(pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/html; charset=utf-8',
      ...found?.headers,
    } satisfies IncomingHttpHeaders);
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = [HOST, OTHER_HOST].map((origin) => `MAP ${new URL(origin).host} ${at}`);
  return {
    flags: [`--host-resolver-rules=${names.join(',')}`],
    reports,
    put: (path, one) => served.set(path, one),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
