import type {Composition, CompositionSection, RelatedPerson, Resource} from '@medplum/fhirtypes';
import {isoDate} from '@trust-widgets/contract';

import {ours} from './codes.ts';
import {narrativeOf} from './narrative.ts';
import {type About, referenceTo} from './parts.ts';
import {present} from './present.ts';
import {type DocumentSection, TITLES} from './words.ts';

const TITLE = 'e-Health Passport';

/** What of the document belongs to which section. */
export type ResourcesBySection = Readonly<Partial<Record<DocumentSection, readonly Resource[]>>>;

/** Says what the document is and who wrote it, and holds all of it in words, section by section. */
export function compositionOf(
  about: About,
  {
    savedAt,
    helper,
    resources,
  }: {savedAt: Date; helper: RelatedPerson | undefined; resources: ResourcesBySection},
): Composition {
  const {answers, ids, patient} = about;
  const id = ids.next('Composition');
  return present<Composition>({
    resourceType: 'Composition',
    id,
    identifier: {system: 'urn:ietf:rfc:3986', value: `urn:uuid:${ids.next('passport')}`},
    status: 'final',
    type: {coding: [ours('document', 'e-health-passport', TITLE)], text: TITLE},
    subject: patient,
    date: savedAt.toISOString(),
    author: [patient, ...(helper ? [referenceTo(helper)] : [])],
    title: TITLE,
    attester: answers.lastChecked
      ? [{mode: 'personal', time: isoDate(answers.lastChecked), party: patient}]
      : [],
    section: (Object.keys(TITLES) as DocumentSection[]).flatMap((section) =>
      sectionOf(section, about, resources[section] ?? []),
    ),
  });
}

function sectionOf(
  section: DocumentSection,
  {answers}: About,
  resources: readonly Resource[],
): CompositionSection[] {
  const text = narrativeOf(section, answers);
  if (!text) return [];
  return [
    {
      title: TITLES[section],
      code: {coding: [ours('section', section, TITLES[section])]},
      text,
      ...(resources.length > 0 && {entry: resources.map(referenceTo)}),
    },
  ];
}
