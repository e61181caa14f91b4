import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {clientAddress} from './client-address.ts';

const address = (trustProxy: number, remoteAddress: string | undefined, forwarded?: string) =>
  clientAddress(
    new Headers(forwarded === undefined ? {} : {'X-Forwarded-For': forwarded}),
    {remoteAddress},
    trustProxy,
  );

describe('clientAddress', () => {
  it('is the socket’s, whatever is claimed, where there is no proxy of ours', () => {
    assert.equal(address(0, '192.0.2.1', '6.6.6.6'), '192.0.2.1');
    assert.equal(address(0, '::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(address(0, undefined), 'unknown');
  });

  it('is what our proxies saw, counted from the last', () => {
    assert.equal(address(1, '10.0.0.1', '6.6.6.6, 192.0.2.1'), '192.0.2.1');
    assert.equal(address(2, '10.0.0.1', '6.6.6.6, 192.0.2.1, 10.0.0.2'), '192.0.2.1');
    assert.equal(address(1, '10.0.0.1'), '10.0.0.1');
    assert.equal(address(3, '10.0.0.1', '192.0.2.1'), '10.0.0.1');
  });

  it('is one for a whole network of IPv6, however it is written', () => {
    const one = address(0, '2001:db8:1:2:3:4:5:6');
    assert.equal(one, '2001:db8:1:2::/64');
    assert.equal(address(0, '2001:DB8:1:2::9'), one);
    assert.notEqual(address(0, '2001:db8:1:3::9'), one);
    assert.equal(address(0, '::1'), '0:0:0:0::/64');
  });
});
