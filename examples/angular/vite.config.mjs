import {readFileSync} from 'node:fs';
import {createEs2015LinkerPlugin} from '@angular/compiler-cli/linker/babel';
import {transformAsync} from '@babel/core';
import {defineConfig} from 'vite';

/** Angular's packages come half compiled. Its own build finishes them in the same way; `ng build` needs none of this. */
function angularLinker() {
  const linker = createEs2015LinkerPlugin({
    fileSystem: {
      resolve: (/** @type {string[]} */ ...parts) => parts.join('/'),
      exists: () => false,
      dirname: (/** @type {string} */ file) => file,
      relative: (/** @type {string} */ _, /** @type {string} */ to) => to,
      readFile: (/** @type {string} */ file) => readFileSync(file, 'utf8'),
    },
    logger: {level: 1, debug() {}, info() {}, warn: console.warn, error: console.error},
    linkerJitMode: false,
    sourceMapping: false,
  });
  return {
    name: 'angular-linker',
    /** @param {string} code @param {string} id */
    async transform(code, id) {
      if (!id.includes('@angular') || !code.includes('ɵɵngDeclare')) return undefined;
      const linked = await transformAsync(code, {
        filename: id,
        plugins: [linker],
        configFile: false,
        babelrc: false,
        compact: false,
      });
      return linked?.code ? {code: linked.code, map: null} : undefined;
    },
  };
}

export default defineConfig({
  plugins: [angularLinker()],
  define: {
    ngDevMode: 'false',
    ngServerMode: 'false',
    ngJitMode: 'false',
    ngI18nClosureMode: 'false',
  },
});
