/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {{usable: number, bytes: number, shift: number, blocking: number}} Load */

/** A phone of a few years ago on a slow line. */
const slow = {
  cpu: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  },
};

/**
 * Opens a page as a first-time visitor and measures until something can be typed or chosen.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {string} controls what counts as that
 * @returns {Promise<Load>}
 */
export async function loadPage(
  browser,
  url,
  controls = 'input:enabled, select:enabled, textarea:enabled',
) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow.network);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: slow.cpu});
    await page.addInitScript(watch, controls);

    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('requestfinished', (request) => {
      if (['script', 'stylesheet'].includes(request.resourceType())) {
        sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize));
      }
    });
    await page.goto(url);
    const measured = await page.waitForFunction(() => Reflect.get(window, '__usable'), null, {
      timeout: 60_000,
    });
    const usable = /** @type {number} */ (await measured.jsonValue());
    await page.waitForLoadState('networkidle');
    const {shift, blocking} = await page.evaluate(() => Reflect.get(window, '__measured'));
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return {usable, bytes, shift, blocking};
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of it. @param {string} controls */
function watch(controls) {
  const measured = {shift: 0, blocking: 0};
  Reflect.set(window, '__measured', measured);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) measured.shift += Reflect.get(entry, 'value');
  }).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) measured.blocking += duration - 50;
  }).observe({type: 'longtask', buffered: true});

  /** @param {ParentNode} root @returns {boolean} */
  const hasField = (root) =>
    [...root.querySelectorAll('*')].some((element) => {
      if (element.shadowRoot && hasField(element.shadowRoot)) return true;
      return element.matches(controls) && element.getClientRects().length > 0;
    });
  const look = () => {
    if (hasField(document)) Reflect.set(window, '__usable', performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
