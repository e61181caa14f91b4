/** What a language can be found by, all of it {@link folded}. */
export interface Findable {
  /** Its code, its name in the reader's language, and what it calls itself. */
  readonly names: readonly string[];
  /** What else it is called. */
  readonly otherNames: readonly string[];
}

/** Letters that are letters of their own, and have no mark to take off. */
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th',
  ك: 'ک', ي: 'ی', ى: 'ی', ة: 'ه', ـ: '',
}; // prettier-ignore

/** Writes a name as one that is looked for: without marks, capitals and signs, and with one space between words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gsu, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Finds languages by a name in the reader's language, by what they call themselves or are called besides, or by code.
 * The nearest come first, and those that are equally near in the order in which they were given. Only when nothing is
 * found are names with a slip in them found: one edit in a short word, two in a longer one.
 */
export function findLanguages<Language extends Findable>(
  text: string,
  languages: readonly Language[],
): readonly Language[] {
  const sought = folded(text);
  if (sought === '') return languages;
  const found = nearest(languages, (language) => nearness(sought, language));
  return found.length > 0 ? found : nearest(languages, (language) => slips(sought, language));
}

/** Gives the one language whose name or code this is, and nothing where several have it. */
export function languageNamed<Language extends Findable>(
  text: string,
  languages: readonly Language[],
): Language | undefined {
  const sought = folded(text);
  const named = languages.filter(({names}) => names.includes(sought));
  return named.length === 1 ? named[0] : undefined;
}

function nearest<Language>(
  languages: readonly Language[],
  distance: (language: Language) => number | undefined,
): readonly Language[] {
  return languages
    .map((language) => ({language, away: distance(language)}))
    .filter((one): one is {language: Language; away: number} => one.away !== undefined)
    .sort((a, b) => a.away - b.away)
    .map(({language}) => language);
}

/** 0 for the name itself, or the code; then names that begin so, that have a word that does, and that hold it at all. */
function nearness(sought: string, {names, otherNames}: Findable): number | undefined {
  const all = [...names, ...otherNames];
  if (all.includes(sought)) return 0;
  if (all.some((name) => name.startsWith(sought))) return 1;
  if (all.some((name) => name.includes(` ${sought}`))) return 2;
  return sought.length > 2 && all.some((name) => name.includes(sought)) ? 3 : undefined;
}

/** How many slips are in what was typed of a name, or of a word of it; nothing when they are too many to be slips. */
function slips(sought: string, {names, otherNames}: Findable): number | undefined {
  const allowed = sought.length < 3 ? 0 : sought.length < 6 ? 1 : 2;
  const words = [...names, ...otherNames].flatMap((name) => [name, ...name.split(' ')]);
  const fewest = Math.min(...words.map((word) => editsToBegin(sought, word)));
  return fewest <= allowed ? fewest : undefined;
}

/**
 * The fewest edits (a letter more, less, other, or two that changed places) that make of `typed` the beginning of `name`:
 * people look at the list before they have typed a name to its end.
 */
function editsToBegin(typed: string, name: string): number {
  let before: number[] = [];
  let row = Array.from({length: name.length + 1}, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= name.length; j += 1) {
      const isSame = typed[i - 1] === name[j - 1];
      const haveChangedPlaces = typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1];
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (isSame ? 0 : 1),
        haveChangedPlaces ? before[j - 2]! + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}
