import type {ColumnType} from 'kysely';

/** RFC 3339 in UTC with milliseconds, so that text order is time order in both databases. */
type Time = string;
type Json = string;

/** A column that is written once. */
type Fixed<T> = ColumnType<T, T, never>;

export interface ReferralTable {
  id: Fixed<string>;
  trust: Fixed<string>;
  reference: Fixed<string>;
  service: Fixed<string>;
  language: Fixed<string>;
  /** Null once erased. */
  answers: Json | null;
  what_happens_next: Fixed<Json>;
  /** SHA-256 of the status token, in hex. */
  token_hash: Fixed<string>;
  received_at: Fixed<Time>;
  delivered_at: Time | null;
  withdrawn_at: Time | null;
  erased_at: Time | null;
}

/** What was answered to a create, so that the same request gets the same answer. */
export interface RequestTable {
  trust: Fixed<string>;
  route: Fixed<string>;
  key: Fixed<string>;
  body_hash: Fixed<string>;
  status: Fixed<number>;
  /** The answer without the status token. */
  response: Fixed<Json>;
  referral_id: Fixed<string>;
  created_at: Fixed<Time>;
}

/** What a message tells the trust's own system. */
export type MessageType = 'referral.received' | 'referral.withdrawn';

/** The outbox: what the trust's own system has to be told. */
export interface MessageTable {
  /** The delivery id, the same over all attempts. */
  id: Fixed<string>;
  trust: Fixed<string>;
  referral_id: Fixed<string>;
  /** The order of the messages about one referral. */
  sequence: Fixed<number>;
  type: Fixed<MessageType>;
  created_at: Fixed<Time>;
  state: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  /** When to try next; '' is at once, whatever the clock says. */
  due_at: Time;
  /** Who tries at present: a new one for each attempt. */
  lease: string | null;
  delivered_at: Time | null;
  /** Why the last attempt failed, as a short code. */
  last_error: string | null;
}

/** Who did what, when, to which referral. Only ever added to; holds no answers. */
export interface AuditTable {
  id: Fixed<string>;
  at: Fixed<Time>;
  trust: Fixed<string>;
  action: Fixed<string>;
  referral_id: Fixed<string>;
  request_id: Fixed<string | null>;
}

export interface Schema {
  referral: ReferralTable;
  request: RequestTable;
  message: MessageTable;
  audit: AuditTable;
}
