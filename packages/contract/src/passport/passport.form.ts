import {defineForm} from '../define-form.ts';
import {agreement, choice, choices} from '../fields/choice.ts';
import {birthDate, date, pastDate} from '../fields/date.ts';
import {email} from '../fields/email.ts';
import {entries, entryId} from '../fields/entries.ts';
import {language} from '../fields/language.ts';
import {nhsNumber} from '../fields/nhs-number.ts';
import {phone} from '../fields/phone.ts';
import {longText, text} from '../fields/text.ts';
import {needsQuestions} from '../needs/needs.ts';
import {CONTACT_METHODS, LETTER_METHODS, SAFE_CONTACT} from '../person/vocabulary.ts';

/** The sections that can be shown to somebody else. All but who may know what, and what is for staff alone. */
export const SHARED_SECTIONS = [
  'name',
  'identity',
  'matters',
  'people',
  'communicate',
  'needs',
  'wellness',
  'doDont',
  'support',
  'alsoKnow',
  'medicines',
  'allergies',
  'appointments',
  'carers',
  'contact',
  'wishes',
  'about',
] as const;
export type SharedSection = (typeof SHARED_SECTIONS)[number];

/** How much somebody may know (needs 58, 61): the least first. `general` is about the illness and how to help, never about the person. */
export const CONSENT_LEVELS = ['nothing', 'general', 'sections', 'all'] as const;
export type ConsentLevel = (typeof CONSENT_LEVELS)[number];

/** What somebody is to the person. */
export const CONTACT_ROLES = [
  'emergency',
  'next-of-kin',
  'carer',
  'advocate',
  'attorney',
  'professional',
  'pet',
] as const;

const HELPED = ['with-help', 'by-someone'];

// The name of an animal stands beside the animal, and not after everything else.
const {animalNotes, needsNotes, reviewNeedsOn, ...needsFirst} = needsQuestions;

/**
 * The e-Health Passport: what matters to a person, said once and in their own words. Its pages are its sections.
 *
 * The sections follow About Me of the Professional Record Standards Body (v2.0.1), in which every element is optional,
 * and add medicines, allergies, visits, carers, the needs that every form asks about, and who may know what. No answer is
 * needed for any other.
 */
export const passport = defineForm('passport', {
  name: {
    preferredName: text({max: 100}),
    fullName: text({max: 200}),
    pronouns: choice(['she-her', 'he-him', 'they-them', 'own-words']),
    pronounsOwn: text({max: 60, when: {pronouns: ['own-words']}}),
  },
  identity: {
    birthDate: birthDate(),
    nhsNumber: nhsNumber(),
  },
  matters: {
    whatMatters: longText({max: 2000}),
    interests: longText({max: 1000}),
  },
  people: {
    people: entries({
      name: text({required: true, max: 200}),
      relationship: text({max: 100}),
      phone: phone(),
      roles: choices(CONTACT_ROLES),
      notes: longText({max: 500}),
    }),
  },
  communicate: {
    communication: longText({max: 2000}),
    distress: longText({max: 2000}),
    information: longText({max: 1000}),
  },
  needs: {
    ...needsFirst,
    animalName: text({max: 100, when: {needs: ['assistance-animal']}}),
    animalNotes,
    needsNotes,
    reviewNeedsOn,
  },
  wellness: {
    whenWell: longText({max: 2000}),
    earlySigns: longText({max: 2000}),
    whatHelps: longText({max: 2000}),
  },
  doDont: {
    pleaseDo: longText({max: 2000}),
    pleaseDoNot: longText({max: 2000}),
  },
  support: {
    supportMe: longText({max: 2000}),
    supportInEmergency: longText({max: 2000}),
    staffIKnow: longText({max: 500}),
  },
  alsoKnow: {
    condition: longText({max: 2000}),
    alsoKnow: longText({max: 2000}),
  },
  medicines: {
    medicines: entries({
      name: text({required: true, max: 200}),
      dose: text({max: 100}),
      howOften: text({max: 200}),
      reason: text({max: 200}),
      howILikeIt: text({max: 300}),
      source: choice(['label', 'health-record', 'memory', 'someone-told-me']),
      checkedOn: pastDate(),
    }),
    medicinesNotes: longText({max: 1000}),
  },
  allergies: {
    anyAllergies: choice(['yes', 'no', 'unsure']),
    allergies: entries({
      substance: text({required: true, max: 200}),
      reaction: text({max: 300}),
      severity: choice(['mild', 'severe', 'life-threatening', 'unsure']),
    }),
  },
  appointments: {
    appointments: entries({
      what: text({required: true, max: 200}),
      when: text({max: 100}),
      where: text({max: 200}),
      notes: longText({max: 500}),
    }),
    questions: longText({max: 2000}),
  },
  carers: {
    carers: entries({
      name: text({required: true, max: 200}),
      kind: choice(['unpaid', 'young-carer', 'paid', 'foster-carer']),
      phone: phone(),
      helpsWith: longText({max: 500}),
      ownNeeds: longText({max: 500}),
      ...needsQuestions,
      needsNotes: longText({max: 500}),
    }),
    iCareFor: longText({max: 500}),
    carersAssessment: choice(['had-one', 'wanted', 'not-wanted', 'unsure']),
  },
  contact: {
    urgentContact: choice(CONTACT_METHODS),
    reminderContact: choice(CONTACT_METHODS),
    letterContact: choice(LETTER_METHODS),
    phone: phone(),
    email: email(),
    safeContact: choices(SAFE_CONTACT),
    contactNotes: text({max: 300}),
  },
  wishes: {
    wishes: longText({max: 4000}),
    wishesKept: text({max: 300}),
  },
  about: {
    writtenWith: choice(['myself', 'with-help', 'by-someone']),
    helperName: text({max: 200, when: {writtenWith: HELPED}}),
    helperRelationship: text({max: 100, when: {writtenWith: HELPED}}),
    writtenIn: language(),
    lastChecked: pastDate(),
  },
  consents: {
    consents: entries({
      id: entryId(),
      who: text({required: true, max: 200}),
      relationship: text({max: 100}),
      level: choice(CONSENT_LEVELS, {required: true}),
      sections: choices(SHARED_SECTIONS, {required: true, when: {level: ['sections']}}),
      from: date({when: {level: ['general', 'sections', 'all']}}),
      until: date({when: {level: ['general', 'sections', 'all']}}),
      askAgain: date(),
      withdrawnOn: pastDate({when: {level: ['nothing']}}),
    }),
  },
  private: {
    privateNote: longText({max: 2000}),
    seeMeAlone: agreement(),
  },
});
