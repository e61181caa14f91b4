import {readFileSync, writeFileSync} from 'node:fs';

/**
 * What only the pages of some widgets, or the service's own, load of a language: a part's name, and the sentences that belong to it.
 *
 * @type {Record<string, RegExp>}
 */
export const localeParts = {
  hosted: /^(hosted|pages)\./,
  interpreter: /^interpreter\./,
  passport: /^(passport\w*|device|fromPassport|sharedPassport)\./,
};

/**
 * Takes the sentences of each part out of a generated locale, into a module beside it: `cy.ts` and `cy.passport.ts`.
 *
 * @param {string} file
 */
export function splitLocale(file) {
  const [head = '', ...sentences] = readFileSync(file, 'utf8').split(/^(?=\s*'[\w.-]+': )/m);
  const last = sentences.pop() ?? '';
  const end = last.search(/^\s*};\s*$/m);
  const tail = last.slice(end);
  const all = [...sentences, last.slice(0, end)];
  const partOf = (/** @type {string} */ sentence) => {
    const [, id = ''] = /'([\w.-]+)'/.exec(sentence) ?? [];
    return Object.keys(localeParts).find((part) => localeParts[part]?.test(id));
  };
  for (const part of [undefined, ...Object.keys(localeParts)]) {
    const own = all.filter((sentence) => partOf(sentence) === part).join('');
    writeFileSync(part ? file.replace(/ts$/, `${part}.ts`) : file, head + own + tail);
  }
}
