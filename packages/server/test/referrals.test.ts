import assert from 'node:assert/strict';
import {it} from 'node:test';

import {madeUpService, madeUpTrust} from '../src/testing/made-up-trust.ts';
import {postReferral, referralRequest} from '../src/testing/referral-request.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {assertProblem, assertWell, receiptOf} from './oracles.ts';

onBothDatabases('who may refer', (open) => {
  const trust = madeUpTrust('northbank', {
    services: [
      madeUpService('crisis-team'),
      madeUpService('for-gps', {
        waysIn: [{channel: 'online-referral', audience: ['professional'], order: 1}],
      }),
      madeUpService('by-phone', {waysIn: [{channel: 'phone', audience: ['new'], order: 1}]}),
      madeUpService('closed', {status: 'temporarily-closed'}),
      madeUpService('no-promise', {referral: undefined as never, phones: []}),
    ],
  });
  const shared = serviceFor(open, {trusts: [trust]});

  it('a service says no with 409, and whom to call', async () => {
    const {service} = shared;
    for (const id of ['for-gps', 'by-phone', 'closed']) {
      const response = await service.fetch(
        postReferral(service.origin, referralRequest({service: id})),
      );
      const {urgentHelp} = await assertProblem(response, 409, 'referral_not_accepted');
      assert.deepEqual(
        urgentHelp?.map(({kind}) => kind),
        ['emergency', 'nhs-111', 'team-phone', 'team-text'],
      );
    }
    await assertWell(service, 0);
  });

  it('a service without a number of its own gives the trust’s', async () => {
    const {service} = shared;
    const body = referralRequest({service: 'no-promise'});
    const receipt = await receiptOf(await service.fetch(postReferral(service.origin, body)));
    assert.deepEqual(receipt.whatHappensNext, {
      text: '',
      language: 'en',
      phones: [
        {number: '01632 960 111', kind: 'voice', label: 'Crisis line'},
        {number: '07700 900111', kind: 'text', label: 'Crisis line'},
      ],
    });
  });

  it('what happens next is told in every language that the trust wrote it in, and again whenever it is asked', async () => {
    const translated = madeUpService('crisis-team', {
      referral: {
        whatHappensNext: 'A nurse will call you.',
        replyWithin: 'within 4 hours',
        translations: {cy: {whatHappensNext: 'Bydd nyrs yn eich ffonio.'}},
      },
      phones: [
        {
          number: '01632 960 222',
          kind: 'voice',
          label: 'Crisis team',
          menuNote: 'Wait.',
          translations: {cy: {label: 'Tîm argyfwng', menuNote: 'Arhoswch.'}},
        },
      ],
    });
    const service = await open({trusts: [{...trust, services: [translated]}]});
    const receipt = await receiptOf(
      await service.fetch(postReferral(service.origin, referralRequest())),
    );
    const next = {
      text: 'A nurse will call you.',
      replyWithin: 'within 4 hours',
      language: 'en',
      translations: {cy: {text: 'Bydd nyrs yn eich ffonio.'}},
      phones: [
        {
          number: '01632 960 222',
          kind: 'voice',
          label: 'Crisis team',
          translations: {cy: {label: 'Tîm argyfwng'}},
        },
      ],
    };
    assert.deepEqual(receipt.whatHappensNext, next);
    const path = `/v1/trusts/${trust.trust.id}/referrals/${receipt.reference}`;
    const asked = await service.fetch(path, {
      headers: {authorization: `Bearer ${receipt.statusToken}`},
    });
    const status = (await asked.json()) as {whatHappensNext: unknown};
    assert.deepEqual(status.whatHappensNext, next);
    await service.stop();
  });

  it('what was taken is answered again after the service has closed', async () => {
    const {service: before} = shared;
    const request = () => postReferral(before.origin, referralRequest(), {key: 'closing'});
    const receipt = await receiptOf(await fetch(request()));
    const after = await open({
      sharing: before,
      trusts: [{...trust, services: [madeUpService('crisis-team', {status: 'closed'})]}],
    });
    const again = await fetch(postReferral(after.origin, referralRequest(), {key: 'closing'}));
    assert.deepEqual(await receiptOf(again), receipt);
    await assertProblem(await fetch(postReferral(after.origin)), 409, 'referral_not_accepted');
    await after.stop();
  });
});
