import {createSend, type Send} from './send.ts';

/** How a client reaches the service of one trust. */
export interface ClientOptions {
  /** Where the service is, as an absolute address: `https://referrals.trust.example`. A path is kept, a query is not. */
  readonly baseUrl: string;
  /** The id of the trust: `northbank`. */
  readonly trust: string;
  /** The language that the person reads, as BCP 47: `cy`. English, if left out or not a language tag. */
  readonly language?: string | undefined;
  /** Sends the requests instead of the global `fetch`: in tests, or through a proxy. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** How long one try may take, in milliseconds. 10,000 if left out. */
  readonly timeout?: number | undefined;
  /** How long a call may take with all its tries and the waits between them, in milliseconds. 30,000 if left out. */
  readonly totalTimeout?: number | undefined;
}

/** The way in which a client reaches its service. */
export interface Connected {
  readonly send: Send;
  /** As it was asked for, if it is a language. */
  readonly language: string | undefined;
  /** Where the service is, with a `/` at the end. */
  readonly baseUrl: string;
}

/** Makes the way in which all resources of a client reach the service. */
export function connect({
  baseUrl,
  language,
  fetch = (request) => globalThis.fetch(request),
  timeout = 10_000,
  totalTimeout = 30_000,
}: ClientOptions): Connected {
  const tag = language && LANGUAGE_TAG.test(language) ? language : undefined;
  const base = absolute(baseUrl);
  const send = createSend({baseUrl: base, language: tag, fetch, timeout, totalTimeout});
  return {send, language: tag, baseUrl: base};
}

/** The form of BCP 47, in short: enough to keep `en_GB` and a script out of a header. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/;

function absolute(baseUrl: string): string {
  let url: URL | undefined;
  try {
    url = new URL(baseUrl);
  } catch {
    // Told below. `URL.canParse` is missing before Safari 17.
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('createClient: baseUrl must be an absolute http or https address.');
  }
  return url.origin + url.pathname.replace(/\/*$/, '/');
}
