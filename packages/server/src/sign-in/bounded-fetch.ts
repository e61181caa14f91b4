import type {CustomFetch} from 'openid-client';

/** The most bytes that an issuer's answer may have. A long list of keys has a few thousand. */
const MOST_BYTES = 256 * 1024;

/** How many questions to the issuer may be open at once: a slow one must not hold up what else the service does. */
const MOST_IN_HAND = 32;

/** The issuer did not answer, or not as an issuer does. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Makes a `fetch` for an issuer: its answer is JSON and of bounded size, or an {@link IssuerUnreachable} is thrown.
 * Whoever calls sets the time limit.
 */
export function boundedFetch(): CustomFetch {
  let inHand = 0;
  return async (url, options) => {
    if (inHand >= MOST_IN_HAND) throw new IssuerUnreachable('too_many_in_hand');
    inHand += 1;
    try {
      return await ask(url, options as RequestInit);
    } catch (error) {
      if (error instanceof IssuerUnreachable) throw error;
      const isLate = options.signal?.aborted === true;
      throw new IssuerUnreachable(isLate ? 'timeout' : 'network');
    } finally {
      inHand -= 1;
    }
  };
}

async function ask(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  const {status, headers} = response;
  const isAnswer = status === 200 || (status >= 400 && status < 500 && status !== 429);
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
  if (!isAnswer || !isJson) {
    await response.body?.cancel();
    throw new IssuerUnreachable(isAnswer ? 'not_json' : `status_${status}`);
  }
  return new Response(await readAtMost(response), {status, headers});
}

async function readAtMost(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop lets go of the connection.
    if (size > MOST_BYTES) throw new IssuerUnreachable('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
