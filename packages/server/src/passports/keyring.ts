import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';

/** Something encrypted, and the name of the key that opens it. */
export interface Sealed {
  readonly text: string;
  readonly keyId: string;
}

/** Something encrypted can't be opened: its key is gone, or it was changed, or belongs to something else. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/**
 * Encrypts what is kept of passports: AES-256-GCM, with a key derived from a secret of the service.
 *
 * The first secret encrypts. The others were used before, and open what they once closed, until it was encrypted anew.
 */
export class Keyring {
  readonly #keys: ReadonlyMap<string, Buffer>;
  /** The name of the key that encrypts now. */
  readonly keyId: string;
  /** The names of the keys that encrypted before. */
  readonly formerKeyIds: readonly string[];

  /** @throws {Error} when a secret has fewer than 32 characters, or there is none */
  constructor(secrets: readonly string[]) {
    if (secrets.length === 0 || secrets.some((secret) => secret.length < 32))
      throw new Error('A passport key must have at least 32 characters.');
    const keys = secrets.map((secret) => digest(`passport-key:${secret}`));
    this.#keys = new Map(keys.map((key) => [nameOf(key), key]));
    this.keyId = nameOf(keys[0]!);
    this.formerKeyIds = [...this.#keys.keys()].filter((keyId) => keyId !== this.keyId);
  }

  /** Encrypts a text. It opens only together with `about`, which says what it belongs to. */
  seal(text: string, about: string): Sealed {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#keys.get(this.keyId)!, iv);
    cipher.setAAD(Buffer.from(about));
    const sealed = Buffer.concat([
      iv,
      cipher.update(text, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return {text: sealed.toString('base64url'), keyId: this.keyId};
  }

  /**
   * Opens what was encrypted.
   *
   * @throws {Unreadable} when its key is gone, or it was changed, or belongs to something else
   */
  open({text, keyId}: Sealed, about: string): string {
    const key = this.#keys.get(keyId);
    const sealed = Buffer.from(text, 'base64url');
    if (!key || sealed.length < IV_BYTES + TAG_BYTES) throw new Unreadable();
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES));
    cipher.setAAD(Buffer.from(about));
    cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const opened = [cipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), cipher.final()];
      return Buffer.concat(opened).toString('utf8');
    } catch {
      throw new Unreadable();
    }
  }
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A name from which the key does not follow. */
function nameOf(key: Buffer): string {
  return digest(`name:${key.toString('base64')}`)
    .toString('hex')
    .slice(0, 12);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
