import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';

const asked = /\/generated\/words([.\w]*)\.ts$/;

/**
 * Loads each language by a name that is put together in the page: `ur.passport` and the one hash that all of them share.
 * To name a hundred files one by one would weigh on every page, also on those that are in English.
 *
 * @param {{files: readonly string[]}} translations the modules of every language that a page may ask for
 * @returns {import('rollup').Plugin}
 */
export function loadByName({files}) {
  const hash = files
    .reduce((all, file) => all.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')
    .slice(0, 8);
  return {
    name: 'load-by-name',
    buildStart() {
      for (const file of files) {
        const fileName = `${path.basename(file, '.ts')}-${hash}.js`;
        this.emitFile({type: 'chunk', id: file, fileName, preserveSignature: 'strict'});
      }
    },
    transform(_code, module) {
      const [, part] = asked.exec(module) ?? [];
      if (part === undefined) return null;
      const code = `export const words = (code) => import(\`./\${code}${part}-${hash}.js\`);`;
      return {code, map: null};
    },
  };
}
