import * as z from 'zod/mini';

import {INTERPRETER_MODES} from '../interpreter-request/vocabulary.ts';
import {translations} from '../service-directory/translations.ts';
import {NATIONS, URGENT_KINDS} from './nations.ts';
import {SignLanguageVideo} from './sign-language.ts';

/** A number for urgent help. */
export const UrgentNumber = z.object({
  kind: z.enum(URGENT_KINDS),
  /** As people read it: `01632 960 111`. */
  number: z.string(),
  /** Whose number it is, in the trust's own words. Only the trust's own numbers have one. */
  name: z.optional(z.string()),
  /** What to do once it answers: "Listen for the option for your area." */
  note: z.optional(z.string()),
  translations: translations({name: z.string(), note: z.string()}),
});
export type UrgentNumber = z.infer<typeof UrgentNumber>;

/** What a page needs to know of how a trust books interpreters and translations. */
export const InterpreterRules = z.object({
  /** The kinds that can be asked for, in the order in which to show them. */
  modes: z.array(
    z.object({
      mode: z.enum(INTERPRETER_MODES),
      /** How many days' notice is usual. Asking later is fine, and the person is told that it may be hard. */
      noticeDays: z.optional(z.number()),
      /** When this kind can be had, in the trust's own words: "Day and night". */
      hours: z.optional(z.string()),
      translations: translations({hours: z.string()}),
    }),
  ),
  /** BCP 47: the languages that people ask for most here. They are shown first. */
  commonLanguages: z.array(z.string()),
});
export type InterpreterRules = z.infer<typeof InterpreterRules>;

/** Which translations of our sentences a trust shows, by how far they were checked. */
export const TRANSLATION_RULES = ['all', 'reviewed', 'signed-off'] as const;

/** What a page needs to know of a trust. */
export const Trust = z.object({
  id: z.string(),
  name: z.string(),
  nation: z.enum(NATIONS),
  /** BCP 47, those in which widgets may speak here; the first is the trust's own. */
  languages: z.array(z.string()),
  /** Which translations may be shown: all unless said, those that people reviewed, or those signed off by a clinician. */
  translations: z.optional(z.enum(TRANSLATION_RULES)),
  /** In the order in which to show them; 999 first. */
  urgentHelp: z.array(UrgentNumber),
  /** An invented trust. Its national numbers are shown, but not as links: a demonstration must never dial 999. */
  demo: z.boolean(),
  /** Where the trust says what it does with what people send. */
  privacyUrl: z.optional(z.httpUrl()),
  /** Whether pressing Shift three times leaves the page. */
  exitByKeyboard: z.boolean(),
  /** Whether people can sign in to this service, and keep an e-Health Passport with it. */
  passports: z.optional(z.boolean()),
  /** How interpreters can be asked for here. Left out where they can't. */
  interpreters: z.optional(InterpreterRules),
  /** Where the trust's own pictures for Easy Read are: `{name}` stands for a picture's name. Ours are shown unless said. */
  pictures: z.optional(z.httpUrl()),
  /** Pages in sign language, by the form and the page: `referral.danger`. */
  signLanguage: z.optional(z.record(z.string(), z.array(SignLanguageVideo))),
});
export type Trust = z.infer<typeof Trust>;
