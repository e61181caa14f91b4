import type {
  EarlierPassport,
  NewShare,
  Passport,
  PassportEvent,
  PassportHistory,
  PassportVersion,
  PassportVersions,
  SavedPassport,
  Session,
  Share,
  SharedPassport,
  Shares,
} from '@trust-widgets/contract/passport/passport';

import {
  type Guard,
  list,
  maybe,
  number,
  record,
  shape,
  text,
  texts,
  time,
  yesNo,
} from './shapes.ts';

const day = (value: unknown): value is string => text(value) && /^\d{4}-\d\d-\d\d$/.test(value);

/** The answer to what only has to be done. */
export const isNothing = (value: unknown): value is undefined => value === undefined;

export const isSession = shape<Session>({
  signedIn: yesNo,
  account: maybe(text),
  endsAt: maybe(time),
});

export const isPassport = shape<Passport>({answers: record, savedAt: maybe(time), tag: text});

export const isSavedPassport = shape<SavedPassport>({savedAt: time, tag: text});

const version: {readonly [K in keyof PassportVersion]-?: Guard<PassportVersion[K]>} = {
  version: number,
  savedAt: time,
};

export const isPassportVersions = shape<PassportVersions>({
  versions: list(shape<PassportVersion>(version)),
});

export const isEarlierPassport = shape<EarlierPassport>({...version, answers: record});

export const isPassportHistory = shape<PassportHistory>({
  events: list(shape<PassportEvent>({at: time, action: text, consent: maybe(text)})),
  nextCursor: maybe(text),
});

const share: {readonly [K in keyof Share]-?: Guard<Share[K]>} = {
  id: text,
  consent: text,
  createdAt: time,
  until: day,
  endedAt: maybe(time),
  opens: number,
  lastOpenedAt: maybe(time),
};

export const isShares = shape<Shares>({shares: list(shape<Share>(share))});

export const isNewShare = shape<NewShare>({...share, token: text});

export const isSharedPassport = shape<SharedPassport>({
  sections: texts,
  answers: record,
  lastChecked: maybe(day),
  writtenIn: maybe(text),
  until: day,
});

/** A FHIR R4 document: its `Composition` comes first. The rest is for whoever reads FHIR to judge. */
export const isFhirDocument = (value: unknown): value is Readonly<Record<string, unknown>> =>
  record(value) && value['resourceType'] === 'Bundle' && value['type'] === 'document';
