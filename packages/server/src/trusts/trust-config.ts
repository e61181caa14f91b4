import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

import {NATIONAL_NUMBERS, type Trust} from '@trust-widgets/contract';
import {type Document, LineCounter, parseDocument} from 'yaml';

import {findTown} from '../directory/towns.ts';
import type {Promised} from '../submissions/what-happens-next.ts';
import {fieldName, type FileProblem, placeOf, problemsOf} from './file-problems.ts';
import type {ServiceRecord} from './service-record.ts';
import {faultsOfTranslations} from './translation-faults.ts';
import {type ServiceEntry, TrustFile} from './trust-file.ts';

/** All that the service knows of one trust. It comes from the trust's file, and its secrets from the environment. */
export interface TrustConfig {
  /** What every page may know of the trust. */
  readonly trust: Trust;
  readonly services: readonly ServiceRecord[];
  /** What is told to whoever asks for an interpreter, where `trust.interpreters` says that people can. */
  readonly interpreterRequests?: Promised | undefined;
  /** The web sites whose pages may send to this trust: `https://www.example.com`. */
  readonly allowedOrigins: readonly string[];
  /** Where everything goes that is sent, and the secrets that prove them to be ours: the first signs, the others are still good. */
  readonly delivery: {readonly url: string; readonly secrets: readonly string[]};
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A trust's file can't be used. `problems` names file, line and field of everything that is wrong, in plain words. */
export class TrustFileError extends Error {
  override readonly name = 'TrustFileError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A secret shorter than this could be guessed by trying. */
const SHORTEST_SECRET = 16;

/**
 * Reads every trust's file in `folder`.
 *
 * @throws {TrustFileError} with everything that is wrong in any of them; nothing is served from a half-right file
 */
export async function loadTrusts(
  folder: string,
  env: Environment,
): Promise<ReadonlyMap<string, TrustConfig>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  if (files.length === 0) throw new TrustFileError([`${folder} holds no trust's file (*.yaml).`]);
  const trusts = new Map<string, TrustConfig>();
  const problems: string[] = [];
  for (const file of files) {
    try {
      const config = parseTrust(
        await readFile(path.join(folder, file), 'utf8'),
        file,
        env,
        new Date(),
      );
      trusts.set(config.trust.id, config);
    } catch (error) {
      if (!(error instanceof TrustFileError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new TrustFileError(problems);
  return trusts;
}

/**
 * Reads one trust's file from its text. `file` is its name.
 *
 * @throws {TrustFileError} with everything that is wrong in it
 */
export function parseTrust(text: string, file: string, env: Environment, today: Date): TrustConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const report = (problems: readonly FileProblem[]) =>
    new TrustFileError(
      problems.map((problem) => {
        const {line, col} = placeOf(document, lines, problem);
        const field = fieldName(problem.path) || 'the file';
        return `${file}, line ${line}, column ${col}: ${field} ${problem.message}`;
      }),
    );

  if (document.errors.length > 0) {
    throw new TrustFileError(
      document.errors.map(({pos, message}) => {
        const {line, col} = lines.linePos(pos[0]);
        return `${file}, line ${line}, column ${col}: this is not YAML. ${message}`;
      }),
    );
  }
  const contents = contentsOf(document, file);
  const read = TrustFile.safeParse(contents);
  if (!read.success) throw report(problemsOf(read.error, contents));

  const secrets = read.data.delivery.secretsFrom.flatMap((name) => env[name] || []);
  const problems = [
    ...faultsOfTrust(read.data, file, secrets),
    ...faultsOfInterpreters(read.data),
    ...faultsOfSignLanguage(read.data),
    ...faultsOfTranslations(read.data),
    ...Object.entries(read.data.services).flatMap(([id, entry]) =>
      faultsOfService(read.data, id, entry, today),
    ),
  ];
  if (problems.length > 0) throw report(problems);
  return configOf(read.data, secrets);
}

/** Unfolds what the file repeats by alias. A few lines can be made to unfold into more than fits in memory. */
function contentsOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw new TrustFileError([
      `${file} repeats parts of itself (&name, *name) too often. Write them out.`,
    ]);
  }
}

/** What no single field can say of itself. */
function faultsOfTrust(trust: TrustFile, file: string, secrets: readonly string[]): FileProblem[] {
  const faults: FileProblem[] = [];
  const {secretsFrom} = trust.delivery;
  if (`${trust.id}.yaml` !== file) {
    faults.push({path: ['id'], message: `must be the file's own name, ${path.parse(file).name}.`});
  }
  if (secrets.length === 0) {
    const message = `names no environment variable that is set. Set ${secretsFrom.join(' or ')}.`;
    faults.push({path: ['delivery', 'secretsFrom'], message});
  } else if (secrets.some((secret) => secret.length < SHORTEST_SECRET)) {
    const message = `names a secret shorter than ${SHORTEST_SECRET} characters. Make a longer one.`;
    faults.push({path: ['delivery', 'secretsFrom'], message});
  }
  return faults;
}

function faultsOfInterpreters({interpreterRequests}: TrustFile): FileProblem[] {
  const modes = (interpreterRequests?.modes ?? []).map(({mode}) => mode);
  return twice(modes, (index) => ['interpreterRequests', 'modes', index, 'mode']);
}

function faultsOfSignLanguage({signLanguage = {}}: TrustFile): FileProblem[] {
  return Object.entries(signLanguage).flatMap(([page, videos]) =>
    twice(
      videos.map(({language}) => language),
      (index) => ['signLanguage', page, index, 'language'],
    ),
  );
}

/** Finds what a list has more than once. */
function twice(words: readonly string[], pathOf: (index: number) => FileProblem['path']) {
  return words.flatMap((word, index) =>
    words.indexOf(word) === index
      ? []
      : [{path: pathOf(index), message: `is ${word}, which the list has already.`}],
  );
}

function faultsOfService(
  trust: TrustFile,
  id: string,
  entry: ServiceEntry,
  today: Date,
): FileProblem[] {
  const at = ['services', id] as const;
  const faults: FileProblem[] = [];
  if (entry.lastChecked > today.toISOString().slice(0, 10)) {
    faults.push({path: [...at, 'lastChecked'], message: 'is a day that is still to come.'});
  }
  if (entry.town !== undefined && !entry.position && !positionOf(trust, entry)) {
    const message =
      'is not a town that we know. Check its spelling, or add its position (lat and lon).';
    faults.push({path: [...at, 'town'], message});
  }
  for (const [index, {service}] of entry.related.entries()) {
    if (service === undefined) continue;
    const path = [...at, 'related', index, 'service'];
    if (service === id) faults.push({path, message: 'is this very service.'});
    else if (!Object.hasOwn(trust.services, service))
      faults.push({path, message: `is ${service}, and no service of this file has that id.`});
  }
  return faults;
}

function configOf(file: TrustFile, secrets: readonly string[]): TrustConfig {
  const {
    id,
    name,
    nation,
    languages,
    translations,
    demo,
    exitByKeyboard,
    privacyUrl,
    interpreterRequests,
    pictures,
    signLanguage,
  } = file;
  return {
    trust: {
      id,
      name,
      nation,
      languages,
      ...(translations === 'all' ? {} : {translations}),
      urgentHelp: [...NATIONAL_NUMBERS[nation], ...file.urgentNumbers],
      demo,
      ...(privacyUrl === undefined ? {} : {privacyUrl}),
      exitByKeyboard,
      ...(interpreterRequests && {
        // The promise stands in the receipt.
        interpreters: {
          modes: interpreterRequests.modes,
          commonLanguages: interpreterRequests.commonLanguages,
        },
      }),
      ...(pictures === undefined ? {} : {pictures}),
      ...(signLanguage && {signLanguage}),
    },
    services: Object.entries(file.services).map(([id, entry]) => recordOf(file, id, entry)),
    interpreterRequests,
    allowedOrigins: file.allowedOrigins,
    delivery: {url: file.delivery.url, secrets},
  };
}

function recordOf(trust: TrustFile, id: string, entry: ServiceEntry): ServiceRecord {
  const sector = trust.nation === 'northern-ireland' ? 'hsc' : 'nhs';
  return {
    ...entry,
    id,
    nation: trust.nation,
    provider: entry.provider ?? {name: trust.name, sector},
    // The order of the list is the order to show.
    waysIn: entry.waysIn.map((way, index) => ({...way, order: index + 1})),
    related: entry.related.map((other) => named(other, trust.services[other.service ?? ''])),
    position: entry.position ?? positionOf(trust, entry),
  };
}

/** Names a related service as its own entry does, in every language, where the trust did not name it otherwise. */
function named(other: ServiceEntry['related'][number], entry: ServiceEntry | undefined) {
  if (other.name !== undefined || !entry) return {...other, name: other.name ?? ''};
  const translations = {...other.translations};
  for (const [code, {name}] of Object.entries(entry.translations ?? {})) {
    if (name !== undefined) translations[code] = {...translations[code], name};
  }
  return {
    ...other,
    name: entry.name,
    ...(Object.keys(translations).length > 0 && {translations}),
  };
}

function positionOf(trust: TrustFile, {town}: ServiceEntry) {
  return town === undefined ? undefined : findTown(town, {nation: trust.nation, exactly: true});
}
