import type {Bundle, Resource} from '@medplum/fhirtypes';
import {excerpt, londonDay, SHARED_SECTIONS} from '@trust-widgets/contract';

import type {PassportAnswers} from '../consents.ts';
import {allergiesOf} from './allergy-intolerance.ts';
import {compositionOf, type ResourcesBySection} from './composition.ts';
import {consentsOf} from './consent.ts';
import {contactFlagsOf, needFlagsOf} from './flag.ts';
import {DocumentIds, urlOf} from './ids.ts';
import {medicationStatementsOf} from './medication-statement.ts';
import {type About, referenceTo} from './parts.ts';
import {patientOf} from './patient.ts';
import {carersOf, helperOf, peopleOf} from './related-person.ts';

/** What a document is made from. */
export interface FhirDocumentSource {
  /**
   * The answers as they are kept. They were judged when they were saved, and are not judged again: a clock that went back
   * would then lose a whole list of medicines without a word.
   */
  readonly answers: PassportAnswers;
  readonly savedAt: Date;
  /** Names the passport for as long as it exists. Only ids that are derived from it leave the service. */
  readonly passportId: string;
  readonly now: Date;
}

/**
 * Gives a passport as a FHIR R4 document, which any health record system can read: a `Bundle` whose first entry is a
 * `Composition` with everything in words, and beside it what can be said in resources of its own.
 *
 * What is for staff alone is never in it. The same passport gives the same ids each time.
 */
export function fhirDocument(source: FhirDocumentSource): Bundle {
  const {savedAt, passportId, now} = source;
  const answers = exportable(source.answers);
  const ids = new DocumentIds(passportId);
  const person = patientOf(answers, ids);
  const about: About = {answers, ids, patient: referenceTo(person)};

  const helper = helperOf(about);
  const resources: ResourcesBySection = {
    name: [person],
    identity: [person],
    people: peopleOf(about),
    needs: [person, ...needFlagsOf(about, londonDay(savedAt))],
    medicines: medicationStatementsOf(about),
    allergies: allergiesOf(about),
    carers: carersOf(about),
    contact: [person, ...contactFlagsOf(about)],
    about: helper ? [helper] : [],
    consents: consentsOf(about, londonDay(now)),
  };
  const composition = compositionOf(about, {savedAt, helper, resources});
  // The person stands in several sections, and once in the document.
  const all = new Set<Resource>([composition, person, ...Object.values(resources).flat()]);
  const timestamp = now.toISOString();
  const entry = [...all].map((resource) => ({fullUrl: urlOf(resource.id!), resource}));
  return {
    resourceType: 'Bundle',
    // Each document has an identifier of its own, and two that say the same at the same time are one.
    identifier: {
      system: 'urn:ietf:rfc:3986',
      value: urlOf(ids.next('document', JSON.stringify([timestamp, entry]))),
    },
    type: 'document',
    timestamp,
    entry,
  };
}

/**
 * Picks what may be handed on: all that can be shared, and whom the person lets know something. Not whom they let know
 * nothing: the document may be read by just that person, and nothing in it is a permission anyway.
 */
function exportable({consents, ...answers}: PassportAnswers): PassportAnswers {
  const permissions = consents?.filter(({level}) => level !== 'nothing');
  return {
    ...excerpt(answers, SHARED_SECTIONS),
    ...(permissions?.length && {consents: permissions}),
  };
}
