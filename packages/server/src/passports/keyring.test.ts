import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {Keyring, Unreadable} from './keyring.ts';

const OLD = 'the-key-of-last-year-0123456789-abcdef';
const NEW = 'the-key-of-this-year-0123456789-abcdef';

describe('Keyring', () => {
  it('opens what it closed, together with what it belongs to and with nothing else', () => {
    const keyring = new Keyring([NEW]);
    const sealed = keyring.seal('Ó Súilleabháin 李小龍', 'passport a 1');
    assert.equal(keyring.open(sealed, 'passport a 1'), 'Ó Súilleabháin 李小龍');
    for (const about of ['passport a 2', 'passport b 1', ''])
      assert.throws(() => keyring.open(sealed, about), Unreadable);
  });

  it('closes the same differently each time, and shows nothing of it', () => {
    const keyring = new Keyring([NEW]);
    const [one, other] = [keyring.seal('SECRET', 'a'), keyring.seal('SECRET', 'a')];
    assert.notEqual(one.text, other.text);
    assert.ok(!Buffer.from(one.text, 'base64url').includes('SECRET'));
    assert.ok(!one.keyId.includes(NEW));
  });

  it('opens with former keys, closes with the first, and knows which are former', () => {
    const before = new Keyring([OLD]);
    const sealed = before.seal('x', 'a');
    const now = new Keyring([NEW, OLD, NEW]);
    assert.equal(now.open(sealed, 'a'), 'x');
    assert.equal(now.seal('x', 'a').keyId, new Keyring([NEW]).keyId);
    assert.deepEqual(now.formerKeyIds, [before.keyId]);
    assert.throws(() => new Keyring([NEW]).open(sealed, 'a'), Unreadable);
  });

  it('opens nothing that was changed, in any place', () => {
    const keyring = new Keyring([NEW]);
    const {text, keyId} = keyring.seal('something', 'a');
    const bytes = Buffer.from(text, 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place]! ^= 1;
      const sealed = {text: changed.toString('base64url'), keyId};
      assert.throws(() => keyring.open(sealed, 'a'), Unreadable);
    }
    for (const cut of ['', text.slice(0, 20), text.slice(0, -1)])
      assert.throws(() => keyring.open({text: cut, keyId}, 'a'), Unreadable);
  });

  it('says nothing of a text in its errors', () => {
    const keyring = new Keyring([NEW]);
    const sealed = keyring.seal('SECRET', 'a');
    assert.throws(
      () => keyring.open(sealed, 'b'),
      (error: Error) => {
        assert.doesNotMatch(`${error.stack}${JSON.stringify(error)}`, /SECRET/);
        assert.equal(error.cause, undefined);
        return true;
      },
    );
  });

  it('needs a key, and no short one', () => {
    for (const keys of [[], ['x'.repeat(31)], [NEW, 'short']])
      assert.throws(() => new Keyring(keys), /at least 32 characters/);
  });
});
