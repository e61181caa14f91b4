import assert from 'node:assert/strict';
import net from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Receipt} from '@trust-widgets/contract';

import {readSettings, SettingsError} from '../src/settings.ts';
import {eventually} from '../src/testing/eventually.ts';
import {MADE_UP_SECRET} from '../src/testing/made-up-trust.ts';
import {type Receiver, startReceiver} from '../src/testing/receiver.ts';
import {postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {type Home, makeHome, run, type Running} from './server-process.ts';

describe('the program', () => {
  let receiver: Receiver;
  let home: Home;
  const running: Running[] = [];
  const start = (env: Readonly<Record<string, string>> = home.env, ...args: string[]) => {
    const started = run(env, ...args);
    running.push(started);
    return started;
  };
  before(async () => {
    receiver = await startReceiver([MADE_UP_SECRET]);
    home = await makeHome(receiver.url);
  });
  afterEach(async () => {
    for (const {child, ended} of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  after(async () => {
    await receiver.stop();
    await home.remove();
  });

  it('P08: asked to stop with 50 referrals on their way, finishes or never acknowledges each, within 10 s', async () => {
    const service = start();
    await service.ready;
    const keys = Array.from({length: 50}, (_, index) => `p08-${index}`);
    const send = async (key: string) => {
      try {
        const response = await fetch(postReferral(home.origin, referralRequest(), {key}));
        return response.status === 201 ? ((await response.json()) as Receipt).reference : undefined;
      } catch {
        return undefined;
      }
    };
    const sent = keys.map(send);
    await Promise.race(sent);
    const stopped = performance.now();
    service.child.kill('SIGTERM');
    assert.equal(await service.ended, 0);
    assert.ok(performance.now() - stopped < 10_000);
    assert.match(service.output.at(-1) ?? '', /service\.stopped/);
    const acknowledged = (await Promise.all(sent)).flatMap((reference) => reference ?? []);

    const again = start();
    await again.ready;
    const after = await Promise.all(keys.map(send));
    for (const reference of acknowledged) assert.ok(after.includes(reference), 'lost');
    assert.equal(new Set(after).size, 50);
    await eventually('each delivered', () => receiver.taken.length >= 50, 20_000);
    assert.equal(new Set(receiver.taken.map(({reference}) => reference)).size, 50);
    assert.equal(receiver.taken.length, 50);
  });

  it('P08: is not kept from stopping by somebody who holds a connection', async () => {
    const service = start();
    await service.ready;
    const socket = net.connect(Number(home.env['PORT']), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /v1/trusts/northbank/referrals HTTP/1.1\r\nHost: x\r\n');
    await eventually('the connection', () => socket.readyState === 'open');
    const stopped = performance.now();
    service.child.kill('SIGTERM');
    await service.ended;
    assert.ok(performance.now() - stopped < 10_000);
    socket.destroy();
  });

  it('puts what was given up back in the outbox when asked', async () => {
    // What it has taken it knows, as a receiver should. The services before this one were killed.
    const taken = new Set(receiver.taken.map(({deliveryId}) => deliveryId));
    receiver.react = ({deliveryId}) => (taken.has(deliveryId) ? 200 : 410);
    const service = start();
    await service.ready;
    const response = await fetch(postReferral(home.origin));
    const {reference} = (await response.json()) as Receipt;
    const dead = async () => {
      const health = (await (await fetch(`${home.origin}/v1/health`)).json()) as {
        deliveries: {dead: number};
      };
      return health.deliveries.dead;
    };
    await eventually('the alarm', async () => (await dead()) === 1);
    receiver.react = () => 200;
    const redelivery = start(home.env, 'redeliver', '--trust', 'northbank');
    assert.equal(await redelivery.ended, 0);
    assert.deepEqual(redelivery.output, ['1 will be tried again.']);
    await eventually('the delivery', () =>
      receiver.taken.some((delivery) => delivery.reference === reference),
    );
    assert.equal(await dead(), 0);
  });

  it('says in plain words why it can’t start', async () => {
    for (const [env, words] of [
      [{PORT: 'http'}, /^PORT must be a whole number from 0 to 65535\.$/],
      [{DATABASE_URL: 'mysql://x'}, /^DATABASE_URL must start with postgres:\/\//],
      [{NORTHBANK_SECRET: ''}, /NORTHBANK_SECRET/],
      [{TRUSTS_DIR: '/nowhere'}, /\/nowhere/],
    ] as const) {
      const failed = start({...home.env, ...env});
      assert.equal(await failed.ended, 1);
      assert.match(failed.errors.join('\n'), words);
      assert.doesNotMatch(failed.errors.join('\n'), /\n\s+at /);
    }
    const unknown = start(home.env, 'destroy');
    assert.equal(await unknown.ended, 1);
    assert.match(unknown.errors.join('\n'), /no command destroy/);
  });
});

describe('readSettings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({});
    assert.equal(settings.port, 8080);
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.eraseAfterDays, 30);
    assert.equal(settings.databaseUrl, undefined);
    assert.equal(settings.trustProxy, 0);
  });

  it('tells everything that is wrong at once', () => {
    assert.throws(
      () => readSettings({PORT: '-1', TRUST_PROXY: 'yes', SERVER_KEY: 'short', DATABASE_URL: 'x'}),
      (error) => error instanceof SettingsError && error.problems.length === 4,
    );
  });

  it('wants a key of its own for a shared database', () => {
    const databaseUrl = 'postgres://db/trust';
    assert.throws(() => readSettings({DATABASE_URL: databaseUrl}), /SERVER_KEY must be set/);
    const keys = ['a'.repeat(32), 'b'.repeat(32)];
    const {serverKeys} = readSettings({DATABASE_URL: databaseUrl, SERVER_KEY: keys.join()});
    assert.deepEqual(serverKeys, keys);
  });
});
