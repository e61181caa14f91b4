import type {Extension, Patient, PatientCommunication} from '@medplum/fhirtypes';
import {isoDate, type Language} from '@trust-widgets/contract';

import type {PassportAnswers} from '../consents.ts';
import {METHODS, NOT_TRACED, PRONOUNS, WRITTEN_FORMATS} from './codes.ts';
import type {DocumentIds} from './ids.ts';
import {LANGUAGE_NAMES} from './language-names.ts';
import {type Loose, present} from './present.ts';
import {WORDS} from './words.ts';

/** Says who the person is, how to speak with them and how to reach them. */
export function patientOf(answers: PassportAnswers, ids: DocumentIds): Patient {
  const {fullName, preferredName, birthDate, nhsNumber, phone, email} = answers;
  return present<Patient>({
    resourceType: 'Patient',
    id: ids.next('Patient'),
    extension: [pronouns(answers), interpreterRequired(answers), contactPreference(answers)].filter(
      (extension) => extension !== undefined,
    ),
    identifier: nhsNumber === undefined ? [] : [identifier(nhsNumber)],
    name: [
      ...(fullName ? [{use: 'official' as const, text: fullName}] : []),
      ...(preferredName ? [{use: 'usual' as const, text: preferredName}] : []),
    ],
    telecom: [
      ...(phone ? [{system: 'phone' as const, value: phone}] : []),
      ...(email ? [{system: 'email' as const, value: email}] : []),
    ],
    birthDate: birthDate && isoDate(birthDate),
    communication: communicationOf(answers),
  });
}

/**
 * Numbers of Scotland (CHI) begin with a day, 0 to 3, and those of Northern Ireland with 3. They have ten digits and the
 * same check, and a receiver would take one that is called an NHS number for somebody else's.
 */
function identifier(number: string): Loose<NonNullable<Patient['identifier']>[number]> {
  if (/^[0-3]/.test(number)) return {type: {text: WORDS.identity.nhsNumber.label}, value: number};
  return {
    extension: [
      {
        url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
        valueCodeableConcept: {coding: [NOT_TRACED]},
      },
    ],
    system: 'https://fhir.nhs.uk/Id/nhs-number',
    value: number,
  };
}

function pronouns({pronouns, pronounsOwn}: PassportAnswers): Extension | undefined {
  const text =
    pronouns && pronouns !== 'own-words' ? WORDS.name.pronouns.options[pronouns] : pronounsOwn;
  if (!pronouns || !text) return undefined;
  const coding = PRONOUNS[pronouns];
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/individual-pronouns',
    extension: [{url: 'value', valueCodeableConcept: {...(coding && {coding: [coding]}), text}}],
  };
}

/**
 * Whoever would rather speak another language counts as needing one, as the form offers both in one choice: a visit with
 * an interpreter who is not needed goes better than one without. Who did not choose it has not said that they need none.
 */
function interpreterRequired({needs}: PassportAnswers): Extension | undefined {
  if (!needs?.includes('interpreter')) return undefined;
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
    valueBoolean: true,
  };
}

/** UK Core has one way of contact for everything, so it is given only where the person wants one for everything. */
function contactPreference(answers: PassportAnswers): Extension | undefined {
  const {urgentContact, reminderContact, letterContact, formats = []} = answers;
  const method =
    urgentContact === reminderContact && urgentContact === (letterContact ?? urgentContact)
      ? urgentContact
      : undefined;
  const written = formats.flatMap((format) => WRITTEN_FORMATS[format] ?? []);
  const parts: Extension[] = [
    ...(method
      ? [{url: 'PreferredContactMethod', valueCodeableConcept: {coding: [METHODS[method]]}}]
      : []),
    ...(written.length === 1
      ? [{url: 'PreferredWrittenCommunicationFormat', valueCodeableConcept: {coding: written}}]
      : []),
  ];
  if (parts.length === 0) return undefined;
  return {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPreference',
    extension: parts,
  };
}

/** Gives the languages of the person, or of a carer: that of the interpreter, and British Sign Language if they read it. */
export function communicationOf({
  language,
  dialect,
  formats,
}: Pick<PassportAnswers, 'language' | 'dialect' | 'formats'>): PatientCommunication[] {
  const best = language ?? (dialect ? 'other' : undefined);
  return [
    ...(best ? [{...inLanguage(best, dialect), preferred: true}] : []),
    ...(formats?.includes('bsl') && best !== 'bfi' ? [inLanguage('bfi')] : []),
  ];
}

/** A code is required, so one that we have no code for has the one that says so. */
function inLanguage(language: Language, dialect?: string): PatientCommunication {
  const name = LANGUAGE_NAMES[language];
  const coding =
    language === 'other' ? {code: 'und', display: 'Undetermined'} : {code: language, display: name};
  return {
    language: {
      coding: [{system: 'urn:ietf:bcp:47', ...coding}],
      text: dialect ? `${name}: ${dialect}` : name,
    },
  };
}
