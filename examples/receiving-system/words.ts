import {type Answers, referral} from '@trust-widgets/contract';

/**
 * What each question is called in this system. A question that is new in a later version shows under its own name until
 * somebody gives it words here: nothing that a person wrote is ever left out.
 */
const QUESTIONS: Readonly<Partial<Record<keyof Answers<typeof referral>, string>>> = {
  danger: 'Is anybody in danger now',
  referrer: 'Who wrote this',
  known: 'Known to the team',
  helperName: 'Name of the helper',
  helperPhone: 'Telephone of the helper',
  helperEmail: 'E-mail of the helper',
  relationship: 'What the helper is to the person',
  organisation: 'Organisation of the helper',
  jobTitle: 'Job of the helper',
  personKnows: 'Does the person know',
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
  needs: 'Needs',
  language: 'Language for the interpreter',
  dialect: 'About the language',
  formats: 'Formats',
  assistanceAnimal: 'Assistance animal',
  companion: 'Who comes along',
  needsNotes: 'About these needs',
  seeMeAlone: 'See me alone',
  consent: 'Agrees to this being sent',
  consentToRefer: 'Did the person agree',
};

/** Choices whose name does not say enough by itself. */
const CHOICES: Readonly<Record<string, string>> = {
  self: 'The person',
  'nhs-111': 'NHS 111',
  gp: 'GP',
  'not-safe-to-tell': 'It is not safe to tell them. Do not mention this referral.',
  'best-interest': 'No, it is in their best interest',
  'neutral-sender': 'Messages that do not say who we are',
  'safe-address-only': 'Only at the address they gave',
  'say-later': 'They will say later',
  'through-someone': 'Through somebody else',
  bsl: 'British Sign Language',
};

const ORDER = Object.keys(referral.fields);
const languages = new Intl.DisplayNames('en-GB', {type: 'language', fallback: 'code'});

/** One answer as a member of staff reads it. */
export interface ReadableAnswer {
  readonly question: string;
  readonly answer: string;
}

/** Puts answers in the order in which they were asked, with words for every question and choice. */
export function readable(answers: Readonly<Record<string, unknown>>): ReadableAnswer[] {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.entries(answers)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, answer]) => ({
      question: QUESTIONS[name as keyof typeof QUESTIONS] ?? name,
      answer: inWords(name, answer),
    }));
}

/** Gives a language its English name. */
export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

function inWords(name: string, answer: unknown): string {
  if (Array.isArray(answer)) return answer.map((one) => inWords(name, one)).join(', ');
  if (typeof answer === 'object' && answer !== null) {
    const {day = '', month = '', year = ''} = answer as Record<string, string>;
    return [day, month, year].join(' / ');
  }
  const text = String(answer);
  if (name === 'language') return languageName(text);
  const {options} =
    (referral.fields as Readonly<Record<string, {options?: readonly string[]}>>)[name] ?? {};
  if (!options?.includes(text) && text !== 'yes') return text;
  return CHOICES[text] ?? capital(text.replaceAll('-', ' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
