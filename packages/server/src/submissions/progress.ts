import type {InterpreterRequestStatus, ReferralStatus} from '@trust-widgets/contract';

import type {KeptSubmission} from '../store/store.ts';
import type {Kind} from './kind.ts';

/** What is told of how far a submission has come, whatever its kind. */
export type Progress = ReferralStatus | InterpreterRequestStatus;

/** Tells how far a submission has come, in the words of its kind: `withdrawn` and `withdrawnAt`, say. */
export function progressOf(
  {takenBack}: Pick<Kind, 'takenBack'>,
  {reference, receivedAt, deliveredAt, takenBackAt, whatHappensNext}: KeptSubmission,
): Progress {
  return {
    reference,
    status: takenBackAt ? takenBack : deliveredAt ? 'delivered' : 'received',
    receivedAt,
    ...(deliveredAt && {deliveredAt}),
    ...(takenBackAt && {[`${takenBack}At`]: takenBackAt}),
    whatHappensNext,
  };
}
