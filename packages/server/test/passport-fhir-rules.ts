import type {Bundle, ElementDefinition, Resource} from '@medplum/fhirtypes';

import {childrenOf, codesOf, isDefined} from './passport-fhir-definitions.ts';
import {readMarkup} from './passport-fhir-xhtml.ts';

type Json = Readonly<Record<string, unknown>>;

interface Walk {
  readonly faults: string[];
  readonly references: {readonly from: string; readonly to: string; readonly targets: string[]}[];
}

/**
 * Says what is wrong with a document that the usual validators let through: a code that no list has, a date that no
 * calendar has, two values where one may stand, an empty list, a reference to nothing or to the wrong thing, and what
 * makes a bundle a document.
 */
export function faultsByRule(bundle: Bundle): string[] {
  const walk: Walk = {faults: [], references: []};
  walkObject(bundle as unknown as Json, 'Bundle', 'Bundle', walk);
  return [...walk.faults, ...documentFaults(bundle), ...referenceFaults(bundle, walk)];
}

function walkObject(object: Json, type: string, at: string, walk: Walk): void {
  const seen = new Map<string, string>();
  const names = Object.keys(object).filter((name) => name !== 'resourceType');
  if (Object.keys(object).length === 0) walk.faults.push(`${at} is empty`);
  for (const name of names) {
    const found = elementOf(type, name);
    if (!found) {
      walk.faults.push(`${at}.${name} is unknown`);
      continue;
    }
    const {element, code} = found;
    const other = seen.get(element.path);
    if (other) walk.faults.push(`${at} has ${other} and ${name}`);
    seen.set(element.path, name);
    walkValue(object[name], element, code, `${at}.${name}`, walk);
  }
  for (const {path, min} of childrenOf(type)) {
    if (min && !seen.has(path)) walk.faults.push(`${at} has no ${path.split('.').at(-1)}`);
  }
}

/** Finds the element that a name stands for: itself, or one of several types, as `valueBoolean` is `value[x]`. */
function elementOf(type: string, name: string) {
  for (const element of childrenOf(type)) {
    const last = element.path.slice(type.length + 1);
    if (last === name) return {element, code: element.type?.[0]?.code ?? ''};
    if (!last.endsWith('[x]') || !name.startsWith(last.slice(0, -3))) continue;
    const rest = name.slice(last.length - 3);
    const code = element.type?.find(
      ({code}) => code[0]!.toUpperCase() + code.slice(1) === rest,
    )?.code;
    if (code) return {element, code};
  }
  return undefined;
}

function walkValue(
  value: unknown,
  element: ElementDefinition,
  code: string,
  at: string,
  walk: Walk,
): void {
  if (Array.isArray(value) !== (element.max === '*')) {
    walk.faults.push(`${at} is ${Array.isArray(value) ? 'a' : 'no'} list`);
    return;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) walk.faults.push(`${at} is empty`);
    value.forEach((one, index) => walkOne(one, element, code, `${at}[${index}]`, walk));
  } else walkOne(value, element, code, at, walk);
}

function walkOne(
  value: unknown,
  element: ElementDefinition,
  code: string,
  at: string,
  walk: Walk,
): void {
  if (value === null || value === '') walk.faults.push(`${at} is empty`);
  if (typeof value === 'string') {
    if (['date', 'dateTime', 'instant'].includes(code) && !isReal(value))
      walk.faults.push(`${at} is no date`);
    if (code === 'xhtml')
      walk.faults.push(...readMarkup(value).faults.map((fault) => `${at}: ${fault}`));
  }
  checkBinding(value, element, code, at, walk);
  if (typeof value !== 'object' || value === null) return;
  const object = value as Json;
  if (code === 'Reference' && typeof object['reference'] === 'string') {
    const targets = element.type!.flatMap(({targetProfile = []}) => targetProfile);
    walk.references.push({
      from: at,
      to: object['reference'],
      targets: targets.map((url) => url.split('/').at(-1)!),
    });
  }
  walkObject(object, typeOf(element, code, object), at, walk);
}

function typeOf(element: ElementDefinition, code: string, value: Json): string {
  if (element.contentReference) return element.contentReference.slice(1);
  if (code === 'Resource') return String(value['resourceType']);
  return isDefined(code) && code !== 'BackboneElement' && code !== 'Element' ? code : element.path;
}

function checkBinding(
  value: unknown,
  {binding}: ElementDefinition,
  code: string,
  at: string,
  walk: Walk,
): void {
  if (binding?.strength !== 'required' || !binding.valueSet) return;
  const codes = codesOf(binding.valueSet);
  if (!codes) return;
  const isAllowed =
    code === 'code'
      ? [...codes].some((one) => one.endsWith(`|${String(value)}`))
      : codingsOf(value).some((coding) => codes.has(`${coding['system']}|${coding['code']}`));
  if (!isAllowed) walk.faults.push(`${at} has a code that its list has not`);
}

function codingsOf(value: unknown): readonly Record<string, string>[] {
  const {coding = [value]} = value as {coding?: unknown[]};
  return coding as Record<string, string>[];
}

/** Says whether a date is in the calendar: `2023-02-31` is not, and `Date` takes it for 3 March. */
function isReal(text: string): boolean {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function documentFaults({type, identifier, timestamp, entry = []}: Bundle): string[] {
  const urls = entry.map(({fullUrl}) => fullUrl);
  const kinds = entry.map(({resource}) => resource?.resourceType);
  return [
    ...(type === 'document' ? [] : ['the bundle is no document']),
    ...(identifier?.system && identifier.value ? [] : ['the document has no identifier']),
    ...(timestamp ? [] : ['the document has no date']),
    ...(kinds[0] === 'Composition' ? [] : ['the first entry is no composition']),
    ...(kinds.filter((kind) => kind === 'Composition').length > 1 ? ['two compositions'] : []),
    ...(new Set(urls).size === urls.length ? [] : ['two entries have one fullUrl']),
    ...entry
      .filter(({fullUrl, resource}) => fullUrl !== `urn:uuid:${resource?.id}`)
      .map((_, index) => `entry ${index} has a fullUrl that is not its id`),
  ];
}

function referenceFaults({entry = []}: Bundle, {references}: Walk): string[] {
  const found = new Map<string | undefined, Resource | undefined>(
    entry.map(({fullUrl, resource}) => [fullUrl, resource]),
  );
  const faults = references.flatMap(({from, to, targets}) => {
    const target = found.get(to);
    if (!target) return [`${from} refers to nothing`];
    if (targets.includes('Resource') || targets.includes(target.resourceType)) return [];
    return [`${from} refers to a ${target.resourceType}`];
  });
  const referredTo = new Set(references.map(({to}) => to));
  const orphans = entry.slice(1).filter(({fullUrl}) => !referredTo.has(fullUrl!));
  return [
    ...faults,
    ...orphans.map(({resource}) => `nothing refers to a ${resource?.resourceType}`),
  ];
}
