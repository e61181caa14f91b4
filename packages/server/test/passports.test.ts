import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {it} from 'node:test';
import {type Field, passport as form} from '@trust-widgets/contract';
import {sql} from 'kysely';

import {MAX_PASSPORT_BYTES} from '../src/routes/passport.ts';
import {ANSWER_CANARIES, PASSPORT} from '../src/testing/passport-answers.ts';
import {signIn, type TestPatient} from '../src/testing/patients.ts';
import type {TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem} from './oracles.ts';

const MINUTE = 60_000;

const actions = async (patient: TestPatient) =>
  (await patient.history()).events.map(({action}) => action);

const noted = async ({store}: TestService, accountId: string) =>
  (
    await store.db
      .selectFrom('passport_audit')
      .select('action')
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute()
  ).map(({action}) => action);

onBothDatabases('a passport', (open) => {
  const shared = serviceFor(open);

  it('is empty at first, with a tag by which it can be begun', async () => {
    const patient = await signIn(shared.service);
    const response = await patient.send('GET', '/v1/passport');
    const empty = (await response.json()) as {answers: object; tag: string};
    assert.deepEqual(empty.answers, {});
    assert.equal(response.headers.get('etag'), empty.tag);
    assert.match(empty.tag, /^"[\w-]{22}\.0"$/);

    const saved = await patient.put(PASSPORT, empty.tag);
    assert.equal(saved.status, 200);
    const {tag, savedAt} = (await saved.json()) as {tag: string; savedAt: string};
    assert.equal(saved.headers.get('etag'), tag);
    assert.deepEqual(await patient.read(), {answers: PASSPORT, savedAt, tag});
  });

  it('is for nobody who is not signed in, and for no cache', async () => {
    for (const [method, path] of [
      ['GET', '/v1/passport'],
      ['PUT', '/v1/passport'],
      ['DELETE', '/v1/passport'],
      ['GET', '/v1/passport/versions'],
      ['GET', '/v1/passport/versions/1'],
      ['GET', '/v1/passport/history'],
      ['GET', '/v1/passport/shares'],
      ['POST', '/v1/passport/shares'],
      ['DELETE', '/v1/passport/shares/x'],
    ] as const) {
      const response = await shared.service.fetch(path, {method});
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.match(response.headers.get('vary') ?? '', /Cookie/);
      await assertProblem(response, 401, 'sign_in_required');
    }
    const patient = await signIn(shared.service);
    const response = await patient.send('GET', '/v1/passport');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(response.headers.get('vary') ?? '', /Cookie/);
  });

  it('N12: is changed only by who says which state they change', async () => {
    const patient = await signIn(shared.service);
    const {tag: empty} = await patient.read();
    const first = await patient.save({preferredName: 'Sam'});
    for (const ifMatch of [undefined, '', '*', ' , '])
      await assertProblem(
        await patient.put({preferredName: 'Sami'}, ifMatch),
        428,
        'precondition_required',
      );
    for (const ifMatch of [
      empty,
      '"x"',
      first.tag.replaceAll('"', ''),
      first.tag.replace('1', '2'),
    ])
      await assertProblem(
        await patient.put({preferredName: 'Sami'}, ifMatch),
        412,
        'passport_changed',
      );
    assert.deepEqual((await patient.read()).answers, {preferredName: 'Sam'});
    // As a proxy that compresses leaves it.
    const second = await patient.put({preferredName: 'Sami'}, `"x", W/${first.tag}`);
    assert.equal(second.status, 200);
    await assertProblem(await patient.put({}, first.tag), 412, 'passport_changed');
  });

  it('takes the same answers again, whatever state they were made from, and makes nothing of it', async () => {
    const patient = await signIn(shared.service);
    const {tag} = await patient.read();
    const first = (await (await patient.put(PASSPORT, tag)).json()) as object;
    const again = await patient.put(PASSPORT, tag);
    assert.equal(again.status, 200);
    assert.deepEqual(await again.json(), first);
    // The same, as somebody else would write it.
    const {preferredName, ...rest} = PASSPORT;
    const turned = await patient.put({...rest, preferredName: ` ${preferredName} `}, tag);
    assert.deepEqual(await turned.json(), first);
    assert.equal((await patient.versions()).length, 1);
    assert.deepEqual(await noted(shared.service, patient.accountId), ['saved']);
  });

  it('N12: of many who save at once on two instances, exactly one wins, and the others are told', async () => {
    const {service} = shared;
    const other = await open({sharing: service});
    const here = await signIn(service);
    const there = await signIn(other, {accountId: here.accountId});
    for (let round = 0; round < 10; round += 1) {
      const {tag} = await here.read();
      const answers = await Promise.all(
        Array.from({length: 12}, (_, writer) =>
          (writer % 2 ? here : there).put({preferredName: `${round} ${writer}`}, tag),
        ),
      );
      const statuses = answers.map(({status}) => status).sort();
      assert.deepEqual(statuses, [200, ...Array<number>(11).fill(412)]);
      const winner = answers.findIndex(({status}) => status === 200);
      assert.deepEqual((await here.read()).answers, {preferredName: `${round} ${winner}`});
      assert.deepEqual(await there.read(), await here.read());
    }
    assert.equal(
      (await noted(service, here.accountId)).filter((one) => one === 'saved').length,
      10,
    );
    await other.stop();
  });

  it('of many who save at once, each their own, all win', async () => {
    const {service} = shared;
    const other = await open({sharing: service});
    const patients = await Promise.all(
      Array.from({length: 24}, (_, index) => signIn(index % 2 ? service : other)),
    );
    const tags = await Promise.all(patients.map(async (patient) => (await patient.read()).tag));
    const saved = await Promise.all(
      patients.map((patient, index) => patient.put({whatMatters: `${index}`}, tags[index])),
    );
    assert.deepEqual([...new Set(saved.map(({status}) => status))], [200]);
    for (const [index, patient] of patients.entries())
      assert.deepEqual((await patient.read()).answers, {whatMatters: `${index}`});
    await other.stop();
  });

  it('A06: has tags that no other account and no earlier passport has', async () => {
    const [one, other] = [await signIn(shared.service), await signIn(shared.service)];
    assert.notEqual((await one.read()).tag, (await other.read()).tag);
    const {tag} = await one.save({preferredName: 'One'});
    const theirs = await other.save({preferredName: 'Other'});
    await assertProblem(await one.put({}, theirs.tag), 412, 'passport_changed');
    const remove = (ifMatch?: string) =>
      one.send(
        'DELETE',
        '/v1/passport',
        ifMatch === undefined ? {} : {headers: {'If-Match': ifMatch}},
      );
    await assertProblem(await remove(), 428, 'precondition_required');
    await assertProblem(await remove(theirs.tag), 412, 'passport_changed');
    assert.equal((await remove(tag)).status, 204);

    const anew = await one.save({preferredName: 'One'});
    assert.notEqual(anew.tag, tag);
    await assertProblem(await one.put({}, tag), 412, 'passport_changed');
    await assertProblem(await remove(tag), 412, 'passport_changed');
  });

  it('when deleted leaves nothing but what was done, and can be deleted again', async () => {
    const {service} = shared;
    const patient = await signIn(service);
    await patient.save({preferredName: 'One'});
    const {tag} = await patient.save(PASSPORT);
    const [sister = ''] = PASSPORT.consents.map(({id}) => id);
    await patient.share(sister, new Date().toISOString().slice(0, 10));
    const {id = ''} =
      (await service.store.db
        .selectFrom('passport')
        .select('id')
        .where('account_id', '=', patient.accountId)
        .executeTakeFirst()) ?? {};
    for (let times = 0; times < 2; times += 1) {
      const response = await patient.send('DELETE', '/v1/passport', {headers: {'If-Match': tag}});
      assert.equal(response.status, 204);
    }
    for (const table of ['passport_version', 'passport_share'] as const)
      assert.deepEqual(
        await service.store.db
          .selectFrom(table)
          .selectAll()
          .where('passport_id', '=', id)
          .execute(),
        [],
      );
    assert.deepEqual(await patient.versions(), []);
    assert.deepEqual(await patient.shares(), []);
    assert.deepEqual((await patient.read()).answers, {});
    assert.deepEqual(await actions(patient), [
      'deleted',
      'share-ended',
      'shared',
      'saved',
      'opened',
      'saved',
    ]);
  });

  it('A19: is not opened, nor saved, where that can’t be noted', async () => {
    const {service} = shared;
    const patient = await signIn(service);
    const {tag} = await patient.save(PASSPORT);
    const {db} = service.store;
    await sql`alter table passport_audit rename to passport_audit_gone`.execute(db);
    try {
      for (const path of ['/v1/passport', '/v1/passport/versions/1']) {
        const response = await patient.send('GET', path);
        const text = await response.clone().text();
        for (const canary of ANSWER_CANARIES) assert.ok(!text.includes(canary));
        await assertProblem(response, 500, 'unexpected');
      }
      await assertProblem(await patient.put({}, tag), 500, 'unexpected');
      const remove = await patient.send('DELETE', '/v1/passport', {headers: {'If-Match': tag}});
      await assertProblem(remove, 500, 'unexpected');
    } finally {
      await sql`alter table passport_audit_gone rename to passport_audit`.execute(db);
    }
    assert.deepEqual((await patient.read()).answers, PASSPORT);
  });
});

onBothDatabases('what is sent as a passport', (open) => {
  const shared = serviceFor(open);

  it('B40, B41, B42, B44, B66: is refused, whole, if it is anything else', async () => {
    const patient = await signIn(shared.service);
    const {tag} = await patient.save({preferredName: 'Sam'});
    const bodies: [unknown, number][] = [
      [null, 400],
      [[], 400],
      ['x', 400],
      [true, 400],
      [{}, 400],
      [{answers: []}, 400],
      [{answers: null}, 400],
      [{answers: {}, savedAt: '2026-01-01T00:00:00Z'}, 400],
      [{answers: {}, tag}, 400],
      [{answers: {}, account: 'x', id: 'x', revision: 9}, 400],
      [{answers: {nickname: 'x'}}, 400],
      [{answers: JSON.parse('{"__proto__":{"polluted":true}}') as object}, 400],
      [{answers: {constructor: {prototype: {polluted: true}}}}, 400],
      [{answers: {medicines: [{name: 'x', owner: 'y'}]}}, 400],
      [{answers: {medicines: [{dose: 'CANARY'}]}}, 422],
      [{answers: {preferredName: 'x'.repeat(101)}}, 422],
      [{answers: {preferredName: 'nul\u0000'}}, 400],
    ];
    for (const [body, status] of bodies) {
      const response = await patient.send('PUT', '/v1/passport', {
        body,
        headers: {'If-Match': tag},
      });
      await assertProblem(
        response,
        status,
        status === 422 ? 'invalid_answers' : 'malformed_request',
      );
    }
    assert.equal(({} as {polluted?: boolean}).polluted, undefined);
    // One meaning for nothing.
    const blank = await patient.put({preferredName: 'Sam', fullName: '', medicines: [{}]}, '"x"');
    assert.equal(blank.status, 200);
    assert.equal(((await blank.json()) as {tag: string}).tag, tag);
  });

  it('names the question of an entry that is wrong, and repeats nothing', async () => {
    const patient = await signIn(shared.service);
    const {tag} = await patient.read();
    const body = {medicines: [{name: 'CANARYfirst'}, {dose: 'CANARYsecond'}]};
    const {errors} = await assertProblem(await patient.put(body, tag), 422, 'invalid_answers');
    assert.deepEqual(errors, [{field: 'medicines/1/name', code: 'missing'}]);
  });

  it('may be as long as every answer at its limit in any script, and no longer', async () => {
    const patient = await signIn(shared.service);
    const longest = longestAnswers(form.fields);
    assert.deepEqual(form.judge(longest).errors, []);
    const saved = await patient.save(longest);
    assert.ok(saved.savedAt);
    assert.equal(
      JSON.stringify((await patient.read()).answers),
      JSON.stringify(form.judge(longest).answers),
    );
    const tooLong = await patient.send('PUT', '/v1/passport', {
      body: {answers: {whatMatters: 'x'.repeat(MAX_PASSPORT_BYTES)}},
      headers: {'If-Match': saved.tag},
    });
    await assertProblem(tooLong, 413, 'too_large');
  });

  it('B47, B49, B51: is JSON, as it is, and not deep', async () => {
    const patient = await signIn(shared.service);
    const {tag} = await patient.read();
    const put = (body: string, headers: Record<string, string>) =>
      shared.service.fetch('/v1/passport', {
        method: 'PUT',
        headers: {Cookie: patient.cookie, 'If-Match': tag, ...headers},
        body,
      });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/fhir+json'])
      await assertProblem(
        await put('{"answers":{}}', {'Content-Type': type}),
        415,
        'unsupported_media_type',
      );
    const json = {'Content-Type': 'application/json'};
    await assertProblem(
      await put('x', {...json, 'Content-Encoding': 'gzip'}),
      415,
      'unsupported_media_type',
    );
    for (const body of [
      '',
      '{"answers":',
      '['.repeat(100_000),
      `{"answers":${'{"a":'.repeat(500)}`,
    ])
      await assertProblem(await put(body, json), 400, 'malformed_request');
  });
});

onBothDatabases('the versions of a passport', (open) => {
  let time = Date.parse('2026-11-22T10:00:00Z');
  const now = () => new Date(time);
  const shared = serviceFor(open, {now});

  it('are the states it was in, the newest first, with ten minutes of one session as one', async () => {
    const patient = await signIn(shared.service, {now});
    const save = async (preferredName: string, by = patient) =>
      (await by.save({preferredName})).savedAt;
    await save('a');
    time += 5 * MINUTE;
    await save('b');
    time += 4 * MINUTE;
    const third = await save('c');
    time += MINUTE;
    const fourth = await save('d');
    // Another browser, at once.
    const elsewhere = await signIn(shared.service, {accountId: patient.accountId, now});
    const fifth = await save('e', elsewhere);
    assert.deepEqual(await patient.versions(), [
      {version: 5, savedAt: fifth},
      {version: 4, savedAt: fourth},
      {version: 3, savedAt: third},
    ]);
    assert.deepEqual(await patient.version(3), {
      version: 3,
      savedAt: third,
      answers: {preferredName: 'c'},
    });
    assert.deepEqual((await patient.version(5)).answers, (await patient.read()).answers);
  });

  it('are at most fifty', async () => {
    const patient = await signIn(shared.service, {now});
    for (let number = 1; number <= 53; number += 1) {
      const browser = await signIn(shared.service, {accountId: patient.accountId, now});
      await browser.save({preferredName: `${number}`});
    }
    const again = await signIn(shared.service, {accountId: patient.accountId, now});
    const numbers = (await again.versions()).map(({version}) => version);
    assert.equal(numbers.length, 50);
    assert.deepEqual([numbers[0], numbers.at(-1)], [53, 4]);
    await assertProblem(await again.send('GET', '/v1/passport/versions/3'), 404, 'not_found');
  });

  it('B69: are found by a number that there is, and by nothing else', async () => {
    const patient = await signIn(shared.service, {now});
    await patient.save({preferredName: 'a'});
    for (const id of [
      '0',
      '2',
      '-1',
      '1.0',
      '01',
      '1e0',
      'x',
      '9'.repeat(10_000),
      '%00',
      randomUUID(),
    ])
      await assertProblem(
        await patient.send('GET', `/v1/passport/versions/${id}`),
        404,
        'not_found',
      );
  });
});

onBothDatabases('the history of a passport', (open) => {
  let time = Date.parse('2026-11-22T10:00:00Z');
  const now = () => new Date(time);
  const shared = serviceFor(open, {now});

  it('tells what was done, and opening again and again within an hour as once', async () => {
    const {service} = shared;
    const patient = await signIn(service, {now});
    await patient.save({preferredName: 'a'});
    for (let times = 0; times < 5; times += 1) {
      time += 10 * MINUTE;
      await patient.read();
    }
    await patient.save({preferredName: 'b'});
    const {events, nextCursor} = await patient.history();
    assert.deepEqual(
      events.map(({action}) => action),
      ['saved', 'opened', 'saved'],
    );
    assert.equal(events[1]?.at, now().toISOString());
    assert.equal(nextCursor, undefined);
    // Each is a row all the same.
    const rows = await noted(service, patient.accountId);
    assert.equal(rows.filter((action) => action === 'opened').length, 6);
  });

  it('tells saving again and again within an hour as once, so that it hides nothing that others did', async () => {
    const {service} = shared;
    const patient = await signIn(service, {now});
    let {tag} = await patient.read();
    for (const preferredName of ['a', 'ab', 'abc']) {
      time += MINUTE;
      const saved = await patient.put({preferredName}, tag);
      tag = saved.headers.get('etag') ?? '';
    }
    const {events} = await patient.history();
    assert.deepEqual(
      events.map(({action}) => action),
      ['saved'],
    );
    assert.equal(events[0]?.at, now().toISOString());
    const rows = await noted(service, patient.accountId);
    assert.equal(rows.filter((action) => action === 'saved').length, 3);
  });

  it('comes in pages of fifty, and each thing once', async () => {
    const patient = await signIn(shared.service, {now});
    for (let number = 0; number < 120; number += 1)
      await patient.put({preferredName: `${number}`}, (await patient.read()).tag);
    const all: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const {events, nextCursor} = await patient.history(cursor);
      sizes.push(events.length);
      all.push(...events.map(({action}) => action));
      cursor = nextCursor;
      more = cursor !== undefined;
    }
    assert.ok(sizes.every((size) => size <= 50) && sizes.length >= 3, sizes.join());
    assert.equal(all.filter((action) => action === 'saved').length, 120);
    assert.ok(all.filter((action) => action === 'opened').length >= 119);
  });

  it('B69: goes on from its own cursors only', async () => {
    const [one, other] = [await signIn(shared.service, {now}), await signIn(shared.service, {now})];
    for (let number = 0; number < 60; number += 1) await one.save({preferredName: `${number}`});
    const {nextCursor = ''} = await one.history();
    assert.notEqual(nextCursor, '');
    for (const cursor of ['x', '-1', nextCursor.slice(1), `${nextCursor}A`, 'A'.repeat(10_000)])
      await assertProblem(
        await one.send('GET', `/v1/passport/history?cursor=${cursor}`),
        400,
        'malformed_request',
      );
    await assertProblem(
      await other.send('GET', `/v1/passport/history?cursor=${nextCursor}`),
      400,
      'malformed_request',
    );
    assert.deepEqual((await other.history()).events, []);
  });
});

/** Answers as long as they may be, in characters that need the most bytes. */
function longestAnswers(fields: Readonly<Record<string, Field>>): Record<string, unknown> {
  const widest = '\u{1f600}';
  const answers = Object.entries(fields).map(([name, field]) => {
    const {kind, max = 0, options = []} = field;
    if (kind === 'entries') {
      const entry = longestAnswers(field.fields ?? {});
      return [
        name,
        Array.from({length: max}, (_, index) =>
          'id' in entry ? {...entry, id: `${index}`.padStart(32, '0')} : entry,
        ),
      ];
    }
    if (kind === 'id') return [name, 'a'.repeat(32)];
    if (kind === 'text' || kind === 'long-text') return [name, widest.repeat(max)];
    if (kind === 'choice' || kind === 'agreement') {
      const wanted = ['own-words', 'with-help', 'sections', 'yes'].find((one) =>
        options.includes(one),
      );
      return [name, wanted ?? options[0]];
    }
    if (kind === 'language') return [name, options[0]];
    if (kind === 'choices') return [name, options];
    if (kind === 'date') return [name, {day: '01', month: '01', year: '2000'}];
    return [name, undefined];
  });
  const all = Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)) as Record<
    string,
    unknown
  >;
  delete all['withdrawnOn'];
  return all;
}
