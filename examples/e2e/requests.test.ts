import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {filesIn} from '../../tools/files.mjs';
import {startElsewhere} from './elsewhere.ts';
import {setStage, type Stage, until, type Visitor} from './visitor.ts';

const folder = 'examples/trust-site/pages';
const pages = [
  ...filesIn(folder, /index\.html$/).map((file) =>
    file.slice(folder.length).replace('index.html', ''),
  ),
  '/nothing-is-here',
  '/passport?trust=northbank',
  '/passport/shared?trust=northbank',
];
const formsOfTheService = ['/northbank/referral/crisis-team', '/northbank/interpreter'];

/** Waits until every widget of the page stands, and all that it asked for has come. */
async function settled({page}: Visitor): Promise<void> {
  await page.evaluate(async () => {
    const tags = [...document.querySelectorAll('*')].map(({localName}) => localName);
    const ours = tags.filter((tag) => tag.startsWith('trust-'));
    await Promise.all(ours.map((tag) => customElements.whenDefined(tag)));
  });
  await page.waitForLoadState('networkidle');
}

// Each visit of every other test is held to the same when it ends: forms sent, passports printed and shared.
describe('whom the pages ask', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.stop());

  /** Opens some at a time: until a page is quiet takes longer than to load it. */
  async function openEach(addresses: string[]): Promise<void> {
    const waiting = [...addresses];
    const open = async () => {
      const visitor = await stage.visit('/icon.svg');
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await visitor.page.goto(next);
        await settled(visitor);
      }
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    };
    await Promise.all(Array.from({length: 6}, open));
  }

  it('is their own origin and the service alone, on every page of the demonstration', async () => {
    assert.ok(pages.length > 20);
    await openEach(pages.map((address) => stage.demo.site + address));
  });

  it('is the service alone, on the plain pages of its forms', () =>
    openEach(formsOfTheService.map((address) => stage.demo.service.origin + address)));

  it('stays so in every language, while somebody searches, and when they look where the exit leads', async () => {
    const visitor = await stage.visit('/northbank/services/');
    const {page} = visitor;
    const offered = page.locator('trust-language-picker option');
    await offered.first().waitFor({state: 'attached'});
    for (const language of await offered.evaluateAll((all) =>
      all.map((one) => (one as HTMLElement).lang),
    )) {
      await page.locator('trust-language-picker select').selectOption(language);
      await page.locator(`trust-service-directory [lang="${language}"]`).first().waitFor();
    }
    await visitor.write('trust-service-directory input[type=search]', 'crisis');
    await page.keyboard.press('Enter');
    await visitor.press('trust-service-directory .result button');
    await page.locator('trust-service-directory .result a[href*="/refer/"]').first().waitFor();
    // A browser that fetches ahead would tell the weather that somebody may want to leave.
    await page.locator('trust-exit-page .exit').hover();
    await page.locator('trust-exit-page .exit').focus();
    await settled(visitor);
    await visitor.leave();
  });

  it('is noticed where a page asks somebody else', async () => {
    const other = await startElsewhere();
    const host = await startElsewhere({
      '/': `<!doctype html><title>A trust</title><img src="${other.origin}/seen.png" alt="">`,
    });
    const visitor = await stage.visit('/icon.svg');
    try {
      await visitor.page.goto(host.origin);
      await until('the picture is asked for', () => visitor.origins.has(other.origin));
      await assert.rejects(() => visitor.leave(), /seen\.png on \//);
    } finally {
      visitor.mayAsk(other.origin);
      await Promise.all([host.stop(), other.stop()]);
    }
  });
});
