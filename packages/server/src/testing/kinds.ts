import {
  type Form,
  interpreterRequest,
  InterpreterRequestStatus,
  type Receipt,
  referral,
  ReferralStatus,
} from '@trust-widgets/contract';

import {interpreterRequests} from '../interpreter-requests/interpreter-requests.ts';
import {referrals} from '../referrals/referrals.ts';
import type {Kind} from '../submissions/kind.ts';
import {type PostOptions, postSubmission} from './post-submission.ts';
import {ANSWERS} from './referral-request.ts';

/** A kind of submission, with what a test needs to send one, so that a test is written once and run for each. */
export interface TestedKind extends Pick<Kind, 'name' | 'path' | 'takeBack' | 'takenBack'> {
  readonly form: Form;
  readonly Status: typeof ReferralStatus | typeof InterpreterRequestStatus;
  /** Answers that are enough. */
  readonly answers: Readonly<Record<string, string>>;
  /** A question among them in which people write as they like. */
  readonly freeText: string;
  /** What a body has besides answers and a language. */
  readonly besides: Readonly<Record<string, string>>;
}

/** The kinds of submissions. */
export const KINDS: Readonly<Record<'referral' | 'interpreterRequest', TestedKind>> = {
  referral: {
    ...referrals,
    form: referral,
    Status: ReferralStatus,
    answers: ANSWERS,
    freeText: 'whatIsHappening',
    besides: {service: 'crisis-team'},
  },
  interpreterRequest: {
    ...interpreterRequests,
    form: interpreterRequest,
    Status: InterpreterRequestStatus,
    answers: {
      mode: 'face-to-face',
      asker: 'self',
      forWhom: 'person',
      language: 'ckb',
      avoid: 'CANARY: nobody from my street, I am frightened of them.',
      whenNeeded: 'soon',
      name: 'Suharto',
      urgentContact: 'email',
      email: 'CANARY@example.com',
      consent: 'yes',
    },
    freeText: 'avoid',
    besides: {},
  },
};

/** Makes a body that the service takes. */
export function bodyOf(
  {answers, besides}: TestedKind,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> & {answers: Record<string, unknown>} {
  return {...besides, language: 'en', answers: {...answers, ...changes}};
}

/** Makes a request that sends one. */
export function post(
  kind: TestedKind,
  origin: string,
  body: unknown = bodyOf(kind),
  options?: PostOptions,
): Request {
  return postSubmission(origin, kind.path, body, options);
}

/** Gives the path of one, by its reference. */
export function pathOf({path}: TestedKind, reference: string, trust = 'northbank'): string {
  return `/v1/trusts/${trust}/${path}/${reference}`;
}

/** Shows the token of a receipt. */
export function bearer({statusToken}: Pick<Receipt, 'statusToken'>) {
  return {headers: {Authorization: `Bearer ${statusToken}`}};
}
