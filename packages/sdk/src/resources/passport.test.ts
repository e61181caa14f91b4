import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {ConnectionError, InvalidAnswersError, ResponseError} from '../errors.ts';
import {problem, serviceThat, takeClock} from '../testing/service-that.ts';

const savedAt = '2026-11-22T10:00:00Z';
const tag = '"mVdfn5zQ8Xp0TzC0i9tq1w.1"';
const read = {answers: {preferredName: 'Sam'}, savedAt, tag};
const share = {
  id: '019abcde-0000-7000-8000-000000000000',
  consent: 'a1b2c3d4e5f6a7b8',
  createdAt: savedAt,
  until: '2026-11-29',
  opens: 0,
};
const lostReply = () => Response.error();

/** What was asked for, in short. */
const asked = ({method, url}: {method: string; url: URL}) =>
  `${method} ${url.pathname}${url.search}`;

describe('passport.get', () => {
  it('gives the passport, and sends the browser’s cookie along', async () => {
    let credentials: string | undefined;
    const {client, sent} = serviceThat([
      (request) => {
        ({credentials} = request);
        return Response.json(read);
      },
    ]);
    assert.deepEqual(await client.passport.get(), read);
    assert.equal(asked(sent[0]!), 'GET /v1/passport');
    assert.equal(sent[0]!.headers.get('accept'), 'application/json');
    assert.equal(credentials, 'include');
  });

  it('tells that nobody is signed in', async () => {
    const {client, sent} = serviceThat([problem(401, 'sign_in_required')]);
    await assert.rejects(client.passport.get(), (error) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.type, 'sign_in_required');
      return true;
    });
    assert.equal(sent.length, 1);
  });

  it('believes no answer that is not a passport', async () => {
    for (const other of [{}, {answers: {}}, {answers: [], tag}, {tag}, 'x']) {
      const {client} = serviceThat([Response.json(other)]);
      await assert.rejects(client.passport.get(), {name: 'ResponseError', type: 'unexpected'});
    }
  });
});

describe('passport.save', () => {
  it('sends all answers, and the tag as it was given', async () => {
    const {client, sent} = serviceThat([Response.json({savedAt, tag: '"x.2"'})]);
    assert.deepEqual(await client.passport.save({preferredName: ' Sam '}, tag), {
      savedAt,
      tag: '"x.2"',
    });
    const [{headers, body, ...request}] = sent as [(typeof sent)[number]];
    assert.equal(asked(request), 'PUT /v1/passport');
    assert.equal(headers.get('if-match'), tag);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(JSON.parse(body), {answers: {preferredName: 'Sam'}});
  });

  it('N01 sends the same again when the reply is lost: the service takes it once', async (t) => {
    const clock = takeClock(t);
    const {client, sent} = serviceThat([lostReply, Response.json({savedAt, tag: '"x.2"'})]);
    const came = await clock.until(client.passport.save({preferredName: 'Sam'}, tag));
    assert.deepEqual(came, {savedAt, tag: '"x.2"'});
    assert.equal(sent.length, 2);
    assert.equal(sent[0]!.body, sent[1]!.body);
    assert.equal(sent[1]!.headers.get('if-match'), tag);
  });

  it('N12 tells that it was changed elsewhere, and tries no further', async () => {
    const {client, sent} = serviceThat([problem(412, 'passport_changed')]);
    await assert.rejects(client.passport.save({}, tag), {
      name: 'ResponseError',
      type: 'passport_changed',
      status: 412,
    });
    assert.equal(sent.length, 1);
  });

  it('names what can’t be taken, and sends nothing', async () => {
    const {client, sent} = serviceThat([Response.json({})]);
    const wrong = {medicines: [{name: 'Aspirin'}, {name: '', dose: 'SECRET'}]};
    await assert.rejects(client.passport.save(wrong, tag), (error) => {
      assert.ok(error instanceof InvalidAnswersError);
      assert.deepEqual(error.errors, [{field: 'medicines/1/name', code: 'missing'}]);
      return true;
    });
    assert.equal(sent.length, 0);
  });

  it('A20 has no answer in any error', async () => {
    const secret = {
      privateNote: 'SECRET',
      consents: [{id: 'a'.repeat(16), who: 'SECRET', level: 'nothing' as const}],
    };
    for (const doing of [
      problem(500, 'unexpected', {title: 'SECRET'}),
      problem(412, 'passport_changed', {detail: 'SECRET'}),
      new Response('SECRET'),
      () => {
        throw new TypeError('SECRET');
      },
    ]) {
      const {client} = serviceThat([doing], {totalTimeout: 50});
      const error: unknown = await client.passport
        .save(secret, tag)
        .catch((error: unknown) => error);
      assert.ok(error instanceof ResponseError || error instanceof ConnectionError);
      const {stack, message, ...fields} = error;
      assert.doesNotMatch(JSON.stringify([stack, message, fields, error.cause ?? '']), /SECRET/);
    }
  });
});

describe('passport.delete', () => {
  it('says which state is deleted, and takes an empty answer', async () => {
    const {client, sent} = serviceThat([new Response(null, {status: 204})]);
    await client.passport.delete(tag);
    assert.equal(asked(sent[0]!), 'DELETE /v1/passport');
    assert.equal(sent[0]!.headers.get('if-match'), tag);
  });
});

describe('passport.fhir', () => {
  it('asks for FHIR, and believes nothing that is not a document', async () => {
    const document = {resourceType: 'Bundle', type: 'document', entry: []};
    const {client, sent} = serviceThat([Response.json(document), Response.json(read)]);
    assert.deepEqual(await client.passport.fhir(), document);
    assert.equal(sent[0]!.headers.get('accept'), 'application/fhir+json');
    await assert.rejects(client.passport.fhir(), {type: 'unexpected'});
  });
});

describe('what was before', () => {
  it('is listed, read and told page by page', async () => {
    const {client, sent} = serviceThat([
      Response.json({versions: [{version: 2, savedAt}]}),
      Response.json({version: 2, savedAt, answers: {}}),
      Response.json({events: [{at: savedAt, action: 'saved'}], nextCursor: 'n'}),
      Response.json({events: []}),
    ]);
    assert.deepEqual(await client.passport.versions(), [{version: 2, savedAt}]);
    assert.deepEqual(await client.passport.version(2), {version: 2, savedAt, answers: {}});
    const {nextCursor} = await client.passport.history();
    assert.deepEqual(await client.passport.history({cursor: nextCursor}), {events: []});
    assert.deepEqual(sent.map(asked), [
      'GET /v1/passport/versions',
      'GET /v1/passport/versions/2',
      'GET /v1/passport/history',
      'GET /v1/passport/history?cursor=n',
    ]);
  });
});

describe('passport.share', () => {
  it('sends the consent and the last day, and gives the link with its token', async () => {
    const {client, sent} = serviceThat([Response.json({...share, token: 't'}, {status: 201})]);
    const given = {consent: share.consent, until: share.until};
    assert.deepEqual(await client.passport.share(given), {...share, token: 't'});
    assert.equal(asked(sent[0]!), 'POST /v1/passport/shares');
    assert.deepEqual(JSON.parse(sent[0]!.body), given);
  });

  it('is tried once: a second link would be one that nobody knows of', async () => {
    const {client, sent} = serviceThat([lostReply]);
    await assert.rejects(client.passport.share({consent: share.consent, until: share.until}), {
      name: 'ConnectionError',
    });
    assert.equal(sent.length, 1);
  });

  it('lists links, and takes one back by its id and by nothing that could lead elsewhere', async () => {
    const {client, sent} = serviceThat([
      Response.json({shares: [share]}),
      new Response(null, {status: 204}),
      problem(404, 'not_found'),
    ]);
    assert.deepEqual(await client.passport.shares(), [share]);
    await client.passport.endShare(share.id);
    await assert.rejects(client.passport.endShare('../session'), {type: 'not_found'});
    assert.deepEqual(sent.map(asked), [
      'GET /v1/passport/shares',
      `DELETE /v1/passport/shares/${share.id}`,
      'DELETE /v1/passport/shares/-',
    ]);
  });
});
