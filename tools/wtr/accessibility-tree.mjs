/**
 * Gives tests the browser's own accessibility tree, groups and shadow roots among it: what a screen reader is given.
 *
 * The plugin that comes with the runner leaves groups out.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function accessibilityTree() {
  return {
    name: 'accessibility-tree',
    executeCommand({command, session}) {
      if (command !== 'accessibility-tree') return undefined;
      const browser = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (
        /** @type {unknown} */ (session.browser)
      );
      return browser.getPage(session.id).accessibility.snapshot({interestingOnly: false});
    },
  };
}
