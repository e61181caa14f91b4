import type {CodeableConcept, Consent, ConsentProvision} from '@medplum/fhirtypes';
import {isoDate, SHARED_SECTIONS} from '@trust-widgets/contract';

import type {PassportAnswers} from '../consents.ts';
import {ours} from './codes.ts';
import type {About} from './parts.ts';
import {type Loose, present} from './present.ts';
import {TITLES, WORDS} from './words.ts';

type Entry = NonNullable<PassportAnswers['consents']>[number];

/**
 * Gives whom the person lets know something. `today` is the day, as `2026-11-22`.
 *
 * A program that reads no further than the type of the provision must err towards telling nothing: general information
 * is therefore a denial, with what may be told as its exception.
 */
export function consentsOf({answers, ids, patient}: About, today: string): Consent[] {
  return (answers.consents ?? []).map((entry) =>
    present<Consent>({
      resourceType: 'Consent',
      id: ids.next('Consent', entry.id),
      status: entry.until && isoDate(entry.until) < today ? 'inactive' : 'active',
      scope: {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/consentscope',
            code: 'patient-privacy',
          },
        ],
      },
      category: [
        {coding: [{system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'INFA'}]},
      ],
      patient,
      policyRule: {text: 'Nobody is told anything but what the person allows.'},
      provision: provision(entry),
    }),
  );
}

function provision(entry: Entry): Loose<ConsentProvision> {
  const {who, from, until, level} = entry;
  const to: Loose<ConsentProvision> = {
    period: {start: from && isoDate(from), end: until && isoDate(until)},
    actor: [
      {
        role: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
              code: 'IRCP',
              display: 'information recipient',
            },
          ],
        },
        reference: {display: who},
      },
    ],
  };
  if (level === 'general')
    return {type: 'deny', ...to, provision: [{type: 'permit', code: [generalInformation()]}]};
  const sections = level === 'all' ? SHARED_SECTIONS : (entry.sections ?? []);
  return {
    type: 'permit',
    ...to,
    code: sections.map((section) => ({
      coding: [ours('section', section, TITLES[section])],
      text: TITLES[section],
    })),
  };
}

function generalInformation(): CodeableConcept {
  return {
    coding: [ours('consent-level', 'general')],
    text: WORDS.consents.consents.fields.level.options.general,
  };
}
