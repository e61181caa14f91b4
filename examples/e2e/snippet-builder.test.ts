import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import {build} from 'esbuild';

import {root} from '../../tools/files.mjs';
import {serve} from '../../tools/serve.mjs';
import {referOneself} from './refer.ts';
import {setStage, type Stage, type Visitor} from './visitor.ts';

/** The builder as one file, as a page can load it. */
async function bundled(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path.join(root, 'stories/snippet-builder/snippet-builder.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
}

describe('the snippet builder', () => {
  let stage: Stage;
  let site: Awaited<ReturnType<typeof serve>>;
  let builder: Visitor;
  /** What an editor has pasted, and the policy of their site. */
  let pasted = {page: '', css: '', policy: ''};

  before(async () => {
    const script = await bundled();
    const files: Record<string, () => [type: string, body: string]> = {
      '/': () => [
        'text/html',
        '<!doctype html><html lang="en"><title>Builder</title><main><h1>Builder</h1><snippet-builder></snippet-builder></main><script type="module" src="/builder.js"></script>',
      ],
      '/builder.js': () => ['text/javascript', script],
      '/made': () => ['text/html', pasted.page],
      '/made.css': () => ['text/css', pasted.css],
    };
    site = await serve((request, response) => {
      const [type, body] = files[request.url ?? '']?.() ?? ['text/plain', ''];
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      if (request.url === '/made') response.setHeader('Content-Security-Policy', pasted.policy);
      response.end(body);
    });
    stage = await setStage({allowedOrigins: [site.origin]});
    builder = await stage.visit('/icon.svg');
    await builder.page.goto(site.origin);
    await builder.page.getByLabel('Address of the service').fill(stage.demo.site);
  });
  after(async () => {
    site.close();
    await stage.stop();
  });

  const piece = (title: RegExp) => builder.page.getByRole('textbox', {name: title}).inputValue();

  /** Does what the builder says, on a page with nothing else. */
  async function paste(): Promise<void> {
    const css = await piece(/style sheet/);
    pasted = {
      css,
      policy: `default-src 'none'; style-src 'self'; ${(await piece(/Content-Security-Policy/)).replaceAll('\n', ' ')}`,
      page: `<!doctype html>
<html lang="en">
  <head>
    <title>A trust</title>
    <link rel="stylesheet" href="/made.css">
    ${await piece(/in its head/)}
  </head>
  <body>
    ${await piece(/very top/)}
    <main>
      <h1>Ask for help</h1>
      ${await piece(/Where the widget/)}
    </main>
  </body>
</html>`,
    };
  }

  for (const version of ['newest', 'pinned', 'all']) {
    it(`gives what takes a referral, of version “${version}”, in the colours chosen`, async () => {
      await builder.page.locator('select[name=version]').selectOption(version);
      await builder.page.locator('input[name="--trust-action"]').fill('#6b2c91');
      if (version !== 'newest')
        await builder.page.waitForFunction(() =>
          document
            .querySelector('snippet-builder')!
            .shadowRoot!.querySelector<HTMLTextAreaElement>('#script')!
            .value.includes('integrity'),
        );
      await paste();
      const visitor = await stage.visit('/icon.svg');
      await visitor.page.goto(`${site.origin}/made`);
      const button = visitor.page.locator('trust-referral form .button').first();
      await button.waitFor();
      const colour = await button.evaluate((one) => getComputedStyle(one).backgroundColor);
      assert.equal(colour, 'rgb(107, 44, 145)');
      // The forms differ in nothing but how they came here.
      if (version === 'all') assert.match(await referOneself(visitor), /^NOR-/);
      assert.deepEqual(visitor.complaints, []);
      await visitor.leave();
    });
  }

  it('gives a link and a frame that lead to the form without script', async () => {
    const [, address = ''] = /<a href="([^"]+)"/.exec(await piece(/no script is allowed/)) ?? [];
    const response = await fetch(address.replace(stage.demo.site, stage.demo.service.origin));
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<form/);
  });

  it('is used with the keyboard alone, and says that it copied', async () => {
    const {page} = builder;
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], {origin: site.origin});
    await builder.write('snippet-builder input[name=trust]', '');
    await builder.press('snippet-builder li button');
    await page.getByText('Copied: Once on the page').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await piece(/in its head/),
    );
    assert.deepEqual(await builder.barriers(), []);
  });

  it('shows each colour as it is without a choice', async () => {
    const tokens = await readFile(
      path.join(root, 'packages/elements/src/styles/tokens.ts'),
      'utf8',
    );
    const {COLOURS} = (await import('../../stories/snippet-builder/colours.ts')) as {
      COLOURS: Record<string, {standard: string}>;
    };
    for (const [name, {standard}] of Object.entries(COLOURS)) {
      const [, there = ''] = new RegExp(`${name}, (#\\w+)`).exec(tokens) ?? [];
      assert.equal(there.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'), standard, name);
    }
  });

  it('fits on a telephone', async () => {
    await builder.page.setViewportSize({width: 320, height: 640});
    assert.equal(await builder.isTooWide(), false);
  });
});
