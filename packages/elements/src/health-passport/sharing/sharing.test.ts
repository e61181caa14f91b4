import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {createClient, ResponseError} from '@trust-widgets/sdk';

import {until} from '../../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {clientThat, problem} from '../../testing/failing.ts';
import {kept} from '../trust-health-passport.page.ts';
import {ReadingPage, withCanaries} from '../view/reading.page.ts';

const SHARING = 'Show it to somebody';
const LEILA = {...withCanaries, consents: [{...withCanaries.consents![0]!, who: 'Leila'}]};
const service = createClient({baseUrl: location.origin, trust: 'northbank'});

/** What a link opens to somebody else. */
const opens = (url: string) => service.sharedPassport.get(new URL(url).hash.slice(1));
const isClosed = async (url: string) =>
  opens(url).then(
    () => false,
    (error: unknown) => error instanceof ResponseError && error.type === 'not_found',
  );

describe('showing one’s passport to somebody', () => {
  let page: ReadingPage;

  const open = async (answers = LEILA, client?: ReturnType<typeof clientThat>) => {
    page = await ReadingPage.open(SHARING, {answers, ...(client && {client})});
    await until(() => !page.announced.includes('Looking for your links'));
  };
  const makeLink = async () => {
    await page.pressCalled('Make a link for Leila');
    await page.press('Make the link');
    await until(() => page.find('.url') !== null);
    return page.find('.url')!.textContent;
  };

  afterEach(async () => {
    page.close();
    await chooseLanguage('en');
    forgetLanguage();
    await setViewport({width: 1024, height: 768});
  });

  it('tells of each person what they may read, and who may read nothing', async () => {
    await open({...withCanaries, consents: [LEILA.consents[0]!, withCanaries.consents![1]!]});
    const [leila = '', team = ''] = page.text.split('CANARY-TEAM');
    expect(leila).to.contain('What matters to me').and.not.contain('My medicines');
    expect(team).to.contain('They may read nothing.').and.not.contain('Make a link');
  });

  it('makes a link for a week that opens what was chosen for that person and nothing else', async () => {
    await open();
    const url = await makeLink();
    expect(url).to.match(/\/passport\/shared\?trust=northbank#[\w-]{40,}$/);
    expect(page.focused).to.equal('A link for Leila');
    const shared = await opens(url);
    expect(shared.sections).to.deep.equal(['name', 'matters', 'about']);
    expect(JSON.stringify(shared)).not.to.match(/CANARY|Lithium|consents|private/);
    const days = (Date.parse(shared.until) - Date.now()) / 86_400_000;
    expect(days).to.be.within(5.9, 7.1);
  });

  it('shows the link once, with a code beside it, and keeps it nowhere', async () => {
    await open();
    const url = await makeLink();
    expect(page.find('svg')?.getAttribute('aria-label')).to.equal(
      'A QR code that opens the link above',
    );
    const token = new URL(url).hash.slice(1);
    expect(JSON.stringify({...localStorage, ...sessionStorage})).not.to.contain(token);
    expect(location.href + document.title + JSON.stringify(history.state)).not.to.contain(token);
    await page.press('I have sent it');
    expect(page.element.shadowRoot!.innerHTML).not.to.contain(token);
  });

  it('A09: ends a link at once when it is taken back', async () => {
    await open();
    const url = await makeLink();
    await opens(url);
    const button = page.find('[aria-label^="Take this link back"]')!;
    button.click();
    await until(() => page.announced.includes('The link is taken back'));
    expect(await isClosed(url)).to.equal(true);
    expect(page.text).to.contain('Opened once').and.contain('Taken back on');
    expect(page.announced).to.contain('What they have read, they have read.');
  });

  it('A09: ends every link of somebody who may read nothing any more, without asking why', async () => {
    await open();
    const url = await makeLink();
    await page.press('I have sent it');
    await page.press('Let Leila read nothing any more');
    await until(() => page.announced.includes('can read nothing any more'));
    expect(await isClosed(url)).to.equal(true);
    const [consent] = (await kept()).consents ?? [];
    expect(consent).to.include({who: 'Leila', level: 'nothing'});
    expect(consent).to.have.property('withdrawnOn');
    expect(consent).not.to.have.property('sections');
  });

  it('takes a day of the person’s own, and says what is wrong with one that has gone by', async () => {
    await open();
    await page.pressCalled('Make a link for Leila');
    await page.choose('Until a day that I choose');
    for (const [part, value] of [
      ['day', '1'],
      ['month', '1'],
      ['year', '2020'],
    ] as const)
      await page.type(`last-day-${part}`, value);
    await page.press('Make the link');
    expect(page.text).to.contain('Enter a day from today on');
    expect(page.find('.url')).to.equal(null);
  });

  for (const [why, answer, told] of [
    [
      'there is no connection',
      () => Promise.reject(new TypeError()),
      'We could not reach the service.',
    ],
    [
      'nobody is signed in any more',
      () => Promise.resolve(problem(401, 'sign_in_required')),
      'You are not signed in any more.',
    ],
    [
      'there are too many people',
      () => Promise.resolve(problem(429, 'too_many_requests')),
      'Very many people',
    ],
  ] as const) {
    it(`says that the link is not made yet when ${why}, and makes it when asked again`, async () => {
      let isBroken = true;
      const client = clientThat(
        (request, letThrough) => (isBroken && request.method === 'POST' ? answer() : letThrough()),
        {totalTimeout: 1000},
      );
      await open(LEILA, client);
      await page.pressCalled('Make a link for Leila');
      await page.press('Make the link');
      await until(() => page.find('#failure') !== null);
      expect(page.find('#failure')!.textContent)
        .to.contain('The link is not made yet')
        .and.contain(told);
      expect(page.find('.url')).to.equal(null);
      isBroken = false;
      await page.press('Try again');
      await until(() => page.find('.url') !== null);
    });
  }

  for (const [language, width] of [
    ['en', 320],
    ['ar', 320],
    ['ar', 1280],
  ] as const) {
    it(`is accessible, and nothing sticks out, in ${language} at ${width} px`, async () => {
      await setViewport({width, height: 800});
      await open();
      await makeLink();
      await chooseLanguage(language);
      await page.element.updateComplete;
      await expect(page.element).to.be.accessible();
      expect(page.stickingOut).to.deep.equal([]);
    });
  }
});
