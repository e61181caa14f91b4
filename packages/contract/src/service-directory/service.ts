import * as z from 'zod/mini';

import {INTERPRETER_MODES} from '../interpreter-request/vocabulary.ts';
import {REFERRERS} from '../referral/vocabulary.ts';
import {FORMATS} from '../person/vocabulary.ts';
import {NATIONS} from '../trust/nations.ts';
import {translations} from './translations.ts';
import {AUDIENCES, CHANNELS, DAYS, SERVICE_KINDS, WAY_IN_AUDIENCES} from './vocabulary.ts';

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** One way to reach a service (needs 9 to 14, 17). */
export const WayIn = z.object({
  channel: z.enum(CHANNELS),
  /** Whom this way is open to. */
  audience: z.array(z.enum(WAY_IN_AUDIENCES)),
  /** Who may refer by it. All, if left out. */
  referrers: z.optional(z.array(z.enum(REFERRERS))),
  note: z.optional(z.string()),
  translations: translations({note: z.string()}),
  /** The service's own order, 1 first. The emergency department is shown last whatever this says (need 17). */
  order: z.number(),
});
export type WayIn = z.infer<typeof WayIn>;

/** A telephone number of a service. */
export const ServicePhone = z.object({
  number: z.string(),
  kind: z.enum(['voice', 'text', 'textphone']),
  label: z.optional(z.string()),
  /** What to listen for: "Choose the option for your area." (need 10) */
  menuNote: z.optional(z.string()),
  /** The area that the number serves. */
  area: z.optional(z.string()),
  audience: z.optional(z.array(z.enum(WAY_IN_AUDIENCES))),
  translations: translations({label: z.string(), menuNote: z.string(), area: z.string()}),
});
export type ServicePhone = z.infer<typeof ServicePhone>;

/** When a service is open. `always` is day and night, every day, bank holidays among them. */
export const Hours = z.object({
  always: z.boolean(),
  /** Times are local, in London. A session that closes at or before it opens runs past midnight. */
  weekly: z.array(z.object({days: z.array(z.enum(DAYS)), opens: time, closes: time})),
  /** What holds on the bank holidays of the service's nation. */
  bankHolidays: z.enum(['open', 'closed', 'as-sunday']),
  note: z.optional(z.string()),
  translations: translations({note: z.string()}),
});
export type Hours = z.infer<typeof Hours>;

/** Another service, of this trust or elsewhere, and what it is to this one (needs 21, 49, 80, 95). */
export const RelatedService = z.object({
  relation: z.enum(['step-up', 'step-down', 'after-care', 'alternative', 'related']),
  /** The id of a service of the same trust. */
  service: z.optional(z.string()),
  name: z.string(),
  note: z.optional(z.string()),
  url: z.optional(z.httpUrl()),
  translations: translations({name: z.string(), note: z.string()}),
});

/** What is told of a service in a list, in the trust's own words. */
const summary = {name: z.string(), whatItIs: z.string(), town: z.string()};

/** What is shown of a service in a list. */
export const ServiceSummary = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SERVICE_KINDS),
  /** What it is, in a sentence or two. */
  whatItIs: z.string(),
  status: z.enum(['active', 'temporarily-closed', 'closed']),
  provider: z.object({
    name: z.string(),
    sector: z.enum(['nhs', 'hsc', 'council', 'voluntary']),
    translations: translations({name: z.string()}),
  }),
  hours: Hours,
  /** Whether it is open at the time of the answer, and when that changes next (RFC 3339), where that is known. */
  open: z.object({now: z.boolean(), changesAt: z.optional(z.iso.datetime({offset: true}))}),
  /** Best way first; the emergency department last. */
  waysIn: z.array(WayIn),
  phones: z.array(ServicePhone),
  /** Straight-line distance from the town asked for, in miles, rounded. */
  milesAway: z.optional(z.number()),
  town: z.optional(z.string()),
  translations: translations(summary),
});
export type ServiceSummary = z.infer<typeof ServiceSummary>;

/** What to expect of a service, in the trust's own words. */
const expected = {
  firstContact: z.string(),
  visitLength: z.string(),
  howOften: z.string(),
  howLong: z.string(),
  whoYouMeet: z.string(),
  whatToBring: z.array(z.string()),
  visitingHours: z.string(),
};

/**
 * A service of a trust, or of somebody the trust works with: what it is, who it is for, how to reach it,
 * what to expect, and what comes after.
 */
export const Service = z.extend(ServiceSummary, {
  nation: z.enum(NATIONS),
  /** Other names of the same service, in any language: what a neighbouring trust calls it, or its Welsh name (need 18). */
  otherNames: z.array(z.object({name: z.string(), language: z.string()})),
  whoItIsFor: z.string(),
  audiences: z.array(z.enum(AUDIENCES)),
  ages: z.optional(
    z.object({
      from: z.optional(z.number()),
      to: z.optional(z.number()),
      note: z.optional(z.string()),
      translations: translations({note: z.string()}),
    }),
  ),
  area: z.optional(z.string()),
  address: z.optional(z.string()),
  email: z.optional(z.string()),
  url: z.optional(z.httpUrl()),
  /** What a referral made online gets, where the service takes them. */
  referral: z.optional(
    z.object({
      whatHappensNext: z.string(),
      replyWithin: z.optional(z.string()),
      translations: translations({whatHappensNext: z.string(), replyWithin: z.string()}),
    }),
  ),
  /** Upfront about how much there is of it (needs 35, 46, 47). */
  whatToExpect: z.optional(
    z.extend(z.partial(z.object(expected)), {
      whatToBring: expected.whatToBring,
      translations: translations(expected),
    }),
  ),
  /** What comes after, for the person and for carers (needs 48, 49). */
  afterCare: z.array(z.string()),
  related: z.array(RelatedService),
  interpreters: z.array(z.enum(INTERPRETER_MODES)),
  formats: z.array(z.enum(FORMATS)),
  assistanceAnimals: z.optional(
    z.object({
      welcome: z.boolean(),
      note: z.optional(z.string()),
      translations: translations({note: z.string()}),
    }),
  ),
  accreditation: z.array(
    z.object({
      name: z.string(),
      body: z.string(),
      until: z.optional(z.iso.date()),
      translations: translations({name: z.string(), body: z.string()}),
    }),
  ),
  /** The day on which somebody at the trust last checked all of this (needs 16, 81). */
  lastChecked: z.iso.date(),
  translations: translations({
    ...summary,
    whoItIsFor: z.string(),
    area: z.string(),
    address: z.string(),
    afterCare: z.array(z.string()),
  }),
});
export type Service = z.infer<typeof Service>;

/** One page of a list of services. */
export const ServicePage = z.object({
  services: z.array(ServiceSummary),
  /** How many there are in all. */
  total: z.number(),
  /** Asks for the next page, where there is one. */
  nextCursor: z.optional(z.string()),
  /** The town that `near` was understood as, where it was. */
  near: z.optional(z.object({name: z.string(), county: z.optional(z.string())})),
});
export type ServicePage = z.infer<typeof ServicePage>;

/** What a search for services can ask. All of it is optional. */
export interface ServiceQuery {
  /** Words: a name, a synonym, a need. Forgives a typo. */
  readonly q?: string | undefined;
  /** A town of the United Kingdom. */
  readonly near?: string | undefined;
  readonly for?: (typeof AUDIENCES)[number] | undefined;
  readonly wayIn?: (typeof CHANNELS)[number] | undefined;
  /** Only those open now. */
  readonly open?: boolean | undefined;
  readonly cursor?: string | undefined;
}
