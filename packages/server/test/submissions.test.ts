import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import type {Receipt} from '@trust-widgets/contract';
import {sql} from 'kysely';

import {eventually} from '../src/testing/eventually.ts';
import {bearer, bodyOf, KINDS, pathOf, post, type TestedKind} from '../src/testing/kinds.ts';
import {madeUpTrust} from '../src/testing/made-up-trust.ts';
import {cuttingProxy} from '../src/testing/proxy.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem, assertWell, count, receiptOf} from './oracles.ts';

/** Runs the same tests for each kind of submission. There is no way to leave one out. */
function forEachKind(tests: (kind: TestedKind) => void): void {
  for (const kind of Object.values(KINDS)) void describe(kind.name, () => tests(kind));
}

onBothDatabases('sending once', (open) => {
  const shared = serviceFor(open);
  forEachKind((kind) => {
    const rows = async (work: (service: TestService) => Promise<number>) => {
      const {service} = shared;
      const before = await count(service, 'submission');
      const added = await work(service);
      assert.equal((await count(service, 'submission')) - before, added);
      await assertWell(service, before + added);
      for (const table of ['request', 'audit'] as const)
        assert.ok((await count(service, table)) >= before + added, table);
    };

    it('N01: a connection cut after the commit and before the answer leaves one, and the retry its receipt', () =>
      rows(async (service) => {
        const proxy = await cuttingProxy(service.origin);
        try {
          const request = () => post(kind, proxy.origin, bodyOf(kind), {key: 'n01'});
          proxy.cutNextAnswer();
          await assert.rejects(fetch(request()));
          const retried = await fetch(request());
          assert.equal(retried.headers.get('idempotency-replayed'), 'true');
          const receipt = await receiptOf(retried);
          const again = await receiptOf(await fetch(request()));
          assert.deepEqual(again, receipt);
          const status = await service.fetch(pathOf(kind, receipt.reference), bearer(receipt));
          assert.equal(status.status, 200);
        } finally {
          await proxy.stop();
        }
        return 1;
      }));

    it('N03: 32 at once with one key are one, and all get its receipt', () =>
      rows(async (service) => {
        const key = randomUUID();
        const responses = await Promise.all(
          Array.from({length: 32}, () =>
            service.fetch(post(kind, service.origin, bodyOf(kind), {key})),
          ),
        );
        const receipts = await Promise.all(responses.map(receiptOf));
        assert.equal(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size, 1);
        return 1;
      }));

    it('N03: 32 at once over two instances with one key are one', () =>
      rows(async (service) => {
        const other = await open({
          sharing: service,
        });
        const key = randomUUID();
        const responses = await Promise.all(
          Array.from({length: 32}, (_, index) => {
            const {origin} = index % 2 ? service : other;
            return fetch(post(kind, origin, bodyOf(kind), {key}));
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
          service.fetch(post(kind, service.origin, bodyOf(kind, answers), {key: 'n05'}));
        const first = await receiptOf(await send({}));
        await assertProblem(await send({name: 'Somebody Else'}), 422, 'idempotency_key_reused');
        assert.deepEqual(await receiptOf(await send({})), first);
        return 1;
      }));

    it('the same body with its keys in another order is the same body', () =>
      rows(async (service) => {
        const body = bodyOf(kind);
        const reversed = (given: object) => Object.fromEntries(Object.entries(given).reverse());
        const send = (ordered: unknown) =>
          service.fetch(post(kind, service.origin, ordered, {key: 'order'}));
        const first = await receiptOf(await send(body));
        const again = await send(reversed({...body, answers: reversed(body.answers)}));
        assert.deepEqual(await receiptOf(again), first);
        return 1;
      }));

    it('a refused one is not remembered: put right, it is taken with the same key', () =>
      rows(async (service) => {
        const send = (changes: Record<string, unknown>) =>
          service.fetch(post(kind, service.origin, bodyOf(kind, changes), {key: 'righted'}));
        await assertProblem(await send({name: ''}), 422, 'invalid_answers');
        await receiptOf(await send({}));
        return 1;
      }));

    it('many at once are each kept once', () =>
      rows(async (service) => {
        const receipts = await Promise.all(
          Array.from({length: 100}, async () =>
            receiptOf(await service.fetch(post(kind, service.origin))),
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
          const request = post(kind, service.origin, bodyOf(kind), {key: 'x'});
          request.headers.set('Idempotency-Key', key);
          await assertProblem(await fetch(request), 400, 'invalid_idempotency_key');
        }
        const without = post(kind, service.origin);
        without.headers.delete('Idempotency-Key');
        await assertProblem(await fetch(without), 400, 'invalid_idempotency_key');
        await receiptOf(await fetch(post(kind, service.origin, undefined, {key: '~'.repeat(255)})));
        return 1;
      }));
  });
});

onBothDatabases('names and words', (open) => {
  const shared = serviceFor(open);
  forEachKind((kind) => {
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
        const body = bodyOf(kind, {name, [kind.freeText]: name});
        const {reference} = await receiptOf(await service.fetch(post(kind, service.origin, body)));
        const delivered = () =>
          service.receivedDeliveries.find((delivery) => delivery.reference === reference);
        await eventually('the delivery', () => delivered() !== undefined);
        assert.equal(delivered()?.answers?.['name'], stored);
        assert.equal(delivered()?.answers?.[kind.freeText], stored);
      });
    }

    it('B14, B15: what one database would refuse and the other spoil reaches neither', async () => {
      const {service} = shared;
      const before = await count(service, 'submission');
      for (const text of ['\ud800', '\u0000', 'a\u0000b', '\udfff x', '\u001b']) {
        for (const body of [
          bodyOf(kind, {name: text}),
          bodyOf(kind, {[text]: 'x'}),
          {...bodyOf(kind), language: text},
        ]) {
          const response = await service.fetch(post(kind, service.origin, body));
          await assertProblem(response, 400, 'malformed_request');
        }
      }
      assert.equal(await count(service, 'submission'), before);
    });
  });
});

onBothDatabases('asking about it', (open) => {
  const shared = serviceFor(open, {trusts: [madeUpTrust(), madeUpTrust('southbank')]});
  forEachKind((kind) => {
    it('A07: a receipt of one trust opens nothing at another', async () => {
      const {service} = shared;
      const receipt = await receiptOf(await service.fetch(post(kind, service.origin)));
      await assertOpensNothing(
        service,
        pathOf(kind, receipt.reference, 'southbank'),
        kind,
        receipt,
      );
      const here = await service.fetch(pathOf(kind, receipt.reference), bearer(receipt));
      assert.notEqual(kind.Status.parse(await here.json()).status, kind.takenBack);
    });

    it('A07: a receipt opens nothing of another kind', async () => {
      const {service} = shared;
      const receipt = await receiptOf(await service.fetch(post(kind, service.origin)));
      for (const other of Object.values(KINDS).filter(({name}) => name !== kind.name)) {
        const another = await receiptOf(await service.fetch(post(other, service.origin)));
        assert.notEqual(another.reference, receipt.reference);
        await assertOpensNothing(service, pathOf(other, receipt.reference), other, receipt);
        await assertOpensNothing(service, pathOf(other, another.reference), other, receipt);
      }
      const here = await service.fetch(pathOf(kind, receipt.reference), bearer(receipt));
      assert.notEqual(kind.Status.parse(await here.json()).status, kind.takenBack);
    });

    it('A07: the same key at two trusts names two submissions', async () => {
      const {service} = shared;
      const send = async (trust: string) =>
        receiptOf(
          await service.fetch(post(kind, service.origin, bodyOf(kind), {key: 'both', trust})),
        );
      assert.match((await send('northbank')).reference, /^NOR-/);
      assert.match((await send('southbank')).reference, /^SOU-/);
    });

    it('A10: a wrong token and an unknown reference are the same but for the request’s id', async () => {
      const {service} = shared;
      const {reference, statusToken} = await receiptOf(
        await service.fetch(post(kind, service.origin)),
      );
      const ask = async (known: string, token: string) => {
        const response = await service.fetch(pathOf(kind, known), {
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
        await service.fetch(post(kind, service.origin)),
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
      const response = await service.fetch(pathOf(kind, 'NOR-2222-2222'));
      await assertProblem(response, 401, 'sign_in_required');
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      const inUrl = await service.fetch(`${pathOf(kind, 'NOR-2222-2222')}?token=CANARY`);
      await assertProblem(inUrl, 401, 'sign_in_required');
    });

    it('taking back is noted and told once, however often it is asked for', async () => {
      const {service} = shared;
      const {reference, statusToken} = await receiptOf(
        await service.fetch(post(kind, service.origin)),
      );
      const takeBack = async (body?: string) =>
        service.fetch(`${pathOf(kind, reference)}/${kind.takeBack}`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${statusToken}`,
            ...(body !== undefined && {'Content-Type': 'application/json'}),
          },
          ...(body !== undefined && {body}),
        });
      await assertProblem(await takeBack('{"reason":"CANARY"}'), 400, 'malformed_request');
      const all = await Promise.all([takeBack(), takeBack('{}'), takeBack(), takeBack()]);
      const statuses = await Promise.all(
        all.map(async (response) => kind.Status.parse(await response.json())),
      );
      const times = statuses.map((status) =>
        new Map(Object.entries(status)).get(`${kind.takenBack}At`),
      );
      assert.equal(new Set(times).size, 1);
      assert.ok(times[0]);
      assert.equal(statuses[0]?.status, kind.takenBack);
      const told = () => service.receivedDeliveries.filter((one) => one.reference === reference);
      await eventually('both deliveries', () => told().length === 2);
      assert.deepEqual(
        told().map(({type}) => type),
        [`${kind.name}.received`, `${kind.name}.${kind.takenBack}`],
      );
      const messages = await service.store.db
        .selectFrom('message')
        .where('type', '=', `${kind.name}.${kind.takenBack}`)
        .select(sql<string>`count(*)`.as('rows'))
        .executeTakeFirstOrThrow();
      assert.equal(Number(messages.rows), 1);
    });
  });
});

describe('A10: how long a wrong token takes', () => {
  const shared = serviceFor(startTestService);
  forEachKind((kind) => {
    it('is as long as an unknown reference, within the noise of 1,000 tries', async () => {
      const {service} = shared;
      const {reference} = await receiptOf(await service.fetch(post(kind, service.origin)));
      const times: Record<'known' | 'unknown', number[]> = {known: [], unknown: []};
      for (let tries = 0; tries < 1_000; tries += 1) {
        const which = tries % 2 ? 'known' : 'unknown';
        const start = performance.now();
        const response = await service.fetch(
          pathOf(kind, which === 'known' ? reference : 'NOR-2222-2222'),
          bearer({statusToken: 'A'.repeat(43)}),
        );
        await response.arrayBuffer();
        times[which].push(performance.now() - start);
      }
      const quantile = (list: number[], share: number) =>
        list.sort((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN;
      const difference = Math.abs(quantile(times.known, 0.5) - quantile(times.unknown, 0.5));
      const spread = quantile(times.unknown, 0.75) - quantile(times.unknown, 0.25);
      assert.ok(difference < Math.max(spread, 0.1), `${difference} ms apart, spread ${spread} ms`);
    });
  });
});

/** Asserts that a receipt is answered at a path as an unknown reference is. */
async function assertOpensNothing(
  service: TestService,
  path: string,
  {takeBack}: TestedKind,
  receipt: Receipt,
): Promise<void> {
  await assertProblem(await service.fetch(path, bearer(receipt)), 404, 'not_found');
  const takingBack = {method: 'POST', ...bearer(receipt)};
  const response = await service.fetch(`${path}/${takeBack}`, takingBack);
  await assertProblem(response, 404, 'not_found');
}
