import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {browserFlags, findBrowser} from './find-browser.mjs';
import {faultsOfFit} from './fit.mjs';

describe('what does not fit a phone', () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('playwright-core').Page} */
  let page;

  before(async () => {
    browser = await chromium.launch({executablePath: findBrowser(), args: browserFlags});
    page = await browser.newPage({viewport: {width: 320, height: 640}});
  });
  after(() => browser.close());

  /** @param {string} html */
  const faultsOf = async (html, direction = 'ltr') => {
    await page.setContent(`<html dir="${direction}"><body>${html}</body></html>`);
    return page.evaluate(faultsOfFit);
  };
  const wide = '<div id="row"><b id="wide" style="display: block; width: 400px">Words</b></div>';

  it('is found in both directions, by its own name', async () => {
    for (const direction of ['ltr', 'rtl'])
      assert.match(
        (await faultsOf(wide, direction)).join(),
        /^\d+ px stick out sideways: <b#wide> “Words”$/,
      );
  });

  it('is found in a widget', async () => {
    const inside = `<p><template shadowrootmode="open">${wide}</template></p>`;
    await page.setContent('<p id="host"></p>');
    await page.evaluate((html) => document.body.setHTMLUnsafe(html), inside);
    assert.match((await page.evaluate(faultsOfFit)).join(), /<b#wide>/);
  });

  it('is found where words are cut off, unless they are for screen readers alone', async () => {
    const cut = (/** @type {string} */ style) =>
      `<p style="white-space: nowrap; overflow: hidden; ${style}">Words that are cut off</p>`;
    assert.match((await faultsOf(cut('width: 50px'))).join(), /^cut off: <p> “Words that are/);
    assert.deepEqual(await faultsOf(cut('width: 1px; position: absolute')), []);
  });

  it('is found where a word is broken in two, but not between words, in an address or in Chinese', async () => {
    const narrow = (/** @type {string} */ text) =>
      `<p style="width: 6em; overflow-wrap: anywhere">${text}</p>`;
    assert.match(
      (await faultsOf(narrow('A niebezpieczeństwie?'))).join(),
      /^broken in two: “niebezpieczeństwie\?” in <p>/,
    );
    const fine = [
      'Words in some lines',
      'somebody@a.long.example',
      'https://a.example/services',
      '现在有人处于危险中吗？',
    ];
    for (const text of fine) assert.deepEqual(await faultsOf(narrow(text)), [], text);
  });

  it('is nothing where all fits', async () => {
    assert.deepEqual(await faultsOf('<p>Words</p><div style="overflow: auto"></div>'), []);
  });
});
