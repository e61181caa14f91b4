/** The script of each language that is not written in Latin letters, by its name in Unicode. */
const SCRIPTS = /** @type {Readonly<Record<string, string>>} */ ({
  ar: 'Arab',
  bn: 'Beng',
  ckb: 'Arab',
  fa: 'Arab',
  gu: 'Gujr',
  ne: 'Deva',
  pa: 'Guru',
  pnb: 'Arab',
  prs: 'Arab',
  ps: 'Arab',
  ta: 'Taml',
  ti: 'Ethi',
  uk: 'Cyrl',
  ur: 'Arab',
  'zh-Hans': 'Hani',
  'zh-Hant': 'Hani',
});

/** Written in Latin letters in every language: names, keys, units, what a clock says, and a pronoun of Chinese. */
const LATIN_NAMES = new Set(
  (
    'NHS Lifeline BSL ISL Shift QR GP Easy Read Makaton PDF Word USB SMS https A E U TA mg am pm ' +
    'Sign Supported English'
  ).split(' '),
);

/** Signs of one way of writing Chinese that the other writes otherwise, in the same order. */
const CHINESE = {
  'zh-Hans': '们这请时个会说为与问语读写过还您长门开关电话联医护团队帮发给让应该进选择务员',
  'zh-Hant': '們這請時個會說為與問語讀寫過還您長門開關電話聯醫護團隊幫發給讓應該進選擇務員',
};

/**
 * Finds what is written in letters that whoever reads the language may not know. Names stay as they are, and so does English
 * in brackets after its translation, which people meet on paper and on screens.
 *
 * @param {string} text
 * @param {string} locale
 * @returns {string[]}
 */
export function foreignWords(text, locale) {
  const own = lettersOf(SCRIPTS[locale] ?? 'Latn');
  const words = withoutGlosses(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const foreign = words.filter((word) => !LATIN_NAMES.has(word) && !own.test(word));
  return [...foreign, ...signsOfOtherChinese(text, locale)];
}

/**
 * A text without what is not read as words: what is put in, addresses, what holds a figure (a postcode), and short English in
 * brackets.
 *
 * @param {string} text
 */
export function withoutGlosses(text) {
  return text
    .replace(/\{\d\}/g, ' ')
    .replace(/[\w.]+@[\w.]+/g, ' ')
    .replace(/[A-Z]*\d[A-Za-z0-9]*/g, ' ')
    .replace(/[(（][^()（）]{1,40}[)）]/g, (aside) => aside.replace(/[a-z’-]+/gi, ' '));
}

/** @type {Map<string, RegExp>} */
const made = new Map();

/** A word in a script alone, with the marks that all scripts share. @param {string} script */
function lettersOf(script) {
  const letters =
    made.get(script) ?? new RegExp(`^[\\p{Script_Extensions=${script}}\\p{Lm}\\p{M}]+$`, 'u');
  made.set(script, letters);
  return letters;
}

/** @param {string} text @param {string} locale */
function signsOfOtherChinese(text, locale) {
  if (locale !== 'zh-Hans' && locale !== 'zh-Hant') return [];
  const own = CHINESE[locale];
  const other = CHINESE[locale === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'];
  return [...text].filter((sign) => other.includes(sign) && !own.includes(sign));
}
