import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {createClient} from '@trust-widgets/sdk';

import {until} from '../../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {clientThat, problem} from '../../testing/failing.ts';
import {kept, PassportPage, saveElsewhere, somebody} from '../trust-health-passport.page.ts';
import type {TrustHealthPassport} from '../trust-health-passport.ts';
import {ReadingPage, withCanaries} from '../view/reading.page.ts';
import {eventSentence} from './event-sentence.ts';

const HISTORY = 'See who opened it, and what it said before';
const service = createClient({baseUrl: location.origin, trust: 'northbank'});

describe('who opened a passport, and what it said before', () => {
  let page: ReadingPage;

  const settled = () => until(() => page.headings.includes('What happened'));

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('tells in whole sentences who did what, under the day', async () => {
    const subject = somebody();
    const {element} = await PassportPage.open({subject, answers: withCanaries});
    const {token} = await service.passport.share({
      consent: 'a1b2c3d4e5f6a7b8',
      until: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    });
    await service.sharedPassport.get(token);
    page = new ReadingPage(element as TrustHealthPassport);
    await page.go(HISTORY);
    await settled();
    expect(page.text).to.match(/CANARY-PERSON opened your passport by a link at \d\d:\d\d\./);
    expect(page.text).to.match(/You made a link for CANARY-PERSON at \d\d:\d\d\./);
    expect(page.text).to.match(/You saved your passport at \d\d:\d\d\./);
    expect(page.headings.some((one) => /^\d{1,2} \w+ \d{4}$/.test(one))).to.equal(true);
  });

  it('says so when somebody opened it who is not in the list any more', () => {
    const event = {at: '2026-05-03T09:42:00Z', action: 'share-opened', consent: 'gone'} as const;
    expect(eventSentence(event, new Map())).to.equal(
      'Somebody you shared it with opened your passport at 10:42.',
    );
  });

  it('shows more when there is more', async () => {
    const seen: string[] = [];
    const client = clientThat(async (request, letThrough) => {
      const url = new URL(request.url);
      if (url.pathname !== '/v1/passport/history') return letThrough();
      const cursor = url.searchParams.get('cursor');
      seen.push(cursor ?? 'first');
      return Response.json({
        events: [{at: `2026-05-0${cursor ? 1 : 3}T09:42:00Z`, action: 'opened'}],
        ...(!cursor && {nextCursor: 'next'}),
      });
    });
    page = await ReadingPage.open(HISTORY, {client});
    await settled();
    await page.press('Show more');
    await until(() => page.headings.includes('1 May 2026'));
    expect(seen).to.deep.equal(['first', 'next']);
    expect(page.headings).to.include('3 May 2026');
    expect(page.text).not.to.contain('Show more');
  });

  it('brings earlier words back, but nobody’s permission that was taken back since', async () => {
    const subject = somebody();
    const {element} = await PassportPage.open({subject, answers: withCanaries});
    element.remove();
    const withdrawn = [{id: 'a1b2c3d4e5f6a7b8', who: 'Leila', level: 'nothing' as const}];
    // Saves that follow closely on each other are kept as one, but for a change of who may know what.
    const versions = [
      {version: 2, savedAt: '2026-05-03T09:42:00Z'},
      {version: 1, savedAt: '2026-05-01T09:42:00Z'},
    ];
    const client = clientThat(async (request, letThrough) => {
      const {pathname} = new URL(request.url);
      if (pathname === '/v1/passport/versions') return Response.json({versions});
      if (pathname === '/v1/passport/versions/1')
        return Response.json({...versions[1], answers: withCanaries});
      return letThrough();
    });
    await saveElsewhere({preferredName: 'Samira', alsoKnow: 'New words', consents: withdrawn});
    const fresh = await PassportPage.open({subject, client});
    page = new ReadingPage(fresh.element as TrustHealthPassport);
    await page.go(HISTORY);
    await settled();
    await page.press('Look at what you saved on 1 May 2026 at 10:42');
    await until(() => page.text.includes('Bring these words back'));
    expect(page.document).to.contain('Lithium').and.not.contain('CANARY-PERSON');
    await page.press('Bring these words back');
    await until(() => page.announced.includes('Your earlier words are back'));
    const now = await kept();
    expect(now.preferredName).to.equal('Sam');
    expect(now.alsoKnow).to.equal('I don’t eat pork.');
    expect(now.privateNote).to.equal('CANARY-NOTE');
    expect(now.consents).to.deep.equal(withdrawn);
  });

  it('says that it can’t be shown, and shows it when asked again', async () => {
    let isBroken = true;
    const client = clientThat(
      async (request, letThrough) =>
        isBroken && request.url.includes('/history') ? problem(503, 'unavailable') : letThrough(),
      {totalTimeout: 500},
    );
    page = await ReadingPage.open(HISTORY, {client});
    await until(() => page.text.includes('We can’t show this just now'));
    isBroken = false;
    await page.press('Try again');
    await settled();
  });

  for (const [language, width] of [
    ['en', 320],
    ['ar', 1280],
  ] as const) {
    it(`is accessible, and nothing sticks out, in ${language} at ${width} px`, async () => {
      await setViewport({width, height: 800});
      page = await ReadingPage.open(HISTORY);
      await settled();
      await chooseLanguage(language);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      expect(page.stickingOut).to.deep.equal([]);
    });
  }
});
