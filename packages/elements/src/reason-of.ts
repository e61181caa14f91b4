import {ConnectionError, ResponseError} from '@trust-widgets/sdk/errors';

import type {TrustFailedEvent} from './events.ts';

/** Says in a word why the service could not be asked, for a site's monitoring and for the sentence people read. */
export function reasonOf(error: unknown): TrustFailedEvent['reason'] {
  if (error instanceof ConnectionError) return navigator.onLine ? 'unavailable' : 'offline';
  if (!(error instanceof ResponseError)) return 'unavailable';
  if (error.status === 429) return 'busy';
  return error.status >= 400 && error.status < 500 ? 'refused' : 'unavailable';
}
