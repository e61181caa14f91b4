/**
 * Languages that nobody speaks, made of the English: they show in Storybook what a translation will do to a page before
 * there is one. CLDR has them by these codes.
 */

const accented = Object.fromEntries(
  [
    ...'aàeéiîoöuûyýcçdđgĝhĥjĵkķlļnñrŕsštťwŵzžAÀEÉIÎOÖUÛYÝCÇDĐGĜHĤJĴKĶLĻNÑRŔSŠTŤWŴZŽ'.matchAll(
      /(.)(.)/g,
    ),
  ].map(([, plain = '', other = '']) => [plain, other]),
);

/**
 * What each does to a sentence: `en-XA` is a third longer and has accents, and `ar-XB` is that from right to left as well.
 *
 * @type {Record<string, (english: string) => string>}
 */
export const pseudoLanguages = {
  'en-XA': (english) => listed(english, longer),
  'ar-XB': (english) =>
    listed(english, (one) =>
      longer(one).replace(/[^\s{}\d[\]]*\p{L}[^\s{}\d[\]]*/gu, '\u202e$&\u202c'),
    ),
};

/** The items of a list keep their number. @param {string} english @param {(item: string) => string} change */
function listed(english, change) {
  return english.split('|').map(change).join('|');
}

/** Brackets show where a sentence is cut off, or where English is not from the translators' files. @param {string} english */
function longer(english) {
  const grown = english.replace(/[a-z]/gi, (letter) =>
    (accented[letter] ?? letter).repeat(/[aeiouy]/.test(letter) ? 2 : 1),
  );
  return `[${grown}]`;
}
