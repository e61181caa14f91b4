import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {type Receipt, ReferralStatus} from '@trust-widgets/contract';
import {sql} from 'kysely';

import {eventually} from '../src/testing/eventually.ts';
import {madeUpService, madeUpTrust} from '../src/testing/made-up-trust.ts';
import {cuttingProxy} from '../src/testing/proxy.ts';
import {ANSWERS, postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem, assertWell, count} from './oracles.ts';

const receiptOf = async (response: Response) => {
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as Receipt;
};
const statusUrl = (reference: string, trust = 'northbank') =>
  `/v1/trusts/${trust}/referrals/${reference}`;
const bearer = (token: string) => ({headers: {Authorization: `Bearer ${token}`}});

onBothDatabases('sending once', (open) => {
  const shared = serviceFor(open);
  const rows = async (work: (service: TestService) => Promise<number>) => {
    const {service} = shared;
    const before = await count(service, 'submission');
    const added = await work(service);
    assert.equal((await count(service, 'submission')) - before, added);
    await assertWell(service, before + added);
    for (const table of ['request', 'audit'] as const)
      assert.ok((await count(service, table)) >= before + added, table);
  };

  it('N01: a connection cut after the commit and before the answer leaves one referral, and the retry its receipt', () =>
    rows(async (service) => {
      const proxy = await cuttingProxy(service.origin);
      try {
        const request = () => postReferral(proxy.origin, referralRequest(), {key: 'n01'});
        proxy.cutNextAnswer();
        await assert.rejects(fetch(request()));
        const retried = await fetch(request());
        assert.equal(retried.headers.get('idempotency-replayed'), 'true');
        const receipt = await receiptOf(retried);
        const again = await receiptOf(await fetch(request()));
        assert.deepEqual(again, receipt);
        const status = await service.fetch(
          statusUrl(receipt.reference),
          bearer(receipt.statusToken),
        );
        assert.equal(status.status, 200);
      } finally {
        await proxy.stop();
      }
      return 1;
    }));

  it('N03: 32 at once with one key are one referral, and all get its receipt', () =>
    rows(async (service) => {
      const key = randomUUID();
      const responses = await Promise.all(
        Array.from({length: 32}, () =>
          service.fetch(postReferral(service.origin, referralRequest(), {key})),
        ),
      );
      const receipts = await Promise.all(responses.map(receiptOf));
      assert.equal(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size, 1);
      return 1;
    }));

  it('N03: 32 at once over two instances with one key are one referral', () =>
    rows(async (service) => {
      const other = await open({
        sharing: service,
      });
      const key = randomUUID();
      const responses = await Promise.all(
        Array.from({length: 32}, (_, index) => {
          const {origin} = index % 2 ? service : other;
          return fetch(postReferral(origin, referralRequest(), {key}));
        }),
      );
      const receipts = await Promise.all(responses.map(receiptOf));
      assert.equal(new Set(receipts.map(({reference}) => reference)).size, 1);
      assert.equal(new Set(receipts.map(({statusToken}) => statusToken)).size, 1);
      await other.stop();
      return 1;
    }));

  it('N05: the same key with another body is refused, and the first unchanged', () =>
    rows(async (service) => {
      const send = (answers: Record<string, unknown>) =>
        service.fetch(
          postReferral(service.origin, referralRequest({answers: {...ANSWERS, ...answers}}), {
            key: 'n05',
          }),
        );
      const first = await receiptOf(await send({}));
      await assertProblem(await send({name: 'Somebody Else'}), 422, 'idempotency_key_reused');
      assert.deepEqual(await receiptOf(await send({})), first);
      return 1;
    }));

  it('the same body with its keys in another order is the same body', () =>
    rows(async (service) => {
      const {service: id, language, answers} = referralRequest();
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      const send = (body: unknown) =>
        service.fetch(postReferral(service.origin, body, {key: 'order'}));
      const first = await receiptOf(await send({service: id, language, answers}));
      assert.deepEqual(
        await receiptOf(await send({answers: reversed, language, service: id})),
        first,
      );
      return 1;
    }));

  it('a refused referral is not remembered: put right, it is taken with the same key', () =>
    rows(async (service) => {
      const send = (answers: Record<string, unknown>) =>
        service.fetch(postReferral(service.origin, referralRequest({answers}), {key: 'righted'}));
      await assertProblem(await send({...ANSWERS, name: ''}), 422, 'invalid_answers');
      await receiptOf(await send(ANSWERS));
      return 1;
    }));

  it('many at once are each kept once', () =>
    rows(async (service) => {
      const receipts = await Promise.all(
        Array.from({length: 100}, async () =>
          receiptOf(await service.fetch(postReferral(service.origin))),
        ),
      );
      assert.equal(new Set(receipts.map(({reference}) => reference)).size, 100);
      await eventually('the deliveries', () => {
        const delivered = new Set(service.receivedDeliveries.map(({reference}) => reference));
        return receipts.every(({reference}) => delivered.has(reference));
      });
      return 100;
    }));

  it('B70: a key that is empty, too long, or has a space or a letter outside ASCII is 400', () =>
    rows(async (service) => {
      for (const key of ['', 'k'.repeat(256), 'a b', 'ключ'.replace(/./g, 'é')]) {
        const request = postReferral(service.origin, referralRequest(), {key: 'x'});
        request.headers.set('Idempotency-Key', key);
        await assertProblem(await fetch(request), 400, 'invalid_idempotency_key');
      }
      const without = postReferral(service.origin);
      without.headers.delete('Idempotency-Key');
      await assertProblem(await fetch(without), 400, 'invalid_idempotency_key');
      await receiptOf(await fetch(postReferral(service.origin, undefined, {key: '~'.repeat(255)})));
      return 1;
    }));
});

onBothDatabases('names and words', (open) => {
  const shared = serviceFor(open);
  const names: [string, string, string?][] = [
    ['B01', 'Ó Súilleabháin'],
    ['B02', "O'Brien-Łukasz"],
    ['B03', '李小龍'],
    ['B04', 'ਗੁਰਪ੍ਰੀਤ'],
    ['B05', 'Suharto'],
    ['B06', 'U'],
    ['B07', 'Jose\u0301', 'José'],
    ['B08', '👨‍👩‍👧‍👦'],
    ['B12', 'علی\u200cرضا'],
    ['B54', "Robert'); DROP TABLE referral;-- % _ \\"],
    ['B58', '=cmd()'],
  ];
  for (const [id, name, stored = name] of names) {
    it(`${id}: ${name} comes out as it went in`, async () => {
      const {service} = shared;
      const body = referralRequest({answers: {...ANSWERS, name, whatIsHappening: name}});
      const {reference} = await receiptOf(await service.fetch(postReferral(service.origin, body)));
      const delivered = () =>
        service.receivedDeliveries.find((delivery) => delivery.reference === reference);
      await eventually('the delivery', () => delivered() !== undefined);
      assert.equal(delivered()?.answers?.['name'], stored);
      assert.equal(delivered()?.answers?.['whatIsHappening'], stored);
    });
  }

  it('B14, B15: what one database would refuse and the other spoil reaches neither', async () => {
    const {service} = shared;
    const before = await count(service, 'submission');
    for (const text of ['\ud800', '\u0000', 'a\u0000b', '\udfff x', '\u001b']) {
      for (const body of [
        referralRequest({answers: {...ANSWERS, name: text}}),
        referralRequest({answers: {...ANSWERS, [text]: 'x'}}),
        {...referralRequest(), service: text},
      ]) {
        const response = await service.fetch(postReferral(service.origin, body));
        await assertProblem(response, 400, 'malformed_request');
      }
    }
    assert.equal(await count(service, 'submission'), before);
  });
});

onBothDatabases('who may refer', (open) => {
  const trust = madeUpTrust('northbank', {
    services: [
      madeUpService('crisis-team'),
      madeUpService('for-gps', {
        waysIn: [{channel: 'online-referral', audience: ['professional'], order: 1}],
      }),
      madeUpService('by-phone', {waysIn: [{channel: 'phone', audience: ['new'], order: 1}]}),
      madeUpService('closed', {status: 'temporarily-closed'}),
      madeUpService('no-promise', {referral: undefined as never, phones: []}),
    ],
  });
  const shared = serviceFor(open, {trusts: [trust]});

  it('a service says no with 409, and whom to call', async () => {
    const {service} = shared;
    for (const id of ['for-gps', 'by-phone', 'closed']) {
      const response = await service.fetch(
        postReferral(service.origin, referralRequest({service: id})),
      );
      const {urgentHelp} = await assertProblem(response, 409, 'referral_not_accepted');
      assert.deepEqual(
        urgentHelp?.map(({kind}) => kind),
        ['emergency', 'nhs-111', 'team-phone', 'team-text'],
      );
    }
    await assertWell(service, 0);
  });

  it('a service without a number of its own gives the trust’s', async () => {
    const {service} = shared;
    const body = referralRequest({service: 'no-promise'});
    const receipt = await receiptOf(await service.fetch(postReferral(service.origin, body)));
    assert.deepEqual(receipt.whatHappensNext, {
      text: '',
      phones: [
        {number: '01632 960 111', kind: 'voice', label: 'Crisis line'},
        {number: '07700 900111', kind: 'text', label: 'Crisis line'},
      ],
    });
  });

  it('what was taken is answered again after the service has closed', async () => {
    const {service: before} = shared;
    const request = () => postReferral(before.origin, referralRequest(), {key: 'closing'});
    const receipt = await receiptOf(await fetch(request()));
    const after = await open({
      sharing: before,
      trusts: [{...trust, services: [madeUpService('crisis-team', {status: 'closed'})]}],
    });
    const again = await fetch(postReferral(after.origin, referralRequest(), {key: 'closing'}));
    assert.deepEqual(await receiptOf(again), receipt);
    await assertProblem(await fetch(postReferral(after.origin)), 409, 'referral_not_accepted');
    await after.stop();
  });
});

onBothDatabases('asking about a referral', (open) => {
  const shared = serviceFor(open, {trusts: [madeUpTrust(), madeUpTrust('southbank')]});

  it('A07: a receipt of one trust opens nothing at another', async () => {
    const {service} = shared;
    const receipt = await receiptOf(await service.fetch(postReferral(service.origin)));
    const elsewhere = statusUrl(receipt.reference, 'southbank');
    await assertProblem(
      await service.fetch(elsewhere, bearer(receipt.statusToken)),
      404,
      'not_found',
    );
    const withdrawal = await service.fetch(`${elsewhere}/withdrawal`, {
      method: 'POST',
      ...bearer(receipt.statusToken),
    });
    await assertProblem(withdrawal, 404, 'not_found');
    const here = await service.fetch(statusUrl(receipt.reference), bearer(receipt.statusToken));
    assert.notEqual(ReferralStatus.parse(await here.json()).status, 'withdrawn');
  });

  it('A07: the same key at two trusts is two referrals', async () => {
    const {service} = shared;
    const send = async (trust: string) =>
      receiptOf(
        await service.fetch(postReferral(service.origin, referralRequest(), {key: 'both', trust})),
      );
    assert.match((await send('northbank')).reference, /^NOR-/);
    assert.match((await send('southbank')).reference, /^SOU-/);
  });

  it('A10: a wrong token and an unknown reference are the same but for the request’s id', async () => {
    const {service} = shared;
    const {reference, statusToken} = await receiptOf(
      await service.fetch(postReferral(service.origin)),
    );
    const ask = async (known: string, token: string) => {
      const response = await service.fetch(statusUrl(known), {
        headers: {Authorization: `Bearer ${token}`, 'X-Request-ID': 'same-for-both'},
      });
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      return {status: response.status, headers, body: await response.text()};
    };
    const wrongToken = await ask(reference, 'A'.repeat(43));
    assert.equal(wrongToken.status, 404);
    assert.deepEqual(await ask('NOR-2222-2222', 'A'.repeat(43)), wrongToken);
    assert.deepEqual(await ask('NOR-2222-2222', statusToken), wrongToken);
    assert.deepEqual(await ask(reference, `${statusToken}x`), wrongToken);
    assert.deepEqual(await ask(reference, statusToken.slice(1)), wrongToken);
    assert.ok(wrongToken.headers.some(([, value]) => value === 'no-store'));
  });

  it('A10: the token is 256 bits, and only its hash is kept', async () => {
    const {service} = shared;
    const {reference, statusToken} = await receiptOf(
      await service.fetch(postReferral(service.origin)),
    );
    assert.equal(Buffer.from(statusToken, 'base64url').length, 32);
    const tables = ['submission', 'request', 'message', 'audit'] as const;
    const everything = await Promise.all(
      tables.map((table) => service.store.db.selectFrom(table).selectAll().execute()),
    );
    assert.ok(JSON.stringify(everything).includes(reference));
    assert.equal(JSON.stringify(everything).includes(statusToken), false);
    assert.equal(service.logLines.join().includes(statusToken), false);
    assert.equal(service.logLines.join().includes(reference), false);
  });

  it('A10: without a token it says that it needs one, whatever the reference', async () => {
    const {service} = shared;
    const response = await service.fetch(statusUrl('NOR-2222-2222'));
    await assertProblem(response, 401, 'sign_in_required');
    assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    const inUrl = await service.fetch(`${statusUrl('NOR-2222-2222')}?token=CANARY`);
    await assertProblem(inUrl, 401, 'sign_in_required');
  });

  it('a withdrawal is noted and told once, however often it is sent', async () => {
    const {service} = shared;
    const {reference, statusToken} = await receiptOf(
      await service.fetch(postReferral(service.origin)),
    );
    const withdraw = async (body?: string) =>
      service.fetch(`${statusUrl(reference)}/withdrawal`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${statusToken}`,
          ...(body !== undefined && {'Content-Type': 'application/json'}),
        },
        ...(body !== undefined && {body}),
      });
    await assertProblem(await withdraw('{"reason":"CANARY"}'), 400, 'malformed_request');
    const all = await Promise.all([withdraw(), withdraw('{}'), withdraw(), withdraw()]);
    const statuses = await Promise.all(
      all.map(async (response) => ReferralStatus.parse(await response.json())),
    );
    assert.equal(new Set(statuses.map(({withdrawnAt}) => withdrawnAt)).size, 1);
    assert.equal(statuses[0]?.status, 'withdrawn');
    const told = () => service.receivedDeliveries.filter((one) => one.reference === reference);
    await eventually('both deliveries', () => told().length === 2);
    assert.deepEqual(
      told().map(({type}) => type),
      ['referral.received', 'referral.withdrawn'],
    );
    const messages = await service.store.db
      .selectFrom('message')
      .where('type', '=', 'referral.withdrawn')
      .select(sql<string>`count(*)`.as('rows'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(messages.rows), 1);
  });
});

describe('A10: how long a wrong token takes', () => {
  const shared = serviceFor(startTestService);

  it('is as long as an unknown reference, within the noise of 1,000 tries', async () => {
    const {service} = shared;
    const {reference} = await receiptOf(await service.fetch(postReferral(service.origin)));
    const times: Record<'known' | 'unknown', number[]> = {known: [], unknown: []};
    for (let tries = 0; tries < 1_000; tries += 1) {
      const kind = tries % 2 ? 'known' : 'unknown';
      const start = performance.now();
      const response = await service.fetch(
        statusUrl(kind === 'known' ? reference : 'NOR-2222-2222'),
        bearer('A'.repeat(43)),
      );
      await response.arrayBuffer();
      times[kind].push(performance.now() - start);
    }
    const quantile = (list: number[], share: number) =>
      list.sort((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN;
    const difference = Math.abs(quantile(times.known, 0.5) - quantile(times.unknown, 0.5));
    const spread = quantile(times.unknown, 0.75) - quantile(times.unknown, 0.25);
    assert.ok(difference < Math.max(spread, 0.1), `${difference} ms apart, spread ${spread} ms`);
  });
});
