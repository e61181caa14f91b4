import {createHash} from 'node:crypto';

/** The namespace of the ids of our documents (RFC 9562, version 5). Chosen once at random, and never to be changed. */
const NAMESPACE = '0a4f5a63-6c0d-4b0e-9d0b-5f2a7f6d3c18';

/**
 * Names what is in the documents of one passport: the same thing has the same id each time.
 *
 * An entry of a list is known by what it is about, such as the medicine, and never by where it stands. Else taking one
 * out would give the next its id, and a system that reads the document again would mix up two medicines.
 */
export class DocumentIds {
  readonly #passportId: string;
  readonly #given = new Map<string, number>();

  constructor(passportId: string) {
    this.#passportId = passportId;
  }

  /** Gives the id of something. The second that is called alike gets another. */
  next(kind: string, about = ''): string {
    const name = JSON.stringify([kind, about]);
    const count = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, count);
    return uuid(JSON.stringify([this.#passportId, kind, about, count]));
  }
}

/** Gives the `fullUrl` of something, by which the rest of the document refers to it. */
export function urlOf(id: string): string {
  return `urn:uuid:${id}`;
}

function uuid(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
