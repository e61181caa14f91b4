import {
  AUDIENCES,
  CHANNELS,
  DAYS,
  hasDirectionOverride,
  INTERPRETER_MODES,
  interpreterRequest,
  isWellFormed,
  LANGUAGES,
  lengthOf,
  NATIONS,
  referral,
  REFERRERS,
  RelatedService,
  SECTIONS,
  Service,
  SERVICE_KINDS,
  SIGN_LANGUAGES,
  tidy,
  TRANSLATION_RULES,
  WAY_IN_AUDIENCES,
} from '@trust-widgets/contract';
import * as z from 'zod';

/*
 * The shape of a trust's file. What is wrong with it is told to a web editor, so every message here ends a sentence that
 * starts with the name of the field: "services › crisis-team › name is empty."
 *
 * The file is written by many hands and may be fed from elsewhere: nothing in it is trusted. Text stays text.
 */

/** Several lines of text. */
function text(most: number) {
  return z
    .string()
    .refine(isWellFormed, {
      error: 'has characters that cannot be shown. Type it again.',
      abort: true,
    })
    .transform(tidy)
    .refine((words) => words !== '', {error: 'is empty. Write something, or leave the line out.'})
    .refine((words) => lengthOf(words) <= most, {
      error: `is longer than ${most} characters. Make it shorter.`,
    });
}

/** One line of text that names something. Marks that turn the writing direction could make it read as another name. */
function line(most: number) {
  return text(most)
    .refine((words) => !words.includes('\n'), {error: 'must be on one line.'})
    .refine((words) => !hasDirectionOverride(words), {
      error: 'has marks that change the direction of writing. Type it again.',
    });
}

const id = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, {
  error: 'must be small letters, digits and hyphens, such as crisis-team.',
});

const phoneNumber = z.string().regex(/^\+?\d[\d ]{1,22}\d$/, {
  error:
    'must be a telephone number: digits and spaces only, with a + in front for other countries.',
});

const link = z.string().refine(isSafeLink, {
  error: 'must be a web address that starts with https:// or http://.',
});

/** A page of ours may be asked for securely only, and then loads nothing in any other way. */
const secureLink = link.refine((address) => address.startsWith('https:'), {
  error: 'must start with https://.',
});

const date = z.iso.date({error: 'must be a day of the calendar, such as 2026-11-02.'});
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, {
  error: 'must be a language code, such as en, cy or ar.',
});
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'must be a time of day, such as 09:00 or 17:30.',
});
const age = z.int().min(0).max(120);

/**
 * Something with texts of the trust's own. Each of them can be given in other languages as well, under the same name and
 * with the same bounds: `translations: {cy: {note: …}}`.
 */
function withTexts<Texts extends z.ZodRawShape, Rest extends z.ZodRawShape>(
  texts: Texts,
  rest: Rest,
) {
  const translations = z.record(z.string(), z.strictObject(texts).partial()).optional();
  return z.strictObject({...texts, ...rest, translations});
}

/** The choices that the contract gives a service. */
const {shape} = Service;
const status = z.enum(shape.status.options);
const sector = z.enum(shape.provider.shape.sector.options);
const relation = z.enum(RelatedService.shape.relation.options);
const interpreters = z.array(z.enum(shape.interpreters.def.element.options));
const formats = z.array(z.enum(shape.formats.def.element.options));

const hours = withTexts(
  {note: text(300).optional()},
  {
    always: z.boolean().default(false),
    weekly: z
      .array(
        z.strictObject({
          days: z.array(z.enum(DAYS)).min(1, {error: 'is empty. Name at least one day.'}),
          opens: time,
          closes: time,
        }),
      )
      .max(50)
      .default([]),
    bankHolidays: z.enum(['open', 'closed', 'as-sunday']).optional(),
  },
).transform(({always, weekly, bankHolidays, ...rest}, context) => {
  const problem = (message: string) => {
    context.issues.push({code: 'custom', message, input: undefined});
  };
  if (always && (weekly.length > 0 || (bankHolidays ?? 'open') !== 'open')) {
    problem(
      'says always, which is day and night with bank holidays. Leave weekly and bankHolidays out.',
    );
  } else if (!always && weekly.length === 0) {
    problem('says no time. Write always: true, or the days and times under weekly.');
  } else if (!always && bankHolidays === undefined) {
    problem(
      'does not say what holds on bank holidays. Add bankHolidays: open, closed or as-sunday.',
    );
  }
  return {...rest, always, weekly, bankHolidays: bankHolidays ?? ('open' as const)};
});

const wayIn = withTexts(
  {note: text(400).optional()},
  {
    channel: z.enum(CHANNELS),
    audience: z.array(z.enum(WAY_IN_AUDIENCES)).min(1, {
      error: 'is empty. Say whom this way is open to: new, known or professional.',
    }),
    referrers: z.array(z.enum(REFERRERS)).min(1).optional(),
  },
);

const phone = withTexts(
  {
    label: line(120).optional(),
    menuNote: text(300).optional(),
    area: line(120).optional(),
  },
  {
    number: phoneNumber,
    kind: z.enum(['voice', 'text', 'textphone']),
    audience: z.array(z.enum(WAY_IN_AUDIENCES)).min(1).optional(),
  },
);

const related = withTexts(
  {name: line(120).optional(), note: text(400).optional()},
  {relation, service: id.optional(), url: link.optional()},
).refine(({service, name}) => service !== undefined || name !== undefined, {
  error: 'names nothing. Give service (the id of one in this file), or name.',
});

const whatToExpect = withTexts(
  {
    firstContact: text(600).optional(),
    visitLength: text(300).optional(),
    howOften: text(300).optional(),
    howLong: text(300).optional(),
    whoYouMeet: text(400).optional(),
    whatToBring: z.array(text(200)).max(20).optional(),
    visitingHours: text(300).optional(),
  },
  {},
).transform(({whatToBring = [], ...rest}) => ({...rest, whatToBring}));

/** What happens after something was sent. */
const promised = {whatHappensNext: text(800), replyWithin: line(120).optional()};

/** One service, under its id. */
const service = withTexts(
  {
    name: line(120),
    whatItIs: text(600),
    whoItIsFor: text(1200),
    area: text(300).optional(),
    address: text(300).optional(),
    town: line(80).optional(),
    afterCare: z.array(text(400)).max(20).optional(),
  },
  {
    kind: z.enum(SERVICE_KINDS),
    status: status.default('active'),
    provider: withTexts({name: line(120)}, {sector}).optional(),
    otherNames: z
      .array(z.strictObject({name: line(120), language}))
      .max(20)
      .default([]),
    synonyms: z.array(line(80)).max(60).default([]),
    audiences: z.array(z.enum(AUDIENCES)).min(1, {error: 'is empty. Name at least one.'}),
    ages: withTexts(
      {note: text(300).optional()},
      {from: age.optional(), to: age.optional()},
    ).optional(),
    position: z
      .strictObject({lat: z.number().min(49).max(61), lon: z.number().min(-9).max(2)})
      .optional(),
    email: z.email({error: 'must be an e-mail address.'}).optional(),
    url: link.optional(),
    hours,
    waysIn: z
      .array(wayIn)
      .min(1, {error: 'is empty. Say at least one way to reach the service.'})
      .max(20),
    phones: z.array(phone).max(20).default([]),
    referral: withTexts(promised, {}).optional(),
    whatToExpect: whatToExpect.optional(),
    related: z.array(related).max(30).default([]),
    interpreters: interpreters.default([]),
    formats: formats.default([]),
    assistanceAnimals: withTexts({note: text(300).optional()}, {welcome: z.boolean()}).optional(),
    accreditation: z
      .array(withTexts({name: line(120), body: line(120)}, {until: date.optional()}))
      .max(20)
      .default([]),
    lastChecked: date,
  },
)
  .transform(({afterCare = [], ...rest}) => ({...rest, afterCare}))
  .superRefine((entry, context) => {
    const takesReferrals = entry.waysIn.some(({channel}) => channel === 'online-referral');
    if (takesReferrals && entry.referral === undefined) {
      const message =
        'is missing. The service takes referrals online: say what happens next, under whatHappensNext.';
      context.addIssue({code: 'custom', path: ['referral'], message});
    }
  });

/** How interpreters and translations are asked for. */
const interpreterRequests = withTexts(promised, {
  modes: z
    .array(
      withTexts(
        {hours: line(120).optional()},
        {mode: z.enum(INTERPRETER_MODES), noticeDays: z.int().min(1).max(90).optional()},
      ),
    )
    .min(1, {error: 'is empty. Name at least one kind, or leave interpreterRequests out.'}),
  commonLanguages: z.array(z.enum(LANGUAGES)).max(20).default([]),
  phones: z.array(phone).max(20).default([]),
});

/** Where a trust's own pictures are: one address, in which the name of each picture is put. */
const pictures = secureLink.refine((address) => address.includes('{name}'), {
  error:
    'must have {name} in it, where the name of each picture stands, such as https://www.example.com/{name}.svg.',
});

const SCREENS_OF_PASSPORT = ['view', 'emergency', 'print', 'sharing', 'history', 'device'];

/** The pages that can be shown in sign language. A form has two more than it asks questions on. */
const SIGNED_PAGES: readonly string[] = Object.entries({
  referral: [...Object.keys(referral.pages), 'check', 'received'],
  interpreterRequest: [...Object.keys(interpreterRequest.pages), 'check', 'received'],
  passport: ['start', 'tasks', ...SECTIONS, ...SCREENS_OF_PASSPORT],
  directory: ['services'],
}).flatMap(([widget, pages]) => pages.map((page) => `${widget}.${page}`));

const signedPage = z.string().refine((page) => SIGNED_PAGES.includes(page), {
  error: `is not a page of a widget. The pages are: ${SIGNED_PAGES.join(', ')}.`,
});

/** Pages in sign language. A video without captions shuts out deaf people who do not sign. */
const signLanguage = z.record(
  signedPage,
  z
    .array(
      z.strictObject({
        language: z.enum(SIGN_LANGUAGES),
        video: secureLink,
        captions: secureLink,
      }),
    )
    .min(1, {error: 'is empty. Name at least one video, or leave the page out.'}),
);

/** A trust's file. */
export const TrustFile = z.strictObject({
  id,
  name: line(120),
  nation: z.enum(NATIONS),
  demo: z.boolean().default(false),
  languages: z.array(language).min(1, {error: 'is empty. The first is the trust’s own.'}),
  translations: z.enum(TRANSLATION_RULES).default('all'),
  exitByKeyboard: z.boolean().default(true),
  privacyUrl: link.optional(),
  urgentNumbers: z
    .array(
      withTexts(
        {name: line(120), note: text(300).optional()},
        {kind: z.enum(['team-phone', 'team-text']), number: phoneNumber},
      ),
    )
    .max(10)
    .default([]),
  allowedOrigins: z.array(
    z.string().refine(isOrigin, {
      error: 'must be the start of a web address and no more, such as https://www.example.com.',
    }),
  ),
  delivery: z.strictObject({
    url: z.string().refine(isWebAddress, {error: 'must be a web address: https://….'}),
    secretsFrom: z
      .array(
        z
          .string()
          .regex(/^[A-Z][A-Z0-9_]*$/, {error: 'must be the NAME of a setting, in capitals.'}),
      )
      .min(1, {error: 'is empty. Name the environment variable that holds the secret.'}),
  }),
  services: z.record(id, service),
  interpreterRequests: interpreterRequests.optional(),
  pictures: pictures.optional(),
  signLanguage: signLanguage.optional(),
});
export type TrustFile = z.infer<typeof TrustFile>;
export type ServiceEntry = z.infer<typeof service>;

/** A link that a page may show: not `javascript:`, not `data:`, and nothing before an @ that looks like a host. */
function isSafeLink(address: string): boolean {
  return (
    address.length <= 500 &&
    z.httpUrl().safeParse(address).success &&
    new URL(address).username === ''
  );
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function isOrigin(address: string): boolean {
  return isWebAddress(address) && new URL(address).origin === address;
}
