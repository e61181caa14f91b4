import type {Receipt, ReferralStatus} from '@trust-widgets/contract';

import type {MessageType} from './schema.ts';

export type WhatHappensNext = Receipt['whatHappensNext'];

/** A referral that was judged and is to be kept. */
export interface NewReferral {
  readonly id: string;
  readonly trust: string;
  readonly reference: string;
  readonly service: string;
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
  readonly referralId: string;
}

/** What is known of a referral that is kept. */
export interface KeptReferral {
  readonly id: string;
  readonly tokenHash: string;
  readonly status: ReferralStatus;
}

/** A message that this instance has leased, with all that its receiver gets. */
export interface LeasedMessage {
  readonly id: string;
  readonly lease: string;
  readonly type: MessageType;
  readonly createdAt: string;
  readonly attempts: number;
  readonly trust: string;
  readonly referralId: string;
  readonly service: string;
  readonly reference: string;
  readonly language: string;
  /** Only what `referral.received` carries. */
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

/** Withdraws a referral, with all that is written along with it. */
export interface Withdrawal {
  readonly trust: string;
  readonly referralId: string;
  readonly at: Date;
  readonly requestId: string;
  readonly deliveryId: string;
  readonly auditId: string;
}

/**
 * Where referrals are kept. What a method has returned is on the disk.
 *
 * Every method can throw {@link StoreUnavailable}.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Whether referrals can be kept, as far as the last minute tells. A full disk shows here while reads still work. */
  readonly writable: boolean;

  /** Finds what was answered to a create with this key. */
  findRequest(key: RequestKey): Promise<AnsweredRequest | undefined>;
  /**
   * Keeps a referral, its request, its message and its audit row, all or nothing. When another with the same key
   * came first, nothing is written and `kept` is false; `request` is the one that is kept in either case.
   *
   * @throws {AlreadyThere} when the reference is taken
   */
  keepReferral(
    referral: NewReferral,
  ): Promise<{readonly kept: boolean; readonly request: AnsweredRequest}>;
  findReferral(trust: string, reference: string): Promise<KeptReferral | undefined>;
  /** Marks a referral as withdrawn and puts the message about it in the outbox, once. */
  withdraw(withdrawal: Withdrawal): Promise<void>;

  /** Leases up to `limit` messages of a trust that are due, none before an earlier one about the same referral. */
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

  /** Erases the answers of referrals whose messages were all delivered before `before`. Gives how many. */
  eraseAnswers(before: Date, now: Date, newId: () => string): Promise<number>;
  /** Forgets requests answered before `before`: a repetition of one would be a new referral. */
  forgetRequests(before: Date): Promise<void>;

  close(): Promise<void>;
}
