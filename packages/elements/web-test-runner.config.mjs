import path from 'node:path';
import process from 'node:process';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {root} from '../../tools/files.mjs';
import {accessibilityTree} from '../../tools/wtr/accessibility-tree.mjs';
import {countReporter} from '../../tools/wtr/count-reporter.mjs';
import {emulate} from '../../tools/wtr/emulate.mjs';
import {launcherOf} from '../../tools/wtr/engines.mjs';
import {endService, serveService} from '../../tools/wtr/serve-service.mjs';
import {vendor} from '../../tools/wtr/vendor.mjs';

const elements = path.join(root, 'packages/elements');

// `tools/test-browsers.mjs` chooses another, and which tests it runs.
const engine = process.env['TEST_ENGINE'] ?? 'Chromium';
const files = process.env['TEST_FILES']?.split(path.delimiter) ?? ['**/*.test.ts'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: files.map((glob) => glob.replace(/^!?/, `$&${elements}/src/`)),
  // What ships: Lit's development build also prints a warning for every page.
  nodeResolve: {browser: true, exportConditions: ['production'], extensions: ['.ts', '.js']},
  plugins: [
    endService,
    accessibilityTree(),
    emulate(),
    vendor({
      'axe-core': 'axe-core',
      '@guidepup/virtual-screen-reader': '@guidepup/virtual-screen-reader/browser.js',
    }),
    // Fields must be set as the compiler's options say, or they hide Lit's properties. The plugin doesn't follow `extends`.
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: path.join(root, 'tsconfig.base.json'),
    }),
  ],
  middleware: [serveService],
  browsers: [launcherOf(engine)],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head><title>Component tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  testFramework: {config: {timeout: 10_000}},
  // A first browser on a busy machine.
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({reportTestProgress: false}), countReporter()],
};
