import {chromeLauncher} from '@web/test-runner-chrome';
import {browserFlags, findBrowser, findFirefox, findWebKit} from '../find-browser.mjs';
import {firefoxLauncher} from './firefox.mjs';
import {webKitLauncher} from './webkit.mjs';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/** The engines that people read the web with. Chromium comes first: every machine that tests has it. */
export const engines = /** @type {const} */ (['Chromium', 'Firefox', 'WebKit']);

/**
 * Gives the test runner a browser of an engine, or says how to get one.
 *
 * @param {string} engine
 * @returns {BrowserLauncher}
 */
export function launcherOf(engine) {
  switch (engine) {
    case 'Chromium':
      return chromiumLauncher();
    case 'Firefox':
      return firefoxLauncher(findFirefox());
    case 'WebKit':
      return webKitLauncher(findWebKit());
    default:
      throw new Error(`No such engine: ${engine}. Choose of: ${engines.join(', ')}`);
  }
}

function chromiumLauncher() {
  const launcher = chromeLauncher({
    launchOptions: {executablePath: findBrowser(), args: browserFlags},
    concurrency: 2,
    // A window each: a tab behind another is never drawn, and whatever waits for a frame waits for ever.
    // And cookies of its own each, or one test would sign out whom another signed in.
    createPage: async ({browser}) =>
      (await browser.createBrowserContext()).newPage({type: 'window'}),
  });
  launcher.name = 'Chromium';
  return launcher;
}
