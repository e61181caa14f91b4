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

/** Nothing but space, the blank of Braille and marks that Unicode says not to show, which a reader sees as empty. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** What people put between the characters of a number or a postcode, or paste along with it without seeing it. */
const SEPARATORS = /[\s\p{P}\p{Default_Ignorable_Code_Point}\u2212]/gu;

/**
 * More marks on one letter than any language has (30 by the Stream-Safe Text Format of Unicode, UAX 15).
 * Putting a long pile of them in order takes the square of its height: 50,000 marks take seconds.
 */
const PILED_MARKS = /\p{M}{31}/u;

/** Says whether every character of `text` can be stored and read back unchanged. Line ends may be of any kind. */
export function isWellFormed(text: string): boolean {
  return !CONTROLS.test(text.replace(/\r/g, '')) && !LONE_SURROGATE.test(text);
}

/** Says whether `text` holds a mark that overrides the direction of text (U+202A to U+202E, U+2066 to U+2069). */
export function hasDirectionOverride(text: string): boolean {
  return OVERRIDES.test(text);
}

/**
 * Gives `text` as it is stored: NFC, lines ended by LF, no space around it, and '' where nothing can be seen.
 * A pile of marks that no language has is kept as it came.
 */
export function tidy(text: string): string {
  const composed = PILED_MARKS.test(text) ? text : text.normalize('NFC');
  const lines = composed.replace(/\r\n?|\u2028|\u2029/g, '\n');
  return INVISIBLE.test(lines) ? '' : lines.trim();
}

/** Gives `text` without marks that Unicode says not to show, which come along when an address is pasted from a page. */
export function withoutMarks(text: string): string {
  return tidy(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** Gives the characters of a number or a code alone, without what stands between them: `999 000-0018` is `9990000018`. */
export function compact(text: string): string {
  return westernDigits(text).replace(SEPARATORS, '');
}

/** Reads the digits of Arabic, Persian and full-width keyboards as 0 to 9. */
export function westernDigits(text: string): string {
  // In each of these blocks the last four bits of a digit are its value.
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}

/** Counts characters as Unicode code points, as JSON Schema's `maxLength` does: an emoji family of seven counts 7. */
export function lengthOf(text: string): number {
  return [...text].length;
}
