import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {Seals} from './seals.ts';

const OLD = 'o'.repeat(32);
const NEW = 'n'.repeat(32);
const holder = {token: 't'.repeat(43), about: '/northbank/interpreter'};

describe('Seals', () => {
  it('opens what it closed, also by a former key, and never closes alike', () => {
    const seals = new Seals([OLD]);
    const sealed = seals.seal('CANARY é\u0000', holder);
    assert.equal(seals.open(sealed, holder), 'CANARY é\u0000');
    assert.equal(new Seals([NEW, OLD]).open(sealed, holder), 'CANARY é\u0000');
    assert.notEqual(sealed, seals.seal('CANARY é\u0000', holder));
    assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /CANARY/);
  });

  it('opens nothing without the token, without the key, for another form, or when a bit was changed', () => {
    const seals = new Seals([OLD]);
    const sealed = seals.seal('CANARY', holder);
    assert.equal(seals.open(sealed, {...holder, token: 'u'.repeat(43)}), undefined);
    assert.equal(seals.open(sealed, {...holder, about: '/loughside/interpreter'}), undefined);
    assert.equal(new Seals([NEW]).open(sealed, holder), undefined);
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[20]! ^= 1;
    assert.equal(seals.open(bytes.toString('base64url'), holder), undefined);
    for (const other of ['', 'AAAA', 'é']) assert.equal(seals.open(other, holder), undefined);
  });
});
