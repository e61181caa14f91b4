import type {Coding} from '@medplum/fhirtypes';

import type {PassportAnswers} from '../consents.ts';

/*
 * Every code of another's making that a document can carry besides those of needs, which every form shares
 * (`needs/codes.ts` of the contract): in one place, so that somebody who knows codes can check them.
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

/** HL7's category of flags about reaching somebody. */
export const SUBJECT_CONTACT: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/flag-category',
  code: 'contact',
  display: 'Subject Contact',
};

/** SNOMED CT; in R4's own value set of allergies as the parent of every such statement. */
export const NO_KNOWN_ALLERGY: Coding = {
  system: 'http://snomed.info/sct',
  code: '716186003',
  display: 'No known allergy',
};

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
