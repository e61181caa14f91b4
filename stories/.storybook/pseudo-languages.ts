import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';
import {pseudoLanguages as languages} from '../../tools/locales/pseudo.mjs';
import {localeParts} from '../../tools/locales/write-locales.mjs';
import {unitsOf} from '../../tools/locales/xliff.mjs';

/** Every translators' file has the English beside the translation. */
const SENTENCES = new URL('../../packages/elements/locales/cy.xlf', import.meta.url);

const made = /\/locales\/pseudo\/([\w-]+)(?:\.(\w+))?$/;

/**
 * Has the widgets in Storybook speak languages that nobody speaks, and that no trust's page gets: they show where a
 * longer translation does not fit, and what is not in the translators' files.
 */
export function pseudoLanguages(): Plugin {
  return {
    name: 'pseudo-languages',
    enforce: 'pre',
    transform(code, module) {
      const codes = Object.keys(languages);
      if (module.endsWith('/generated/languages.ts'))
        return code.replace(/(?='\.split)/, ` ${codes.join(' ')}`);
      const [, end] = /\/generated\/words([.\w]*)\.ts$/.exec(module) ?? [];
      if (end === undefined) return null;
      const files = codes.map((one) => `'${one}': () => import('/locales/pseudo/${one}${end}'),`);
      return code.replace('};', `${files.join('\n')}\n};`);
    },
    resolveId: (source) => (made.test(source) ? `\0${source}` : null),
    load(module) {
      const [, language = '', part = ''] = made.exec(module) ?? [];
      const change = languages[language];
      if (!change) return null;
      this.addWatchFile(fileURLToPath(SENTENCES));
      const own = unitsOf(readFileSync(SENTENCES, 'utf8'))
        .filter(
          ({id}) =>
            (Object.keys(localeParts).find((name) => localeParts[name]!.test(id)) ?? '') === part,
        )
        .map(({id, source}) => [id, change(source)]);
      return `export const templates = ${JSON.stringify(Object.fromEntries(own))};`;
    },
  };
}
