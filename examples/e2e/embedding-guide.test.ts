import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import {root} from '../../tools/files.mjs';
import {type Elsewhere, startElsewhere} from './elsewhere.ts';
import {referOneself} from './refer.ts';
import {setStage, type Stage, type Visitor} from './visitor.ts';

const guide = await readFile(path.join(root, 'docs/embedding.md'), 'utf8');

/** What stands in the guide to be pasted, with the address of a real service. */
function snippets(language: string, service: string): string[] {
  return [...guide.matchAll(/^ *```(\w*)\n([^]*?)^ *```$/gm)]
    .filter(([, named]) => named === language)
    .map(([, , code = '']) => code.replaceAll('https://referrals.trust.example', service));
}

describe('docs/embedding.md', () => {
  let stage: Stage;
  let site: Elsewhere;
  let visitor: Visitor;
  const pages: Record<string, string> = {};

  before(async () => {
    site = await startElsewhere(pages);
    stage = await setStage({allowedOrigins: [site.origin]});
    const {site: service} = stage.demo;
    const html = snippets('html', service);
    const policy = snippets('', service).join('').replaceAll('\n', ' ');
    const pasted = (tag: string) => {
      const found = html.find((code) => code.startsWith(`<${tag}`));
      assert.ok(found, `The guide shows no ${tag}`);
      return found;
    };
    // The numbers of the guide stand under the policy of the guide, with the style sheet of the guide.
    pages['/pasted'] = `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${policy}">
    <title>A trust</title>
    <style>${snippets('css', service).join('')}</style>
    ${pasted('script')}
  </head>
  <body>
    ${pasted('trust-exit-page')}
    <main><h1>Ask for help</h1>${pasted('trust-referral')}${pasted('trust-interpreter-request')}</main>
  </body>
</html>`;
    pages['/without-script'] = `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${stage.demo.service.origin}">
    <title>A trust</title>
  </head>
  <body><main><h1>Ask for help</h1>${[pasted('a'), pasted('iframe')]
    .join('\n')
    .replaceAll(service, stage.demo.service.origin)}</main></body>
</html>`;
    visitor = await stage.visit('/icon.svg');
    visitor.mayAsk(stage.demo.service.origin);
  });
  after(async () => {
    await stage.stop();
    await site.stop();
  });

  it('gives what takes a referral under the policy that it gives, beside a request for an interpreter', async () => {
    await visitor.page.goto(`${site.origin}/pasted`);
    await visitor.page.locator('trust-interpreter-request form').waitFor();
    assert.match(await referOneself(visitor), /^NOR-/);
    assert.deepEqual(visitor.complaints, []);
  });

  it('gives a link and a frame with the form, for a site without script of ours', async () => {
    const {page} = visitor;
    await page.goto(`${site.origin}/without-script`);
    const first = {name: 'Yes', exact: true};
    await page.frameLocator('iframe').getByRole('radio', first).first().waitFor();
    await page.getByRole('link', {name: 'Ask the crisis team for help'}).click();
    await page.getByRole('radio', first).first().waitFor();
    assert.deepEqual(visitor.complaints, []);
  });
});
