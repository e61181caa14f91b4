/** Words too common to find anything by. */
const COMMON = new Set(
  (
    'a about am an and any are as at be by can do for from get has have he her him his how i im in is it its me my near ' +
    'not of on or our out she so some someone that the their them there they this to us was we what when where who ' +
    'will with you your y yn yr ar ir'
  ).split(' '),
);

/** Letters that stay themselves when their marks are taken off. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // As an Arabic keyboard writes what a Persian or an Urdu one writes otherwise.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ہ: 'ه',
  ة: 'ه',
};

/** Marks that words are known by without, and joiners. The vowels of India are marks too, and without them words are others. */
const MARKS = /(?![\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}\p{sc=Deva}\p{sc=Taml}])\p{M}|[\u200C\u200D]/gu;

/** A run of Chinese characters. Nothing stands between its words. */
const RUN = /^\p{sc=Han}{3,}$/u;

/** How people write what would otherwise fall into single letters. */
const WRITTEN_AS: readonly (readonly [RegExp, string])[] = [
  [/\ba\s?(?:&|\+|and|n)\s?e\b/g, ' emergency department '],
  [/\ba ?i ?s\b/g, ' ais '],
  [/['’`´ʼ]/g, ''],
];

/** More words, or longer ones, would only cost time. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/**
 * Brings text to the form in which words are compared: small letters without accents, so that "Tír" finds "Tir" and a
 * decomposed "é" finds a composed one.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[łøđðßæœıيىكہة]/g, (letter) => PLAIN[letter] ?? letter)
    .trim();
}

/** Gives all words of a text, folded, each in its singular. */
export function wordsOf(text: string): string[] {
  const folded = WRITTEN_AS.reduce((words, [from, to]) => words.replace(from, to), fold(text));
  const words = folded.replace(/\p{sc=Han}+/gu, ' $& ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (RUN.test(word) ? pairsOf([...word]) : singular(word)));
}

/** Chinese is looked up by every two characters that stand side by side. */
function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((next, index) => `${characters[index]}${next}`);
}

/** Gives the words of a search that are worth looking up, each once. */
export function searchWordsOf(query: string): string[] {
  const words = [...new Set(wordsOf(query))];
  return words
    .filter((word) => !COMMON.has(word) && word.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS);
}

/** The same is done to what is searched and to what is asked, so it need not be right, only alike. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
