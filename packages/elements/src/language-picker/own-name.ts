/** What languages call themselves, where browsers can't say: Chromium 156 knows none of these. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  cy: 'Cymraeg',
  ga: 'Gaeilge',
  gd: 'Gàidhlig',
};

/** Gives the name of a language in that language, as it begins a line: `Cymraeg`, `العربية`, `Polski`. */
export function ownName(code: string): string {
  const known = OWN_NAMES[code];
  if (known) return known;
  // Asked for a language that it does not know, a browser would answer in its own.
  const [supported] = Intl.DisplayNames.supportedLocalesOf(code);
  const name = supported && new Intl.DisplayNames(supported, {type: 'language'}).of(code);
  return name ? name.charAt(0).toLocaleUpperCase(code) + name.slice(1) : code;
}
