import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PROFESSIONALS, REFERRERS} from '../referral/vocabulary.ts';
import type {WayIn} from './service.ts';
import {inOrder, isOpenTo, takesOnlineReferrals, takesReferral} from './ways-in.ts';

const way = (given: Partial<WayIn>): WayIn => ({
  channel: 'online-referral',
  audience: ['new', 'known', 'professional'],
  order: 1,
  ...given,
});
const open = {status: 'active' as const, waysIn: [way({})]};

describe('takesReferral', () => {
  it('need 8: takes everyone of the list where a service sets no bounds', () => {
    for (const referrer of REFERRERS) {
      for (const known of ['yes', 'no', 'unsure', undefined] as const) {
        assert.equal(takesReferral(open, {referrer, known}), true, referrer);
      }
    }
  });

  it('need 12: refuses somebody new, and the family of somebody new, where a service takes only people it knows', () => {
    const service = {...open, waysIn: [way({audience: ['known', 'professional']})]};
    assert.equal(takesReferral(service, {referrer: 'self', known: 'no'}), false);
    assert.equal(takesReferral(service, {referrer: 'family', known: 'no'}), false);
    assert.equal(takesReferral(service, {referrer: 'self', known: 'yes'}), true);
    for (const referrer of PROFESSIONALS) {
      assert.equal(takesReferral(service, {referrer, known: 'no'}), true, referrer);
    }
  });

  it('need 12: turns nobody away for not knowing whether they are known', () => {
    const service = {...open, waysIn: [way({audience: ['known']})]};
    assert.equal(takesReferral(service, {referrer: 'self', known: 'unsure'}), true);
    assert.equal(takesReferral(service, {referrer: 'self'}), true);
  });

  it('need 12: takes professionals alone where a service says so', () => {
    const service = {...open, waysIn: [way({audience: ['professional']})]};
    assert.equal(takesReferral(service, {referrer: 'self', known: 'yes'}), false);
    assert.equal(takesReferral(service, {referrer: 'carer'}), false);
    assert.equal(takesReferral(service, {referrer: 'gp'}), true);
  });

  it('keeps to the referrers that a way in names', () => {
    const service = {...open, waysIn: [way({referrers: ['gp', 'self']})]};
    assert.equal(takesReferral(service, {referrer: 'gp'}), true);
    assert.equal(takesReferral(service, {referrer: 'police'}), false);
    assert.equal(takesReferral(service, {referrer: 'friend'}), false);
  });

  it('takes nothing online for a service that is closed, or is only reached another way', () => {
    for (const status of ['closed', 'temporarily-closed'] as const) {
      assert.equal(takesReferral({...open, status}, {referrer: 'self'}), false);
      assert.equal(takesOnlineReferrals({...open, status}), false);
    }
    const byPhone = {...open, waysIn: [way({channel: 'phone'})]};
    assert.equal(takesReferral(byPhone, {referrer: 'self'}), false);
    assert.equal(takesOnlineReferrals(byPhone), false);
    assert.equal(takesOnlineReferrals(open), true);
  });
});

describe('isOpenTo', () => {
  it('need 12: a way for new people is open to those already known, and not the other way round', () => {
    assert.equal(isOpenTo(way({audience: ['new']}), {referrer: 'self', known: 'yes'}), true);
    assert.equal(isOpenTo(way({audience: ['known']}), {referrer: 'self', known: 'no'}), false);
    assert.equal(isOpenTo(way({audience: ['new']}), {referrer: 'gp'}), false);
  });
});

describe('inOrder', () => {
  it('need 17: keeps the service’s own order, and shows the emergency department last whatever it says', () => {
    const ways = [
      way({channel: 'emergency-department', order: 1}),
      way({channel: 'gp', order: 3}),
      way({channel: 'phone', order: 2}),
    ];
    assert.deepEqual(
      inOrder(ways).map(({channel}) => channel),
      ['phone', 'gp', 'emergency-department'],
    );
    assert.equal(ways[0]?.channel, 'emergency-department', 'the list given is left alone');
  });

  it('keeps ways of the same order as they were given', () => {
    const ways = [way({channel: 'text', order: 1}), way({channel: 'phone', order: 1})];
    assert.deepEqual(inOrder(ways), ways);
  });
});
