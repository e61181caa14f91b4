/**
 * The one rule of well-formed text, the same in the page, the service and every database.
 *
 * PostgreSQL refuses NUL and lone surrogates where SQLite keeps a corrupted copy, so neither may get that far.
 */

// Every C0 control but tab and line feed, DEL, and the C1 controls. Nobody types these; programs send them.
// eslint-disable-next-line no-control-regex -- these are what the rule is about
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Half of a surrogate pair standing alone. `String.prototype.isWellFormed` is missing before Safari 16.4. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/;

/** Marks that turn the direction of all that follows: never part of a name, and able to disguise one. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;

/** Nothing but space, no-break space and marks of no width, which a reader sees as empty. */
const INVISIBLE =
  /^[\s\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u3164\ufeff\uffa0]*$/;

/** Says whether every character of `text` can be stored and read back unchanged. Line ends may be of any kind. */
export function isWellFormed(text: string): boolean {
  return !CONTROLS.test(text.replace(/\r/g, '')) && !LONE_SURROGATE.test(text);
}

/** Says whether `text` holds a mark that overrides the direction of text (U+202A to U+202E, U+2066 to U+2069). */
export function hasDirectionOverride(text: string): boolean {
  return OVERRIDES.test(text);
}

/** Gives `text` as it is stored: NFC, lines ended by LF, no space around it, and '' where nothing can be seen. */
export function tidy(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?|\u2028|\u2029/g, '\n');
  return INVISIBLE.test(lines) ? '' : lines.trim();
}

/** Counts characters as Unicode code points, as JSON Schema's `maxLength` does: an emoji family of seven counts 7. */
export function lengthOf(text: string): number {
  return [...text].length;
}
