import {treeOfFirefox} from './firefox.mjs';

/** @typedef {import('./webkit.mjs').WebKitPage} WebKitPage */
/** @typedef {ReturnType<import('@web/test-runner-chrome').ChromeLauncher['getPage']>} Page */

/**
 * Gives tests the browser's own accessibility tree, groups and shadow roots among it: what a screen reader is given.
 *
 * The plugin that comes with the runner leaves groups out, and knows only Chromium.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function accessibilityTree() {
  return {
    name: 'accessibility-tree',
    executeCommand({command, payload, session}) {
      if (command !== 'accessibility-tree') return undefined;
      const {getPage} = /** @type {{getPage: (id: string) => unknown}} */ (
        /** @type {unknown} */ (session.browser)
      );
      const page = getPage.call(session.browser, session.id);
      if (session.browser.name === 'WebKit')
        return /** @type {WebKitPage} */ (page).accessible(String(payload));
      if (session.browser.name === 'Firefox') return treeOfFirefox(/** @type {Page} */ (page));
      return /** @type {Page} */ (page).accessibility.snapshot({interestingOnly: false});
    },
  };
}
