import type {Draft} from '@trust-widgets/contract/define-form';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {toJson} from '@trust-widgets/sdk/json';

import {judgeForDevice, neverHere} from './readable.ts';
import {isMembers, parsed} from './record.ts';
import {isSealed, keyFor, newKey, seal, type Sealed, unseal} from './seal.ts';

/** The most bytes that a file of a passport may have. One with every answer at its longest stays far below. */
export const LARGEST_FILE = 1024 * 1024;

/** What is wrong with a file that somebody chose. */
export type FileFault = 'tooLarge' | 'notOurs' | 'newer';

/** What a file turned out to be: answers, something that needs a passphrase, or nothing that can be taken. */
export type FileRead =
  | {readonly kind: 'answers'; readonly answers: Draft}
  | {readonly kind: 'locked'; readonly sealed: Sealed}
  | {readonly kind: 'fault'; readonly fault: FileFault};

const FORMAT = 'e-health-passport';

/** Writes a passport as a file: JSON with a line for each answer, or sealed. Never what must not stand on a device. */
export async function fileOf(answers: Draft, passphrase?: string): Promise<string> {
  const {answers: kept} = judgeForDevice(answers);
  const head = `{"format":"${FORMAT}","version":1,"savedAt":"${new Date().toISOString()}"`;
  if (passphrase !== undefined) {
    const sealed = await seal(toJson({answers: kept}), await newKey(passphrase));
    return `${head},${toJson(sealed).slice(1)}`;
  }
  const lines = Object.entries(kept).map(([name, answer]) => toJson({[name]: answer}).slice(1, -1));
  return `${head},"answers":{\n${lines.join(',\n')}\n}}`;
}

/** Names the file of a passport. Anybody may see the name, so it names nobody. */
export function fileName(): string {
  return `${FORMAT}-${new Date().toISOString().slice(0, 10)}.json`;
}

/** Reads a file that somebody chose. Never rejects for what is in it. */
export async function readFile(file: Blob): Promise<FileRead> {
  if (file.size > LARGEST_FILE) return faulty('tooLarge');
  const read = parsed(await textOf(file));
  if (!isMembers(read) || read['format'] !== FORMAT) return faulty('notOurs');
  const {version} = read;
  if (typeof version === 'number' && version > 1) return faulty('newer');
  if (version !== 1) return faulty('notOurs');
  return isSealed(read)
    ? {kind: 'locked', sealed: read as unknown as Sealed}
    : judged(read['answers']);
}

/** Opens a file by its passphrase. Nothing, if that is not the right one. */
export async function openFile(sealed: Sealed, passphrase: string): Promise<FileRead | undefined> {
  const text = await unseal(sealed, await keyFor(passphrase, sealed.lock));
  if (text === undefined) return undefined;
  const read = parsed(text);
  return judged(isMembers(read) ? read['answers'] : undefined);
}

/**
 * Takes only what our own files hold. One wrong answer is enough to refuse the rest: somebody else has made the file, or
 * changed it, and consents in it would let others read what they were never meant to.
 */
function judged(read: unknown): FileRead {
  if (!isMembers(read) || neverHere(read).length > 0) return faulty('notOurs');
  const {answers, errors} = passport.judge(read);
  return errors.length > 0 ? faulty('notOurs') : {kind: 'answers', answers};
}

async function textOf(file: Blob): Promise<string> {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(await file.arrayBuffer());
  } catch {
    // No text, or a file that is gone since it was chosen.
    return '';
  }
}

function faulty(fault: FileFault): FileRead {
  return {kind: 'fault', fault};
}
