import type {SessionResource} from '@trust-widgets/sdk';

/**
 * Signs a person out when they leave quickly: whoever finds this page in the browser's history must not find it open.
 * Gives a way to end that.
 */
export function signOutOnExit(session: SessionResource): () => void {
  // Without a connection it can't be done. The session then ends by itself.
  const end = () => void session.end().catch(() => undefined);
  addEventListener('trust-exit', end, {once: true});
  // Who hears of an exit first drops all they have, and this with it: it still has to hear of that same exit.
  return () => queueMicrotask(() => removeEventListener('trust-exit', end));
}
