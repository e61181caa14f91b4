import path from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {root} from '../../tools/files.mjs';
import {browserFlags, findBrowser} from '../../tools/find-browser.mjs';
import {accessibilityTree} from '../../tools/wtr/accessibility-tree.mjs';
import {countReporter} from '../../tools/wtr/count-reporter.mjs';
import {endService, serveService} from '../../tools/wtr/serve-service.mjs';
import {vendor} from '../../tools/wtr/vendor.mjs';

const elements = path.join(root, 'packages/elements');

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: `${elements}/src/**/*.test.ts`,
  // What ships: Lit's development build also prints a warning for every page.
  nodeResolve: {browser: true, exportConditions: ['production'], extensions: ['.ts', '.js']},
  plugins: [
    endService,
    accessibilityTree(),
    vendor({
      'axe-core': 'axe-core',
      '@guidepup/virtual-screen-reader': '@guidepup/virtual-screen-reader/browser.js',
    }),
    // Lit's decorators on fields need the compiler's options; the plugin doesn't follow `extends`.
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: path.join(root, 'tsconfig.base.json'),
    }),
  ],
  middleware: [serveService],
  browsers: [
    chromeLauncher({
      launchOptions: {executablePath: findBrowser(), args: browserFlags},
      concurrency: 2,
      // A window each: a tab behind another is never drawn, and whatever waits for a frame waits for ever.
      // And cookies of its own each, or one test would sign out whom another signed in.
      createPage: async ({browser}) =>
        (await browser.createBrowserContext()).newPage({type: 'window'}),
    }),
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head><title>Component tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  testFramework: {config: {timeout: 10_000}},
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({reportTestProgress: false}), countReporter()],
};
