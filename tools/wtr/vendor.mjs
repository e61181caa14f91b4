import path from 'node:path';
import {build} from 'esbuild';
import {root} from '../files.mjs';

/**
 * Serves packages that are CommonJS, which the test runner hands to a browser as they are.
 *
 * @param {Record<string, string>} packages what to bundle for each name that a test imports
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function vendor(packages) {
  const folder = '/__vendor__/';
  /** @type {Map<string, Promise<string>>} */
  const bundles = new Map();
  return {
    name: 'vendor',
    resolveImport({source}) {
      return Object.hasOwn(packages, source) ? `${folder}${source}.js` : undefined;
    },
    async serve({path: url}) {
      const name = url.startsWith(folder) ? url.slice(folder.length).replace(/\.js$/, '') : '';
      const source = packages[name];
      if (!source) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(source));
      return {body: (await bundles.get(name)) ?? '', type: 'js'};
    },
  };
}

/** @param {string} source */
async function bundle(source) {
  const {outputFiles} = await build({
    stdin: {
      // `export *` leaves out the default, which is how axe-core is imported.
      contents: `export * from '${source}'; import * as all from '${source}'; export default all.default;`,
      resolveDir: path.join(root, 'packages/elements'),
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
