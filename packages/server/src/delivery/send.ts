import type {LeasedMessage} from '../store/store.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';
import {deliveryOf} from './delivery.ts';
import {SIGNATURE_HEADER, sign} from './signature.ts';

/** What came of one attempt. `gone` is a receiver that says it will never take this. */
export type Attempt =
  {readonly outcome: 'taken'} | {readonly outcome: 'failed' | 'gone'; readonly error: string};

/** Posts one message to a trust's own system. Never throws: whatever happens is an outcome. */
export async function send(
  message: LeasedMessage,
  {delivery: {url, secrets}}: TrustConfig,
  {now, signal}: {readonly now: Date; readonly signal: AbortSignal},
): Promise<Attempt> {
  const body = JSON.stringify(deliveryOf(message));
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'trust-widgets',
        [SIGNATURE_HEADER]: sign(body, secrets, now),
      },
      body,
      // The answers go to the address that the trust gave, and to none that it points to.
      redirect: 'manual',
      signal,
    });
    // Whatever it says beyond the status is not read.
    await response.body?.cancel();
    if (response.ok) return {outcome: 'taken'};
    if (response.status === 410) return {outcome: 'gone', error: 'status_410'};
    return {outcome: 'failed', error: `status_${response.status}`};
  } catch (error) {
    return {outcome: 'failed', error: reasonOf(error)};
  }
}

function reasonOf(error: unknown): string {
  const {name, cause} = error as {name?: string; cause?: {code?: unknown}};
  if (name === 'TimeoutError') return 'timeout';
  if (name === 'AbortError') return 'stopped';
  return typeof cause?.code === 'string' ? cause.code.toLowerCase() : 'connection';
}
