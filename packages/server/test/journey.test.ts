import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Receipt} from '@trust-widgets/contract';

import {eventually} from '../src/testing/eventually.ts';
import {bearer, KINDS, pathOf, post} from '../src/testing/kinds.ts';
import {startTestService} from '../src/testing/test-service.ts';
import {serviceFor} from './databases.ts';

/** What made-up Northbank promises. */
const PROMISES = {
  referral: {
    text: 'A nurse will call you.',
    replyWithin: 'within 4 hours',
    language: 'en',
    phones: [{number: '01632 960 222', kind: 'voice', label: 'Crisis team'}],
  },
  'interpreter-request': {
    text: 'We look for an interpreter and write to you.',
    replyWithin: 'within 2 working days',
    language: 'en',
    phones: [{number: '07700 900222', kind: 'text', label: 'Interpreters'}],
  },
};

for (const kind of Object.values(KINDS)) {
  const {name, takeBack, takenBack, Status, answers} = kind;

  describe(`a submission of the kind ${name}`, () => {
    const shared = serviceFor(startTestService);

    it('is kept, delivered once, followed and taken back', async () => {
      const {service} = shared;
      const sent = await service.fetch(post(kind, service.origin));
      assert.equal(sent.status, 201);
      const receipt = Receipt.parse(await sent.json());
      assert.match(receipt.reference, /^NOR-[2-9C-Y]{4}-[2-9C-Y]{4}$/);
      assert.deepEqual(receipt.whatHappensNext, PROMISES[name]);

      await eventually('the delivery', () => service.receivedDeliveries.length === 1);
      const [delivery] = service.receivedDeliveries;
      assert.equal(delivery?.type, `${name}.received`);
      assert.equal(delivery.reference, receipt.reference);
      assert.deepEqual(delivery.answers, answers);

      const path = pathOf(kind, receipt.reference);
      const status = async () =>
        Status.parse(await (await service.fetch(path, bearer(receipt))).json());
      await eventually('the status', async () => (await status()).status === 'delivered');

      const takingBack = {method: 'POST', ...bearer(receipt)};
      const response = await service.fetch(`${path}/${takeBack}`, takingBack);
      assert.equal(response.status, 200);
      const after = Status.parse(await response.json());
      assert.equal(after.status, takenBack);
      assert.ok(Object.keys(after).includes(`${takenBack}At`));
      await service.fetch(`${path}/${takeBack}`, takingBack);
      await eventually('word of it', () => service.receivedDeliveries.length === 2);
      assert.equal(service.receivedDeliveries[1]?.type, `${name}.${takenBack}`);
      for (const field of ['answers', 'needs', 'appointment'])
        assert.equal(field in service.receivedDeliveries[1], false, field);
      assert.equal(service.receiver.badSignatures, 0);
    });
  });
}
