import type {Language} from '../fields/language.ts';
import type {ASSISTANCE_ANIMALS, FORMATS} from '../person/vocabulary.ts';
import type {ADJUSTMENTS, COMMUNICATION_AIDS, COMMUNICATION_PROFESSIONALS, Need} from './needs.ts';

/*
 * The codes of needs, in one place, so that somebody who knows codes can check them.
 *
 * SNOMED CT, as in the value set RA-FlagCode of NHS England's reasonable adjustment flag, a draft
 * (https://github.com/NHSDigital/ra-sandbox). The displays are the value set's; what people read is in the wording of the
 * widgets. A choice stands without a code where the nearest code says more than the person did: "braille" is no grade,
 * "pictures" are no symbols, "hearing dog" is none of the animals. No conformance to the flag is claimed.
 */

/** Which draft the codes are from: that of 14 February 2024. */
export const CODES_VERSION = '0.1.0';

const SNOMED = 'http://snomed.info/sct';
const CATEGORIES = 'https://fhir.nhs.uk/England/CodeSystem/RA-FlagCategory';

/** A code of somebody else's list, as FHIR writes it. */
export interface Coding {
  readonly system: string;
  readonly version?: string;
  readonly code: string;
  readonly display: string;
}

const snomed = (code: string, display: string): Coding => ({system: SNOMED, code, display});
const category = (code: string, display: string): Coding => ({
  system: CATEGORIES,
  version: CODES_VERSION,
  code,
  display,
});

/** What a need is about. */
export const NEED_CATEGORIES = {
  communication: category('001', 'Communication support'),
  professional: category('002', 'Requires communication professional'),
  contact: category('003', 'Requires specific contact method'),
  format: category('004', 'Requires specific information format'),
  moreCommunication: category('005', 'Additional communication needs and support'),
  language: category('006', 'Community Language Support'),
  support: category('007', 'Adjustments for providing Additional Support to patients'),
  individual: category('008', 'Adjustments for Individual Care Requirements'),
  environment: category('009', 'Adjustments in relation to the environment of care'),
} as const;

/** A choice in codes: what it is about, and what it is, where a code says no more than the choice does. */
export interface NeedCode {
  readonly category: Coding;
  readonly code?: Coding;
}

const {
  communication,
  professional,
  contact,
  format,
  moreCommunication,
  language,
  support,
  individual,
  environment,
} = NEED_CATEGORIES;

type CodesOf<Options extends readonly string[]> = Readonly<Record<Options[number], NeedCode>>;

const aids: CodesOf<typeof COMMUNICATION_AIDS> = {
  'hearing-aid': {category: communication, code: snomed('285055002', 'Does use hearing aid')},
  'hearing-loop': {category: communication, code: snomed('198061000000105', 'Uses hearing loop')},
  'lip-reading': {category: communication, code: snomed('441092009', 'Does lip read')},
  makaton: {category: communication, code: snomed('415805003', 'Uses Makaton sign language')},
  pictures: {category: communication},
  device: {category: communication, code: snomed('719369003', 'Does use communication device')},
  writing: {category: communication},
  'extra-time': {category: communication},
};

const professionals: CodesOf<typeof COMMUNICATION_PROFESSIONALS> = {
  lipspeaker: {category: professional, code: snomed('945911000000109', 'Requires lipspeaker')},
  'speech-to-text': {
    category: professional,
    code: snomed('966401000000100', 'Requires speech to text reporter'),
  },
  'note-taker': {
    category: professional,
    code: snomed('945891000000106', 'Requires manual note taker'),
  },
  'deafblind-manual': {
    category: professional,
    code: snomed('957051000000100', 'Requires deafblind manual alphabet interpreter'),
  },
  'hands-on-signing': {
    category: professional,
    code: snomed('945731000000104', 'Hands-on signing interpreter needed'),
  },
  'visual-frame-signing': {
    category: professional,
    code: snomed('945711000000107', 'Visual frame sign language interpreter needed'),
  },
  'sign-supported-english': {
    category: professional,
    code: snomed('936761000000104', 'Sign Supported English interpreter needed'),
  },
  advocate: {category: professional, code: snomed('225835008', 'Needs an advocate')},
};

const formats: CodesOf<typeof FORMATS> = {
  bsl: {category: format, code: snomed('415803005', 'Uses British sign language')},
  // The least of the three sizes of large print in the value set: 20, 24 and 28 point.
  'large-print': {
    category: format,
    code: snomed(
      '957331000000109',
      'Requires written information in at least 20 point sans serif font',
    ),
  },
  braille: {category: format},
  audio: {
    category: format,
    code: snomed('936601000000105', 'Requires information in electronic audio format'),
  },
  'easy-read': {
    category: format,
    code: snomed('796161000000101', 'Requires information in Easyread'),
  },
  'text-message': {
    category: contact,
    code: snomed('936701000000103', 'Requires contact by short message service text message'),
  },
  'face-to-face-support': {category: format},
};

const adjustments: CodesOf<typeof ADJUSTMENTS> = {
  'longer-appointment': {
    category: individual,
    code: snomed('1108171000000102', 'Requires extended appointment'),
  },
  'first-appointment': {
    category: individual,
    code: snomed('1325351000000103', 'Requires first appointment in appointment schedule'),
  },
  'last-appointment': {
    category: individual,
    code: snomed('1325361000000100', 'Requires last appointment in appointment schedule'),
  },
  'short-wait': {
    category: individual,
    code: snomed(
      '1325841000000109',
      'Requires minimal waiting time between arrival and being seen in care environment',
    ),
  },
  'low-light': {
    category: environment,
    code: snomed('1325381000000109', 'Requires low light environment'),
  },
  'low-noise': {
    category: environment,
    code: snomed('1325391000000106', 'Requires low noise environment'),
  },
  'home-visit': {
    category: individual,
    code: snomed('1325371000000107', 'Requires home visit appointments'),
  },
  'female-staff': {
    category: individual,
    code: snomed('314434008', 'Preference for female healthcare professional'),
  },
  'male-staff': {
    category: individual,
    code: snomed('314435009', 'Preference for male healthcare professional'),
  },
  wheelchair: {
    category: environment,
    code: snomed('1108191000000103', 'Requires wheelchair access'),
  },
  reminders: {
    category: moreCommunication,
    code: snomed('1108131000000104', 'Requires appointment reminders'),
  },
};

const assistanceAnimal: CodesOf<typeof ASSISTANCE_ANIMALS> = {
  'guide-dog': {
    category: support,
    code: snomed('862731000000105', 'Uses guide dog for the blind'),
  },
  'hearing-dog': {category: support},
  'medical-alert': {category: support},
  'other-assistance-dog': {category: support},
};

/** What a need is about where somebody ticked it and said no more. */
export const UNSAID: Readonly<Record<Exclude<Need, 'interpreter'>, NeedCode>> = {
  format: {category: format},
  communication: {category: communication},
  adjustment: {category: individual},
  'assistance-animal': {category: support},
};

/** The codes of every choice, by question. */
export const NEED_CODES = {formats, aids, professionals, adjustments, assistanceAnimal} as const;

/** What is said of a language that has no code of its own in the value set. */
const INTERPRETER_NEEDED = snomed('315594003', 'Interpreter needed');

/** Interpreters by language. */
const INTERPRETERS: Readonly<Partial<Record<Language, Coding>>> = {
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

const SIGN_LANGUAGES: readonly string[] = ['bfi', 'isg'];

/** Gives the code of somebody who needs an interpreter, of which language if that is known. */
export function interpreterCode(of: Language | undefined): Required<NeedCode> {
  const isSigned = of !== undefined && SIGN_LANGUAGES.includes(of);
  return {
    category: isSigned ? professional : language,
    code: (of && INTERPRETERS[of]) ?? INTERPRETER_NEEDED,
  };
}
