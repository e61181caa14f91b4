import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {setStage, type Stage} from './visitor.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sdk = new URL('../../packages/sdk/src/index.ts', import.meta.url).href;

describe('README.md', () => {
  let stage: Stage;
  let readme: string;

  before(async () => {
    stage = await setStage();
    readme = await readFile(path.join(here, '../../README.md'), 'utf8');
  });
  after(() => stage.stop());

  /** The one example in a language, as it stands but for the address of the service. */
  function example(language: 'html' | 'ts'): string {
    const [, code] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(readme) ?? [];
    assert.ok(code, `There is no ${language} in README.md`);
    return code.replaceAll('https://referrals.trust.example', stage.demo.site);
  }

  it('shows an embed that asks the first question, on a page of another origin', async () => {
    const html = example('html');
    assert.ok(html.split('\n').length <= 15);
    const site = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>A trust</title><body>${html}`);
    });
    await new Promise<void>((resolve) => {
      site.listen(0, '127.0.0.1', resolve);
    });
    try {
      const {page} = await stage.visit('/');
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
      await page.getByRole('radiogroup', {name: 'Is anyone in danger now?'}).waitFor();
      await page.getByRole('button', {name: 'Exit this page'}).waitFor();
    } finally {
      site.closeAllConnections();
      site.close();
    }
  });

  it('shows a call of the SDK that finds a service and its number', async (t) => {
    const {mock} = t.mock.method(console, 'log', () => {});
    const cache = path.join(here, '.cache');
    await mkdir(cache, {recursive: true});
    const file = path.join(await mkdtemp(path.join(cache, 'readme-')), 'example.mts');
    try {
      await writeFile(file, example('ts').replace('@trust-widgets/sdk', sdk));
      await import(pathToFileURL(file).href);
    } finally {
      await rm(path.dirname(file), {recursive: true});
    }
    assert.ok(mock.callCount() > 0);
    for (const {arguments: said} of mock.calls) assert.ok(!(said as unknown[]).includes(undefined));
  });
});
