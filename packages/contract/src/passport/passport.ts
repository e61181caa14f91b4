import * as z from 'zod/mini';

import {SHARED_SECTIONS} from './passport.form.ts';

/** The answers of a passport on the way. `passport` judges them. */
const PassportAnswers = z.record(z.string(), z.unknown());

/** Whether somebody is signed in, as `GET /v1/session` says it. */
export const Session = z.object({
  signedIn: z.boolean(),
  /** Another word for each account, so that a page can tell that somebody else signed in. It names nobody. */
  account: z.optional(z.string()),
  /** When it ends if nothing more is done, or at the latest. RFC 3339, in UTC. */
  endsAt: z.optional(z.iso.datetime()),
});
export type Session = z.infer<typeof Session>;

/** A passport as its owner reads it. Somebody who has none reads one without answers. */
export const Passport = z.object({
  answers: PassportAnswers,
  /** Absent while nothing was ever saved. */
  savedAt: z.optional(z.iso.datetime()),
  /** The `ETag` of this state: say it in `If-Match` to change this state and no other. */
  tag: z.string(),
});
export type Passport = z.infer<typeof Passport>;

/** The body of `PUT /v1/passport`: all answers, not only those that changed. */
export const PassportRequest = z.strictObject({answers: PassportAnswers});
export type PassportRequest = z.infer<typeof PassportRequest>;

/** What is answered once a passport is safely kept. */
export const SavedPassport = z.object({
  savedAt: z.iso.datetime(),
  tag: z.string(),
});
export type SavedPassport = z.infer<typeof SavedPassport>;

/** One state that a passport was in. Saves that follow closely on each other are kept as one. */
export const PassportVersion = z.object({
  version: z.number(),
  savedAt: z.iso.datetime(),
});
export type PassportVersion = z.infer<typeof PassportVersion>;

/** The body of `GET /v1/passport/versions`: the newest first. */
export const PassportVersions = z.object({versions: z.array(PassportVersion)});
export type PassportVersions = z.infer<typeof PassportVersions>;

/** The body of `GET /v1/passport/versions/{version}`. */
export const EarlierPassport = z.extend(PassportVersion, {answers: PassportAnswers});
export type EarlierPassport = z.infer<typeof EarlierPassport>;

/** What was done with a passport. `shared` and below carry the id of the consent that it was about. */
export const PASSPORT_ACTIONS = [
  'opened',
  'saved',
  'exported',
  'deleted',
  'shared',
  'share-ended',
  'share-opened',
] as const;

/** One thing that was done with a passport. By its owner, but for `share-opened`. */
export const PassportEvent = z.object({
  at: z.iso.datetime(),
  action: z.enum(PASSPORT_ACTIONS),
  consent: z.optional(z.string()),
});
export type PassportEvent = z.infer<typeof PassportEvent>;

/** The body of `GET /v1/passport/history`: the newest first. */
export const PassportHistory = z.object({
  events: z.array(PassportEvent),
  nextCursor: z.optional(z.string()),
});
export type PassportHistory = z.infer<typeof PassportHistory>;

/** The body of `POST /v1/passport/shares`: makes a link for somebody to whom a consent opens something. */
export const ShareRequest = z.strictObject({
  /** The id of a consent in the saved passport. */
  consent: z.string().check(z.regex(/^[a-z0-9]{16,32}$/)),
  /** The last day on which the link opens anything, `2026-11-29`. At most a year from today, the consent's own end at the latest. */
  until: z.iso.date(),
});
export type ShareRequest = z.infer<typeof ShareRequest>;

/** A link by which somebody can read what a consent opens to them. */
export const Share = z.object({
  id: z.string(),
  consent: z.string(),
  createdAt: z.iso.datetime(),
  /** The last day on which it opens anything. */
  until: z.iso.date(),
  /** When it was taken back, by hand or because the consent was. It never opens anything again. */
  endedAt: z.optional(z.iso.datetime()),
  /** How often it was opened. */
  opens: z.number(),
  lastOpenedAt: z.optional(z.iso.datetime()),
});
export type Share = z.infer<typeof Share>;

/** A share as it is told once, with what opens it. */
export const NewShare = z.extend(Share, {
  /** 256 random bits. Kept by the service as a hash only; say it in the `Authorization` header or after `#`, never in a path. */
  token: z.string(),
});
export type NewShare = z.infer<typeof NewShare>;

/** The body of `GET /v1/passport/shares`: the newest first. */
export const Shares = z.object({shares: z.array(Share)});
export type Shares = z.infer<typeof Shares>;

/** What somebody reads with whom a passport was shared. Nothing in it tells that there is more. */
export const SharedPassport = z.object({
  sections: z.array(z.enum(SHARED_SECTIONS)),
  answers: PassportAnswers,
  /** When the person last checked that all of it is right, `2026-11-22`, if they ever did. Told whatever was shared. */
  lastChecked: z.optional(z.iso.date()),
  /** BCP 47: the language that the words are written in, if the person said so. */
  writtenIn: z.optional(z.string()),
  /** The last day on which it can be read. */
  until: z.iso.date(),
});
export type SharedPassport = z.infer<typeof SharedPassport>;
