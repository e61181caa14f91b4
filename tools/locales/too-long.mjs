/** How wide letters are on the whole, in `em`, where they are wider than Latin ones. Measured in Noto and DejaVu. */
const WIDTHS = /** @type {Readonly<Record<string, number>>} */ ({
  bn: 0.78,
  gu: 0.67,
  ne: 0.71,
  pa: 0.67,
  ta: 1.05,
  ti: 0.63,
  uk: 0.56,
});
const LATIN = 0.52;

/** What a line holds in a window of 320 pixels, in `em` of its own text: a heading's is half as large again. */
const ROOM = 16;
const ROOM_OF_HEADING = 12;

/** How many times as long as the English a text may be, and the least length that may be so many times as long. */
const TIMES = 3;
const LEAST = 20;

/**
 * Finds what may break the layout on a narrow phone: a word that does not fit a line, or a text several times as long as the
 * English.
 *
 * @param {{id: string, source: string, target: string}} unit
 * @param {string} locale
 * @returns {string[]}
 */
export function tooLong({id, source, target}, locale) {
  const room = /\.(title|call999)\b/.test(id) ? ROOM_OF_HEADING : ROOM;
  const words = piecesOf(target, locale).filter((piece) => widthOf(piece, locale) > room);
  const most = TIMES * Math.max(source.length, LEAST);
  const length = lengthOf(target);
  return [
    ...words.map((word) => `this does not fit a line of a narrow phone: ${word}`),
    ...(length > most ? [`it has ${length} characters, and ${most} is the most`] : []),
  ];
}

/** What a browser does not break: between signs of Chinese it does. @param {string} text @param {string} locale */
function piecesOf(text, locale) {
  return locale.startsWith('zh-')
    ? [...(text.match(/[\w.@]+/g) ?? [])]
    : text.split(/[\s\u200b|–—-]+/);
}

/** @param {string} word @param {string} locale */
function widthOf(word, locale) {
  return lengthOf(word) * (/^\p{Script=Latin}/u.test(word) ? LATIN : (WIDTHS[locale] ?? LATIN));
}

const letters = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** As a reader counts, for whom a letter with its accents is one. @param {string} text */
function lengthOf(text) {
  // What is short in any way of counting need not be counted well.
  return text.length <= 10 ? text.length : [...letters.segment(text)].length;
}
