import {emulateInFirefox} from './firefox.mjs';

/** @typedef {ReturnType<import('@web/test-runner-chrome').ChromeLauncher['getPage']>} Page */
/** @typedef {{media: '' | 'print', forcedColors: 'none' | 'active'}} Emulated */

/**
 * Lets a test print its page, or see it in the colours that a person chose for everything.
 *
 * The runner's own command for this leaves forced colours out without a word. WebKit can do neither from outside.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function emulate() {
  /** @type {WeakMap<Page, ReturnType<Page['createCDPSession']>>} */
  const sessions = new WeakMap();
  return {
    name: 'emulate',
    async executeCommand({command, payload, session}) {
      if (command !== 'emulate') return undefined;
      const {name} = session.browser;
      if (name === 'WebKit') throw new Error('WebKit can’t be told to print or to force colours');
      const launcher = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (
        /** @type {unknown} */ (session.browser)
      );
      const page = launcher.getPage(session.id);
      const {media, forcedColors} = /** @type {Emulated} */ (payload);
      if (name === 'Firefox') {
        await emulateInFirefox(page, {media, forcedColors});
        return true;
      }
      // It lasts for as long as the session that asked for it.
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const features = [{name: 'forced-colors', value: forcedColors}];
      await (await sessions.get(page))?.send('Emulation.setEmulatedMedia', {media, features});
      return true;
    },
  };
}
