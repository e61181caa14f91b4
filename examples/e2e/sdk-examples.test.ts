import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {createClient} from '@trust-widgets/sdk';
import {madeUpService, madeUpTrust} from '@trust-widgets/server/testing/made-up-trust';
import {signIn} from '@trust-widgets/server/testing/sign-in';
import {startTestService, type TestService} from '@trust-widgets/server/testing/test-service';

const sdk = fileURLToPath(new URL('../../packages/sdk', import.meta.url));
const consent = 'a1b2c3d4e5f6a7b8';

const referral = {
  danger: 'no',
  referrer: 'self',
  name: 'Siân Hughes',
  urgentContact: 'phone',
  phone: '07700 900123',
  whereabouts: 'home',
  whatIsHappening: 'I have not slept for four days.',
  consent: 'yes',
} as const;

const request = {
  mode: 'bsl',
  asker: 'self',
  forWhom: 'person',
  whenNeeded: 'soon',
  name: 'Siân Hughes',
  urgentContact: 'email',
  email: 'sian@example.com',
  consent: 'yes',
} as const;

/** What no example asks for: they are for browsers and for operators. */
const NOT_OF_THE_SDK = [
  'GET /health',
  'GET /openapi.json',
  'GET /sign-in',
  'GET /sign-in/callback',
];

const examples = (
  await Promise.all([...(await sourceFiles()), 'README.md'].map(examplesOf))
).flat();

describe('every example of the SDK’s documentation', () => {
  const asked = new Set<string>();
  let service: TestService;

  before(async () => {
    service = await startTestService({
      signIn: true,
      // Examples name days.
      now: () => new Date('2026-11-22T10:00:00Z'),
      trusts: [
        madeUpTrust('northbank', {services: [madeUpService('crisis-team', {town: 'Leeds'})]}),
      ],
    });
  });
  after(() => service.stop());

  it('is found', () => assert.ok(examples.length >= 20, String(examples.length)));

  for (const [index, {name, code}] of examples.entries()) {
    it(`runs as written: ${name}`, async (t) => {
      const send = browserOf(service, await signIn(service, `reader-${index}`));
      const given = await givenTo(send, code.includes('interpreterRequests'));
      t.mock.method(globalThis, 'fetch', (request: Request) => {
        asked.add(`${request.method} ${new URL(request.url).pathname}`);
        return send(request);
      });
      const {mock} = t.mock.method(console, 'log', () => {});
      await run(code, given);
      if (code.includes('console.log(')) assert.ok(mock.callCount() > 0, 'it says something');
      for (const {arguments: said} of mock.calls) {
        assert.ok(!(said as unknown[]).includes(undefined));
      }
    });
  }

  it('shows each call once at least', async () => {
    const {paths} = (await (await service.fetch('/v1/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const calls = Object.entries(paths).flatMap(([template, operations]) =>
      ['get', 'put', 'post', 'delete']
        .filter((method) => method in operations)
        .map((method) => `${method.toUpperCase()} ${template}`),
    );
    const isShown = (call: string) => {
      const pattern = new RegExp(`^${call.replace(' ', ' /v1').replace(/\{\w+\}/g, '[^/]+')}$`);
      return [...asked].some((one) => pattern.test(one));
    };
    assert.deepEqual(calls.filter((call) => !isShown(call)).sort(), NOT_OF_THE_SDK);
  });
});

/** Sends requests as the browser of somebody who is signed in, to wherever the service is. */
function browserOf({origin}: TestService, cookie: string) {
  const {fetch} = globalThis;
  return (request: Request): Promise<Response> => {
    const {pathname, search} = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set('cookie', cookie);
    return fetch(new Request(origin + pathname + search, request), {headers});
  };
}

/**
 * What an example may take as given when it does not make it itself: a referral or a request for an interpreter, and a
 * passport with one link.
 */
async function givenTo(send: (request: Request) => Promise<Response>, isRequest: boolean) {
  const client = createClient({
    baseUrl: 'https://referrals.trust.example',
    trust: 'northbank',
    fetch: send,
  });
  const receipt = isRequest
    ? await client.interpreterRequests.create({answers: request})
    : await client.referrals.create({service: 'crisis-team', answers: referral});
  const {tag} = await client.passport.get();
  const who = {id: consent, who: 'My sister', level: 'all'} as const;
  await client.passport.save({preferredName: 'Siân', consents: [who]}, tag);
  const {token} = await client.passport.share({consent, until: '2026-11-29'});
  return {
    client: "createClient({baseUrl: 'https://referrals.trust.example', trust: 'northbank'})",
    answers: JSON.stringify(isRequest ? request : referral),
    receipt: JSON.stringify(receipt),
    token: JSON.stringify(token),
  };
}

async function sourceFiles(): Promise<string[]> {
  const files = await readdir(path.join(sdk, 'src'), {recursive: true});
  return files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .sort()
    .map((file) => `src/${file}`);
}

async function examplesOf(file: string): Promise<{name: string; code: string}[]> {
  const text = (await readFile(path.join(sdk, file), 'utf8')).replace(/^ *\* ?/gm, '');
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => ({
    name: `${file} ${index + 1}`,
    code,
  }));
}

/** Runs an example as a module of the SDK's own package, so that it imports what a reader would. */
async function run(code: string, given: Readonly<Record<string, string>>): Promise<void> {
  const cache = path.join(sdk, '.cache');
  await mkdir(cache, {recursive: true});
  const made = await mkdtemp(path.join(cache, 'example-'));
  try {
    const needed = Object.entries(given).filter(([name]) => !declares(code, name));
    const file = path.join(made, 'example.mts');
    await writeFile(
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
    await rm(made, {recursive: true});
  }
}

function declares(code: string, name: string): boolean {
  return new RegExp(`^const (\\{[^}]*)?\\b${name}\\b`, 'm').test(code);
}
