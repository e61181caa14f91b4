/**
 * What packages say of themselves to bundlers is so: a module that is imported for what it does alone is not left out.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {filesIn, root} from './files.mjs';

describe('packages/elements/package.json', () => {
  it('names every module that is imported for what it does, or pages built with a bundler lack its languages', () => {
    const {sideEffects} = /** @type {{sideEffects: string[]}} */ (
      JSON.parse(readFileSync(path.join(root, 'packages/elements/package.json'), 'utf8'))
    );
    const names = sideEffects.map((pattern) =>
      pattern.replace('**/', '/').replaceAll('.', '\\.').replaceAll('*', '[^/]*'),
    );
    const isNamed = (/** @type {string} */ file) => new RegExp(`(${names.join('|')})$`).test(file);
    const imported = filesIn('packages/elements/src', /(?<!\.test|\.page|\.suite)\.ts$/).flatMap(
      (file) =>
        [...readFileSync(path.join(root, file), 'utf8').matchAll(/^import '(\..+)';$/gm)].map(
          ([, to = '']) => path.join(path.dirname(file), to),
        ),
    );
    assert.ok(imported.length > 0);
    assert.deepEqual(
      imported.filter((file) => !isNamed(file)),
      [],
    );
  });
});
