import type {Coding} from '@medplum/fhirtypes';
import type {Language} from '@trust-widgets/contract';

import type {PassportAnswers} from '../consents.ts';

/*
 * Every code of another's making that a document can carry, in one place, so that somebody who knows codes can check them.
 *
 * Adjustments: SNOMED CT, as in the value set RA-FlagCode 0.1.0 of NHS England's reasonable adjustment flag, a draft of
 * 14 February 2024 (https://github.com/NHSDigital/ra-sandbox). The displays are the value set's; what staff read beside
 * them is in `words.ts`. A choice stands without a code where the nearest code says more than the person did: "braille"
 * is no grade, and "pictures" are no symbols.
 *
 * UK Core: its terminology of June 2025 (https://github.com/NHSDigital/FHIR-R4-UKCORE-STAGING-MAIN).
 */

/** The choices that a question offers. */
type Choice<K extends keyof PassportAnswers> = Extract<
  NonNullable<PassportAnswers[K]> extends readonly (infer Option)[]
    ? Option
    : NonNullable<PassportAnswers[K]>,
  string
>;

const snomed = (code: string, display: string): Coding => ({
  system: 'http://snomed.info/sct',
  code,
  display,
});

/** What the draft says that an adjustment is about. The version is pinned because the draft will change. */
const category = (code: string, display: string): Coding => ({
  system: 'https://fhir.nhs.uk/England/CodeSystem/RA-FlagCategory',
  version: '0.1.0',
  code,
  display,
});

export const ADJUSTMENT_CATEGORIES = {
  communication: category('001', 'Communication support'),
  professional: category('002', 'Requires communication professional'),
  contact: category('003', 'Requires specific contact method'),
  format: category('004', 'Requires specific information format'),
  language: category('006', 'Community Language Support'),
} as const;

export const AIDS: Readonly<Partial<Record<Choice<'aids'>, Coding>>> = {
  'hearing-aid': snomed('285055002', 'Does use hearing aid'),
  'hearing-loop': snomed('198061000000105', 'Uses hearing loop'),
  'lip-reading': snomed('441092009', 'Does lip read'),
  makaton: snomed('415805003', 'Uses Makaton sign language'),
  device: snomed('719369003', 'Does use communication device'),
};

export const FORMAT_CODES: Readonly<Partial<Record<Choice<'formats'>, Coding>>> = {
  bsl: snomed('415803005', 'Uses British sign language'),
  // The least of the three sizes of large print in the value set: 20, 24 and 28 point.
  'large-print': snomed(
    '957331000000109',
    'Requires written information in at least 20 point sans serif font',
  ),
  audio: snomed('936601000000105', 'Requires information in electronic audio format'),
  'easy-read': snomed('796161000000101', 'Requires information in Easyread'),
  'text-message': snomed(
    '936701000000103',
    'Requires contact by short message service text message',
  ),
};

export const ANIMALS: Readonly<Partial<Record<Choice<'assistanceAnimal'>, Coding>>> = {
  'guide-dog': snomed('862731000000105', 'Uses guide dog for the blind'),
};

export const INTERPRETER_NEEDED = snomed('315594003', 'Interpreter needed');

/** Interpreters by language. A language that is not here has {@link INTERPRETER_NEEDED}. */
export const INTERPRETERS: Readonly<Partial<Record<Language, Coding>>> = {
  am: snomed('203301000000103', 'Amharic language interpreter needed'),
  ar: snomed('203311000000101', 'Arabic language interpreter needed'),
  bfi: snomed('204331000000107', 'British Sign Language interpreter needed'),
  bg: snomed('353921000000107', 'Bulgarian language interpreter needed'),
  bn: snomed('203321000000107', 'Bengali language interpreter needed'),
  ckb: snomed('203701000000104', 'Kurdish language interpreter needed'),
  cmn: snomed('203821000000101', 'Mandarin language interpreter needed'),
  cs: snomed('203401000000108', 'Czech language interpreter needed'),
  cy: snomed('204231000000101', 'Welsh language interpreter needed'),
  de: snomed('203581000000102', 'German language interpreter needed'),
  en: snomed('343671000000102', 'English language interpreter needed'),
  es: snomed('204031000000105', 'Spanish language interpreter needed'),
  fa: snomed('203421000000104', 'Farsi language interpreter needed'),
  fr: snomed('203441000000106', 'French language interpreter needed'),
  ga: snomed('972731000000105', 'Irish interpreter needed'),
  gd: snomed('973051000000109', 'Scottish Gaelic interpreter needed'),
  gu: snomed('203601000000106', 'Gujarati language interpreter needed'),
  he: snomed('203641000000109', 'Hebrew language interpreter needed'),
  hi: snomed('203651000000107', 'Hindi language interpreter needed'),
  hu: snomed('360431000000104', 'Hungarian language interpreter needed'),
  it: snomed('203371000000106', 'Italian language interpreter needed'),
  kmr: snomed('203701000000104', 'Kurdish language interpreter needed'),
  lt: snomed('203721000000108', 'Lithuanian language interpreter needed'),
  lv: snomed('360071000000106', 'Latvian language interpreter needed'),
  ne: snomed('364251000000104', 'Nepali language interpreter needed'),
  pa: snomed('203961000000103', 'Panjabi language interpreter needed'),
  pl: snomed('203901000000102', 'Polish language interpreter needed'),
  pnb: snomed('203961000000103', 'Panjabi language interpreter needed'),
  ps: snomed('203841000000108', 'Pashto language interpreter needed'),
  pt: snomed('203911000000100', 'Portuguese language interpreter needed'),
  ro: snomed('353881000000101', 'Romanian language interpreter needed'),
  ru: snomed('203971000000105', 'Russian language interpreter needed'),
  sd: snomed('363711000000105', 'Sindhi language interpreter needed'),
  sk: snomed('352901000000108', 'Slovak language interpreter needed'),
  so: snomed('204021000000108', 'Somali language interpreter needed'),
  sq: snomed('203291000000102', 'Albanian language interpreter needed'),
  syl: snomed('204081000000109', 'Sylheti language interpreter needed'),
  ta: snomed('204131000000109', 'Tamil language interpreter needed'),
  ti: snomed('204171000000106', 'Tigrinya language interpreter needed'),
  tr: snomed('204191000000105', 'Turkish language interpreter needed'),
  ug: snomed('364141000000107', 'Uighur language interpreter needed'),
  uk: snomed('204201000000107', 'Ukrainian language interpreter needed'),
  ur: snomed('204211000000109', 'Urdu language interpreter needed'),
  vi: snomed('204221000000103', 'Vietnamese language interpreter needed'),
  yi: snomed('363021000000102', 'Yiddish language interpreter needed'),
  yue: snomed('203381000000108', 'Cantonese language interpreter needed'),
};

/** HL7's category of flags about reaching somebody. */
export const SUBJECT_CONTACT: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/flag-category',
  code: 'contact',
  display: 'Subject Contact',
};

/** SNOMED CT; in R4's own value set of allergies as the parent of every such statement. */
export const NO_KNOWN_ALLERGY = snomed('716186003', 'No known allergy');

/** LOINC, as in the value set of HL7's extension for pronouns. */
export const PRONOUNS: Readonly<Partial<Record<Choice<'pronouns'>, Coding>>> = {
  'he-him': {system: 'http://loinc.org', code: 'LA29518-0'},
  'she-her': {system: 'http://loinc.org', code: 'LA29519-8'},
  'they-them': {system: 'http://loinc.org', code: 'LA29520-6'},
};

const v2Contact = (code: string, display: string): Coding => ({
  system: 'http://terminology.hl7.org/CodeSystem/v2-0131',
  code,
  display,
});

export const CARER: Coding = {
  system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole',
  code: 'Carer',
  display: 'Carer of patient',
};

/** What somebody is to the person, where a code says no more than the person did. */
export const ROLES: Readonly<Partial<Record<string, Coding>>> = {
  emergency: v2Contact('C', 'Emergency Contact'),
  'next-of-kin': v2Contact('N', 'Next-of-Kin'),
  carer: CARER,
};

const contactMethod = (code: string, display: string): Coding => ({
  system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredContactMethod',
  code,
  display,
});

export const METHODS: Readonly<Record<Choice<'urgentContact'>, Coding>> = {
  phone: contactMethod('3', 'Telephone'),
  text: contactMethod('9', 'SMS'),
  email: contactMethod('4', 'E-mail'),
  letter: contactMethod('1', 'Letter'),
};

const writtenFormat = (code: string, display: string): Coding => ({
  system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredWrittenCommunicationFormat',
  code,
  display,
});

export const WRITTEN_FORMATS: Readonly<Partial<Record<Choice<'formats'>, Coding>>> = {
  'large-print': writtenFormat('11', 'Large print'),
  braille: writtenFormat('12', 'Braille'),
};

/** Nobody has looked a typed number up. The words-for-codes of this list that UK Core had before are retired. */
export const NOT_TRACED: Coding = {
  system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland',
  code: '02',
  display: 'Number present but not traced',
};

/** Codes of ours: what kind of document this is, its sections, and how much a consent opens. They name nothing outside it. */
export function ours(
  list: 'document' | 'section' | 'consent-level',
  code: string,
  display?: string,
): Coding {
  return {system: `urn:x-trust-widgets:${list}`, code, ...(display && {display})};
}
