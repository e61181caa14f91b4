import {
  type Answers,
  carersName,
  type interpreterRequest,
  type needsQuestions,
  type OfCarer,
  type referral,
} from '@trust-widgets/contract';

/** Everything that any form asks. A question added to one does not compile until it has a name here. */
type Question = keyof Answers<typeof referral> | keyof Answers<typeof interpreterRequest>;

const needs = {
  needs: 'Needs',
  language: 'Language for the interpreter',
  dialect: 'About the language',
  interpreterGender: 'Who the interpreter should be',
  formats: 'Formats',
  aids: 'What helps to communicate',
  professionals: 'Who should help to communicate',
  adjustments: 'What should be different',
  assistanceAnimal: 'Assistance animal',
  animalNotes: 'About the animal',
  needsNotes: 'About these needs',
  reviewNeedsOn: 'Ask again about needs by',
} satisfies Record<keyof typeof needsQuestions, string>;

/** What each question is called in this system. */
export const QUESTIONS: Readonly<Record<Question, string>> = {
  danger: 'Is anybody in danger now',
  referrer: 'Who wrote this',
  known: 'Known to the team',
  mode: 'What is asked for',
  asker: 'Who wrote this',
  forWhom: 'Who needs it',
  helperName: 'Name of the helper',
  helperPhone: 'Telephone of the helper',
  helperEmail: 'E-mail of the helper',
  relationship: 'What the helper is to the person',
  organisation: 'Organisation of the helper',
  jobTitle: 'Job of the helper',
  personKnows: 'Does the person know',
  signedHow: 'How to sign together',
  avoid: 'Somebody to avoid',
  sameInterpreter: 'The same interpreter as before',
  interpreterBefore: 'Who that was',
  documentTitle: 'Document to translate',
  documentFormat: 'What the document is',
  documentFrom: 'Language of the document',
  documentBy: 'Needed by',
  whenNeeded: 'When',
  appointment: 'Appointment',
  duration: 'How long',
  where: 'Where',
  withWhom: 'With whom',
  name: 'Name',
  preferredName: 'Likes to be called',
  birthDate: 'Date of birth',
  age: 'Age',
  nhsNumber: 'NHS number',
  urgentContact: 'How to reach them',
  phone: 'Telephone',
  email: 'E-mail',
  throughWhom: 'Through whom to reach them',
  safeContact: 'Safe to use',
  reminderContact: 'For reminders',
  letterContact: 'For letters',
  contactNotes: 'About contact',
  whereabouts: 'Where they are',
  postcode: 'Postcode',
  address: 'Address',
  placeNotes: 'About the place',
  whatIsHappening: 'What is happening',
  whatWouldHelp: 'What would help',
  leavingHospital: 'Leaving hospital',
  physicalHealth: 'Worried about physical health',
  physicalHealthDetail: 'About physical health',
  medicines: 'Medicines',
  ...needs,
  ...ofCarer(needs),
  companion: 'Who comes along',
  seeMeAlone: 'See me alone',
  notes: 'Anything else',
  consent: 'Agrees to this being sent',
  consentToRefer: 'Did the person agree',
};

/**
 * Whatever could harm somebody if a relative, a companion or an interpreter heard of it. Those who book or call need it;
 * nobody else does.
 */
export const PRIVATE: readonly Question[] = [
  'avoid',
  'personKnows',
  'throughWhom',
  'safeContact',
  'contactNotes',
  'placeNotes',
  'seeMeAlone',
];

/** Choices whose name does not say enough by itself. */
export const CHOICES: Readonly<Record<string, string>> = {
  self: 'The person',
  'nhs-111': 'NHS 111',
  gp: 'GP',
  'not-safe-to-tell': 'It is not safe to tell them. Do not mention this referral.',
  'best-interest': 'No, it is in their best interest',
  'neutral-sender': 'Messages that do not say who we are',
  'safe-address-only': 'Only at the address they gave',
  'say-later': 'They will say later',
  'through-someone': 'Through somebody else',
  telephone: 'Interpreter by telephone',
  video: 'Interpreter by video',
  'face-to-face': 'Interpreter face to face',
  bsl: 'British Sign Language',
  isl: 'Irish Sign Language',
  soon: 'As soon as possible',
  pdf: 'PDF',
  '15': '15 minutes',
  '30': '30 minutes',
  '45': '45 minutes',
  '60': '1 hour',
  '90': '1 hour and a half',
  '120': '2 hours',
  'female-staff': 'Women as staff',
  'male-staff': 'Men as staff',
  person: 'The person',
  both: 'The person and their carer',
  any: 'Either',
  female: 'A woman',
  male: 'A man',
  'face-to-face-support': 'Face to face, with a carer or advocate there',
};

/** Languages that this machine has no name for, or one that is not theirs alone. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  bfi: 'British Sign Language',
  bn: 'Bengali',
  ckb: 'Kurdish (Sorani)',
  cmn: 'Chinese (Mandarin)',
  isg: 'Irish Sign Language',
  kmr: 'Kurdish (Kurmanji)',
  pnb: 'Punjabi (Shahmukhi)',
  syl: 'Sylheti',
  yue: 'Chinese (Cantonese)',
  'zh-Hans': 'Chinese (simplified writing)',
  'zh-Hant': 'Chinese (traditional writing)',
  other: 'Another language',
};

function ofCarer<W extends Readonly<Record<string, string>>>(words: W): OfCarer<W> {
  const named = Object.entries(words).map(([name, said]) => [carersName(name), `Carer: ${said}`]);
  return Object.fromEntries(named) as OfCarer<W>;
}
