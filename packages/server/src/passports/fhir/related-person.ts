import type {CodeableConcept, RelatedPerson} from '@medplum/fhirtypes';

import type {PassportAnswers} from '../consents.ts';
import {CARER, ROLES} from './codes.ts';
import type {About} from './parts.ts';
import {communicationOf} from './patient.ts';
import {present} from './present.ts';
import {WORDS} from './words.ts';

type Person = NonNullable<PassportAnswers['people']>[number];
type Carer = NonNullable<PassportAnswers['carers']>[number];

/** Gives the people who are important to the person. A pet stands in the section alone: nobody should write to it. */
export function peopleOf(about: About): RelatedPerson[] {
  return (about.answers.people ?? [])
    .filter(({roles}) => !roles?.includes('pet'))
    .map((person) => relatedPerson(about, 'people', person, relationships(person)));
}

/** Gives those who look after the person, with the languages that they speak. Their other needs stand in the words. */
export function carersOf(about: About): RelatedPerson[] {
  return (about.answers.carers ?? []).map((carer) => ({
    ...relatedPerson(about, 'carers', carer, [carerOf(carer)]),
    ...present<Pick<RelatedPerson, 'communication'>>({communication: communicationOf(carer)}),
  }));
}

/** Gives who helped to write the passport, if somebody did. */
export function helperOf({answers, ids, patient}: About): RelatedPerson | undefined {
  const {writtenWith, helperName, helperRelationship} = answers;
  if (writtenWith !== 'with-help' && writtenWith !== 'by-someone') return undefined;
  return present<RelatedPerson>({
    resourceType: 'RelatedPerson',
    id: ids.next('helper'),
    patient,
    name: helperName ? [{text: helperName}] : [],
    relationship: [{text: helperRelationship ?? 'Helped to write this passport'}],
  });
}

function relatedPerson(
  {ids, patient}: About,
  list: 'people' | 'carers',
  {name, phone}: Person | Carer,
  relationship: CodeableConcept[],
): RelatedPerson {
  return present<RelatedPerson>({
    resourceType: 'RelatedPerson',
    id: ids.next(list, name),
    patient,
    name: [{text: name}],
    telecom: phone ? [{system: 'phone', value: phone}] : [],
    relationship,
  });
}

function relationships({relationship, roles = []}: Person): CodeableConcept[] {
  return [
    ...(relationship ? [{text: relationship}] : []),
    ...roles.map((role) => {
      const coding = ROLES[role];
      return {
        ...(coding && {coding: [coding]}),
        text: WORDS.people.people.fields.roles.options[role],
      };
    }),
  ];
}

function carerOf({kind}: Carer): CodeableConcept {
  const text = kind && WORDS.carers.carers.fields.kind.options[kind];
  return {coding: [CARER], ...(text && {text})};
}
