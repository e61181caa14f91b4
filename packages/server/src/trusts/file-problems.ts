import {type Document, isMap, isScalar, type LineCounter, type Node, type Pair} from 'yaml';
import type * as z from 'zod';

/** One thing wrong with a trust's file, in words for the person who edits it. */
export interface FileProblem {
  /** Where in the file, as field names from the outside in. */
  readonly path: readonly PropertyKey[];
  /** Ends a sentence that starts with the field's name: "is missing. Say who the service is for." */
  readonly message: string;
  /** Whether it is the field's name that is wrong and not its value. */
  readonly atKey?: boolean;
}

/** What to write, where a field is missing that every file or service needs. */
const HINTS: Readonly<Record<string, string>> = {
  whatItIs: 'Say what the service is, in a sentence or two.',
  whoItIsFor: 'Say who the service is for.',
  modes: 'List the kinds that can be asked for, such as telephone or bsl.',
  whatHappensNext: 'Say what happens after somebody has sent it, and what they need not do.',
  waysIn: 'Say how people reach the service: at least one way.',
  hours: 'Say when the service is open.',
  lastChecked: 'Give the day on which somebody last checked all of this, such as 2026-11-02.',
  audiences:
    'Say whom it is for: adults, older-adults, young-people, parents, carers, professionals.',
  kind: 'Say what kind of service it is, such as crisis-team.',
  nation: 'It decides the urgent numbers and the bank holidays.',
  delivery: 'Say where what people send is to go.',
  captions: 'Give the web address of the captions, a WebVTT file.',
  allowedOrigins: 'List the web sites on which the widgets stand.',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'must be text. Put it in quotes.',
  number: 'must be a number.',
  int: 'must be a whole number.',
  boolean: 'must be true or false.',
  array: 'must be a list: each item on its own line, after a hyphen.',
  object: 'must have fields under it, each on its own line.',
  record: 'must have fields under it, each on its own line.',
};

/** Turns what zod found in `contents` into problems, one for each field. */
export function problemsOf(error: z.ZodError, contents: unknown): FileProblem[] {
  return error.issues.flatMap((issue): FileProblem[] => {
    const {path} = issue;
    if (issue.code !== 'custom' && isMissing(contents, path))
      return [{path, message: missing(path)}];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...path, key],
          message: 'is not a field that we know. Check its spelling.',
          atKey: true,
        }));
      case 'invalid_type':
        return [{path, message: TYPES[issue.expected] ?? 'is wrong.'}];
      case 'invalid_value':
        return [{path, message: `must be one of: ${issue.values.join(', ')}.`}];
      case 'invalid_key':
        return [
          {
            path,
            message: issue.issues[0]?.message ?? 'is not a name that can be used.',
            atKey: true,
          },
        ];
      case 'too_big':
        return [{path, message: ownWords(issue.message) ?? `must be ${issue.maximum} at most.`}];
      case 'too_small':
        return [{path, message: ownWords(issue.message) ?? `must be ${issue.minimum} at least.`}];
      default:
        return [{path, message: issue.message}];
    }
  });
}

/** zod puts its own words where a schema has none; they start with a capital, and ours never do. */
function ownWords(message: string): string | undefined {
  return /^[a-z]/.test(message) ? message : undefined;
}

/** A name with nothing after it is as good as no name: YAML reads it as null. */
function isMissing(contents: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (inside, part) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[part],
    contents,
  );
  return value === undefined || value === null;
}

function missing(path: readonly PropertyKey[]): string {
  const hint = HINTS[String(path.at(-1))];
  return hint ? `is missing. ${hint}` : 'is missing.';
}

/** Names a field as an editor reads it: `services › crisis-team › waysIn › item 2`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `item ${part + 1}` : String(part)))
    .join(' › ');
}

/** Finds the line and column of a field, or of the nearest thing around it that is in the file. */
export function placeOf(
  document: Document.Parsed,
  lines: LineCounter,
  {path, atKey}: Pick<FileProblem, 'path' | 'atKey'>,
): {readonly line: number; readonly col: number} {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        ({key}) => isScalar(key) && String(key.value) === String(part),
      );
      if (!pair) break;
      offset = startOf(pair.key as Node) ?? offset;
      node = pair.value;
      const isLast = depth === path.length - 1;
      if (isLast && !atKey && isScalar(node)) offset = startOf(node) ?? offset;
    } else if (isSequence(node)) {
      node = node.items[Number(part)];
      offset = startOf(node as Node | undefined) ?? offset;
    } else break;
  }
  return lines.linePos(offset);
}

function isSequence(node: unknown): node is {items: unknown[]} {
  return typeof node === 'object' && node !== null && 'items' in node && !isMap(node);
}

function startOf(node: Node | null | undefined): number | undefined {
  return node?.range?.[0];
}
