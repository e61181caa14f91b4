import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';

const at = (file: string) => new URL(`../../${file}`, import.meta.url);
const read = (file: string) => readFile(at(file), 'utf8');

/** Where the code of each chapter stands whole, and is compiled and run. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'Install and register': ['examples/react/src/App.tsx'],
  'Types and events': ['examples/npm/types/plain.ts'],
  'React 19': ['examples/react/src/App.tsx'],
  'Vue 3.5': ['examples/vue/src/App.vue', 'examples/vue/vite.config.mjs'],
  'Svelte 5': ['examples/svelte/src/App.svelte'],
  'Angular 22': ['examples/angular/src/page.ts'],
  'Drawn on a server': ['examples/react-server/src/Page.tsx'],
};

describe('docs/npm.md', () => {
  it('shows only code that an example has, line by line', async () => {
    const [, ...chapters] = (await read('docs/npm.md')).split(/^## /m);
    const shown = new Set<string>();
    for (const chapter of chapters) {
      const [title = ''] = chapter.split('\n');
      const sources = (await Promise.all((SOURCES[title] ?? []).map(read))).flatMap(linesOf);
      for (const [, code = ''] of chapter.matchAll(/^```(?:tsx?|js|html|svelte)\n([^]*?)^```/gm)) {
        shown.add(title);
        for (const line of linesOf(code)) assert.ok(sources.includes(line), `${title}: ${line}`);
      }
    }
    assert.deepEqual([...shown].sort(), Object.keys(SOURCES).sort());
  });

  it('names only entries and files of the package that there are', async () => {
    const {exports} = JSON.parse(await read('packages/elements/package.json')) as {
      exports: Record<string, string>;
    };
    const page = await read('docs/npm.md');
    const named = [...page.matchAll(/(?:…|@trust-widgets\/elements)\/([\w./-]+)/g)];
    assert.ok(named.length > 5);
    for (const [, name = ''] of named) {
      const [folder, isClass] = name.split('/element');
      const known = `./${folder}` in exports || existsSync(at(`packages/elements/src/${name}.ts`));
      assert.ok(known && (isClass === undefined || isClass === ''), name);
    }
  });
});

/** Lines as they read wherever they stand. */
function linesOf(code: string): string[] {
  return code.split('\n').map((line) => line.trim().replace(/^export /, ''));
}
