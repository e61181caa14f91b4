import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {brotliCompressSync} from 'node:zlib';

import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {build, type Rolldown} from 'vite';

import {type Consumer, install, run} from './consumer.ts';

const execute = promisify(execFile);

/** What a page may load before anybody answers, in bytes after brotli, whichever way it comes. */
const BUDGETS = {
  referral: 30_000,
  'interpreter-request': 32_000,
  'health-passport': 40_000,
} as const;

const NAMES = [
  'exit-page',
  'health-passport',
  'interpreter-request',
  'language-picker',
  'referral',
  'service',
  'service-directory',
  'shared-passport',
  'urgent-help',
] as const;

type Manifest = Readonly<Record<'exports', Record<string, string | Record<string, string>>>> & {
  readonly publishConfig: {readonly exports: Record<string, string | Record<string, string>>};
};

interface Declared {
  readonly tagName: string;
  readonly attributes: readonly {name: string; fieldName: string}[];
  readonly members: readonly {kind: string; name: string}[];
  readonly events?: readonly {name: string; type: {text: string}}[];
  readonly slots: readonly {name: string}[];
  readonly cssProperties: readonly unknown[];
}

interface WebType {
  readonly name: string;
  readonly attributes: readonly {name: string}[];
  readonly js: Readonly<Record<'properties' | 'events', readonly {name: string}[]>>;
}

describe('@trust-widgets/elements, packed', () => {
  let consumer: Consumer;
  let own: string;

  before(async () => {
    consumer = await install();
    own = path.join(consumer.folder, 'own');
    await mkdir(own);
  });
  after(() => consumer.remove());

  /** Runs a module in Node, as a developer would write it, and gives what it printed. */
  async function inNode(code: string): Promise<string> {
    const file = path.join(own, 'module.mjs');
    await writeFile(file, code);
    return (await execute(process.execPath, [file])).stdout.trim();
  }

  /** Bundles a module as a developer's own build would, and gives what a page loads at first. */
  async function bundled(code: string): Promise<string[]> {
    const file = path.join(own, 'bundled.js');
    await writeFile(file, code);
    const built = await build({
      root: own,
      configFile: false,
      logLevel: 'silent',
      build: {write: false, rolldownOptions: {input: file}},
    });
    const chunks = (built as Rolldown.RolldownOutput).output.filter((one) => one.type === 'chunk');
    const loaded = new Set(chunks.filter(({isEntry}) => isEntry));
    for (const {imports} of loaded)
      for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
    return [...loaded].map((chunk) => chunk.code);
  }

  it('breaks no rule that package managers and bundlers have', async () => {
    for (const name of ['contract', 'sdk', 'elements']) {
      const pkgDir = path.join(consumer.folder, 'node_modules/@trust-widgets', name);
      const {messages, pkg} = await publint({pkgDir, pack: false, strict: true});
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    }
  });

  it('exports the same names as in this repository', async () => {
    const source = new URL('../../packages/elements/package.json', import.meta.url);
    const manifest = JSON.parse(await readFile(source, 'utf8')) as Manifest;
    const built = Object.entries(manifest.exports).map(([name, file]) => {
      const to = (ending: string) =>
        (file as string).replace('./src/', './dist/').replace(/\.ts$/, ending);
      const isModule = (file as string).endsWith('.ts');
      return [name, isModule ? {types: to('.d.ts'), default: to('.js')} : file];
    });
    assert.deepEqual(manifest.publishConfig.exports, Object.fromEntries(built));
  });

  it('registers each element by its name, or gives its class alone, and does no harm in Node (H06, H19)', async () => {
    const classes = NAMES.map((name) => `'@trust-widgets/elements/${name}/element'`);
    const entries = NAMES.map((name) => `'@trust-widgets/elements/${name}'`);
    const types = ['react', 'svelte', 'vue'].map((name) => `'@trust-widgets/elements/${name}'`);
    const printed = await inNode(`
      import * as index from '@trust-widgets/elements';
      const tags = ${JSON.stringify(NAMES)}.map((name) => 'trust-' + name);
      const known = () => tags.filter((tag) => globalThis.customElements?.get(tag)).length;
      const classes = [];
      for (const name of [${classes.join()}]) classes.push(...Object.values(await import(name)));
      const before = known();
      for (const name of [${entries.join()}]) await import(name);
      for (const name of [${types.join()}]) await import(name);
      const isSame = classes.every((one) => Object.values(index).includes(one));
      console.log(JSON.stringify([classes.length, before, known(), isSame]));
    `);
    assert.deepEqual(JSON.parse(printed), [NAMES.length, 0, NAMES.length, true]);
  });

  it('leaves the elements of the first copy where another package brings a second', async () => {
    const other = path.join(own, 'node_modules/@trust-widgets/elements');
    const first = path.join(consumer.folder, 'node_modules/@trust-widgets/elements');
    await cp(first, other, {recursive: true});
    const printed = await inNode(`
      const first = await import('${first}/dist/referral/define.js');
      const second = await import('@trust-widgets/elements/referral');
      const {TrustReferral} = first;
      console.log(TrustReferral !== second.TrustReferral, customElements.get('trust-referral') === TrustReferral);
    `);
    assert.equal(printed, 'true true');
  });

  it('is typed under strict rules, as a bundler and as Node find types', async () => {
    const types = path.join(await consumer.take('npm'), 'types');
    const npm = path.dirname(types);
    await Promise.all([
      run(npm, 'tsc', '--project', 'types'),
      run(
        npm,
        'tsc',
        '--project',
        'types',
        '--module',
        'nodenext',
        '--moduleResolution',
        'nodenext',
      ),
    ]);
  });

  it('tells editors of every element, its attributes, properties, events and custom properties, and of nothing private', async () => {
    const [manifest, html, webTypes] = await Promise.all(
      ['custom-elements.json', 'vscode.html-custom-data.json', 'web-types.json'].map(
        async (file) =>
          JSON.parse(
            await readFile(
              path.join(consumer.folder, 'node_modules/@trust-widgets/elements', file),
              'utf8',
            ),
          ) as unknown,
      ),
    );
    const declared = (manifest as {modules: {declarations: Declared[]}[]}).modules.flatMap(
      ({declarations}) => declarations,
    );
    const tags = NAMES.map((name) => `trust-${name}`);
    const tagged = declared.map(({tagName}) => tagName);
    assert.deepEqual(tagged.sort(), tags);
    const known = (html as {tags: {name: string}[]}).tags.map(({name}) => name);
    assert.deepEqual(known.sort(), tags);
    const {name, contributions} = webTypes as {
      name: string;
      contributions: {html: {elements: WebType[]}};
    };
    assert.equal(name, '@trust-widgets/elements');
    for (const {tagName, attributes, members, events = [], slots, cssProperties} of declared) {
      const webType = contributions.html.elements.find((one) => one.name === tagName);
      const fields = members.filter(({kind}) => kind === 'field').map((one) => one.name);
      const names = (list: readonly {name: string}[] = []) => list.map((one) => one.name);
      assert.deepEqual(names(webType?.attributes), names(attributes), tagName);
      assert.deepEqual(names(webType?.js.properties), fields, tagName);
      assert.deepEqual(names(webType?.js.events), names(events), tagName);
      assert.deepEqual(names(slots), [''], tagName);
      assert.ok(cssProperties.length > 10, tagName);
      // The types of attributes for frameworks are made from properties by this rule.
      for (const {name: attribute, fieldName} of attributes)
        assert.equal(
          attribute,
          fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        );
    }
    const fields = new Set(declared.flatMap(({members}) => members.map((one) => one.name)));
    assert.deepEqual([...fields].sort(), [
      ...['api', 'client', 'href', 'inList', 'leave', 'noKeyboard', 'referUrl', 'service'],
      ...['serviceUrl', 'token', 'trust'],
    ]);
    const sent = declared.find(({tagName}) => tagName === 'trust-referral')?.events;
    assert.deepEqual(
      sent?.map((event) => `${event.name} ${event.type.text}`),
      ['trust-step TrustStepEvent', 'trust-sent TrustSentEvent', 'trust-failed TrustFailedEvent'],
    );
  });

  it('brings a page no more than it asks for', async () => {
    const event = await bundled(`
      import {TrustSentEvent} from '@trust-widgets/elements';
      console.log(TrustSentEvent);
    `);
    assert.ok(event.join('').length < 1000);
    const exit = (await bundled(`import '@trust-widgets/elements/exit-page';`)).join('');
    assert.match(exit, /trust-exit-page/);
    assert.doesNotMatch(exit, /trust-referral/);
  });

  for (const [name, budget] of Object.entries(BUDGETS)) {
    it(`keeps a page with ${name} within its budget`, async () => {
      const loaded = await bundled(`import '@trust-widgets/elements/${name}';`);
      const size = loaded.reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
      assert.ok(size < budget, `${size} bytes are more than ${budget}`);
    });
  }
});
