/**
 * Writes a request as JSON (RFC 8259): texts, numbers, and lists and objects of them. What is `undefined` is left out.
 *
 * Not with `JSON.stringify`: it calls any `toJSON` that the page's other scripts have put on a prototype. Prototype.js
 * puts one on `Array.prototype`, which turns a person's choices into a text that the service must refuse.
 */
export function toJson(value: string | number | object): string {
  if (typeof value === 'string') return `"${value.replace(SPECIAL, escaped)}"`;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return `[${value.map((item: string | number | object) => toJson(item)).join(',')}]`;
  }
  const members = Object.entries<string | number | object | undefined>({...value}).flatMap(
    ([name, member]) => (member === undefined ? [] : `${toJson(name)}:${toJson(member)}`),
  );
  return `{${members.join(',')}}`;
}

/** What JSON takes in a text only when escaped. */
// eslint-disable-next-line no-control-regex -- control characters are what must be escaped
const SPECIAL = /["\\\u0000-\u001f]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
