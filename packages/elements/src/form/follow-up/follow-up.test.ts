import {expect} from '@open-wc/testing';

import {TrustExitEvent} from '../../events.ts';
import {chooseLanguage, forgetLanguage} from '../../localisation.ts';
import {oneself, ReferralPage} from '../../referral/trust-referral.page.ts';
import {clientThat, problem} from '../../testing/failing.ts';
import {until} from '../form.page.ts';

const FOLLOW_UP = 'See how far it has come, or stop it';

describe('following up what was sent', () => {
  let page: ReferralPage;
  let copied: string;
  const address = location.pathname + location.search;

  beforeEach(() => {
    copied = '';
    // The clipboard of a browser without a person in front of it refuses; what is put there is what matters.
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      },
    });
  });

  afterEach(async () => {
    page.close();
    Reflect.deleteProperty(navigator, 'clipboard');
    history.replaceState(null, '', address);
    await chooseLanguage('en');
    forgetLanguage();
  });

  const says = (words: string) => until(() => page.text.includes(words));
  /** The team’s system may have taken it already. */
  const saysHowFar = () =>
    until(() => /The service has your referral|referral has reached the team/.test(page.text));

  async function send(client?: ReturnType<typeof clientThat>): Promise<void> {
    page = await ReferralPage.open(client ? {client} : {});
    await page.fill(oneself);
    await page.send();
  }

  async function followUp(): Promise<void> {
    await page.pressNamed(FOLLOW_UP);
    await says('How far your referral has come');
  }

  async function copyLink(): Promise<void> {
    await send();
    await followUp();
    await saysHowFar();
    await page.pressNamed('Copy the private link');
    await says('Copied');
    page.close();
  }

  /** Opens the page anew, as somebody does who has kept a link. */
  async function open(link: string, client?: ReturnType<typeof clientThat>): Promise<void> {
    history.replaceState(null, '', link);
    page = await ReferralPage.open(client ? {client} : {});
  }

  it('shows under the receipt how far it has come, and the receipt stays', async () => {
    await send();
    const {reference} = page;
    await followUp();
    await saysHowFar();
    expect(page.reference).to.equal(reference);
    await until(() => page.focused === 'progress');
    expect(page.text).not.to.match(/Siân|900123|four days/);
  });

  it('takes back only what the person confirms, and says so', async () => {
    await send();
    await followUp();
    await saysHowFar();
    await page.pressNamed('Take back my referral');
    expect(page.focused).to.equal('confirm');
    expect(page.text).to.contain('Do you want to take back your referral?');
    await page.pressNamed('No, keep it');
    expect(page.focused).to.equal('take-back');
    expect(page.text).not.to.contain('was taken back');
    await page.pressNamed('Take back my referral');
    await page.pressNamed('Yes, take it back');
    await says('Your referral was taken back.');
    expect(page.text).not.to.contain('What happens next');
    await until(() => page.focused === 'progress');
    expect(page.text).not.to.contain('Take back my referral');
    await expect(page.element).to.be.accessible();
  });

  it('says that it may not have been stopped when no answer came, and finds out when asked again', async () => {
    let isLost = true;
    const client = clientThat(
      async (request, letThrough) => {
        const answer = await letThrough();
        if (isLost && request.url.endsWith('/withdrawal')) throw new TypeError('Failed to fetch');
        return answer;
      },
      {totalTimeout: 2000},
    );
    await send(client);
    const {reference} = page;
    await followUp();
    await saysHowFar();
    await page.pressNamed('Take back my referral');
    await page.pressNamed('Yes, take it back');
    await says('It may not have been stopped.');
    await until(() => page.focused === 'not-reached');
    expect(page.reference).to.equal(reference);
    isLost = false;
    await page.pressNamed('No, keep it');
    await page.pressNamed('Check again');
    await says('Your referral was taken back.');
  });

  it('says so when the service can’t be reached, with the receipt and the numbers still there', async () => {
    let isDown = false;
    const client = clientThat(
      (_request, letThrough) =>
        isDown ? Promise.reject(new TypeError('Failed to fetch')) : letThrough(),
      {totalTimeout: 1000},
    );
    await send(client);
    isDown = true;
    await page.pressNamed(FOLLOW_UP);
    await says('We could not reach the service.');
    expect(page.reference).to.be.a('string');
    expect(page.numbers).to.include('999');
    isDown = false;
    await page.pressNamed('Check again');
    await saysHowFar();
    expect(page.text).not.to.contain('We could not reach');
  });

  it('shows the link itself where the browser lets no page copy it', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))},
    });
    await send();
    await followUp();
    await saysHowFar();
    await page.pressNamed('Copy the private link');
    await until(() => page.focused === 'link');
    expect(page.valueOf('link')).to.match(/#trust-referral=[A-Z0-9-]+\.[\w-]+$/);
  });

  it('comes back by a private link that is this page’s, and shows nothing that was answered', async () => {
    await copyLink();
    expect(copied.split('#')[0]).to.equal(location.origin + address);
    await open(copied);
    await saysHowFar();
    expect(page.text).to.contain(/#trust-referral=([\w-]+)\./.exec(copied)?.[1]);
    expect(page.text).to.contain('What happens next');
    expect(page.text).to.contain('Whoever has it can see how far this has come and stop it.');
    expect(page.text).not.to.match(/Siân|900123|four days/);
    expect(page.numbers).to.include('999');
    expect(page.questions).to.deep.equal([]);
    await expect(page.element).to.be.accessible();
  });

  it('takes the proof out of the address before anything is drawn (H21)', async () => {
    await copyLink();
    history.replaceState(null, '', copied);
    const element = document.createElement('trust-referral');
    Object.assign(element, {trust: 'northbank', service: 'crisis-team'});
    document.body.append(element);
    expect(location.href).to.equal(location.origin + address);
    page = await ReferralPage.at(element);
    const token = copied.split('.').at(-1)!;
    await saysHowFar();
    expect(document.documentElement.outerHTML).not.to.contain(token);
    expect(element.shadowRoot?.innerHTML).not.to.contain(token);
    expect(JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])).not.to.contain(
      token,
    );
  });

  it('opens a link that is followed on the page itself', async () => {
    await copyLink();
    page = await ReferralPage.open();
    location.hash = copied.split('#')[1]!;
    await saysHowFar();
    expect(location.hash).to.equal('');
  });

  it('takes back by the link, and goes to the form from there', async () => {
    await copyLink();
    await open(copied);
    await saysHowFar();
    await page.pressNamed('Take back my referral');
    await page.pressNamed('Yes, take it back');
    await says('Your referral was taken back.');
    await page.pressNamed('Go to the form');
    expect(page.questions).to.include('Is anyone in danger now?');
  });

  for (const [says, link] of [
    ['is cut short', '#trust-referral=NB-7K4M'],
    ['is of another time', `#trust-referral=NB-2222-3333.${'a'.repeat(43)}`],
  ] as const) {
    it(`says kindly that nothing is found, with the numbers, when a link ${says}`, async () => {
      await open(`${address}${link}`);
      await until(() => page.text.includes('We can’t find anything with this link'));
      expect(page.numbers).to.include('999');
      expect(location.hash).to.equal('');
      await page.pressNamed('Go to the form');
      expect(page.questions).to.have.length.greaterThan(0);
    });
  }

  it('leaves other people’s fragments alone', async () => {
    await open(`${address}#trust-interpreter-request=NB-7K4M.${'a'.repeat(43)}`);
    expect(location.hash).not.to.equal('');
    expect(page.questions).to.have.length.greaterThan(0);
  });

  it('forgets the proof as soon as the person leaves quickly (H20)', async () => {
    await copyLink();
    const answers: (() => void)[] = [];
    const client = clientThat(async (request, letThrough) => {
      if (request.url.includes('/referrals/')) {
        await new Promise<void>((resolve) => answers.push(resolve));
      }
      return letThrough();
    });
    await open(copied, client);
    await until(() => answers.length > 0);
    window.dispatchEvent(new TrustExitEvent());
    expect(page.text).not.to.contain('How far');
    answers.forEach((answer) => answer());
    await page.element.updateComplete;
    expect(page.text).not.to.contain('your referral');
    expect(page.questions).to.have.length.greaterThan(0);
  });

  it('says in words of the service’s mistake nothing of its own', async () => {
    await copyLink();
    await open(
      copied,
      clientThat((request, letThrough) =>
        request.url.includes('/referrals/')
          ? Promise.resolve(problem(403, 'forbidden'))
          : letThrough(),
      ),
    );
    await says('We could not reach the service.');
  });
});
