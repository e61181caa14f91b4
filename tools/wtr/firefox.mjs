import {setTimeout as wait} from 'node:timers/promises';
import {chromeLauncher} from '@web/test-runner-chrome';

/** @typedef {ReturnType<import('@web/test-runner-chrome').ChromeLauncher['getPage']>} Page */
/** @typedef {{send: (method: string, params: object) => Promise<{result: any}>}} Connection */

/**
 * Drives Firefox by WebDriver BiDi, which the test runner's launcher for Chrome speaks as well.
 *
 * @param {string} executablePath
 */
export function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      // So that a test may ask Firefox itself what it tells a screen reader.
      args: ['--remote-allow-system-access'],
      // Nobody is there to answer which printer.
      extraPrefsFirefox: {'print.enabled': false},
    },
    concurrency: 1,
    async createPage({context}) {
      const page = await context.newPage();
      const {keyboard} = page;
      const goto = page.goto.bind(page);
      page.goto = async (url, options) => {
        const response = await goto(url, options);
        // A test that went on with Tab past the end of its page left the keyboard with Firefox’s own buttons.
        if (url !== 'about:blank') await runInFirefox(page, takeKeyboard);
        return response;
      };
      const press = keyboard.press.bind(keyboard);
      const type = keyboard.type.bind(keyboard);
      // Firefox says that a key was pressed before the page has heard of it.
      keyboard.press = async (key, options) => {
        // BiDi knows the space bar by what it writes.
        await press(key === 'Space' ? ' ' : key, options);
        await settled(page);
      };
      keyboard.type = async (text, options) => {
        await type(text, options);
        await settled(page);
      };
      return page;
    },
  });
  launcher.name = 'Firefox';
  return launcher;
}

/**
 * What Firefox tells a screen reader of the page.
 *
 * @param {Page} page
 */
export async function treeOfFirefox(page) {
  await settled(page);
  // Firefox tells of what is new a little after it is drawn: what it says twice is all.
  for (let tries = 0, before = ''; tries < 100; tries += 1) {
    const tree = await runInFirefox(page, readTree);
    if (tree === before) return JSON.parse(tree);
    before = tree;
    await wait(100);
  }
  throw new Error('What Firefox tells a screen reader does not come to rest');
}

/**
 * Waits until a page has drawn what happened to it.
 *
 * @param {Page} page
 */
async function settled(page) {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  // A key may have closed the page, or led away from it.
  await page.evaluate(drawn).catch(() => undefined);
}

/** @param {Page} page @param {import('./emulate.mjs').Emulated} emulated */
export async function emulateInFirefox(page, {media, forcedColors}) {
  await runInFirefox(
    page,
    `({browsingContext}) => {
      browsingContext.mediumOverride = '${media}';
      browsingContext.forcedColorsOverride = '${forcedColors}';
      return '';
    }`,
  );
}

/**
 * Runs a function with Firefox's own rights. It is given the tab of a page, and gives back a text.
 *
 * @param {Page} page
 * @param {string} script
 * @returns {Promise<string>}
 */
async function runInFirefox(page, script) {
  const {connection} = /** @type {{connection: Connection}} */ (
    /** @type {unknown} */ (page.browser())
  );
  const {result: tree} = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const {result: answer} = await connection.send('script.callFunction', {
    target: {context: tree.contexts[0].context},
    awaitPromise: true,
    // The one window's first tab is the one that Firefox opens by itself, and its last is the tests'.
    functionDeclaration: `() => {
      const {gBrowser} = Services.wm.getMostRecentWindow('navigator:browser');
      return (${script})([...gBrowser.tabs].at(-1).linkedBrowser);
    }`,
  });
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

const takeKeyboard = `(browser) => {
  browser.focus();
  return '';
}`;

const readTree = `(browser) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const {STATE_EXPANDED, STATE_INVALID} = Ci.nsIAccessibleStates;
  const read = (one) => {
    const state = {};
    one.getState(state, {});
    return {
      role: service.getStringRole(one.role) === 'text leaf' ? 'StaticText' : one.computedARIARole,
      name: one.name ?? '',
      description: one.description || undefined,
      expanded: (state.value & STATE_EXPANDED) !== 0,
      invalid: String((state.value & STATE_INVALID) !== 0),
      children: Array.from({length: one.childCount}, (_, index) => read(one.getChildAt(index))),
    };
  };
  const tree = service.getAccessibleFor(browser);
  return tree ? JSON.stringify(read(tree)) : String(Math.random());
}`;
