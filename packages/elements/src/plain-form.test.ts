import {expect} from '@open-wc/testing';

import {until} from './form/form.page.ts';
import './referral/define.ts';
import type {TrustReferral} from './referral/trust-referral.ts';
import {clientThat} from './testing/failing.ts';

const PLAIN = `<p>Call 01632 960 111</p>
  <form id="plain">
    <input type="hidden" name="form.seen" value="danger" />
    <label><input type="radio" name="danger" value="yes" />Yes</label>
    <label><input type="radio" name="danger" value="no" />No</label>
    <label>More <textarea name="more">As it came.</textarea></label>
    <button>Continue</button>
  </form>`;

describe('a widget around a plain form', () => {
  let element: TrustReferral;
  let other: TrustReferral;

  // The service is started by the first who ask it.
  before(async function () {
    this.timeout(30_000);
    await fetch('/v1/trusts/northbank');
  });
  afterEach(() => {
    element.remove();
    other.remove();
  });

  /** A widget whose service answers once `release` is called. */
  const slowly = async (answer: 'answers' | 'fails') => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const client = clientThat(
      async (_request, letThrough) => {
        await released;
        if (answer === 'fails') throw new TypeError('Failed to fetch');
        return letThrough();
      },
      {totalTimeout: 1000},
    );
    const widget = () =>
      Object.assign(document.createElement('trust-referral'), {
        trust: 'northbank',
        service: 'crisis-team',
        client,
      });
    element = widget();
    element.innerHTML = PLAIN;
    other = widget();
    document.body.append(element, other);
    await element.updateComplete;
    return {release};
  };
  const isShown = () => element.querySelector('form')!.checkVisibility();
  const hasTakenOver = () => element.shadowRoot?.querySelector('form') != null;
  /** Until a widget that has no form inside has heard the same from the service, and stands. */
  const decided = async () => {
    await until(() => other.shadowRoot?.querySelector('.widget') != null);
    await element.updateComplete;
  };

  it('takes its place when nobody has begun it, and only one of the two is ever shown', async () => {
    const {release} = await slowly('answers');
    expect([isShown(), hasTakenOver()]).to.deep.equal([true, false]);
    release();
    await until(hasTakenOver);
    expect(isShown()).to.equal(false);
  });

  for (const [what, begin] of [
    ['has chosen an answer', (form: HTMLFormElement) => form.querySelector('input[value=no]')!],
    ['has changed a text', (form: HTMLFormElement) => form.querySelector('textarea')!],
  ] as const)
    it(`leaves it to somebody who ${what}`, async () => {
      const {release} = await slowly('answers');
      const control = begin(element.querySelector('form')!) as HTMLInputElement;
      if (control.type === 'radio') control.checked = true;
      else control.value = 'I am';
      release();
      await decided();
      expect([isShown(), hasTakenOver()]).to.deep.equal([true, false]);
    });

  it('leaves it to somebody whose keyboard is in it', async () => {
    const {release} = await slowly('answers');
    element.querySelector<HTMLInputElement>('input[type=radio]')!.focus();
    release();
    await decided();
    expect([isShown(), hasTakenOver()]).to.deep.equal([true, false]);
    expect(document.activeElement?.getAttribute('value')).to.equal('yes');
  });

  it('leaves it where the service can’t be reached', async () => {
    const {release} = await slowly('fails');
    release();
    await decided();
    expect([isShown(), hasTakenOver()]).to.deep.equal([true, false]);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
  });
});
