import type {Session} from '@trust-widgets/contract/passport/passport';
import {html, nothing, type TemplateResult} from 'lit';

import {timeOf} from '../dates.ts';
import {TrustFailedEvent} from '../events.ts';
import {SIGNED_IN} from '../passport-connection.ts';
import {reasonOf} from '../reason-of.ts';
import {more} from './health-passport.wording.ts';
import type {OpenPassport} from './open-passport.ts';
import {type Now, SignedIn} from './signed-in.ts';
import type {Whole} from './whole.ts';

const {session: words} = more;

/** What an account asks of the widget that a person signed in to. */
export interface SignedInTo {
  /** Their passport, once it is open. */
  open(): OpenPassport | undefined;
  /** Hears whenever it was learned who is signed in. */
  is(now: Now): void;
  /** The person has signed out. */
  signedOut(): void;
  /** Opens the passport of whoever is signed in now. */
  openAgain(): void;
}

/** The account that a passport belongs to: who is signed in now, how long, and the ways to stay, to come back and to go. */
export class Account {
  readonly #signedIn: SignedIn;
  readonly #whole: Whole;
  readonly #to: SignedInTo;
  #wantsToLeave = false;

  constructor(session: Session, whole: Whole, to: SignedInTo) {
    this.#whole = whole;
    this.#to = to;
    this.#signedIn = new SignedIn(whole.client.session, session, (now) => this.#learned(now));
  }

  /** When the session ends unless something is done, once that is near. */
  get endsSoon(): string | undefined {
    const {endsSoon} = this.#signedIn;
    return endsSoon && words.ending.text(timeOf(endsSoon));
  }

  /** Whether what is on screen may be sent in the name of whoever is signed in. */
  async mayGo(): Promise<boolean> {
    const now = await this.#signedIn.ask();
    this.#to.is(now);
    return now === 'same';
  }

  stop(): void {
    this.#signedIn.stop();
  }

  /** What is told once nobody is signed in any more. The words stay on the page. */
  signedOut(): TemplateResult {
    const {title, text} = words.signedOut;
    return html`<div class="panel alert" id="signed-out">
      <h3>${title()}</h3>
      <p>${text()}</p>
      <p>${this.#signInAgain()}</p>
    </div>`;
  }

  /** What is told a while before the session ends. */
  ending(): TemplateResult | typeof nothing {
    const {endsSoon} = this;
    if (!endsSoon) return nothing;
    return html`<div class="panel alert" id="ending">
      <p>${endsSoon}</p>
      <p>
        <button type="button" class="button second" @click=${() => void this.#stay()}>
          ${words.ending.stay()}
        </button>
      </p>
    </div>`;
  }

  /** What is shown instead of the passport while another person is signed in. */
  somebodyElse(): TemplateResult {
    const {title, text, theirs} = words.other;
    return html`<div class="panel alert" id="somebody-else">
        <h2 id="step" tabindex="-1">${title()}</h2>
        <p>${text()}</p>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#to.openAgain()}>
          ${theirs()}
        </button>
        ${this.#signInAgain()}
      </div>`;
  }

  /** The way out. Whoever would lose words by it is asked first. */
  leaving(): TemplateResult {
    const {signOut, leaveAnyway} = words;
    return html`<div class="no-print" id="leaving">
      ${this.#wantsToLeave ? html`<p class="panel alert">${leaveAnyway.text()}</p>` : nothing}
      <button type="button" class="link" id="sign-out" @click=${() => void this.#signOut()}>
        ${this.#wantsToLeave ? leaveAnyway.button() : signOut()}
      </button>
    </div>`;
  }

  #signInAgain(): TemplateResult {
    return html`<a
      class="button second"
      id="sign-in-again"
      target="_blank"
      href=${this.#whole.client.session.signInUrl(SIGNED_IN)}
      >${words.signedOut.signIn()}</a
    >`;
  }

  #learned(now: Now | undefined): void {
    if (now) this.#to.is(now);
    const open = this.#to.open();
    if (now === 'same' && open?.saver.state.is === 'signed-out') void open.keep();
    this.#whole.requestUpdate();
  }

  async #stay(): Promise<void> {
    // Any request of the person's keeps the session; this one is not noted as an opening.
    await this.#whole.client.passport.versions().catch(() => undefined);
    this.#learned(await this.#signedIn.ask().catch(() => undefined));
  }

  async #signOut(): Promise<void> {
    const open = this.#to.open();
    if (open && !this.#wantsToLeave) {
      await open.keep();
      if (open.isUnsaved) {
        this.#wantsToLeave = true;
        this.#whole.focusOn('sign-out');
        return;
      }
    }
    try {
      await this.#whole.client.session.end();
    } catch (error) {
      // Nobody is told that they are signed out while they are not.
      const reason = reasonOf(error);
      this.#whole.say(more.save.failed[reason]());
      this.#whole.tell(new TrustFailedEvent(reason));
      return;
    }
    this.#to.signedOut();
  }
}
