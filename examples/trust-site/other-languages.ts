import {directionOf} from '@trust-widgets/contract';

/** An address of a page in another language, as `/northbank/ur/refer/`: the page that it is of, and the language. */
const ADDRESS = /^(\/[a-z]+\/)([a-z]{2,3}(?:-[A-Za-z-]+)?)\/(.*)$/;

/** Finds which page an address means that nobody has translated, and in which language its widgets are to speak. */
export function pageToTranslate(
  address: string,
  languages: readonly string[],
): {readonly address: string; readonly language: string} | undefined {
  const [, trust = '', language = '', page = ''] = ADDRESS.exec(address) ?? [];
  return languages.includes(language) ? {address: trust + page, language} : undefined;
}

/**
 * Makes an English page one in another language. Its widgets follow the language of the page; the words around them stay
 * in English and say so, as on the site of a trust that has translated none.
 */
export function inLanguage(html: string, language: string): string {
  return html
    .replace('<html lang="en">', `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace('<title>', '<title lang="en">')
    .replace(
      /<(a|div class="demonstration"|nav|h1|h2|p|ul)(?=[\s>])(?![^>]*\slang=)/g,
      (tag) => `${tag} lang="en" dir="ltr"`,
    )
    .replace(/(<li[^>]*>\s*<a[^>]* href="\/[a-z]+\/)(?=[^"]*">)/g, `$1${language}/`);
}
