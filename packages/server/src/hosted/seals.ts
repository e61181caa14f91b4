import {createCipheriv, createDecipheriv, hkdfSync, randomBytes} from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What only one browser has, and what the text belongs to. */
interface Holder {
  readonly token: string;
  readonly about: string;
}

/**
 * Encrypts what is kept of a form on its way: AES-256-GCM, with a key that takes both a secret of the service and the
 * token in a person's browser (HKDF, RFC 5869). Neither the database nor the service's key opens it, nor both together.
 */
export class Seals {
  readonly #secrets: readonly string[];

  /** The first secret encrypts. The others were used before, and still open what they closed. */
  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
  }

  seal(text: string, holder: Holder): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', keyOf(this.#secrets[0] ?? '', holder), iv);
    const sealed = [cipher.update(text, 'utf8'), cipher.final()];
    return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Gives what was encrypted. Nothing, where the secret is gone, or it was changed, or it is another's. */
  open(sealed: string, holder: Holder): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
    for (const secret of this.#secrets) {
      const opened = open(bytes, keyOf(secret, holder));
      if (opened !== undefined) return opened;
    }
    return undefined;
  }
}

function keyOf(secret: string, {token, about}: Holder): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, token, `trust-form:${about}`, 32));
}

function open(bytes: Buffer, key: Buffer): string | undefined {
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened = [cipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), cipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    return undefined;
  }
}
