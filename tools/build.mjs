/**
 * Builds what is asked for, and only what is stale.
 *
 *     node tools/build.mjs                    everything
 *     node tools/build.mjs locales browser    only these
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {bin, filesIn, root, whenChanged} from './files.mjs';
import {localeFiles, writeLocales} from './locales/write-locales.mjs';
import {unitsOf} from './locales/xliff.mjs';

const elements = 'packages/elements';
const generated = `${elements}/src/generated`;
const published = ['contract', 'sdk', 'elements', 'server'].map((name) => `packages/${name}`);
const notShipped = /\.(test|suite|page|examples)\.ts$|\/testing\//;

/** @param {string} folder */
const sourceOf = (folder) =>
  filesIn(`${folder}/src`).filter((file) => !file.startsWith(generated) && !notShipped.test(file));

const builders = {
  /** Turns the translators' files into modules. */
  locales: () =>
    whenChanged(
      {
        name: 'locales',
        inputs: [
          `${elements}/lit-localize.json`,
          ...filesIn(`${elements}/locales`, /\.xlf$/),
          ...filesIn('tools/locales'),
        ],
        outputs: [
          `${generated}/languages.ts`,
          ...localeFiles.flatMap((end) => [
            `${generated}/words${end}.ts`,
            ...targetLocales().map((locale) => `${generated}/locales/${locale}${end}.ts`),
          ]),
        ],
      },
      () => {
        say('Building the locales …');
        const missing = targetLocales().flatMap((locale) =>
          unitsOf(read(`${elements}/locales/${locale}.xlf`))
            .filter(({target}) => !target)
            .map(({id}) => `${locale}: ${id}`),
        );
        if (missing.length > 0) throw new Error(`A translation is missing.\n${missing.join('\n')}`);
        writeLocales({
          from: path.join(root, elements, 'locales'),
          to: path.join(root, generated),
          locales: targetLocales(),
        });
      },
    ),

  /** Describes every element to Storybook, and to VS Code and the editors of JetBrains. */
  manifest: () =>
    whenChanged(
      {
        name: 'manifest',
        inputs: [
          ...sourceOf(elements),
          `${elements}/custom-elements-manifest.config.mjs`,
          `${elements}/package.json`,
          'docs/styling.md',
        ],
        outputs: [
          'custom-elements.json',
          'vscode.html-custom-data.json',
          'vscode.css-custom-data.json',
          'web-types.json',
        ].map((file) => `${elements}/${file}`),
      },
      () => {
        say('Describing the elements …');
        run('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs'], elements);
      },
    ),

  /** The files that a trust's page loads. */
  browser: () =>
    whenChanged(
      {
        name: 'browser',
        inputs: [
          'rollup.config.mjs',
          'pnpm-lock.yaml',
          'tsconfig.base.json',
          'tools/snippets.mjs',
          ...filesIn('tools/rollup'),
          ...filesIn(generated),
          ...['packages/contract', 'packages/sdk', elements].flatMap(sourceOf),
        ],
        outputs: ['trust-widgets.js', 'manifest.json', 'snippets.txt'].map(
          (file) => `${elements}/dist/browser/${file}`,
        ),
      },
      () => {
        say('Building the widgets …');
        run('rollup', ['--config', '--silent', '--environment', 'TARGET:browser']);
        const [tags = ''] = read(`${elements}/dist/browser/snippets.txt`).split(/^3\. /m);
        say(
          `\n${tags.trim()}\n\nMore, with the integrity of every file: ${elements}/dist/browser/snippets.txt\n`,
        );
      },
    ),

  /** Storybook, as files that any server can hand out. */
  stories: () =>
    whenChanged(
      {
        name: 'stories',
        inputs: [
          'pnpm-lock.yaml',
          'tsconfig.base.json',
          `${elements}/custom-elements.json`,
          'tools/snippets.mjs',
          ...filesIn('tools/locales'),
          ...filesIn('stories'),
          ...filesIn('tools/locales'),
          ...filesIn(`${elements}/locales`),
          ...filesIn(generated),
          ...['packages/contract', 'packages/sdk', elements].flatMap((folder) =>
            filesIn(`${folder}/src`),
          ),
        ],
        outputs: ['stories/dist/index.json', 'stories/dist/iframe.html'],
      },
      () => {
        say('Building the stories …');
        const storybook = path.join(root, 'stories/node_modules/.bin/storybook');
        run(storybook, ['build', '--output-dir', 'dist', '--quiet'], 'stories');
      },
    ),

  /** What is published to npm. */
  packages: () =>
    whenChanged(
      {
        name: 'packages',
        inputs: [
          'rollup.config.mjs',
          'pnpm-lock.yaml',
          'tsconfig.base.json',
          ...filesIn(generated),
          ...published.flatMap((folder) => [`${folder}/tsconfig.src.json`, ...sourceOf(folder)]),
        ],
        outputs: published.map((folder) => `${folder}/dist/index.d.ts`),
      },
      () => {
        say('Building the packages …');
        run('tsc', ['--build', ...published.map((folder) => `${folder}/tsconfig.src.json`)]);
        run('rollup', ['--config', '--silent', '--environment', 'TARGET:npm']);
      },
    ),
};

/** @param {string} name @returns {name is keyof typeof builders} */
const isBuilder = (name) => Object.hasOwn(builders, name);

/** @param {string[]} names */
export async function build(...names) {
  for (const name of names.length > 0 ? names : Object.keys(builders)) {
    if (!isBuilder(name)) {
      stop(
        `There is nothing called ${name} to build. Choose of: ${Object.keys(builders).join(', ')}`,
      );
    }
    await builders[name]();
  }
}

/** @returns {string[]} */
export function targetLocales() {
  return JSON.parse(read(`${elements}/lit-localize.json`)).targetLocales;
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

/**
 * @param {string} tool
 * @param {string[]} args
 * @param {string} [folder] where to run it
 */
export function run(tool, args, folder = '.') {
  const {status, stdout, stderr, error} = spawnSync(
    path.isAbsolute(tool) ? tool : bin(tool),
    args,
    {
      cwd: path.join(root, folder),
      env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'},
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  if (status !== 0) stop(`${tool} failed. ${error?.message ?? ''}\n${output}`);
  return output;
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  throw new Error(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(...process.argv.slice(2)).catch((/** @type {Error} */ {message}) => {
    say(message);
    process.exitCode = 1;
  });
}
