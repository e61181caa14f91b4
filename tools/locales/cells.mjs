/** What a spreadsheet takes for the start of a formula, behind any apostrophes, in letters of either width. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Keeps a cell from running as a formula in a reviewer's spreadsheet: an apostrophe before it makes it text. @param {string} text */
export function guarded(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes back what {@link guarded} put before a cell. @param {string} cell */
export function unguarded(cell) {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * Reads a file as a spreadsheet saved it: in UTF-8, or in the UTF-16 that Excel calls “Unicode Text”. Gives nothing where it is
 * in neither, and letters were lost.
 *
 * @param {Uint8Array} bytes
 */
export function textOf(bytes) {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a day as somebody in these islands writes it, or as their spreadsheet wrote it anew: `2026-11-22` or `22/11/2026`.
 * Gives the cell itself where it is neither.
 *
 * @param {string} cell
 */
export function dayIn(cell) {
  const [, day = '', month = '', year] = /^(\d\d?)[./-](\d\d?)[./-](\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}
