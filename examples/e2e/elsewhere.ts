import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A site of somebody else's, on an origin of its own. */
export interface Elsewhere {
  readonly origin: string;
  /** From where each visitor of the weather said that they came, or nothing. */
  readonly referrers: readonly (string | undefined)[];
  stop(): Promise<void>;
}

/**
 * Starts a site with the weather, a page that never comes (`/nothing`), and pages of its own by their path, which come with its
 * own headers.
 */
export async function startElsewhere(
  pages: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Elsewhere> {
  const referrers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://elsewhere');
    if (pathname === '/weather') referrers.push(request.headers.referer);
    if (pathname === '/nothing') response.writeHead(204);
    else response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...headers});
    response.end(pages[pathname] ?? '<!doctype html><title>Weather</title><p>It will rain.</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    referrers,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
