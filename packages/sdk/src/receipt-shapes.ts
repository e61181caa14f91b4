import type {
  InterpreterRequestStatus,
  Receipt,
  ReferralStatus,
} from '@trust-widgets/contract/submission/receipt';

import {list, maybe, shape, text, time} from './shapes.ts';

/*
 * Checks what is answered to whoever has sent something. It stands apart: no page needs it before something is sent.
 */

const isWhatHappensNext = shape<Receipt['whatHappensNext']>({
  text,
  replyWithin: maybe(text),
  language: maybe(text),
  phones: list(
    shape<Receipt['whatHappensNext']['phones'][number]>({
      number: text,
      label: maybe(text),
      kind: text,
    }),
  ),
});

export const isReceipt = shape<Receipt>({
  reference: text,
  receivedAt: time,
  whatHappensNext: isWhatHappensNext,
  statusToken: text,
});

const progress = {
  reference: text,
  receivedAt: time,
  deliveredAt: maybe(time),
  whatHappensNext: isWhatHappensNext,
};

export const isReferralStatus = shape<ReferralStatus>({
  ...progress,
  status: text,
  withdrawnAt: maybe(time),
});

export const isInterpreterRequestStatus = shape<InterpreterRequestStatus>({
  ...progress,
  status: text,
  cancelledAt: maybe(time),
});
