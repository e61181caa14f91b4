/** Longer than this, Chromium may fall silent before the end, and says nothing of it. */
const MOST = 180;

/** Cuts a text into what is said in one breath: its sentences, and of a long one its parts. */
export function sentencesOf(text: string, language: string): string[] {
  return split(text, language)
    .flatMap(inParts)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function split(text: string, language: string): string[] {
  // Firefox has it since version 125.
  if (!('Segmenter' in Intl)) return text.match(/[^.!?…。！？؟۔।]*[.!?…。！？؟۔।]*\s*/gu) ?? [];
  const sentences = new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text);
  return [...sentences].map(({segment}) => segment);
}

/** Cuts at the last comma or else the last space that is early enough. */
function inParts(sentence: string): string[] {
  if (sentence.length <= MOST) return [sentence];
  const start = sentence.slice(0, MOST);
  const comma = /^.*[,;:،؛、，](?!\d)/su.exec(start)?.[0].length ?? 0;
  const at = comma > MOST / 3 ? comma : start.lastIndexOf(' ') + 1 || MOST;
  return [sentence.slice(0, at), ...inParts(sentence.slice(at))];
}
