import {defineForm} from '../define-form.ts';
import {
  age,
  agreement,
  birthDate,
  choice,
  choices,
  email,
  language,
  longText,
  nhsNumber,
  phone,
  postcode,
  text,
} from '../fields/index.ts';
import {
  ASSISTANCE_ANIMALS,
  CONTACT_METHODS,
  LETTER_METHODS,
  SAFE_CONTACT,
} from '../person/vocabulary.ts';
import {FORMATS} from '../service-directory/vocabulary.ts';

/** Who can make a referral: the person, those close to them, and the professionals of need 8. */
export const REFERRERS = [
  'self',
  'family',
  'friend',
  'carer',
  'nhs-111',
  'gp',
  'health-professional',
  'police',
  'paramedic',
  'charity-worker',
  'other',
] as const;
export type Referrer = (typeof REFERRERS)[number];

/** Those who refer as part of their work. */
export const PROFESSIONALS = [
  'nhs-111',
  'gp',
  'health-professional',
  'police',
  'paramedic',
  'charity-worker',
] as const;

const SOMEBODY_ELSE = REFERRERS.filter((referrer) => referrer !== 'self');
const NOT_AT_WORK = ['family', 'friend', 'carer', 'other'];

/**
 * A referral to a crisis or home treatment team, by the person or by anyone who helps them.
 *
 * Eight answers are enough for oneself. Whether anyone is in danger comes first; the answer never stops a referral.
 */
export const referral = defineForm('referral', {
  danger: {
    danger: choice(['yes', 'no', 'unsure'], {required: true}),
  },
  referrer: {
    referrer: choice(REFERRERS, {required: true}),
    known: choice(['yes', 'no', 'unsure']),
  },
  helper: {
    helperName: text({required: true, max: 200, when: {referrer: SOMEBODY_ELSE}}),
    helperPhone: phone({when: {referrer: SOMEBODY_ELSE}}),
    helperEmail: email({when: {referrer: SOMEBODY_ELSE}}),
    relationship: text({max: 100, when: {referrer: NOT_AT_WORK}}),
    organisation: text({max: 200, when: {referrer: PROFESSIONALS}}),
    jobTitle: text({max: 100, when: {referrer: PROFESSIONALS}}),
    personKnows: choice(['yes', 'no', 'not-safe-to-tell'], {
      required: true,
      when: {referrer: SOMEBODY_ELSE},
    }),
  },
  person: {
    name: text({required: true, max: 200}),
    preferredName: text({max: 100}),
    birthDate: birthDate(),
    age: age(),
    nhsNumber: nhsNumber(),
  },
  contact: {
    // `through-someone` is for people who can't safely be contacted themselves.
    urgentContact: choice([...CONTACT_METHODS, 'through-someone'], {required: true}),
    phone: phone({required: true, when: {urgentContact: ['phone', 'text']}}),
    email: email({required: true, when: {urgentContact: ['email']}}),
    throughWhom: text({max: 300, when: {urgentContact: ['through-someone']}}),
    safeContact: choices(SAFE_CONTACT),
    reminderContact: choice(CONTACT_METHODS),
    letterContact: choice(LETTER_METHODS),
    contactNotes: text({max: 300}),
  },
  place: {
    whereabouts: choice(
      ['home', 'somewhere-else', 'no-fixed-address', 'refuge', 'safe-address-only', 'say-later'],
      {
        required: true,
      },
    ),
    postcode: postcode({when: {whereabouts: ['home', 'somewhere-else', 'safe-address-only']}}),
    address: longText({
      max: 500,
      when: {whereabouts: ['home', 'somewhere-else', 'safe-address-only']},
    }),
    placeNotes: longText({max: 1000}),
  },
  happening: {
    whatIsHappening: longText({required: true, max: 4000}),
    whatWouldHelp: longText({max: 4000}),
    leavingHospital: choice(['yes', 'no']),
  },
  health: {
    physicalHealth: choice(['yes', 'no', 'unsure']),
    physicalHealthDetail: longText({max: 2000, when: {physicalHealth: ['yes', 'unsure']}}),
    medicines: longText({max: 2000}),
  },
  support: {
    supportNeeds: choices([
      'interpreter',
      'format',
      'assistance-animal',
      'companion',
      'see-me-alone',
    ]),
    interpreterLanguage: language({required: true, when: {supportNeeds: ['interpreter']}}),
    interpreterNotes: text({max: 300, when: {supportNeeds: ['interpreter']}}),
    formats: choices(FORMATS, {
      when: {supportNeeds: ['format']},
    }),
    assistanceAnimal: choice(ASSISTANCE_ANIMALS, {
      when: {supportNeeds: ['assistance-animal']},
    }),
    companion: text({max: 200, when: {supportNeeds: ['companion']}}),
    supportNotes: longText({max: 4000}),
  },
  consent: {
    consent: agreement({required: true, when: {referrer: ['self']}}),
    consentToRefer: choice(['yes', 'no', 'best-interest', 'unsure'], {
      required: true,
      when: {referrer: SOMEBODY_ELSE},
    }),
  },
});
