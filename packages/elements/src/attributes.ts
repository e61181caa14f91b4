/** What surrounds an attribute's value when a system for editing pages has made its quotes round, or added blanks. */
const AROUND = /^[\s"'\u2018-\u201f\u2032-\u2037«»]+|[\s"'\u2018-\u201f\u2032-\u2037«»]+$/g;

/** Reads an attribute as it was meant: `trust=”northbank”` and `trust="northbank "` are `northbank`. */
export function tidy(value: string | null): string {
  return (value ?? '').replace(AROUND, '');
}

/** Reads the id of a trust or a service as it was meant. No id has a capital letter. */
export function tidyId(value: string | null): string {
  return tidy(value).toLowerCase();
}

/** Says whether a text is the id of a trust or a service, as they stand in trust files. */
export function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text);
}

/** Says whether a text is the address of a service. Nothing is sent to what is no web address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/([\w.-]+|\[[\da-f:]+\])(:\d{1,5})?(\/[\w.~/-]*)?$/i.test(text);
}
