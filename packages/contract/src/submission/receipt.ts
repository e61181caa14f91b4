import * as z from 'zod/mini';

import {translations} from '../service-directory/translations.ts';

/** What happens after something was received, in the trust's own words, and whom to call if it does not. */
export const WhatHappensNext = z.object({
  /** "A nurse will call you." */
  text: z.string(),
  /** When to expect it: "within 4 hours". The trust's own words, not a promise of the software. */
  replyWithin: z.optional(z.string()),
  /** BCP 47: the language in which the trust wrote it. */
  language: z.optional(z.string()),
  translations: translations({text: z.string(), replyWithin: z.string()}),
  /** Numbers to use if nothing happens, or if things get worse. */
  phones: z.array(
    z.object({
      number: z.string(),
      label: z.optional(z.string()),
      kind: z.enum(['voice', 'text', 'textphone']),
      translations: translations({label: z.string()}),
    }),
  ),
});
export type WhatHappensNext = z.infer<typeof WhatHappensNext>;

/** What is answered, once, to a referral or a request that is safely kept. */
export const Receipt = z.object({
  /** Short enough to read out: `NB-7K4M-2QXW`. It gives access to nothing by itself. */
  reference: z.string(),
  /** RFC 3339, in UTC. */
  receivedAt: z.iso.datetime(),
  whatHappensNext: WhatHappensNext,
  /** Proves later that this is the person who sent it. Never put it in a URL that is sent to anybody. */
  statusToken: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

/** What names a submission and proves who may ask about it: a whole receipt will do. */
export type ReceiptProof = Pick<Receipt, 'reference' | 'statusToken'>;

/** What is told of everything that was sent, whatever it is. None of it is an answer. */
const progress = {
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  deliveredAt: z.optional(z.iso.datetime()),
  whatHappensNext: WhatHappensNext,
};

/**
 * How far a referral has come. `received`: kept by the service. `delivered`: taken by the team's own system, which does
 * not mean that somebody has read it. `withdrawn`: the person took it back.
 */
export const ReferralStatus = z.object({
  ...progress,
  status: z.enum(['received', 'delivered', 'withdrawn']),
  withdrawnAt: z.optional(z.iso.datetime()),
});
export type ReferralStatus = z.infer<typeof ReferralStatus>;

/**
 * How far a request for an interpreter has come. `received`: kept by the service. `delivered`: taken by the trust's own
 * system, which does not mean that an interpreter is booked. `cancelled`: the person does not need it any more.
 */
export const InterpreterRequestStatus = z.object({
  ...progress,
  status: z.enum(['received', 'delivered', 'cancelled']),
  cancelledAt: z.optional(z.iso.datetime()),
});
export type InterpreterRequestStatus = z.infer<typeof InterpreterRequestStatus>;
