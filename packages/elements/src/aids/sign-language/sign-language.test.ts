import {expect} from '@open-wc/testing';

import {until} from '../../form/form.page.ts';
import {PassportPage, somebody} from '../../health-passport/trust-health-passport.page.ts';
import {ReferralPage} from '../../referral/trust-referral.page.ts';
import {DirectoryPage} from '../../service-directory/trust-service-directory.page.ts';
import {examples, signedAt} from './sign-language.examples.ts';

describe('a page in sign language', () => {
  let page: ReferralPage;

  // Nobody waits for the first answer of a service that is just being started.
  before(() => Promise.all([fetch('/v1/trusts/northbank'), import('../aids.ts')]));
  afterEach(() => page.close());

  const root = () => page.element.shadowRoot!;
  const buttons = () =>
    [...root().querySelectorAll('[id^=watch-]')].map((button) => button.textContent.trim());
  const video = () => root().querySelector('video');

  /** Opens a referral, and presses the button. */
  async function watch(example = examples.signed): Promise<HTMLVideoElement> {
    page = await ReferralPage.open(example);
    await page.press('#watch-bsl');
    await until(() => video() !== null);
    return video()!;
  }

  it('has a button where there is a video, from the first moment that the page stands', async () => {
    page = await ReferralPage.open(examples.signed);
    expect(buttons()).to.deep.equal(['Watch this page in British Sign Language']);
    expect(video() === null).to.equal(true);
  });

  it('has a button for each language', async () => {
    page = await ReferralPage.open(examples.inBoth);
    expect(buttons()).to.deep.equal([
      'Watch this page in British Sign Language',
      'Watch this page in Irish Sign Language',
    ]);
  });

  it('shows the video with its captions, silent, under a name', async () => {
    const {controls, muted, ariaLabel, textTracks, crossOrigin} = await watch();
    expect([controls, muted, crossOrigin]).to.deep.equal([true, true, null]);
    expect(ariaLabel).to.equal('Watch this page in British Sign Language');
    expect([...textTracks].map(({kind, language}) => [kind, language])).to.deep.equal([
      ['captions', 'en'],
    ]);
  });

  it('has its place on each page of a passport, and in the directory', async () => {
    const isSigned = ({element}: {element: HTMLElement}) =>
      until(() => element.shadowRoot!.querySelector('#watch-bsl') !== null);
    const directory = await DirectoryPage.open(signedAt('directory.services'));
    await isSigned(directory);
    directory.close();
    for (const where of ['start', 'tasks', 'matters', 'view']) {
      const subject = where === 'start' ? undefined : somebody();
      const passport = await PassportPage.open({...signedAt(`passport.${where}`), subject});
      if (where !== 'start' && where !== 'tasks') await passport.press(`#to-${where}`);
      await isSigned(passport);
      passport.close();
    }
  });

  it('goes with its page', async () => {
    const before = await watch();
    await page.answer({danger: 'no'});
    expect(video() === before, 'it stays while the page is answered').to.equal(true);
    await page.next();
    expect(video() === null).to.equal(true);
    expect([before.paused, before.getAttribute('src')]).to.deep.equal([true, null]);
    expect(buttons()).to.deep.equal([]);
    await page.back();
    expect(buttons().length).to.equal(1);
    expect(video() === null).to.equal(true);
  });

  it('stops when the widget is taken off the page', async () => {
    const before = await watch();
    page.close();
    expect([before.paused, before.getAttribute('src')]).to.deep.equal([true, null]);
  });

  it('says so when it does not come, and can be asked again', async () => {
    page = await ReferralPage.open(examples.broken);
    await page.press('#watch-bsl');
    await until(() => page.text.includes('The video did not load.'));
    await until(() => page.focused === 'watch-bsl');
    expect(video() === null).to.equal(true);
    await page.press('#watch-bsl');
    expect(page.text).not.to.contain('The video did not load.');
  });

  it('is accessible', async () => {
    await watch();
    await expect(page.element).to.be.accessible();
  });
});
