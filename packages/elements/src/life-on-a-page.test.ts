import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';

import {define} from './define.ts';
import {TrustExitPage} from './exit-page/trust-exit-page.ts';
import {until} from './form/form.page.ts';
import {TrustHealthPassport} from './health-passport/trust-health-passport.ts';
import {TrustInterpreterRequest} from './interpreter-request/trust-interpreter-request.ts';
import {TrustLanguagePicker} from './language-picker/trust-language-picker.ts';
import {followLanguageOf, forgetLanguage, language} from './localisation.ts';
import {TrustReferral} from './referral/trust-referral.ts';
import {TrustServiceDirectory} from './service-directory/trust-service-directory.ts';
import {TrustService} from './service/trust-service.ts';
import {TrustSharedPassport} from './shared-passport/trust-shared-passport.ts';
import {clientThat} from './testing/failing.ts';
import {TrustUrgentHelp} from './urgent-help/trust-urgent-help.ts';

const elements: Readonly<Record<string, typeof LitElement>> = {
  'trust-exit-page': TrustExitPage,
  'trust-health-passport': TrustHealthPassport,
  'trust-interpreter-request': TrustInterpreterRequest,
  'trust-language-picker': TrustLanguagePicker,
  'trust-referral': TrustReferral,
  'trust-service': TrustService,
  'trust-service-directory': TrustServiceDirectory,
  'trust-shared-passport': TrustSharedPassport,
  'trust-urgent-help': TrustUrgentHelp,
};

const unreachable = clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
  totalTimeout: 100,
});

describe('a widget on a page that was there before it', () => {
  for (const [tag, element] of Object.entries(elements)) {
    it(`keeps every property that was set before it was defined: <${tag}> (H06)`, async () => {
      const early = document.createElement(tag);
      // Lit reads what an element has only when it is asked this.
      expect(element.observedAttributes).to.include('trust');
      const set = [...element.elementProperties].flatMap(([name, {state, type}]) =>
        state === true
          ? []
          : [
              [
                name,
                name === 'client'
                  ? unreachable
                  : type === Boolean || `https://${String(name)}.example`,
              ] as const,
            ],
      );
      expect(set.length).to.be.greaterThan(1);
      for (const [name, value] of set) Reflect.set(early, name, value);
      document.body.append(early);
      define(tag, element);
      await (early as LitElement).updateComplete;
      for (const [name, value] of set)
        expect(Reflect.get(early, name) === value, String(name)).to.equal(true);
      early.remove();
    });
  }
});

describe('a widget whose page goes on changing', () => {
  let help: TrustUrgentHelp;
  // What comes later brings space of its own.
  const text = () =>
    help.shadowRoot?.querySelector('.widget')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  beforeEach(async () => {
    help = document.createElement('trust-urgent-help');
    help.setAttribute('trust', 'northbank');
    document.body.append(help);
    await until(() => text().includes('0808 157'));
  });
  afterEach(() => {
    help.remove();
    document.documentElement.lang = 'en';
    forgetLanguage();
  });

  it('speaks the page’s language when a script changes it (H06)', async () => {
    const english = text();
    document.documentElement.lang = 'cy';
    await until(() => help.shadowRoot?.querySelector('.widget')?.getAttribute('lang') === 'cy');
    await until(() => text() !== english);
    document.documentElement.lang = 'en';
    await until(() => text() === english);
  });

  it('has no say in the language of the others once it is taken off the page (H06)', async () => {
    document.documentElement.lang = 'cy';
    await until(() => language() === 'cy');
    help.remove();
    await followLanguageOf(help);
    expect(language()).to.equal('cy');
  });

  it('never shows the numbers of the trust that was asked for before (H5, H06)', async () => {
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    help.client = clientThat(async (_request, letThrough) => {
      await late;
      return letThrough();
    });
    await until(() => !text().includes('0808 157'));
    help.client = clientThat((_request, letThrough) => letThrough(), {trust: 'loughside'});
    await until(() => text().includes('Lifeline') || help.client !== undefined);
    await until(() => help.shadowRoot?.querySelectorAll('.number').length !== 1);
    const theirs = text();
    answer();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(text()).to.equal(theirs);
    expect(theirs).not.to.contain('0808 157 0111');
  });

  it('leaves 999 and its own content where the service knows no such trust (B67)', async () => {
    help.textContent = 'Call 01632 960 111';
    help.setAttribute('trust', 'no-such-trust');
    await until(() => text().includes('is not known to the service'));
    expect(text()).to.contain('999');
    expect(help.shadowRoot?.querySelector('slot')?.assignedNodes()[0]?.textContent).to.contain(
      '01632 960 111',
    );
  });

  it('works as a copy, and after a visit to another document, with its looks (H06)', async () => {
    const copy = help.cloneNode(true) as TrustUrgentHelp;
    document.body.append(copy);
    await until(() => copy.shadowRoot?.textContent.includes('0808 157') === true);
    copy.remove();
    const shown = text();
    document.implementation.createHTMLDocument().body.append(help);
    document.body.append(help);
    expect(text()).to.equal(shown);
    const box = help.shadowRoot?.querySelector('.urgent');
    expect(box && getComputedStyle(box).borderTopStyle).to.equal('solid');
  });
});
