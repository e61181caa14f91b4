import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import * as fc from 'fast-check';

import type {Field} from './fields/index.ts';
import {type JsonSchema, jsonSchemaOf} from './json-schema.ts';
import {referral} from './referral/referral.form.ts';
import {validAnswers} from './testing/arbitrary-answers.ts';
import {lengthOf} from './well-formed.ts';

const schema = jsonSchemaOf(referral);
const properties = schema['properties'] as Record<string, JsonSchema>;

describe('jsonSchemaOf', () => {
  it('describes every question, in their order, and nothing else', () => {
    assert.deepEqual(Object.keys(properties), Object.keys(referral.fields));
    assert.equal(schema['additionalProperties'], false);
  });

  it('requires what everyone must answer', () => {
    assert.deepEqual(schema['required'], [
      'danger',
      'referrer',
      'name',
      'urgentContact',
      'whereabouts',
      'whatIsHappening',
    ]);
  });

  it('offers the same choices and the same limits as the declaration', () => {
    for (const [name, field] of Object.entries<Field>(referral.fields)) {
      const drawn = properties[name] ?? {};
      const items = (drawn['items'] ?? drawn) as JsonSchema;
      if (field.options) assert.deepEqual(items['enum'] ?? [items['const']], field.options, name);
      if (field.max && field.kind !== 'age') assert.equal(drawn['maxLength'], field.max, name);
    }
  });

  it('tells in words when a question is asked, and each of its codes', () => {
    for (const [name, field] of Object.entries<Field>(referral.fields)) {
      const words = String(properties[name]?.['description']);
      for (const word of [...Object.keys(field.when ?? {}), ...field.codes]) {
        assert.match(words, new RegExp(`\\b${word}\\b`), name);
      }
    }
  });

  it('fits everything that the service keeps', () => {
    fc.assert(
      fc.property(validAnswers(referral), (draft) => {
        const {answers} = referral.judge(draft);
        for (const name of schema['required'] as string[]) assert.ok(name in answers);
        for (const [name, answer] of Object.entries(answers)) {
          assert.ok(fits(answer, properties[name] ?? {}), `${name}: ${JSON.stringify(answer)}`);
        }
      }),
    );
  });
});

/** As much of JSON Schema as ours uses. */
function fits(value: unknown, schema: JsonSchema): boolean {
  const {enum: options, const: only, type, maxLength, pattern, items, properties} = schema;
  if (options !== undefined) return (options as unknown[]).includes(value);
  if (only !== undefined) return value === only;
  if (type === 'string') {
    if (typeof value !== 'string') return false;
    if (typeof pattern === 'string' && !new RegExp(pattern).test(value)) return false;
    return maxLength === undefined || lengthOf(value) <= Number(maxLength);
  }
  if (type === 'array') {
    return Array.isArray(value) && value.every((one) => fits(one, items as JsonSchema));
  }
  const parts = properties as Record<string, JsonSchema>;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, part]) => {
    const shape = parts[name];
    return shape !== undefined && fits(part, shape);
  });
}
