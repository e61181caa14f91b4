import type {ColumnType} from 'kysely';

/** RFC 3339 in UTC with milliseconds, so that text order is time order in both databases. */
type Time = string;
type Json = string;

/** A column that is written once. */
type Fixed<T> = ColumnType<T, T, never>;

/** What people send to a trust. */
export type SubmissionKind = 'referral' | 'interpreter-request';

/** What was sent: all kinds in one table, so that no two have the same reference. */
export interface SubmissionTable {
  id: Fixed<string>;
  kind: Fixed<SubmissionKind>;
  trust: Fixed<string>;
  reference: Fixed<string>;
  /** Null where it is for the trust as a whole. */
  service: Fixed<string | null>;
  language: Fixed<string>;
  /** Null once erased. */
  answers: Json | null;
  what_happens_next: Fixed<Json>;
  /** SHA-256 of the status token, in hex. */
  token_hash: Fixed<string>;
  received_at: Fixed<Time>;
  delivered_at: Time | null;
  taken_back_at: Time | null;
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
  submission_id: Fixed<string>;
  created_at: Fixed<Time>;
}

/** What a message tells the trust's own system. */
export type MessageType = `${SubmissionKind}.${'received' | 'withdrawn' | 'cancelled'}`;

/** The outbox: what the trust's own system has to be told. */
export interface MessageTable {
  /** The delivery id, the same over all attempts. */
  id: Fixed<string>;
  trust: Fixed<string>;
  submission_id: Fixed<string>;
  /** The order of the messages about one submission. */
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

/** Who did what, when, to which submission. Only ever added to; holds no answers. */
export interface AuditTable {
  id: Fixed<string>;
  at: Fixed<Time>;
  trust: Fixed<string>;
  action: Fixed<string>;
  submission_id: Fixed<string>;
  request_id: Fixed<string | null>;
}

/** Somebody who has signed in. Known by issuer and subject, never by an NHS number. */
export interface AccountTable {
  id: Fixed<string>;
  issuer: Fixed<string>;
  subject: Fixed<string>;
  created_at: Fixed<Time>;
}

/** A sign-in on its way: what must come back from the issuer, once, to the same browser. */
export interface SignInTable {
  /** SHA-256 of `state` and of the browser's secret, in hex. */
  state_hash: Fixed<string>;
  nonce: Fixed<string>;
  code_verifier: Fixed<string>;
  return_to: Fixed<string>;
  created_at: Fixed<Time>;
}

/** A browser in which somebody is signed in. */
export interface SessionTable {
  /** SHA-256 of the cookie's token, in hex. */
  token_hash: Fixed<string>;
  account_id: Fixed<string>;
  created_at: Fixed<Time>;
  last_used_at: Time;
}

/** A passport as it is now. */
export interface PassportTable {
  id: Fixed<string>;
  account_id: Fixed<string>;
  /** Grows with every save. */
  revision: number;
  /** Encrypted: see `Keyring`. */
  answers: string;
  /** Which key it is encrypted with. */
  key_id: string;
  saved_at: Time;
}

/** A state that a passport was in. */
export interface PassportVersionTable {
  passport_id: Fixed<string>;
  /** The revision that it was. */
  version: number;
  answers: string;
  key_id: string;
  saved_at: Time;
  /** The session in which it was saved: saves of one session that follow closely are kept as one version. */
  session: Fixed<string>;
  /** When the first of the saves that it holds was made. */
  begun_at: Fixed<Time>;
}

/** A link to a part of a passport. */
export interface PassportShareTable {
  id: Fixed<string>;
  passport_id: Fixed<string>;
  consent_id: Fixed<string>;
  /** SHA-256 of the token, in hex. */
  token_hash: Fixed<string>;
  created_at: Fixed<Time>;
  /** The last day on which it opens anything, `2026-11-29`. */
  until: Fixed<string>;
  ended_at: Time | null;
  opens: number;
  last_opened_at: Time | null;
}

/** What was done with a passport, when, and by which share if not by its owner. Only ever added to; holds no answers. */
export interface PassportAuditTable {
  id: Fixed<string>;
  at: Fixed<Time>;
  account_id: Fixed<string>;
  action: Fixed<string>;
  share_id: Fixed<string | null>;
  consent_id: Fixed<string | null>;
  request_id: Fixed<string | null>;
}

/** A form that somebody fills in without script, until it is sent or an hour after the last answer. */
export interface HostedFormTable {
  /** SHA-256 of the form's address and the cookie's token, in hex. */
  id: Fixed<string>;
  /** Encrypted, with a key that takes the cookie's token: see `Seals`. */
  contents: string;
  /** Grows with every answer. */
  revision: number;
  answered_at: Time;
}

export interface Schema {
  submission: SubmissionTable;
  request: RequestTable;
  message: MessageTable;
  audit: AuditTable;
  account: AccountTable;
  sign_in: SignInTable;
  session: SessionTable;
  passport: PassportTable;
  passport_version: PassportVersionTable;
  passport_share: PassportShareTable;
  passport_audit: PassportAuditTable;
  hosted_form: HostedFormTable;
}
