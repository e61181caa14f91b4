import type {Patient, Reference, Resource} from '@medplum/fhirtypes';

import type {PassportAnswers} from '../consents.ts';
import {type DocumentIds, urlOf} from './ids.ts';

/** What every resource of a document needs to know. */
export interface About {
  readonly answers: PassportAnswers;
  readonly ids: DocumentIds;
  /** The person whose passport it is. */
  readonly patient: Reference<Patient> & {reference: string};
}

/** Refers to a resource of the same document. */
export function referenceTo<R extends Resource>({id}: R): Reference<R> & {reference: string} {
  return {reference: urlOf(id!)};
}
