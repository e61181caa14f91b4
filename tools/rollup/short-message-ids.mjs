import {readFileSync} from 'node:fs';

const translated = /\/generated\/locales\/[\w.-]+\.ts$/;
const worded = /\.wording\.ts$/;

/**
 * Gives every sentence a short id in the bundle: `referral.contact.title.self` becomes `4k`.
 *
 * The ids given by hand, and what is said about a sentence, are for translators. In a page they would weigh almost as
 * much as the sentences, there and again in every language.
 *
 * @param {{locale: string[]}} options `locale`: the files of a generated locale, which name every sentence in a fixed order
 * @returns {import('rollup').Plugin}
 */
export function shortMessageIds({locale}) {
  /** @type {Map<string, string>} */
  let short = new Map();
  return {
    name: 'short-message-ids',
    buildStart() {
      const sentences = locale.map((file) => readFileSync(file, 'utf8')).join('\n');
      const ids = [...sentences.matchAll(/^\s*'([^']+)': /gm)].map(([, id]) => id);
      short = new Map(ids.map((id, index) => [id ?? '', index.toString(36)]));
    },
    transform(code, module) {
      /** @param {string} id */
      const shorten = (id) =>
        short.get(id) ??
        this.error(`${module}: the sentence ${id} is in no locale. Build the locales.`);
      if (worded.test(module)) {
        const shortened = code
          .replace(/\bid: '([\w.-]+)'/g, (_, id) => `id: '${shorten(id)}'`)
          .replace(/,\s*desc:\s*(['"])(?:(?!\1)[^\\]|\\.)*\1/g, '');
        return {code: shortened, map: null};
      }
      if (translated.test(module)) {
        return {
          code: code.replace(/^(\s*)'([^']+)': /gm, (_, space, id) => `${space}'${shorten(id)}': `),
          map: null,
        };
      }
      return null;
    },
  };
}

/**
 * Leaves out how `@lit/localize` says a sentence until it is told how: ours is there from the start.
 *
 * @returns {import('rollup').Plugin}
 */
export function ownMessagesOnly() {
  return {
    name: 'own-messages-only',
    load: (id) =>
      id.endsWith('@lit/localize/internal/default-msg.js') ? 'export let defaultMsg;' : null,
  };
}
