import {fromBase64, toBase64} from './base64.ts';

/** How something was sealed: whatever is needed to open it again, but the passphrase. */
export interface Lock {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
}

/** A passphrase made into a key, with the lock that it fits. It can seal and open, and can't be read out. */
export interface SealKey {
  readonly lock: Lock;
  readonly key: CryptoKey;
}

/** Words that only somebody with the passphrase can read. */
export interface Sealed {
  readonly lock: Lock;
  /** New for every sealing, as AES-GCM needs it. */
  readonly iv: string;
  readonly sealed: string;
}

/** The least characters that a passphrase may have. */
export const SHORTEST_PASSPHRASE = 8;

/** As OWASP asks of PBKDF2 with SHA-256: about half a second on a slow phone for us, and for each guess of a thief. */
const ITERATIONS = 600_000;

/** More would only keep the device busy, which somebody who changed a file might want. */
const MOST_ITERATIONS = 10 * ITERATIONS;

/** Says whether this page can seal at all: browsers give pages without https nothing to do it with. */
export function canSeal(): boolean {
  return isSecureContext && (crypto as Partial<Crypto>).subtle !== undefined;
}

/** Makes a key from a new passphrase, with a salt of its own. */
export async function newKey(passphrase: string): Promise<SealKey> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  return keyFor(passphrase, {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt,
    cipher: 'AES-256-GCM',
  });
}

/** Makes the key that a passphrase gives for a lock. Whether it is the right one shows only when something is opened. */
export async function keyFor(passphrase: string, lock: Lock): Promise<SealKey> {
  // The same letters typed on another keyboard must give the same key.
  const typed = new TextEncoder().encode(passphrase.trim().normalize('NFKC'));
  const {subtle} = crypto;
  const material = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    {
      name: 'PBKDF2',
      hash: 'SHA-256',
      iterations: lock.iterations,
      salt: fromBase64(lock.salt),
    },
    material,
    {name: 'AES-GCM', length: 256},
    false,
    ['encrypt', 'decrypt'],
  );
  return {lock, key};
}

/** Seals a text. */
export async function seal(text: string, {lock, key}: SealKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, bytes);
  return {lock, iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed))};
}

/** Opens what was sealed. Nothing, if the key is not the right one or a single character was changed since. */
export async function unseal({iv, sealed}: Sealed, {key}: SealKey): Promise<string | undefined> {
  try {
    const opened = await crypto.subtle.decrypt(
      {name: 'AES-GCM', iv: fromBase64(iv)},
      key,
      fromBase64(sealed),
    );
    return new TextDecoder().decode(opened);
  } catch {
    // The browser's own error says no more than this either.
    return undefined;
  }
}

/** Says whether something read from a file or from storage has the form of what `seal` makes. */
export function isSealed(read: Readonly<Record<string, unknown>>): boolean {
  const {lock, iv, sealed} = read;
  return isLock(lock) && isBase64(iv, 12) && isBase64(sealed, 16);
}

function isLock(lock: unknown): lock is Lock {
  if (typeof lock !== 'object' || lock === null) return false;
  const {kdf, iterations, salt, cipher} = lock as Readonly<Record<string, unknown>>;
  return (
    kdf === 'PBKDF2-SHA-256' &&
    cipher === 'AES-256-GCM' &&
    Number.isInteger(iterations) &&
    Number(iterations) >= ITERATIONS &&
    Number(iterations) <= MOST_ITERATIONS &&
    isBase64(salt, 16)
  );
}

function isBase64(text: unknown, bytes: number): boolean {
  return (
    typeof text === 'string' &&
    text.length >= (bytes * 4) / 3 &&
    text.length % 4 === 0 &&
    /^[A-Za-z\d+/]+={0,2}$/.test(text)
  );
}
