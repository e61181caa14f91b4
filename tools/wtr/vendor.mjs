import {build} from 'esbuild';

/**
 * Serves packages that are CommonJS, which the test runner hands to a browser as they are.
 *
 * @param {Record<string, string>} packages the file to bundle for each name
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
    async serve({path}) {
      if (!path.startsWith(folder)) return undefined;
      const name = path.slice(folder.length).replace(/\.js$/, '');
      const file = packages[name];
      if (!file) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(file));
      return {body: (await bundles.get(name)) ?? '', type: 'js'};
    },
  };
}

/** @param {string} file */
async function bundle(file) {
  const {outputFiles} = await build({
    // `export *` of a CommonJS module has no default, which is how axe-core is imported.
    stdin: {
      contents: `export * from ${JSON.stringify(file)}; import * as all from ${JSON.stringify(file)}; export default all.default ?? all;`,
      resolveDir: '/',
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
