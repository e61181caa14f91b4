import assert from 'node:assert/strict';
import {createHmac, randomUUID} from 'node:crypto';
import {appendFile, mkdtemp, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import {codedNeeds} from '@trust-widgets/contract';
import {type Delivery, SIGNATURE_HEADER} from '@trust-widgets/server';

import {type Receiver, startReceiver} from './receiver.ts';

const current = 'the-current-secret-of-the-demo';
const next = 'the-next-secret-of-the-demo';
const noon = new Date('2026-11-22T12:00:00Z');

function delivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    deliveryId: randomUUID(),
    type: 'referral.received',
    createdAt: noon.toISOString(),
    trust: 'northbank',
    service: 'crisis-team',
    reference: 'NB-7K4M-2QXW',
    language: 'en',
    answers: {danger: 'no', referrer: 'self', name: 'Suharto', whatIsHappening: 'I can’t sleep.'},
    ...changes,
  };
}

/** Signs as a service does, in the test’s own words, so that the test does not lean on the code it tests. */
function signed(body: string, {secret = current, at = noon} = {}): string {
  const time = Math.floor(at.getTime() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

describe('the receiving system', () => {
  let folder: string;
  let receiver: Receiver;
  const start = async () => {
    receiver = await startReceiver({port: 0, secrets: [current, next], folder, now: () => noon});
  };
  const send = async (body: string, signature?: string) => {
    const headers = {
      'Content-Type': 'application/json',
      ...(signature !== undefined && {[SIGNATURE_HEADER]: signature}),
    };
    const {status} = await fetch(`${receiver.origin}/deliveries`, {method: 'POST', headers, body});
    return status;
  };
  const page = async () => (await fetch(receiver.origin)).text();
  /** What staff read of one arrival, without its markup. */
  const read = async (reference: string) => {
    const [article = ''] =
      new RegExp(`<article aria-labelledby="${reference}">[^]*?</article>`).exec(await page()) ??
      [];
    return article.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'receiver-'));
    await start();
  });
  after(async () => {
    await receiver.stop();
    await rm(folder, {recursive: true});
  });
  const count = () => receiver.arrivals().length;

  it('N17: refuses what is not signed, or signed with another secret, or changed after signing', async () => {
    const body = JSON.stringify(delivery());
    const before = count();
    assert.equal(await send(body), 400);
    assert.equal(await send(body, 'nonsense'), 400);
    assert.equal(await send(body, signed(body, {secret: 'somebody-elses-secret'})), 400);
    assert.equal(await send(body.replace('Suharto', 'Sukarno'), signed(body)), 400);
    assert.equal(count(), before);
  });

  it('N17: refuses a signature that is 301 seconds old, and takes one of 300', async () => {
    const body = JSON.stringify(delivery());
    const ago = (seconds: number) => new Date(noon.getTime() - seconds * 1000);
    const before = count();
    assert.equal(await send(body, signed(body, {at: ago(301)})), 400);
    assert.equal(count(), before);
    assert.equal(await send(body, signed(body, {at: ago(300)})), 200);
    assert.equal(count(), before + 1);
  });

  it('N17: answers a repetition as it answered the first, and keeps it once', async () => {
    const body = JSON.stringify(delivery());
    const before = count();
    const signature = signed(body);
    assert.deepEqual(
      await Promise.all([send(body, signature), send(body, signature), send(body, signature)]),
      [200, 200, 200],
    );
    assert.equal(await send(body, signature), 200);
    assert.equal(count(), before + 1);
  });

  it('N17: takes the old secret and the new one while they are being changed', async () => {
    const before = count();
    for (const secret of [current, next]) {
      const body = JSON.stringify(delivery());
      assert.equal(await send(body, signed(body, {secret})), 200);
    }
    assert.equal(count(), before + 2);
  });

  it('keeps what it has taken over a restart, knows it again, and mends a line that was cut', async () => {
    const body = JSON.stringify(delivery());
    await send(body, signed(body));
    const before = count();
    await receiver.stop();
    await appendFile(path.join(folder, 'arrivals.jsonl'), '{"arrivedAt":"2026-11-22T12:0');
    await start();
    assert.equal(count(), before);
    assert.equal(await send(body, signed(body)), 200);
    assert.equal(count(), before, 'it is known already');
    const another = JSON.stringify(delivery());
    await send(another, signed(another));
    await receiver.stop();
    await start();
    assert.equal(count(), before + 1, 'the line after the cut one is whole');
  });

  it('is on the disk before the sender hears that it was taken', async () => {
    const {deliveryId, ...rest} = delivery();
    const body = JSON.stringify({deliveryId, ...rest});
    await send(body, signed(body));
    assert.match(
      await readFile(path.join(folder, 'arrivals.jsonl'), 'utf8'),
      new RegExp(deliveryId),
    );
  });

  it('B56: shows markup that somebody wrote as the text that it is', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const quoted = '"><svg onload=alert(1)>';
    const answers = {name: hostile, whatIsHappening: quoted, [hostile]: hostile};
    const body = JSON.stringify(
      delivery({reference: quoted, service: hostile, language: quoted, answers}),
    );
    await send(body, signed(body));
    const shown = await page();
    assert.doesNotMatch(shown, /<img|<svg/);
    assert.match(shown, /&lt;img src=x onerror=alert\(1\)&gt;/);
    const csp = (await fetch(receiver.origin)).headers.get('content-security-policy') ?? '';
    assert.match(csp, /default-src 'none'/);
    assert.doesNotMatch(csp, /unsafe/);
  });

  it('gives every answer a name that staff understand, in the order in which it was asked', async () => {
    const answers = {
      whatIsHappening: 'I can’t sleep.',
      birthDate: {day: '5', month: '1', year: '1985'},
      needs: ['interpreter', 'adjustment'],
      language: 'ckb',
      carerAdjustments: ['low-noise'],
      referrer: 'family',
      personKnows: 'not-safe-to-tell',
      newQuestion: 'kept all the same',
    };
    const body = JSON.stringify(delivery({reference: 'NB-1111-1111', answers}));
    await send(body, signed(body));
    const shown = await read('NB-1111-1111');
    assert.match(
      shown,
      /Who wrote this Family Does the person know .*It is not safe to tell them\./,
    );
    assert.match(
      shown,
      /Date of birth 5 \/ 1 \/ 1985 What is happening I can’t sleep\. Needs Interpreter, Adjustment Language for the interpreter Kurdish \(Sorani\) \(ckb\) Carer: What should be different Low noise newQuestion kept all the same/,
    );
  });

  it('says which referral was taken back', async () => {
    const {answers: _, ...withdrawal} = delivery({
      type: 'referral.withdrawn',
      reference: 'NB-1111-1111',
    });
    const body = JSON.stringify(withdrawal);
    assert.equal(await send(body, signed(body)), 200);
    assert.match(await read('NB-1111-1111'), /Taken back by the person who sent it/);
  });

  it('B31: shows a request for an interpreter with its time, its language and the codes of its needs', async () => {
    const answers = {
      mode: 'face-to-face',
      asker: 'carer',
      forWhom: 'both',
      language: 'ckb',
      interpreterGender: 'female',
      avoid: 'Anybody of our village',
      appointment: {day: '25', month: '10', year: '2026', time: '01:30', offset: '+01:00'},
      duration: '90',
      urgentContact: 'email',
      needs: ['adjustment'],
      adjustments: ['low-noise'],
      carerNeeds: ['format'],
      carerFormats: ['braille'],
    };
    const {service: _, ...request} = delivery({
      type: 'interpreter-request.received',
      reference: 'NB-2222-2222',
      answers,
      needs: codedNeeds(answers, '2026-09-01'),
    });
    const body = JSON.stringify(request);
    assert.equal(await send(body, signed(body)), 200);
    const shown = await read('NB-2222-2222');
    assert.match(shown, /Interpreter or translation NB-2222-2222 For northbank\. Arrived on/);
    assert.match(shown, /What is asked for Interpreter face to face/);
    assert.match(shown, /Kurdish \(Sorani\) \(ckb\)/);
    assert.match(
      shown,
      /Appointment Sunday,? 25 October 2026 at 01:30 \(2026-10-25T01:30:00\+01:00\)/,
    );
    assert.match(shown, /How long 1 hour and a half/);
    assert.match(
      shown,
      /Kurdish language interpreter needed: Kurdish \(Sorani\) \(ckb\) \(SNOMED CT 203701000000104\) Person · Community Language Support · Ask again by Wednesday,? 1 September 2027/,
    );
    assert.match(shown, /Requires low noise environment \(SNOMED CT 1325391000000106\) Person/);
    assert.match(shown, /Braille \(No code says just this\) Carer/);
  });

  it('B66: marks what could harm somebody if others heard of it, and nothing else', async () => {
    const shown = await read('NB-2222-2222');
    assert.match(
      shown,
      /Somebody to avoid Private: do not show or say this to others Anybody of our village/,
    );
    assert.equal(shown.split('Private:').length, 2);
  });

  it('says which request was cancelled', async () => {
    const {
      answers: _,
      service: __,
      ...cancellation
    } = delivery({
      type: 'interpreter-request.cancelled',
      reference: 'NB-2222-2222',
    });
    const body = JSON.stringify(cancellation);
    assert.equal(await send(body, signed(body)), 200);
    assert.match(await read('NB-2222-2222'), /Cancelled by the person who sent it/);
  });

  it('refuses a body far longer than any referral', async () => {
    const body = JSON.stringify(delivery({answers: {name: 'x'.repeat(300 * 1024)}}));
    assert.equal(await send(body, signed(body)), 413);
  });

  it('says on its page that it is a demonstration', async () => {
    assert.match(await page(), /Demonstration\./);
  });
});
