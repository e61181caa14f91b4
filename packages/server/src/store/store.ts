import type {Receipt} from '@trust-widgets/contract';

import type {MessageType, SubmissionKind} from './schema.ts';

export type WhatHappensNext = Receipt['whatHappensNext'];

/** What was judged and is to be kept. */
export interface NewSubmission {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly trust: string;
  readonly reference: string;
  /** The service that it is for, where it is for one. */
  readonly service: string | undefined;
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly whatHappensNext: WhatHappensNext;
  readonly tokenHash: string;
  readonly receivedAt: Date;
  /** The request that brought it. */
  readonly requestId: string;
  readonly request: RequestKey & {readonly bodyHash: string; readonly response: ReceiptToKeep};
  readonly deliveryId: string;
  readonly auditId: string;
}

/** Names a create: the same key at another trust or route is another request. */
export interface RequestKey {
  readonly trust: string;
  readonly route: string;
  readonly key: string;
}

/** A receipt without its status token, which is never stored. */
export type ReceiptToKeep = Omit<Receipt, 'statusToken'>;

/** A create that was answered before. */
export interface AnsweredRequest {
  readonly bodyHash: string;
  readonly status: number;
  readonly response: ReceiptToKeep;
  readonly submissionId: string;
}

/** What is known of a submission that is kept. None of it is an answer. */
export interface KeptSubmission {
  readonly id: string;
  readonly tokenHash: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly deliveredAt: string | undefined;
  readonly takenBackAt: string | undefined;
  readonly whatHappensNext: WhatHappensNext;
}

/** Names a submission. Under the reference of another kind there is none. */
export interface SubmissionName {
  readonly trust: string;
  readonly kind: SubmissionKind;
  readonly reference: string;
}

/** A message that this instance has leased, with all that its receiver gets. */
export interface LeasedMessage {
  readonly id: string;
  readonly lease: string;
  readonly type: MessageType;
  readonly createdAt: string;
  readonly attempts: number;
  readonly trust: string;
  readonly submissionId: string;
  readonly service: string | undefined;
  readonly reference: string;
  readonly language: string;
  /** Only what tells that something was received carries them. */
  readonly answers: Readonly<Record<string, unknown>> | null;
}

/** What became of an attempt to deliver. */
export type Settled =
  | {readonly outcome: 'taken'; readonly at: Date}
  | {readonly outcome: 'failed'; readonly error: string; readonly dueAt: Date | 'at-once'}
  | {readonly outcome: 'dead'; readonly error: string; readonly at: Date};

/** What is still to be delivered. */
export interface Backlog {
  readonly waiting: number;
  readonly dead: number;
  readonly oldestWaiting: string | undefined;
}

/** Takes a submission back, with all that is written along with it. */
export interface TakingBack {
  readonly trust: string;
  readonly submissionId: string;
  readonly type: MessageType;
  readonly at: Date;
  readonly requestId: string;
  readonly deliveryId: string;
  readonly auditId: string;
}

/**
 * Where submissions are kept. What a method has returned is on the disk.
 *
 * Every method can throw {@link StoreUnavailable}.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Whether anything can be kept, as far as the last minute tells. A full disk shows here while reads still work. */
  readonly writable: boolean;

  /** Finds what was answered to a create with this key. */
  findRequest(key: RequestKey): Promise<AnsweredRequest | undefined>;
  /**
   * Keeps a submission, its request, its message and its audit row, all or nothing. When another with the same key
   * came first, nothing is written and `kept` is false; `request` is the one that is kept in either case.
   *
   * @throws {AlreadyThere} when the reference is taken
   */
  keepSubmission(
    submission: NewSubmission,
  ): Promise<{readonly kept: boolean; readonly request: AnsweredRequest}>;
  findSubmission(name: SubmissionName): Promise<KeptSubmission | undefined>;
  /** Marks a submission as taken back and puts the message about it in the outbox, once. */
  takeBack(takingBack: TakingBack): Promise<void>;

  /** Leases up to `limit` messages of a trust that are due, none before an earlier one about the same submission. */
  lease(options: {
    trust: string;
    limit: number;
    now: Date;
    until: Date;
    /** The longest that a message is ever put off. One put off for longer is due: the clock was set back. */
    longestWaitMs: number;
    newId: () => string;
  }): Promise<readonly LeasedMessage[]>;
  /** Notes what became of a leased message. A failure is noted only by who still has the lease. */
  settle(message: LeasedMessage, settled: Settled, auditId: string): Promise<void>;
  backlog(): Promise<Backlog>;
  /** Puts dead messages back in the outbox. Gives how many. */
  redeliver(only: {trust?: string | undefined; id?: string | undefined}): Promise<number>;

  /** Erases the answers of submissions whose messages were all delivered before `before`. Gives how many. */
  eraseAnswers(before: Date, now: Date, newId: () => string): Promise<number>;
  /** Forgets requests answered before `before`: a repetition of one would be a new submission. */
  forgetRequests(before: Date): Promise<void>;

  close(): Promise<void>;
}
