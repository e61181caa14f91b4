import {ownNames} from '../fields/language/own-names.ts';

/** Gives the name of a language in that language, as it begins a line: `Cymraeg`, `العربية`, `Polski`. */
export function ownName(code: string): string {
  if (code === 'en-x-easyread') return 'Easy Read';
  const name = ownNames[code];
  return name ? name.charAt(0).toLocaleUpperCase(code) + name.slice(1) : code;
}
