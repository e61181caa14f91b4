import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import Libsql from 'libsql';
import path from 'node:path';

import {eraseForms} from '../src/housekeeping.ts';
import {createLog} from '../src/log.ts';
import {FormStore} from '../src/store/form-store.ts';
import {PlainBrowser} from '../src/testing/plain-browser.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertCalm, fillIn, northbank, ONESELF, REFERRAL, rows, toCheck} from './hosted-form.ts';
import {count} from './oracles.ts';

describe('a form that can’t be sent now', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({
      trusts: [northbank],
      rateLimits: {sends: {burst: 2, perSecond: 0.001}},
    });
  });
  after(() => service.stop());

  it('A14: keeps every answer while too many send, says so with the numbers, and has the button again', async () => {
    const browser = await toCheck(service);
    const other = new PlainBrowser(service);
    for (let sent = 0; sent < 2; sent += 1) await other.send(`${REFERRAL}/check`, 'x=y');
    // A name that no header can hold gets a page as well, and leads nowhere else.
    await other.send('/northbank/referral/%0d%0aSet-Cookie:x=y/check', 'x=y');
    assertCalm(other, 404);
    assert.equal(other.cookies.size, 0);
    await browser.press();
    assert.equal(browser.response.status, 200);
    assert.match(browser.text, /Not sent yet.*Very many people.*Suharto.*Try again/);
    assert.match(browser.address, /\?unsent=busy#failure$/);
    assert.equal(await count(service, 'submission'), 0);
  });

  it('N10: keeps every answer while nothing can be kept, and sends them once it can', async () => {
    const calm = await startTestService({trusts: [northbank]});
    const lock = new Libsql(path.join(calm.dataDir, 'trust-widgets.db'));
    try {
      const browser = await toCheck(calm);
      lock.exec('begin immediate');
      await browser.press();
      assert.match(browser.text, /Not sent yet.*could not reach.*Suharto/);
      assert.equal(await count(calm, 'submission'), 0);
      lock.exec('rollback');
      await browser.press('Try again');
      assert.equal(browser.page, 'received');
      assert.equal(await count(calm, 'submission'), 1);
    } finally {
      lock.close();
      await calm.stop();
    }
  });
});

describe('a form whose answer was lost', () => {
  const shared = serviceFor(startTestService, {trusts: [northbank]});

  it('N03: is not sent again with what was changed since, and the person is told', async () => {
    const {service} = shared;
    const browser = await toCheck(service);
    const file = new Libsql(path.join(service.dataDir, 'trust-widgets.db'));
    // Keeps the record as it stands at each change, so that the service can be cut off between two of them.
    file.exec(`create table former (contents text, revision integer);
      create trigger remember before update on hosted_form begin
        insert into former values (old.contents, old.revision); end`);
    await browser.press();
    const reference = /NOR-\w{4}-\w{4}/.exec(browser.text)?.[0];
    file.exec(`drop trigger remember;
      update hosted_form set contents = (select contents from former order by revision desc limit 1)`);
    file.close();
    await browser.open(`${REFERRAL}/person`);
    assert.equal(browser.valueOf('name'), 'Suharto');
    await browser.press(undefined, {name: 'Somebody else'});
    await browser.press();
    assert.equal(browser.page, 'received');
    assert.match(browser.text, /What you changed after that has not reached us/);
    assert.equal(/NOR-\w{4}-\w{4}/.exec(browser.text)?.[0], reference);
    assert.equal(await count(service, 'submission'), 1);
  });
});

onBothDatabases('a form that is kept', (open) => {
  let at = Date.parse('2026-11-22T09:00:00Z');
  const now = () => new Date(at);
  const shared = serviceFor(open, {trusts: [northbank], now});
  const MINUTE = 60_000;

  it('has no answer in clear, and opens only with the browser’s own token', async () => {
    const {service} = shared;
    const browser = await toCheck(service);
    const kept = await service.store.db.selectFrom('hosted_form').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(kept), /Suharto|frightened|danger|draft/);
    for (const {contents} of kept)
      assert.doesNotMatch(Buffer.from(contents, 'base64url').toString('latin1'), /Suharto|draft/);
    for (const token of browser.cookies.values())
      assert.doesNotMatch(JSON.stringify(kept), new RegExp(token));
    await browser.press();
    assert.equal(browser.page, 'received');
  });

  it('is erased one hour after the last answer, when somebody looks and when nobody does', async () => {
    const {service} = shared;
    const browser = await new PlainBrowser(service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    at += 59 * MINUTE;
    await browser.press(undefined, {name: 'Suharto'});
    at += 59 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).valueOf('name'), 'Suharto');
    at += 1 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).response.status, 410);
    at -= 2 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).response.status, 410);
    await fillIn(await new PlainBrowser(service).open(REFERRAL), ONESELF.slice(0, 2));
    assert.ok((await rows(service)) > 0);
    at += 61 * MINUTE;
    await eraseForms({store: service.store, log: createLog(() => {}), now});
    assert.equal(await rows(service), 0);
  });

  it('P09: is not kept longer by a clock that is set back', async () => {
    const browser = await new PlainBrowser(shared.service).open(REFERRAL);
    await fillIn(browser, ONESELF.slice(0, 2));
    at -= 120 * MINUTE;
    assert.equal((await browser.open(`${REFERRAL}/person`)).response.status, 410);
    at += 120 * MINUTE;
  });

  it('N12: of two changes to the same state only one is kept', async () => {
    const forms = new FormStore(shared.service.store);
    const change = (contents: string, revision: number) =>
      forms.keep('N12', {contents, revision, answeredAt: now()});
    const first = await Promise.all([change('a', 0), change('b', 0)]);
    assert.deepEqual(first.sort(), [false, true]);
    const second = await Promise.all([change('c', 1), change('d', 1), change('e', 1)]);
    assert.equal(second.filter(Boolean).length, 1);
    assert.equal((await forms.find('N12'))?.revision, 2);
    await forms.erase('N12');
    assert.equal(await forms.find('N12'), undefined);
    assert.equal(await change('f', 2), false);
  });

  it('B15: is left by whoever sends a name that no record has, without an error', async () => {
    const {service} = shared;
    const leaving = new PlainBrowser(service);
    for (const name of ['%00', 'x'.repeat(1000), '%ED%A0%80']) {
      await leaving.send(`${REFERRAL}/leave`, `form.sitting=${name}`);
      assert.equal(leaving.address, 'https://www.bbc.co.uk/weather');
    }
    assert.doesNotMatch(service.logLines.join('\n'), /request\.failed/);
  });
});
