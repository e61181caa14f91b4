import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import {importMap, snippetsPage, someService} from './snippets.mjs';
import {widgetRoutes} from '../packages/server/src/routes/widgets.ts';

describe('/widgets/snippets.txt', () => {
  /** @param {string} name @param {string} [language] */
  const fileOf = (name, language) => ({
    name,
    ...(language && {language}),
    integrity: `sha384-${name}`,
    brotli: 1,
    imports: [],
  });
  const manifest = {
    loader: 'trust-widgets.js',
    pinned: 'trust-widgets-00000000.js',
    files: {
      'trust-widgets-00000000.js': fileOf('trust-widgets'),
      'referral-11111111.js': fileOf('referral'),
      'cy-22222222.js': fileOf('cy', 'cy'),
      'cy.passport-22222222.js': fileOf('cy.passport', 'cy'),
      'zh-Hant-22222222.js': fileOf('zh-Hant', 'zh-Hant'),
      'en-x-easyread.keeping-22222222.js': fileOf('en-x-easyread.keeping', 'en-x-easyread'),
    },
  };
  /** @type {string} */
  let folder;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'widgets-'));
    const page = await snippetsPage({service: someService, tag: 'trust-referral', manifest});
    await writeFile(path.join(folder, 'snippets.txt'), page);
  });
  after(() => rm(folder, {recursive: true}));

  /** @param {string} query */
  async function ask(query) {
    const routes = widgetRoutes(folder, {trustProxy: 0});
    const response = await routes.request(`http://localhost/snippets.txt${query}`);
    const text = await response.text();
    const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(text) ?? [];
    const [, hash] = /'sha256-([^']*)'/.exec(text) ?? [];
    return {text, map, hash, fits: createHash('sha256').update(map).digest('base64') === hash};
  }

  it('has the integrity of every script, and of no translation that nobody asked for', async () => {
    const {map, fits} = await ask('');
    assert.equal(map, importMap({service: 'http://localhost', manifest, languages: []}));
    assert.match(map, /referral-11111111/);
    assert.doesNotMatch(map, /-22222222/);
    assert.ok(fits, 'The policy allows another text than this one');
  });

  it('has the translations of the languages asked for, and says which', async () => {
    const {map, fits, text} = await ask('?languages=cy,zh-Hant,xx');
    const languages = ['cy', 'zh-Hant'];
    assert.equal(map, importMap({service: 'http://localhost', manifest, languages}));
    assert.ok(fits, 'The policy allows another text than this one');
    assert.match(text, /those of: cy, zh-Hant\./);
  });

  it('takes nothing from the address into the page', async () => {
    const {text} = await ask('?languages=%3Cscript%3E');
    assert.doesNotMatch(text, /<script>/);
  });
});
