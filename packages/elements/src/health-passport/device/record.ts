import type {Draft} from '@trust-widgets/contract/define-form';
import {toJson} from '@trust-widgets/sdk/json';

import {notKept} from './errors.ts';
import {KEPT_UNDER} from './kept-here.ts';
import {isSealed, type Sealed} from './seal.ts';

/** What is said of every passport on a device, sealed or not. */
interface About {
  readonly version: 1;
  /** Another one for each state. */
  readonly tag: string;
  /** When the person chose to keep it here. RFC 3339, in UTC. */
  readonly since: string;
  /** When it was last saved; absent while it never was. */
  readonly savedAt?: string | undefined;
}

/** What is kept: the answers, and as text whatever was found here that could not be read as answers. */
export interface Content {
  readonly answers: Draft;
  readonly aside: readonly string[];
}

/** The one thing that is ever stored. */
export type DeviceRecord = About & (Content | Sealed);

/** Gives what is stored. A text, where it is nothing that this version knows; nothing, where nothing is stored. */
export function readRecord(): DeviceRecord | string | undefined {
  let text: string | null;
  try {
    text = localStorage.getItem(KEPT_UNDER);
  } catch {
    throw notKept();
  }
  if (text === null) return undefined;
  const read = parsed(text);
  return isRecord(read) ? read : text;
}

/** Stores it. Returns only if it is really there. */
export function writeRecord(record: DeviceRecord): void {
  const text = toJson(record);
  try {
    localStorage.setItem(KEPT_UNDER, text);
    // There are browsers and extensions in which storing does nothing, without an error.
    if (localStorage.getItem(KEPT_UNDER) === text) return;
  } catch {
    // Full, or closed to us. The error says nothing that a person could use.
  }
  throw notKept();
}

/** Removes all that was ever stored. Returns only if it is really gone. */
export function removeRecord(): void {
  try {
    localStorage.removeItem(KEPT_UNDER);
    if (localStorage.getItem(KEPT_UNDER) === null) return;
  } catch {
    // Closed to us since it was stored.
  }
  throw notKept();
}

/** Reads JSON, or nothing. The parser's own error would quote what it read. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Says whether something read is an object with members, and no list. */
export function isMembers(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function isRecord(read: unknown): read is DeviceRecord {
  if (!isMembers(read)) return false;
  const {version, tag, since, savedAt, answers, aside} = read;
  if (version !== 1 || typeof tag !== 'string' || !isTime(since)) return false;
  if (savedAt !== undefined && !isTime(savedAt)) return false;
  const isContent =
    isMembers(answers) && Array.isArray(aside) && aside.every((one) => typeof one === 'string');
  return isContent || isSealed(read);
}

function isTime(read: unknown): boolean {
  return typeof read === 'string' && !Number.isNaN(Date.parse(read));
}
