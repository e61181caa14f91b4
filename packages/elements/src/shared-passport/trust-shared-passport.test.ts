import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {createClient} from '@trust-widgets/sdk';

import {TrustExitEvent, type TrustFailedEvent} from '../events.ts';
import {until} from '../form/form.page.ts';
import {
  saveElsewhere,
  signIn,
  signOut,
  somebody,
} from '../health-passport/trust-health-passport.page.ts';
import {CANARIES, HOSTILE, withCanaries} from '../health-passport/view/reading.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {allWithRole} from '../testing/accessibility-tree.ts';
import {clientThat, problem} from '../testing/failing.ts';
import {clean} from '../testing/widget-page.ts';
import {clientThatOpens, examples, TOKEN} from './trust-shared-passport.examples.ts';
import {SharedPassportPage} from './trust-shared-passport.page.ts';

const service = createClient({baseUrl: location.origin, trust: 'northbank'});

/** Makes a link to a real passport, as its owner would. */
async function link(): Promise<{token: string; end: () => Promise<void>}> {
  await signIn(somebody());
  await saveElsewhere(withCanaries);
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const {id, token} = await service.passport.share({consent: 'a1b2c3d4e5f6a7b8', until});
  return {token, end: () => service.passport.endShare(id)};
}

describe('<trust-shared-passport>', () => {
  let page: SharedPassportPage;
  const before = location.href;

  afterEach(async () => {
    page.close();
    history.replaceState(null, '', before);
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('shows to somebody who is not signed in what was opened to them, and nothing else', async () => {
    const {token} = await link();
    await signOut();
    page = await SharedPassportPage.open({token});
    expect(page.headings[0]).to.equal('About Sam');
    const [first] = page.text.replace('About Sam', '').trim().split('I wrote');
    expect(first?.trim()).to.equal('Last checked on 2 May 2026');
    expect(page.text).to.contain('My two children.');
    for (const secret of [...CANARIES, 'Lithium', 'Penicillin', 'privateNote', 'consents'])
      expect(page.everything).not.to.contain(secret);
    await page.press('Print');
    expect(page.paper)
      .to.contain('My two children.')
      .and.not.match(/CANARY|Lithium/);
  });

  it('A09: reads the link from the address, and leaves it neither there nor anywhere else', async () => {
    const {token} = await link();
    history.replaceState({theirs: 1}, '', `?trust=northbank#${token}`);
    page = await SharedPassportPage.open();
    expect(page.text).to.contain('My two children.');
    expect(location.hash).to.equal('');
    expect(history.state).to.deep.equal({theirs: 1});
    const everywhere = [
      location.href,
      document.title,
      JSON.stringify({...localStorage, ...sessionStorage}),
      page.everything,
      page.element.outerHTML,
    ];
    for (const place of everywhere) expect(place).not.to.contain(token);
  });

  it('leaves alone what stands after the # and is no link', async () => {
    history.replaceState(null, '', '#main');
    page = await SharedPassportPage.open();
    expect(location.hash).to.equal('#main');
    expect(page.text).to.contain('Please open your link again');
  });

  it('opens another link that is followed on the same page', async () => {
    const {token} = await link();
    page = await SharedPassportPage.open();
    location.hash = token;
    await until(() => page.text.includes('My two children.'));
    expect(location.hash).to.equal('');
  });

  it('A09: says the same of a link that is wrong, has ended or was taken back', async () => {
    const said: string[] = [];
    const {token, end} = await link();
    await end();
    for (const one of [token, TOKEN, 'x'.repeat(43), 'no token\u0000']) {
      page = await SharedPassportPage.open({token: one});
      said.push(page.text);
      page.close();
    }
    expect(new Set(said).size).to.equal(1);
    expect(said[0]).to.contain('This link does not open anything').and.contain('Please ask');
    // What stands in the tag for want of script would say the numbers twice, and that something is broken.
    expect(page.numbers).to.include('999');
    expect(page.shownThrough).to.equal('');
  });

  it('says that it can’t be reached, with the numbers, and opens when asked again', async () => {
    let isBroken = true;
    const heard: TrustFailedEvent[] = [];
    const listen = (event: Event) => heard.push(event as TrustFailedEvent);
    document.addEventListener('trust-failed', listen);
    const client = clientThat(
      (request, letThrough) =>
        isBroken && request.url.endsWith('/shared-passport')
          ? Promise.resolve(problem(500, 'unexpected'))
          : letThrough(),
      {totalTimeout: 500},
    );
    const {token} = await link();
    page = await SharedPassportPage.open({token, client});
    expect(page.text).to.contain('Your link may still be good.');
    expect(page.numbers.length).to.be.greaterThan(1);
    isBroken = false;
    await page.press('Try again');
    await until(() => page.text.includes('My two children.'));
    expect(page.focused).to.equal('About Sam');
    document.removeEventListener('trust-failed', listen);
    expect(heard.map(({reason}) => reason)).to.deep.equal(['unavailable']);
    expect(JSON.stringify({...heard[0]})).not.to.contain(token);
  });

  it('has 999 where nothing at all can be reached', async () => {
    page = await SharedPassportPage.open(examples.offline);
    expect(page.numbers).to.include('999');
    expect(page.shownThrough).to.contain('01632 960 111');
  });

  it('forgets everything when somebody leaves quickly', async () => {
    page = await SharedPassportPage.open(examples.some);
    window.dispatchEvent(new TrustExitEvent());
    expect(page.everything).not.to.contain('My two children.');
    expect(page.element.token).to.equal('');
  });

  it('B10, B56: shows whatever was written as text, in its own language and direction', async () => {
    page = await SharedPassportPage.open(examples.inArabic);
    expect(page.languageOf('أولادي')).to.equal('ar');
    page.close();
    page = await SharedPassportPage.open({
      token: TOKEN,
      client: clientThatOpens({
        sections: ['name', 'matters', 'medicines'],
        answers: {
          preferredName: `\u202E${HOSTILE}`,
          whatMatters: HOSTILE,
          medicines: [{name: HOSTILE}, null, 'text', {name: 7}],
          privateNote: 'CANARY-NOTE',
        },
        writtenIn: '"><script>alert(1)</script>',
      }),
    });
    expect(page.text).to.contain(HOSTILE.replace(/\s+/g, ' '));
    expect(page.everything).not.to.contain('CANARY');
    expect('wasRun' in window).to.equal(false);
  });

  it('tells a screen reader its headings in order', async () => {
    page = await SharedPassportPage.open(examples.some);
    const headings = (await allWithRole('heading')).map(({name}) => clean(name));
    expect(headings.slice(0, 3)).to.deep.equal(['About Sam', 'My name', 'Please call me']);
  });

  for (const [name, example] of Object.entries(examples)) {
    for (const [language, width] of [
      ['en', 320],
      ['ar', 1280],
    ] as const) {
      it(`is accessible, and nothing sticks out, when ${name}, in ${language} at ${width} px`, async () => {
        await setViewport({width, height: 800});
        page = await SharedPassportPage.open(example);
        await chooseLanguage(language);
        await page.element.updateComplete;
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut).to.deep.equal([]);
      });
    }
  }
});
