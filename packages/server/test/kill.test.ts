import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {Receipt} from '@trust-widgets/contract';
import Libsql from 'libsql';

import {eventually} from '../src/testing/eventually.ts';
import {MADE_UP_SECRET} from '../src/testing/made-up-trust.ts';
import {startReceiver} from '../src/testing/receiver.ts';
import {postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {makeHome, run} from './server-process.ts';

const KILLS = 20;

describe('P01, P02: a service killed at any moment', () => {
  it(`loses no acknowledged referral in ${KILLS} kills under load, makes none twice, and delivers each once`, async () => {
    const receiver = await startReceiver([MADE_UP_SECRET]);
    const home = await makeHome(receiver.url);
    const acknowledged = new Map<string, string>();
    let sending = true;
    let next = 0;

    // Each person tries with their one key until somebody tells them that it arrived.
    const people = Array.from({length: 8}, async () => {
      while (sending) {
        const key = `person-${(next += 1)}`;
        let receipt: Receipt | undefined;
        while (!receipt) {
          receipt = await send(key);
          if (!receipt) await wait(5);
        }
        acknowledged.set(key, receipt.reference);
      }
    });
    async function send(key: string): Promise<Receipt | undefined> {
      try {
        const response = await fetch(postReferral(home.origin, referralRequest(), {key}));
        assert.ok([201, 503].includes(response.status), `answered ${response.status}`);
        return response.status === 201 ? ((await response.json()) as Receipt) : undefined;
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        return undefined;
      }
    }

    let service = run(home.env);
    try {
      for (let kills = 0; kills < KILLS; kills += 1) {
        await service.ready;
        const before = acknowledged.size;
        await eventually('a referral', () => acknowledged.size > before);
        // At any moment: before, within and after a commit, a delivery, or the note of one.
        await wait(Math.random() * 400);
        service.child.kill('SIGKILL');
        assert.equal(await service.ended, null);
        service = run(home.env);
      }
      await service.ready;
      sending = false;
      await Promise.all(people);

      const known = new Set(acknowledged.values());
      assert.ok(acknowledged.size > KILLS * 5, `only ${acknowledged.size} referrals`);
      assert.equal(known.size, acknowledged.size, 'two people have one reference');
      await eventually('every delivery', () => receiver.taken.length >= known.size, 30_000);
      const delivered = receiver.taken.map(({reference}) => reference);
      assert.deepEqual(delivered.sort(), [...known].sort());
      assert.equal(receiver.badSignatures, 0);
    } finally {
      service.child.kill('SIGTERM');
      await service.ended;
      await receiver.stop();
    }

    const database = new Libsql(path.join(home.dataDir, 'trust-widgets.db'));
    const one = (query: string) => database.prepare(query).all([])[0];
    assert.deepEqual(one('pragma integrity_check'), {integrity_check: 'ok'});
    const rows = {rows: acknowledged.size};
    assert.deepEqual(one('select count(*) as rows from submission'), rows);
    assert.deepEqual(one('select count(*) as rows from request'), rows);
    assert.deepEqual(
      one(
        'select count(*) as rows from submission where id not in (select submission_id from message)',
      ),
      {rows: 0},
    );
    assert.deepEqual(
      one("select count(*) as rows from audit where action = 'referral.received'"),
      rows,
    );
    database.close();
    await home.remove();
  });
});
