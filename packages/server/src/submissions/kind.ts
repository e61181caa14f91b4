import type {Answers, Form} from '@trust-widgets/contract';
import type {ZodMiniType} from 'zod/mini';

import type {SubmissionKind} from '../store/schema.ts';
import type {WhatHappensNext} from '../store/store.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';

/** A body as far as all kinds have it alike. */
export interface SubmissionBody {
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What was judged and is good to be kept. */
export interface Judged {
  /** The service that it is for, where it is for one. */
  readonly service?: string;
  readonly answers: Answers<Form>;
  readonly whatHappensNext: WhatHappensNext;
}

/** What the submissions of one kind have of their own: how they are judged, and the names of things. */
export interface Kind<Body extends SubmissionBody = SubmissionBody> {
  readonly name: SubmissionKind;
  /** The collection in the address: `referrals`. */
  readonly path: string;
  /** What takes one back, in the address: `withdrawal`. */
  readonly takeBack: string;
  /** How one is called that was taken back: `withdrawn`. */
  readonly takenBack: 'withdrawn' | 'cancelled';
  readonly body: ZodMiniType<Body>;
  /**
   * Judges a body whose shape is right.
   *
   * @throws {ProblemError} when it is refused
   */
  judge(config: TrustConfig, body: Body): Judged;
}
