import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {InvalidAnswersError, ResponseError} from '../errors.ts';
import {answers, receipt, status} from '../testing/samples.ts';
import {problem, serviceThat} from '../testing/service-that.ts';
import type {ReferralAnswers} from './referrals.ts';

const created = Response.json(receipt, {status: 201});

describe('referrals.create', () => {
  it('sends the answers once and gives the receipt', async () => {
    const {client, sent} = serviceThat([created]);
    assert.deepEqual(await client.referrals.create({service: 'crisis-team', answers}), receipt);
    assert.equal(sent.length, 1);
    const {method, url, headers, body} = sent[0]!;
    assert.equal(
      `${method} ${url.href}`,
      'POST https://service.test/v1/trusts/northbank/referrals',
    );
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(JSON.parse(body), {service: 'crisis-team', language: 'en', answers});
  });

  it('sends answers as they are kept, so that service and page speak of the same', async () => {
    const {client, sent} = serviceThat([created]);
    const typed = {...answers, name: ' Sia\u0302n\nHughes ', nhsNumber: '999 000 0018'};
    await client.referrals.create({service: 'crisis-team', answers: typed});
    assert.deepEqual((JSON.parse(sent[0]!.body) as {answers: unknown}).answers, {
      ...answers,
      name: 'Siân Hughes',
      nhsNumber: '9990000018',
    });
  });

  it('asks in the language in which the questions were read, and tells the team', async () => {
    const {client, sent} = serviceThat([created], {language: 'cy'});
    await client.referrals.create({service: 'crisis-team', answers});
    await client.referrals.create({service: 'crisis-team', answers, language: 'ga'});
    const languages = sent.map(({body}) => (JSON.parse(body) as {language: string}).language);
    assert.deepEqual(languages, ['cy', 'ga']);
    const asked = sent.map(({headers}) => headers.get('accept-language'));
    assert.deepEqual(asked, ['cy', 'ga']);
  });

  it('sends the key that it was given, and otherwise a new one for each call', async () => {
    const {client, sent} = serviceThat([created]);
    await client.referrals.create({service: 'a', answers}, {idempotencyKey: 'made-with-the-form'});
    await client.referrals.create({service: 'a', answers});
    await client.referrals.create({service: 'a', answers});
    const keys = sent.map(({headers}) => headers.get('idempotency-key'));
    assert.equal(keys[0], 'made-with-the-form');
    assert.equal(new Set(keys).size, 3);
  });

  it('B65 refuses a language that no header can carry, without repeating it or sending anything', async () => {
    const {client, sent} = serviceThat([created]);
    for (const language of ['', 'cy\r\nx: y', 'é'])
      await assert.rejects(client.referrals.create({service: 'a', answers, language}), {
        name: 'TypeError',
        message: 'referrals: language must be 1 to 255 visible ASCII characters.',
      });
    assert.deepEqual(sent, []);
  });

  it('B70 refuses a key that no header can carry, without repeating it or sending anything', async () => {
    const {client, sent} = serviceThat([created]);
    for (const idempotencyKey of ['', 'k'.repeat(256), 'a b', 'a\r\nb: c', 'é']) {
      await assert.rejects(client.referrals.create({service: 'a', answers}, {idempotencyKey}), {
        name: 'TypeError',
        message: 'referrals: idempotencyKey must be 1 to 255 visible ASCII characters.',
      });
    }
    assert.equal(sent.length, 0);
  });

  it('B18 names each wrong answer in the order of the questions, and sends nothing', async () => {
    const {client, sent} = serviceThat([created]);
    const wrong: ReferralAnswers = {
      ...answers,
      phone: '999',
      nhsNumber: '9990000017',
      birthDate: {day: '5', month: 'May', year: '1985'},
    };
    await assert.rejects(client.referrals.create({service: 'a', answers: wrong}), (error) => {
      assert.ok(error instanceof InvalidAnswersError);
      assert.deepEqual(error.errors, [
        {field: 'birthDate/month', code: 'month'},
        {field: 'nhsNumber', code: 'check_digit'},
        {field: 'phone', code: 'emergency_number'},
      ]);
      assert.deepEqual(
        [error.status, error.type, error.requestId],
        [422, 'invalid_answers', undefined],
      );
      return true;
    });
    assert.equal(sent.length, 0);
  });

  it('gives what the service found wrong as it would give its own finding', async () => {
    const errors = [{field: 'birthDate/year', code: 'future'}];
    for (const [code, type] of [
      [422, 'invalid_answers'],
      [400, 'malformed_request'],
    ] as const) {
      const {client, sent} = serviceThat([problem(code, type, {errors})]);
      await assert.rejects(client.referrals.create({service: 'a', answers}), (error) => {
        assert.ok(error instanceof InvalidAnswersError);
        assert.deepEqual(error.errors, errors);
        assert.deepEqual([error.status, error.type, error.requestId], [code, type, 'req-1']);
        return true;
      });
      assert.equal(sent.length, 1);
    }
  });

  it('tells by name why the service does not take the referral, and whom to call instead', async () => {
    const urgentHelp = [{kind: 'team-phone', number: '01632 960 111'}];
    const {client} = serviceThat([problem(409, 'referral_not_accepted', {urgentHelp})]);
    await assert.rejects(client.referrals.create({service: 'a', answers}), (error) => {
      assert.ok(error instanceof ResponseError && !(error instanceof InvalidAnswersError));
      assert.deepEqual([error.status, error.type], [409, 'referral_not_accepted']);
      assert.deepEqual(error.urgentHelp, urgentHelp);
      return true;
    });
  });

  const pages = {
    'the sign-in page of a public network': new Response('<!doctype html><h1>Free Wi-Fi</h1>'),
    'an empty answer': new Response(null, {status: 204}),
    'a receipt cut short': new Response('{"reference":"NB-7K4M-2QXW","receivedAt"', {status: 201}),
    'a receipt without its token': Response.json(
      {...receipt, statusToken: undefined},
      {status: 201},
    ),
    'a list': Response.json([receipt]),
    'a text': Response.json('ok'),
    'nothing in JSON': Response.json(null),
    'a problem that calls itself a success': Response.json({
      type: 'not_found', title: '', status: 404, requestId: 'r',
    }), // prettier-ignore
  };
  for (const [name, answer] of Object.entries(pages)) {
    it(`takes ${name} for no receipt, whatever its status says`, async () => {
      const {client, sent} = serviceThat([answer]);
      await assert.rejects(client.referrals.create({service: 'a', answers}), (error) => {
        assert.ok(error instanceof ResponseError);
        assert.deepEqual([error.status, error.type], [answer.status, 'unexpected']);
        return true;
      });
      assert.equal(sent.length, 1);
    });
  }
});

describe('referrals.status and referrals.withdraw', () => {
  it('prove who asks by a header, and leave the token out of every address', async () => {
    const {client, sent} = serviceThat([Response.json(status)]);
    assert.deepEqual(await client.referrals.status(receipt), status);
    assert.deepEqual(await client.referrals.withdraw(receipt), status);
    assert.deepEqual(
      sent.map(({method, url}) => `${method} ${url.href}`),
      [
        'GET https://service.test/v1/trusts/northbank/referrals/NB-7K4M-2QXW',
        'POST https://service.test/v1/trusts/northbank/referrals/NB-7K4M-2QXW/withdrawal',
      ],
    );
    for (const {headers, body} of sent) {
      assert.equal(headers.get('authorization'), `Bearer ${receipt.statusToken}`);
      assert.equal(body, '');
    }
  });

  it('refuse a token that no header can carry, without repeating it', async () => {
    const {client, sent} = serviceThat([Response.json(status)]);
    const proof = {reference: 'NB-1', statusToken: 'two\nlines'};
    const refusal = {name: 'TypeError', message: /^referrals: statusToken must be/};
    await assert.rejects(client.referrals.status(proof), refusal);
    await assert.rejects(client.referrals.withdraw(proof), refusal);
    assert.equal(sent.length, 0);
  });
});
