import {randomInt} from 'node:crypto';

/** No letter or digit that is read, heard or written as another, and no vowel, so that no word comes of it. */
const ALPHABET = '23456789CDFGHJKMNPQRTVWXY';

/**
 * Makes a reference such as `NOR-7K4M-2QXW`: short enough to read out on the phone.
 * There are 150,000 million for each trust; the store refuses the rare one that is taken.
 */
export function newReference(trust: string): string {
  const pick = () => ALPHABET[randomInt(ALPHABET.length)];
  const four = () => Array.from({length: 4}, pick).join('');
  return `${prefixOf(trust)}-${four()}-${four()}`;
}

/** Gives the letters that tell the trusts' references apart for people: initials, or the first three letters. */
export function prefixOf(trust: string): string {
  const words = trust
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const initials = words.map((word) => word[0]).join('');
  return initials.length > 1 ? initials.slice(0, 4) : (words[0] ?? 'TW').slice(0, 3);
}

/** Gives a reference as it is kept, from one that was typed. */
export function tidyReference(typed: string): string {
  return typed.slice(0, 40).toUpperCase();
}
