import {ResponseError} from '@trust-widgets/sdk/errors';

import {wording} from './device.wording.ts';

/** Says why something could not be kept. */
export function failureOf(error: unknown): string {
  const isChanged =
    error instanceof ResponseError &&
    (error.type === 'passport_changed' || error.type === 'sign_in_required');
  return isChanged ? wording.failed.changed() : wording.failed.unavailable();
}
