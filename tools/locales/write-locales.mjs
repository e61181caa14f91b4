import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {STANDINGS, unitsOf} from './xliff.mjs';

/**
 * What not every page loads of a language: a part's name, and the sentences that belong to it. The other sentences are
 * the language's main part.
 *
 * @type {Record<string, RegExp>}
 */
export const localeParts = {
  hosted: /^(hosted|pages)\./,
  directory: /^(directory|service)\./,
  interpreter: /^interpreter\./,
  passport: /^(passport|passportNow|passportView|sharedPassport)\./,
  keeping: /^(passport[A-Z]\w*|device|fromPassport)\./,
};

/** The files that a language comes in, by the ends of their names. */
export const localeFiles = ['', ...Object.keys(localeParts).map((part) => `.${part}`)];

/**
 * Turns the translators' files into modules of nothing but texts, `{0}` standing where a page puts something in: no
 * translation can hold markup or a script. Beside them stands what loads each part of each language.
 *
 * @param {{from: string, to: string, locales: readonly string[]}} folders
 */
export function writeLocales({from, to, locales}) {
  rmSync(to, {recursive: true, force: true});
  mkdirSync(path.join(to, 'locales'), {recursive: true});
  const standings = locales.map((locale) => {
    const units = unitsOf(readFileSync(path.join(from, `${locale}.xlf`), 'utf8'));
    for (const end of localeFiles) {
      const own = units.filter(({id}) => partOf(id) === end);
      write(`locales/${locale}${end}.ts`, [
        'export const templates: Readonly<Record<string, string>> = {',
        ...own.map(({id, target}) => `  '${id}': ${JSON.stringify(target)},`),
        '};',
      ]);
    }
    return [locale, leastOf(units)];
  });
  write('languages.ts', [
    '/** The languages that there are translations into, by BCP 47 code. */',
    `export const targetLocales: readonly string[] = '${locales.join(' ')}'.split(' ');`,
    '',
    '/** How far the least checked sentence of a language has come, where somebody has checked each of them. */',
    "export const standings: Readonly<Record<string, 'reviewed' | 'signed-off'>> = {",
    ...standings
      .filter(([, standing]) => standing !== 'drafted')
      .map(([locale, standing]) => `  '${locale}': '${standing}',`),
    '};',
  ]);
  for (const end of localeFiles) {
    write(`words${end}.ts`, [
      'const files: Readonly<Record<string, () => Promise<{readonly templates: Readonly<Record<string, string>>}>>> = {',
      ...locales.map((locale) => `  '${locale}': () => import('./locales/${locale}${end}.ts'),`),
      '};',
      '',
      '/** Loads this part of a language: its sentences by their ids. Nothing, for a language that we do not have. */',
      'export const words = async (code: string) => files[code]?.();',
    ]);
  }

  /** @param {string} file @param {readonly string[]} lines */
  function write(file, lines) {
    writeFileSync(path.join(to, file), `// Written by tools/locales.\n${lines.join('\n')}\n`);
  }
}

/** @param {import('./xliff.mjs').Unit[]} units */
function leastOf(units) {
  return Object.values(STANDINGS).find((standing) =>
    units.some((unit) => unit.standing === standing),
  );
}

/** @param {string} id */
function partOf(id) {
  const part = Object.keys(localeParts).find((name) => localeParts[name]?.test(id));
  return part === undefined ? '' : `.${part}`;
}
