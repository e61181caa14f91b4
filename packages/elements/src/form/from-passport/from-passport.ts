import type {Draft} from '@trust-widgets/contract/define-form';
import type {PassportClient} from '@trust-widgets/sdk/passport-client';
import {ResponseError} from '@trust-widgets/sdk/errors';
import {html, nothing, type TemplateResult} from 'lit';

import {ChooseFile} from '../../health-passport/device/choose-file.ts';
import {openDevice} from '../../health-passport/device/device-keeper.ts';
import {isKeptHere} from '../../health-passport/device/kept-here.ts';
import {Unlock} from '../../health-passport/device/unlock.ts';
import {passportClientFor, SIGNED_IN, signOutOnExit} from '../../passport-connection.ts';
import type {Held, Holder} from '../held.ts';
import {Choose} from './choose.ts';
import {wording} from './from-passport.wording.ts';
import '../../health-passport/speak-passport.ts';

const words = wording.where;

/**
 * Finds a person's passport (online, on this device or in a file), lets them choose what of it to copy, and copies that.
 * It keeps nothing: what was not chosen is forgotten as soon as they go on.
 */
export class FromPassport {
  readonly #host: Holder;
  readonly #held: () => Held;
  readonly #client: PassportClient | undefined;
  readonly #file: ChooseFile;
  #now: 'looking' | 'where' | 'done' = 'looking';
  #online: 'unknown' | 'signed-out' | 'not-here' | 'unreachable' = 'unknown';
  #hasAsked = false;
  #isUnreadable = false;
  #unlock: Unlock | undefined;
  #choose: Choose | undefined;
  #hasCopied = false;
  #isSignedOutOnExit = false;

  constructor(host: Holder, held: () => Held) {
    this.#host = host;
    this.#held = held;
    const {settings} = held();
    // A service of which nothing is known may keep passports for all we know.
    this.#client = !settings || settings.passports ? passportClientFor(host) : undefined;
    this.#file = new ChooseFile(host, (answers) => this.#found(answers));
    window.addEventListener('focus', this.#cameBack);
    document.addEventListener('visibilitychange', this.#cameBack);
    void this.#ask();
  }

  /** What to show instead of the form; nothing, once the person goes on with it. */
  render(): TemplateResult | undefined {
    if (this.#now === 'done') return undefined;
    return html`<button type="button" class="link back" @click=${() => this.#end()}>
        ${wording.back()}
      </button>
      ${this.#body()}`;
  }

  /** What to say above the form afterwards. */
  note(): TemplateResult | typeof nothing {
    return this.#hasCopied ? html`<p class="panel" role="status">${wording.copied()}</p>` : nothing;
  }

  /** Forgets everything, and asks nothing any more. */
  stop(): void {
    this.#now = 'done';
    this.#choose = undefined;
    this.#unlock = undefined;
    window.removeEventListener('focus', this.#cameBack);
    document.removeEventListener('visibilitychange', this.#cameBack);
  }

  #body(): TemplateResult {
    if (this.#unlock) return this.#unlock.render();
    if (this.#choose) {
      return html`<h2 id="step" tabindex="-1">${wording.choose.title()}</h2>
        ${this.#choose.render()}`;
    }
    return html`<h2 id="step" tabindex="-1">${words.title()}</h2>
      <p>${words.text()}</p>
      <p role="status">${this.#now === 'looking' ? wording.looking() : nothing}</p>
      ${this.#now === 'where' ? this.#where() : nothing}`;
  }

  #where(): TemplateResult {
    return html`${
        this.#client
          ? html`<section>
              <h3>${words.online()}</h3>
              ${this.#signIn(this.#client)}
            </section>`
          : nothing
      }
      ${
        isKeptHere()
          ? html`<section>
              <h3>${words.device()}</h3>
              ${this.#isUnreadable ? html`<p role="alert">${words.unreadable()}</p>` : nothing}
              <button type="button" class="button second" @click=${() => void this.#openDevice()}>
                ${words.open()}
              </button>
            </section>`
          : nothing
      }
      <section>
        <h3>${words.file()}</h3>
        ${this.#file.render()}
      </section>`;
  }

  #signIn(client: PassportClient): TemplateResult {
    if (this.#online === 'not-here') return html`<p>${words.notHere()}</p>`;
    const again = (label: string) =>
      html`<button type="button" class="link" @click=${() => void this.#ask()}>${label}</button>`;
    if (this.#online === 'unreachable') {
      return html`<p>${words.unreachable()}</p>
        ${again(words.again())}`;
    }
    // A link, so that the browser shows where it leads. `rel` keeps the new window from reaching this one.
    return html`<p>${words.newWindow()}</p>
      <p>
        <a
          class="button second"
          href=${client.session.signInUrl(SIGNED_IN)}
          target="_blank"
          rel="noopener"
          >${words.signIn()}</a
        >
      </p>
      <p role="status">${this.#hasAsked ? words.notYet() : nothing}</p>
      ${again(words.check())}`;
  }

  readonly #cameBack = (): void => {
    if (document.visibilityState !== 'visible' || this.#choose || this.#unlock) return;
    if (this.#online === 'signed-out') void this.#ask();
  };

  /** Asks whether somebody is signed in, and for their passport. */
  async #ask(): Promise<void> {
    this.#hasAsked = this.#online === 'signed-out';
    const answers = this.#client && (await this.#fetch(this.#client));
    // Whoever left, went on or opened another in the meantime wants no answer any more.
    if (this.#now === 'done' || this.#choose || this.#unlock) return;
    if (answers) {
      this.#found(answers);
      return;
    }
    const isFirst = this.#now === 'looking';
    this.#now = 'where';
    this.#host.requestUpdate();
    if (isFirst) this.#focusOnHeading();
  }

  async #fetch({session, passport}: PassportClient): Promise<Draft | undefined> {
    try {
      const {signedIn} = await session.get();
      this.#online = 'signed-out';
      if (!signedIn) return undefined;
      // For as long as this page is there: they stay signed in when they go on to the form.
      if (!this.#isSignedOutOnExit) signOutOnExit(session);
      this.#isSignedOutOnExit = true;
      return (await passport.get()).answers;
    } catch (error) {
      const type = error instanceof ResponseError ? error.type : undefined;
      this.#online =
        type === 'cross_site'
          ? 'not-here'
          : type === 'sign_in_required'
            ? 'signed-out'
            : 'unreachable';
      return undefined;
    }
  }

  async #openDevice(): Promise<void> {
    this.#isUnreadable = false;
    try {
      const keeper = await openDevice();
      if (keeper?.isLocked) {
        this.#unlock = new Unlock(this.#host, keeper, () => void this.#openDevice());
        keeper.onGone(() => this.#lost());
        this.#focusOnHeading();
      } else {
        this.#found((await keeper?.open())?.answers ?? {});
      }
    } catch {
      this.#isUnreadable = true;
    }
    this.#host.requestUpdate();
  }

  /** The passport on this device was deleted, here or in another window. */
  #lost(): void {
    this.#unlock = undefined;
    this.#host.requestUpdate();
  }

  #found(answers: Draft): void {
    if (this.#now === 'done') return;
    const held = this.#held();
    this.#unlock = undefined;
    this.#choose = new Choose(this.#host, answers, held, (draft, chosen) => {
      this.#hasCopied = true;
      held.take(
        draft,
        chosen.filter(({isPrivate}) => isPrivate).flatMap((one) => Object.keys(one.answers)),
      );
      this.#end();
    });
    this.#focusOnHeading();
  }

  #end(): void {
    this.stop();
    this.#focusOnHeading();
  }

  #focusOnHeading(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#step')?.focus(),
    );
  }
}
