import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import {toJson} from './json.ts';
import {answers, receipt} from './testing/samples.ts';
import {serviceThat} from './testing/service-that.ts';

type Json = string | Json[] | {[name: string]: Json};

const {json} = fc.letrec<{json: Json}>((again) => ({
  json: fc.oneof(
    {maxDepth: 3},
    fc.string({unit: 'binary'}),
    fc.array(again('json'), {maxLength: 4}),
    fc.dictionary(fc.string(), again('json'), {maxKeys: 4, noNullPrototype: true}),
  ),
}));

describe('toJson', () => {
  it('writes what JSON.parse reads back, of any characters', () => {
    fc.assert(fc.property(json, (value) => assert.deepEqual(JSON.parse(toJson(value)), value)));
  });

  it('escapes what JSON must, and leaves every other character as it is', () => {
    assert.equal(toJson('"\\\n\u0000é\u2028'), '"\\u0022\\u005c\\u000a\\u0000é\u2028"');
  });

  it('leaves out what is undefined', () => {
    assert.equal(toJson({a: undefined, b: ['c']}), '{"b":["c"]}');
  });
});

/** What Prototype.js, MooTools, json2.js and worse have done to pages. */
const patches: [object, string, unknown][] = [
  [Array.prototype, 'toJSON', () => 'an array as text'],
  [Object.prototype, 'toJSON', () => 'an object as text'],
  [String.prototype, 'toJSON', () => 'a text as another'],
  [Date.prototype, 'toJSON', () => 'a date as text'],
  [Array, 'from', (given: Iterable<unknown>) => [...given]],
  [Array.prototype, 'entries', function (this: unknown[]) { return [...this]; }],
  [Array.prototype, 'first', function (this: unknown[]) { return this[0]; }],
  [JSON, 'stringify', () => 'not JSON'],
]; // prettier-ignore

describe('referrals.create', () => {
  it('H03 sends the answers as they are from a page that has changed how JSON is written', async () => {
    const {client, sent} = serviceThat([() => new Response(RECEIPT, {status: 201})]);
    const given = {
      ...answers,
      needs: ['format', 'adjustment'],
      formats: ['braille'],
    } as const;
    // Node loads its `fetch` when it is first named, with the JSON that it then finds. Browsers have theirs.
    assert.ok(Request);
    const before = patches.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name));
    try {
      for (const [object, name, value] of patches) {
        // As a script assigns it: enumerable, so that `for … in` meets it too.
        Object.defineProperty(object, name, {
          value,
          configurable: true,
          writable: true,
          enumerable: true,
        });
      }
      const {reference} = await client.referrals.create({service: 'crisis-team', answers: given});
      assert.equal(reference, receipt.reference);
    } finally {
      patches.forEach(([object, name], index) => {
        const was = before[index];
        if (was) Object.defineProperty(object, name, was);
        else Reflect.deleteProperty(object, name);
      });
    }
    assert.deepEqual(JSON.parse(sent[0]!.body), {
      service: 'crisis-team',
      language: 'en',
      answers: given,
    });
    assert.equal(sent[0]!.headers.get('idempotency-key')?.length, 32);
  });
});

const RECEIPT = JSON.stringify(receipt);
