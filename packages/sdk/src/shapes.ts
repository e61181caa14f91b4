import type {Problem} from '@trust-widgets/contract/problem';
import type {
  Hours,
  Service,
  ServicePage,
  ServicePhone,
  ServiceSummary,
  WayIn,
} from '@trust-widgets/contract/service-directory/service';
import type {SignLanguageVideo} from '@trust-widgets/contract/trust/sign-language';
import type {InterpreterRules, Trust, UrgentNumber} from '@trust-widgets/contract/trust/trust';

/*
 * Checks that an answer has the shape that the contract promises, without zod: a third of what a page would load.
 *
 * The compiler holds these to the contract's types, field by field. Words from lists are taken as text, because a
 * newer service may know more of them than this copy does.
 */

/** Says whether something has a shape. */
export type Guard<T> = (value: unknown) => value is T;

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a word of any list is a text
export const text = <T extends string>(value: unknown): value is T => typeof value === 'string';
export const number = (value: unknown): value is number => typeof value === 'number';
export const yesNo = (value: unknown): value is boolean => typeof value === 'boolean';
/** As `z.httpUrl` has it: a `javascript:` address must never become a link. */
const link = (value: unknown): value is string => text(value) && /^https?:\/\//i.test(value);
export const time = (value: unknown): value is string =>
  text(value) && !Number.isNaN(Date.parse(value));

export const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const maybe =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

export const list =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every((one) => guard(one));

const recordOf =
  <T>(guard: Guard<T>): Guard<Record<string, T>> =>
  (value): value is Record<string, T> =>
    record(value) && Object.values(value).every((one) => guard(one));

export const texts = list(text) as <T extends string>(value: unknown) => value is T[];

type Translations = Record<string, Record<string, string | string[] | undefined>>;

/** What a trust wrote in other languages, beside whatever it wrote. */
const translations = maybe<Translations>(
  recordOf(recordOf((words): words is string | string[] => text(words) || texts(words))),
);

/** A guard for all that something has, but for the translations of its texts, which are the same everywhere. */
type Guards<T> = {
  readonly [K in keyof T as NonNullable<T[K]> extends Translations ? never : K]-?: Guard<T[K]>;
};

export const shape =
  <T extends object>(guards: Guards<T>): Guard<T> =>
  (value): value is T =>
    record(value) &&
    Object.entries<Guard<unknown>>({translations, ...guards}).every(([name, guard]) =>
      guard(value[name]),
    );

export const isProblem = shape<Problem>({
  type: text,
  title: text,
  status: number,
  requestId: text,
  errors: maybe(list(shape({field: text, code: text}))),
  urgentHelp: maybe(list(shape({kind: text, number: text}))),
});

export const isTrust = shape<Trust>({
  id: text,
  name: text,
  nation: text,
  languages: texts,
  translations: maybe<NonNullable<Trust['translations']>>(text),
  urgentHelp: list(
    shape<UrgentNumber>({kind: text, number: text, name: maybe(text), note: maybe(text)}),
  ),
  demo: yesNo,
  privacyUrl: maybe(link),
  exitByKeyboard: yesNo,
  passports: maybe(yesNo),
  interpreters: maybe(
    shape<InterpreterRules>({
      modes: list(
        shape<InterpreterRules['modes'][number]>({
          mode: text,
          noticeDays: maybe(number),
          hours: maybe(text),
        }),
      ),
      commonLanguages: texts,
    }),
  ),
  pictures: maybe(link),
  signLanguage: maybe(
    recordOf(list(shape<SignLanguageVideo>({language: text, video: link, captions: link}))),
  ),
});

const summary: Guards<ServiceSummary> = {
  id: text,
  name: text,
  kind: text,
  whatItIs: text,
  status: text,
  provider: shape<ServiceSummary['provider']>({name: text, sector: text}),
  hours: shape<Hours>({
    always: yesNo,
    weekly: list(shape<Hours['weekly'][number]>({days: texts, opens: text, closes: text})),
    bankHolidays: text,
    note: maybe(text),
  }),
  open: shape({now: yesNo, changesAt: maybe(time)}),
  waysIn: list(
    shape<WayIn>({
      channel: text,
      audience: texts,
      referrers: maybe<NonNullable<WayIn['referrers']>>(texts),
      note: maybe(text),
      order: number,
    }),
  ),
  phones: list(
    shape<ServicePhone>({
      number: text,
      kind: text,
      label: maybe(text),
      menuNote: maybe(text),
      area: maybe(text),
      audience: maybe<NonNullable<ServicePhone['audience']>>(texts),
    }),
  ),
  milesAway: maybe(number),
  town: maybe(text),
};

export const isService = shape<Service>({
  ...summary,
  nation: text,
  otherNames: list(shape({name: text, language: text})),
  whoItIsFor: text,
  audiences: texts,
  ages: maybe(shape({from: maybe(number), to: maybe(number), note: maybe(text)})),
  area: maybe(text),
  address: maybe(text),
  email: maybe(text),
  url: maybe(link),
  referral: maybe(shape({whatHappensNext: text, replyWithin: maybe(text)})),
  whatToExpect: maybe(
    shape({
      firstContact: maybe(text),
      visitLength: maybe(text),
      howOften: maybe(text),
      howLong: maybe(text),
      whoYouMeet: maybe(text),
      whatToBring: texts,
      visitingHours: maybe(text),
    }),
  ),
  afterCare: texts,
  related: list(
    shape<Service['related'][number]>({
      relation: text,
      service: maybe(text),
      name: text,
      note: maybe(text),
      url: maybe(link),
    }),
  ),
  interpreters: texts,
  formats: texts,
  assistanceAnimals: maybe(shape({welcome: yesNo, note: maybe(text)})),
  accreditation: list(shape({name: text, body: text, until: maybe(text)})),
  lastChecked: time,
});

export const isServicePage = shape<ServicePage>({
  services: list(shape<ServiceSummary>(summary)),
  total: number,
  nextCursor: maybe(text),
  near: maybe(shape({name: text, county: maybe(text)})),
});
