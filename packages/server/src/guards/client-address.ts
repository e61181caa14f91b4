/** What the HTTP server knows of the connection that a request came by. */
export interface Connection {
  /** The address at the other end of the socket. */
  readonly remoteAddress?: string | undefined;
}

/**
 * Gives the address that a request came from, for rate limits.
 *
 * `X-Forwarded-For` is believed only as far as our own proxies wrote it: with `trustProxy` 1 the last entry,
 * with 2 the one before. All else in that header is whatever the sender liked to claim.
 */
export function clientAddress(
  headers: Headers,
  {remoteAddress}: Connection,
  trustProxy: number,
): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const claimed = trustProxy > 0 ? forwarded.at(-trustProxy) : undefined;
  return network(claimed || remoteAddress || 'unknown');
}

/** Says whether the person's browser spoke HTTPS, as far as our own proxy says so. */
export function isHttps(headers: Headers, url: string, trustProxy: number): boolean {
  if (trustProxy === 0) return url.startsWith('https:');
  const forwarded = (headers.get('x-forwarded-proto') ?? '').split(',');
  return forwarded.at(-1)?.trim() === 'https';
}

/** One home has a whole /64 of IPv6 addresses, and can use a new one for each request. */
function network(address: string): string {
  const plain = address.slice(0, 64).replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0')];
  return `${all.slice(0, 4).join(':')}::/64`;
}
