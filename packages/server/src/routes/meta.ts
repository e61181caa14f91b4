import {Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {StoreUnavailable} from '../store/store-unavailable.ts';

/** A message that waits longer than this is somebody's business. */
const LONG_WAIT_MS = 5 * 60_000;

/** How the service is: what it serves, and what waits. */
export function metaRoutes({store, now}: Pick<AppDeps, 'store' | 'now'>): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/health', async (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json(await health());
  });

  /**
   * Answers 200 even when degraded: the directory and the numbers to call work without the database,
   * and an instance taken out of service could show neither.
   */
  async function health() {
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
}
