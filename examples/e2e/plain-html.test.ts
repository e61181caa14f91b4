import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';

import {root} from '../../tools/files.mjs';
import {type PlainSite, servePages} from '../plain-html/serve.ts';
import {fillInForOneself, referOneself} from './refer.ts';
import {setStage, type Stage, until, type Visitor} from './visitor.ts';

const bundle = path.join(root, 'packages/elements/dist/browser');
const {loader, pinned, files} = JSON.parse(
  await readFile(path.join(bundle, 'manifest.json'), 'utf8'),
) as {loader: string; pinned: string; files: Record<string, {name: string}>};

/** The file of a part, by the name that stays the same from build to build. */
function fileOf(part: string): string {
  const [file] = Object.entries(files).find(([, {name}]) => name === part) ?? [];
  assert.ok(file, `There is no ${part} in the manifest`);
  return file;
}

describe('a page of plain HTML', () => {
  let folder: string;
  let site: PlainSite;
  let stage: Stage;
  let visitor: Visitor;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'widgets-'));
    await cp(bundle, folder, {recursive: true});
    site = await servePages(() => stage.demo.site);
    stage = await setStage({allowedOrigins: [site.origin], service: {widgetsDir: folder}});
  });
  afterEach(() => visitor.leave());
  after(async () => {
    await site.stop();
    await stage.stop();
    await rm(folder, {recursive: true});
  });

  async function open(page: string): Promise<void> {
    visitor = await stage.visit('/icon.svg');
    await visitor.page.goto(site.origin + page);
  }

  /** Changes a byte of a file that the service hands out, for as long as a visit takes. */
  async function withChangedByte(file: string, visit: () => Promise<void>): Promise<void> {
    for (const ending of ['.br', '.gz']) await rm(path.join(folder, file + ending));
    const code = await readFile(path.join(bundle, file), 'utf8');
    // It stays a script that would run: only its integrity can tell.
    await writeFile(path.join(folder, file), code.replace(/;/, '\n'));
    try {
      await visit();
    } finally {
      await cp(bundle, folder, {recursive: true});
    }
  }

  const form = () => visitor.page.locator('trust-referral form');
  const refusals = () => visitor.complaints.filter((said) => /integrity/i.test(said));

  for (const [page, what] of [
    ['/', 'with the newest version'],
    ['/pinned.html', 'with one version, every file of which is known, under a strict policy'],
  ] as const) {
    it(`takes a referral ${what} (H02)`, async () => {
      await open(page);
      const reference = await referOneself(visitor);
      await until('the referral arrives', () =>
        stage.demo.receiver.arrivals().some(({delivery}) => delivery.reference === reference),
      );
      assert.deepEqual(visitor.complaints, []);
      assert.deepEqual(await visitor.barriers(), []);
    });
  }

  it('fetches of the pinned page nothing twice, and the widget with the loader', async () => {
    await open('/pinned.html');
    await form().waitFor();
    const fetched = await visitor.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => name)
        .filter((name) => name.includes('/widgets/')),
    );
    assert.equal(new Set(fetched).size, fetched.length, fetched.join('\n'));
    assert.ok(
      fetched.some((name) => name.endsWith(pinned)) &&
        !fetched.some((name) => name.endsWith(loader)),
    );
  });

  for (const [what, file] of [
    ['loader', pinned],
    ['core, which the loader fetches', fileOf('core')],
  ] as const) {
    it(`runs no ${what}, of which a byte was changed, and keeps its own content`, async () => {
      await withChangedByte(file, async () => {
        await open('/pinned.html');
        await until('the browser refuses the file', () => refusals().length > 0);
        await visitor.page.waitForLoadState('networkidle');
        assert.equal(await form().count(), 0);
        assert.match(await visitor.page.innerText('main'), /text 07700 900111/);
      });
    });
  }

  it('does not send by a file of which a byte was changed, and says “not sent yet”', async () => {
    await withChangedByte(fileOf('later'), async () => {
      await open('/pinned.html');
      await fillInForOneself(visitor);
      await visitor.page.locator('trust-referral #failure').waitFor();
      assert.ok(refusals().length > 0);
      assert.match(await visitor.text(), /Not sent yet/);
      assert.match(await visitor.text(), /0808 157 0111/);
    });
  });

  it('runs the same changed file where the page names no integrity', async () => {
    await withChangedByte(fileOf('core'), async () => {
      await open('/');
      await form().waitFor();
    });
  });
});
