import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Receipt, ReferralStatus} from '@trust-widgets/contract';

import {eventually} from '../src/testing/eventually.ts';
import {ANSWERS, postReferral} from '../src/testing/referral-request.ts';
import {startTestService, type TestService} from '../src/testing/test-service.ts';

describe('a referral', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.stop());

  it('is kept, delivered once, followed and taken back', async () => {
    const sent = await service.fetch(postReferral(service.origin));
    assert.equal(sent.status, 201);
    const receipt = Receipt.parse(await sent.json());
    assert.match(receipt.reference, /^NOR-[2-9C-Y]{4}-[2-9C-Y]{4}$/);
    assert.equal(receipt.whatHappensNext.text, 'A nurse will call you.');
    assert.equal(receipt.whatHappensNext.replyWithin, 'within 4 hours');
    assert.equal(receipt.whatHappensNext.phones[0]?.number, '01632 960 222');

    await eventually('the delivery', () => service.receivedDeliveries.length === 1);
    const [delivery] = service.receivedDeliveries;
    assert.equal(delivery?.type, 'referral.received');
    assert.equal(delivery.reference, receipt.reference);
    assert.deepEqual(delivery.answers, ANSWERS);

    const url = `/v1/trusts/northbank/referrals/${receipt.reference}`;
    const headers = {Authorization: `Bearer ${receipt.statusToken}`};
    const status = async () =>
      ReferralStatus.parse(await (await service.fetch(url, {headers})).json());
    await eventually('the status', async () => (await status()).status === 'delivered');

    const withdrawn = await service.fetch(`${url}/withdrawal`, {method: 'POST', headers});
    assert.equal(withdrawn.status, 200);
    assert.equal(ReferralStatus.parse(await withdrawn.json()).status, 'withdrawn');
    await service.fetch(`${url}/withdrawal`, {method: 'POST', headers});
    await eventually('the withdrawal', () => service.receivedDeliveries.length === 2);
    assert.equal(service.receivedDeliveries[1]?.type, 'referral.withdrawn');
    assert.equal('answers' in service.receivedDeliveries[1], false);
    assert.equal(service.receiver.badSignatures, 0);
  });
});
