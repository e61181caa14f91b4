import {InvalidAnswersError, ResponseError} from '@trust-widgets/sdk/errors';

import {reasonOf} from '../../reason-of.ts';
import {wording} from './sharing.wording.ts';

/** Says in a sentence why something was not done with a passport. For a new link, not found means that it would open nothing. */
export function whyNot(error: unknown, isNewLink = false): string {
  const {failed} = wording;
  if (error instanceof InvalidAnswersError)
    return error.errors.some(({field, code}) => field === 'consent' && code === 'too_many')
      ? failed.tooMany()
      : failed.notSavable();
  const type = error instanceof ResponseError ? error.type : undefined;
  if (type === 'sign_in_required') return failed.signedOut();
  if (type === 'passport_changed') return failed.changed();
  if (type === 'not_found' && isNewLink) return failed.opensNothing();
  return failed[reasonOf(error)]();
}
