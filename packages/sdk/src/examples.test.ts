import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {answers, page, receipt, service, status, trust} from './testing/samples.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** What the service of the examples answers. Each call of the SDK must be in some example. */
const answered: Record<string, () => Response> = {
  'GET /v1/trusts/northbank': () => Response.json(trust),
  'GET /v1/trusts/northbank/services': () => Response.json(page),
  'GET /v1/trusts/northbank/services/crisis-team': () => Response.json(service),
  'POST /v1/trusts/northbank/referrals': () => Response.json(receipt, {status: 201}),
  'GET /v1/trusts/northbank/referrals/NB-7K4M-2QXW': () => Response.json(status),
  'POST /v1/trusts/northbank/referrals/NB-7K4M-2QXW/withdrawal': () => Response.json(status),
};

/** What an example may take as given when it does not make it itself. */
const given: Record<string, string> = {
  client: "createClient({baseUrl: 'https://referrals.trust.example', trust: 'northbank'})",
  answers: JSON.stringify(answers),
  receipt: JSON.stringify(receipt),
};

describe('every example of the documentation', () => {
  const examples = [...sourceFiles(), '../README.md'].flatMap((file) =>
    examplesOf(file).map((code, index) => ({name: `${file} ${index + 1}`, code})),
  );
  const asked = new Set<string>();

  it('is found', () => assert.ok(examples.length >= 8, String(examples.length)));

  for (const {name, code} of examples) {
    it(`runs as written: ${name}`, async (t) => {
      t.mock.method(globalThis, 'fetch', (request: Request) => {
        const call = `${request.method} ${new URL(request.url).pathname}`;
        asked.add(call);
        return Promise.resolve(answered[call]?.() ?? Response.error());
      });
      const {mock} = t.mock.method(console, 'log', () => {});
      await run(code);
      if (code.includes('console.log(')) assert.ok(mock.callCount() > 0, 'it says something');
      for (const {arguments: said} of mock.calls) {
        assert.ok(!(said as unknown[]).includes(undefined));
      }
    });
  }

  it('shows each call once at least', () => {
    assert.deepEqual([...asked].sort(), Object.keys(answered).sort());
  });
});

function sourceFiles(): string[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return files.filter((file) => /(?<!\.test)\.ts$/.test(file)).sort();
}

function examplesOf(file: string): string[] {
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/^ *\* ?/gm, '');
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);
}

/** Runs an example as a module of its own, in this package, so that it imports what a reader would. */
async function run(code: string): Promise<void> {
  const cache = path.join(folder, '../.cache');
  mkdirSync(cache, {recursive: true});
  const made = mkdtempSync(path.join(cache, 'example-'));
  try {
    const needed = Object.entries(given).filter(([name]) => !declares(code, name));
    const file = path.join(made, 'example.mts');
    writeFileSync(
      file,
      [
        ...(code.includes('import {') ? [] : ["import * as sdk from '@trust-widgets/sdk';"]),
        ...(code.includes('import {') ? [] : ['const {createClient, newIdempotencyKey} = sdk;']),
        ...needed.map(([name, value]) => `const ${name} = ${value};`),
        code,
      ].join('\n'),
    );
    await import(pathToFileURL(file).href);
  } finally {
    rmSync(made, {recursive: true});
  }
}

function declares(code: string, name: string): boolean {
  return new RegExp(`^ *const ${name}\\b`, 'm').test(code);
}
