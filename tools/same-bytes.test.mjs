/**
 * Two builds of one commit are the same, to the byte, wherever they are made.
 *
 * So anybody can build what a trust's page loads and compare, and two servers hand out the same integrity.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from './build.mjs';
import {root} from './files.mjs';

const temporary = mkdtempSync(path.join(os.tmpdir(), 'same-bytes-'));
const elsewhere = path.join(temporary, 'elsewhere/a copy');
const here = path.join(root, 'packages/elements/dist/browser');
const there = path.join(temporary, 'there');

function buildElsewhere() {
  const rollup = path.join(elsewhere, 'node_modules/rollup/dist/bin/rollup');
  const args = [rollup, '--config', '--silent', '--environment', 'TARGET:browser', '--dir', there];
  const {status, stderr} = spawnSync(process.execPath, args, {cwd: elsewhere, encoding: 'utf8'});
  assert.equal(status, 0, stderr);
}

/** Copies what the build reads, and lends it what is installed. */
function copyCheckout() {
  for (const file of ['rollup.config.mjs', 'package.json', 'tsconfig.base.json', 'tools'])
    cpSync(path.join(root, file), path.join(elsewhere, file), {recursive: true});
  for (const name of ['contract', 'sdk', 'elements']) {
    cpSync(path.join(root, 'packages', name), path.join(elsewhere, 'packages', name), {
      recursive: true,
      // The links between our packages then lead to the copies.
      verbatimSymlinks: true,
      filter: (file) => !/\/(dist|\.cache)$/.test(file),
    });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(elsewhere, 'node_modules'));
}

describe('two builds of the widgets', () => {
  before(async () => {
    await build('browser');
    copyCheckout();
    buildElsewhere();
  });
  after(() => rmSync(temporary, {recursive: true}));

  it('are of the same files, the same to the byte', () => {
    const files = readdirSync(here).sort();
    assert.ok(files.includes('trust-widgets.js') && files.length > 100);
    assert.deepEqual(readdirSync(there).sort(), files);
    for (const file of files) {
      const isSame = readFileSync(path.join(here, file)).equals(
        readFileSync(path.join(there, file)),
      );
      assert.ok(isSame, file);
    }
  });

  it('say nothing of where they were made', () => {
    const places = new RegExp([root, elsewhere, os.tmpdir(), 'file://'].map(quoted).join('|'));
    for (const file of readdirSync(there).filter((name) => /\.(js|json|txt)$/.test(name)))
      assert.doesNotMatch(readFileSync(path.join(there, file), 'utf8'), places, file);
  });

  it('make no code of text and start no worker', () => {
    for (const file of readdirSync(there).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(path.join(there, file), 'utf8');
      assert.doesNotMatch(
        code,
        /\beval\(|\bnew Function\b|\bserviceWorker\b|\bnew (Shared)?Worker\b/,
        file,
      );
    }
  });
});

/** @param {string} text */
function quoted(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
