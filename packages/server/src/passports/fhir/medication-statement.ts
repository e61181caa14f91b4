import type {MedicationStatement} from '@medplum/fhirtypes';
import {isoDate} from '@trust-widgets/contract';

import type {PassportAnswers} from '../consents.ts';
import type {About} from './parts.ts';
import {present} from './present.ts';
import {WORDS} from './words.ts';

type Medicine = NonNullable<PassportAnswers['medicines']>[number];

/**
 * Gives the medicines that the person says they take. Nothing is coded and nothing is worked out: no code of a product
 * follows from a name, and no dose from "one in the morning".
 */
export function medicationStatementsOf(about: About): MedicationStatement[] {
  return (about.answers.medicines ?? []).map((medicine) => statement(about, medicine));
}

function statement({ids, patient}: About, medicine: Medicine): MedicationStatement {
  const {name, dose, howOften, reason, howILikeIt, checkedOn} = medicine;
  const checked = checkedOn && isoDate(checkedOn);
  return present<MedicationStatement>({
    resourceType: 'MedicationStatement',
    id: ids.next('MedicationStatement', name),
    status: 'active',
    medicationCodeableConcept: {text: name},
    subject: patient,
    effectiveDateTime: checked,
    dateAsserted: checked,
    informationSource: patient,
    reasonCode: reason ? [{text: reason}] : [],
    note: [{text: note(medicine)}],
    dosage: [
      {
        text: [dose, howOften].filter((part) => part !== undefined).join(', '),
        additionalInstruction: howILikeIt ? [{text: howILikeIt}] : [],
      },
    ],
  });
}

function note({source}: Medicine): string {
  const {label, options} = WORDS.medicines.medicines.fields.source;
  const unchecked = 'Told by the person. Not checked against any record.';
  return source ? `${unchecked} ${label}: ${options[source]}.` : unchecked;
}
