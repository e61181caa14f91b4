import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {sign, verifySignature} from './signature.ts';

const OLD = 'the-old-secret-0123456789';
const NEW = 'the-new-secret-0123456789';
const body = '{"deliveryId":"1"}';
const now = new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const verify = (header: string | null | undefined, changes = {}) =>
  verifySignature({header, body, secrets: [OLD], now, ...changes});

describe('verifySignature', () => {
  const header = sign(body, [OLD], now);

  it('takes what the service signed', () => {
    assert.match(header, /^t=\d{10},v1=[0-9a-f]{64}$/);
    assert.equal(verify(header), true);
  });

  it('N17: refuses another body, another secret, another time, and no signature', () => {
    assert.equal(verify(header, {body: `${body} `}), false);
    assert.equal(verify(header, {secrets: [NEW]}), false);
    assert.equal(verify(header, {secrets: []}), false);
    assert.equal(verify(header.replace(/^t=(\d+)/, (_, time) => `t=${Number(time) + 1}`)), false);
    for (const bad of [
      null,
      undefined,
      '',
      't=',
      'v1=',
      't=NaN,v1=00',
      `t=1e9,${header}`,
      'x'.repeat(9_999),
    ])
      assert.equal(verify(bad), false, String(bad).slice(0, 40));
    assert.equal(verify(header.slice(0, -2)), false);
    assert.equal(verify(`${header}00`), false);
  });

  it('N17: refuses what is 301 seconds old or early, and takes 299', () => {
    assert.equal(verify(header, {now: later(299)}), true);
    assert.equal(verify(header, {now: later(-299)}), true);
    assert.equal(verify(header, {now: later(301)}), false);
    assert.equal(verify(header, {now: later(-301)}), false);
  });

  it('N17: takes either secret while one replaces the other, on either side', () => {
    const both = sign(body, [NEW, OLD], now);
    assert.equal(verify(both, {secrets: [OLD]}), true);
    assert.equal(verify(both, {secrets: [NEW]}), true);
    assert.equal(verify(sign(body, [NEW], now), {secrets: [OLD, NEW]}), true);
    assert.equal(verify(header, {secrets: [OLD, NEW]}), true);
  });
});
