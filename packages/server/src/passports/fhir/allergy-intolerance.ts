import type {AllergyIntolerance, AllergyIntoleranceReaction} from '@medplum/fhirtypes';

import type {PassportAnswers} from '../consents.ts';
import {NO_KNOWN_ALLERGY} from './codes.ts';
import type {About} from './parts.ts';
import {type Loose, present} from './present.ts';
import {WORDS} from './words.ts';

type Allergy = NonNullable<PassportAnswers['allergies']>[number];

const UNCONFIRMED = 'Told by the person. Not confirmed by anybody.';

/** Gives what the person says they are allergic to, or that they know of nothing. */
export function allergiesOf(about: About): AllergyIntolerance[] {
  const {anyAllergies, allergies = []} = about.answers;
  if (anyAllergies === 'no' && allergies.length === 0)
    return [
      statement(about, 'none', {code: {coding: [NO_KNOWN_ALLERGY], text: 'None that I know of'}}),
    ];
  return allergies.map((allergy) =>
    statement(about, allergy.substance, {
      code: {text: allergy.substance},
      // Of the three, only this one says what R4 means by high: that it can kill.
      criticality: allergy.severity === 'life-threatening' ? 'high' : undefined,
      note: [{text: note(allergy)}],
      reaction: reaction(allergy),
    }),
  );
}

function statement(
  {ids, patient}: About,
  what: string,
  rest: Partial<Loose<AllergyIntolerance>>,
): AllergyIntolerance {
  return present<AllergyIntolerance>({
    resourceType: 'AllergyIntolerance',
    id: ids.next('AllergyIntolerance', what),
    clinicalStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
          code: 'active',
        },
      ],
    },
    verificationStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
          code: 'unconfirmed',
        },
      ],
    },
    patient,
    asserter: patient,
    note: [{text: UNCONFIRMED}],
    ...rest,
  });
}

/** FHIR has no reaction without what happened. How bad it gets is then said in the note alone. */
function reaction({reaction, severity}: Allergy): Loose<AllergyIntoleranceReaction>[] {
  if (!reaction) return [];
  return [
    {
      manifestation: [{text: reaction}],
      severity:
        severity &&
        (
          {mild: 'mild', severe: 'severe', 'life-threatening': 'severe', unsure: undefined} as const
        )[severity],
    },
  ];
}

function note({severity}: Allergy): string {
  const {label, options} = WORDS.allergies.allergies.fields.severity;
  return severity ? `${UNCONFIRMED} ${label}: ${options[severity]}.` : UNCONFIRMED;
}
