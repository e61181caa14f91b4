import path from 'node:path';
import process from 'node:process';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyLiterals from 'rollup-plugin-minify-template-literals';
import esbuild from 'rollup-plugin-esbuild';
import {filesIn, root} from './tools/files.mjs';
import {importTogether} from './tools/rollup/import-together.mjs';
import {loadByName} from './tools/rollup/load-by-name.mjs';
import {ownCopies} from './tools/rollup/own-copies.mjs';
import {publishFiles} from './tools/rollup/publish-files.mjs';
import {shareCore} from './tools/rollup/share-core.mjs';
import {ownMessagesOnly, shortMessageIds} from './tools/rollup/short-message-ids.mjs';
import {trustedTypesPolicy} from './tools/rollup/trusted-types.mjs';
import {localeFiles} from './tools/locales/write-locales.mjs';

const elements = 'packages/elements';
const loader = 'trust-widgets.js';

const typescript = () =>
  esbuild({
    target: 'es2022',
    tsconfig: path.join(root, elements, 'tsconfig.json'),
    // The minifier below does better on zod's code, and twice is no smaller.
    minify: false,
  });

const templates = () =>
  minifyLiterals({
    include: `${elements}/src/**/*.ts`,
    options: {
      minifyOptions: {
        // One space stays where there was any: between a label and its number, say.
        conservativeCollapse: true,
        removeEmptyAttributes: false,
        // Without it a shape of a picture would hold the next one, and neither could be seen.
        keepClosingSlash: true,
        minifyJS: false,
      },
    },
  });

/** @type {import('rollup').WarningHandlerWithDefault} */
const onwarn = (warning, warn) => {
  // Rollup only warns, and leaves a page an import that no browser can follow.
  if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
  warn(warning);
};

/**
 * Leaves out what only stands by in @lit/localize: we change languages ourselves, and nothing of it works by itself.
 *
 * @type {import('rollup').TreeshakingOptions}
 */
const treeshake = {moduleSideEffects: (id) => !id.includes('/@lit/localize/')};

/**
 * What a trust's page loads: one small loader, one core, and one file a widget and a locale.
 *
 * @type {import('rollup').RollupOptions}
 */
const browser = {
  input: {'trust-widgets': `${elements}/src/loader.ts`},
  preserveEntrySignatures: false,
  treeshake,
  onwarn,
  plugins: [
    ownCopies(),
    nodeResolve({browser: true, exportConditions: ['production'], extensions: ['.ts', '.js']}),
    shortMessageIds({
      locale: localeFiles.map((end) => `${elements}/src/generated/locales/cy${end}.ts`),
    }),
    ownMessagesOnly(),
    loadByName({
      files: filesIn(`${elements}/src/generated/locales`).filter(
        (file) => !file.endsWith('.hosted.ts'),
      ),
    }),
    templates(),
    typescript(),
    trustedTypesPolicy('trust-widgets'),
    importTogether(),
    terser({
      ecma: 2020,
      module: true,
      compress: {passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true},
      format: {comments: false},
    }),
    publishFiles({loader}),
  ],
  output: {
    dir: `${elements}/dist/browser`,
    format: 'es',
    ...shareCore(),
    entryFileNames: loader,
    chunkFileNames: ({name, moduleIds}) => `${widgetOf(moduleIds) ?? name}-[hash].js`,
    // Without it a widget's chunk lists, and re-imports for nothing, what its imports import.
    hoistTransitiveImports: false,
    generatedCode: 'es2015',
  },
};

/**
 * What npm gets: a module for each of ours, with Lit left to the page so that two packages share
 * one copy. `@lit/localize` comes along: it lets itself be configured once a copy, so sharing it
 * with a host that uses it too would throw.
 *
 * @type {import('rollup').RollupOptions}
 */
const npm = {
  input: filesIn(`${elements}/src`, /\.ts$/).filter(
    (file) =>
      !/\.(test|suite|page|examples|d)\.ts$|\/testing\//.test(file) && !file.endsWith('/loader.ts'),
  ),
  onwarn,
  external: /^(lit|@trust-widgets\/[^/]+)(\/|$)/,
  plugins: [
    nodeResolve({exportConditions: ['production'], extensions: ['.ts', '.js']}),
    ownMessagesOnly(),
    templates(),
    typescript(),
  ],
  output: {
    dir: `${elements}/dist`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: `${elements}/src`,
    entryFileNames: ({name}) => {
      // npm leaves folders of this name out of a package.
      const [, dependency] = name.split(/.*node_modules\//);
      return `${dependency ? `vendor/${dependency}` : name}.js`;
    },
  },
};

/** A widget's chunk is named after its folder: every one of them starts in a `define.ts`. */
function widgetOf(/** @type {readonly string[]} */ modules) {
  return modules.map((id) => /\/src\/([\w-]+)\/define\.ts$/.exec(id)?.[1]).find(Boolean);
}

export default process.env['TARGET'] === 'npm' ? npm : browser;
