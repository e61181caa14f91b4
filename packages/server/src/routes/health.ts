import * as z from 'zod/mini';

import type {AppDeps} from '../app.ts';
import {StoreUnavailable} from '../store/store-unavailable.ts';

/** A message that waits longer than this is somebody's business. */
const LONG_WAIT_MS = 5 * 60_000;

/** How the service is. */
export const Health = z.object({
  /** `degraded`: somebody should look, though what can be served is served. */
  status: z.enum(['ok', 'degraded']),
  /** `read-only`: the last write failed, as it does on a full disk. */
  store: z.enum(['ok', 'read-only', 'unavailable']),
  deliveries: z.optional(
    z.object({
      waiting: z.number(),
      /** Given up. `redeliver` puts them back. */
      dead: z.number(),
      oldestWaitingSeconds: z.number(),
    }),
  ),
});
export type Health = z.infer<typeof Health>;

/** Looks at the store and what waits in it. */
export async function readHealth({store, now}: Pick<AppDeps, 'store' | 'now'>): Promise<Health> {
  try {
    const {waiting, dead, oldestWaiting} = await store.backlog();
    const waitedMs = oldestWaiting ? now().getTime() - Date.parse(oldestWaiting) : 0;
    const isWell = store.writable && dead === 0 && waitedMs < LONG_WAIT_MS;
    return {
      status: isWell ? 'ok' : 'degraded',
      store: store.writable ? 'ok' : 'read-only',
      deliveries: {waiting, dead, oldestWaitingSeconds: Math.max(0, Math.round(waitedMs / 1000))},
    };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return {status: 'degraded', store: 'unavailable'};
  }
}
