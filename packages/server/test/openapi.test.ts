import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Validator} from '@seriousme/openapi-schema-validator';
import {PROBLEMS} from '@trust-widgets/contract';

import {createApp} from '../src/app.ts';
import {openApiDocument} from '../src/openapi/document.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';

describe('the OpenAPI document', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.stop());

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const {valid, errors} = await validator.validate(JSON.parse(text) as Record<string, unknown>);
    assert.deepEqual({valid, errors}, {valid: true, errors: undefined});
    assert.equal(validator.version, '3.1');
  });

  it('describes every route, and none that is not there', () => {
    const {routes} = createApp({
      trusts: new Map(),
      store: service.store,
      log: {info() {}, warn() {}, error() {}},
      now: () => new Date(),
      seconds: () => 0,
      newId: () => '',
      serverKeys: ['0123456789012345678901234567890123'],
      keyring: new Keyring(['k'.repeat(32)]),
      rateLimits: {} as never,
      mostInHand: 1,
      trustProxy: 0,
      onMessage() {},
    });
    // The rest are pages for people.
    const served = routes
      .filter(({path}) => path.startsWith('/v1/'))
      .map(({method, path}) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} /v1${path}`),
    );
    assert.deepEqual(described.sort(), served.sort());
  });

  it('names every problem that is answered', () => {
    for (const name of Object.keys(PROBLEMS)) assert.ok(text.includes(`"${name}"`), name);
  });

  it('resolves every reference', () => {
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      let found: unknown = document;
      for (const step of pointer.split('/')) found = (found as Record<string, unknown>)[step];
      assert.notEqual(found, undefined, pointer);
    }
  });

  it('A20: holds no secret, token or person in its examples', () => {
    assert.doesNotMatch(text, /secret|password|Suharto|BEGIN/i);
  });

  it('is served', async () => {
    const response = await service.fetch('/v1/openapi.json');
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), JSON.parse(text));
  });
});
