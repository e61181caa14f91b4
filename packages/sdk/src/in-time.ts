import {ConnectionError, type ConnectionFailure} from './errors.ts';

/**
 * Gives work a time limit and lets the caller stop it, even work that pays no heed to its signal.
 *
 * `AbortSignal.any` and `AbortSignal.timeout` would be shorter, but browsers before 2024 lack the first.
 *
 * @param limit milliseconds
 * @throws {ConnectionError} when the time is up, or `signal` is aborted
 */
export async function inTime<T>(
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw new ConnectionError('aborted');
  const stop = new AbortController();
  let end: (reason: ConnectionFailure) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => {
      reject(new ConnectionError(reason));
      stop.abort();
    };
  });
  const onAbort = () => end('aborted');
  const timer = setTimeout(() => end('timeout'), limit);
  signal?.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work(stop.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
