import {passport} from '@trust-widgets/contract/passport/passport.form';
import type {Client} from '@trust-widgets/sdk/client';
import type {PassportClient} from '@trust-widgets/sdk/passport-client';
import {ConnectionError, ResponseError} from '@trust-widgets/sdk/errors';
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {TrustFailedEvent} from '../events.ts';
import {wording as formWords} from '../form/form.wording.ts';
import {passportClientFor} from '../passport-connection.ts';
import {reasonOf} from '../reason-of.ts';
import {formStyles} from '../styles/form.styles.ts';
import {TrustWidget} from '../widget.ts';
import {Account} from './account.ts';
import {bar, toldAbove} from './bar.ts';
import {BeforeLeaving} from './before-leaving.ts';
import type {DeviceKeeper} from './device/device-keeper.ts';
import type {OnDevice} from './device/on-device.ts';
import {passportStyles} from './health-passport.styles.ts';
import {more} from './health-passport.wording.ts';
import type {Keeper, Kept} from './keeper.ts';
import {OpenPassport} from './open-passport.ts';
import {fetchAhead} from './screens.ts';
import {ServiceKeeper} from './service-keeper.ts';
import type {Now} from './signed-in.ts';
import {Sitting} from './sitting.ts';
import {startPage} from './start.ts';
import type {Whole} from './whole.ts';
import './speak-passport.ts';

/** After this long without an answer, in milliseconds, a person can go on without it. */
const LONG = 8000;

/**
 * Lets a person write their e-Health Passport, and see, show and print it: with the service, or on their device alone.
 *
 * Its own content is shown until the element is ready, when script does not run, and when the service can't be reached:
 * put the team's telephone and text numbers there.
 *
 * @fires trust-step - The person came to another screen. Carries its name, never which section or an answer.
 * @fires trust-failed - Something could not be opened or saved; the person has been told. Carries why in a word.
 * @slot - What people see before and without script: numbers to call and text.
 * @tag trust-health-passport
 * @status experimental
 */
export class TrustHealthPassport extends TrustWidget {
  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    closed: {state: true},
    notice: {state: true},
    isElsewhere: {state: true},
    status: {state: true},
  };

  static override styles = [...TrustWidget.styles, formStyles, passportStyles];

  /** The client to use, for pages that make their own. Set from script; it has no attribute. */
  override client?: Client;

  /** What keeps the passport from being shown: it could not be opened, it is locked, or another person is signed in. */
  private closed: 'not-opened' | 'opening' | 'locked' | 'other' | undefined;
  /** What is said above the way in. */
  private notice: (() => string) | undefined;
  /** Whether this page is of another site than the service, where a browser keeps its cookie back. */
  private isElsewhere = false;
  /** What a screen reader is told besides. */
  private status = '';

  readonly #whole = this.#makeWhole();
  /** The passport that is open, if one is, and where the person is in it. */
  #sitting: Sitting | undefined;
  /** Whose passport it is, where it is kept by the service. */
  #account: Account | undefined;
  /** The way to the one on this device, once somebody wants to go there. */
  #device: OnDevice | undefined;
  /** Whether the passport that was asked for last is the one on this device. */
  #isOnDevice = false;
  #focusNext: string | undefined;
  /** Grows when a passport is closed, so that no control of before is used again, and no late answer taken. */
  #generation = 0;

  constructor() {
    super();
    new BeforeLeaving(this, () => this.#sitting?.open);
  }

  /** What asks the service about passports. */
  get #passports(): PassportClient {
    return passportClientFor(this);
  }

  protected override get place(): string | undefined {
    return this.closed ? undefined : `passport.${this.#sitting?.page ?? 'start'}`;
  }

  protected override content(): TemplateResult {
    const {closed} = this;
    const sitting = this.#sitting;
    const account = this.#account;
    const where = [this.#generation, closed ?? sitting?.where].join(' ');
    return html`${this.urgentHelp()}
      <p class="hidden" role="status">${this.#announcement()}</p>
      ${sitting && !closed ? bar(sitting, account) : nothing}
      ${keyed(where, html`<div>${this.#body()}</div>`)}
      ${closed === 'other' ? nothing : account?.leaving()}`;
  }

  protected override updated(): void {
    const id = this.#focusNext;
    const target = id && this.renderRoot.querySelector<HTMLElement>(`#${id}, #${id}-day`);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
    target.scrollIntoView({block: 'nearest'});
  }

  #body(): TemplateResult | undefined {
    switch (this.closed) {
      case 'opening':
        return html`<p>${more.start.opening()}</p>`;
      case 'not-opened':
        return this.#notOpened();
      case 'locked':
        return this.#device?.unlock();
      case 'other':
        return this.#account?.somebodyElse();
      default:
        return this.#sitting?.render() ?? this.#start();
    }
  }

  #announcement(): string {
    const {closed, status} = this;
    if (closed === 'opening') return more.start.opening();
    if (!this.#sitting || closed) return status;
    return [status, ...toldAbove(this.#sitting, this.#account)].filter(Boolean).join(' ');
  }

  #start(): TemplateResult {
    const {settings} = this;
    const canSignIn = settings?.passports === true;
    return startPage({
      notice: this.notice?.(),
      signInUrl: canSignIn ? this.#passports.session.signInUrl(this.#here()) : undefined,
      hostedUrl:
        canSignIn && this.isElsewhere
          ? `${this.api.replace(/\/+$/, '')}/passport?trust=${encodeURIComponent(this.trust)}`
          : undefined,
      device: this.#device,
      wantDevice: () => void this.#toDevice((device) => device.want()),
      openKept: () => void this.#openKept(),
      // Whoever could not be asked is not known to have no sign-in.
      tryAgain: settings ? undefined : () => this.tryAgain(),
    });
  }

  #notOpened(): TemplateResult {
    const {title, text} = more.start.notOpened;
    return html`<div class="panel alert">
        <h2 id="step" tabindex="-1">${title()}</h2>
        <p>${text()}</p>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#openAgain()}>
          ${formWords.tryAgain()}
        </button>
      </div>`;
  }

  /** Asks who is signed in, and opens their passport. */
  protected override async fetch(): Promise<void> {
    if (this.#sitting) return;
    const generation = this.#generation;
    this.isElsewhere = false;
    this.closed = 'opening';
    try {
      const session = await inTime(this.#passports.session.get());
      if (generation !== this.#generation) return;
      if (!session.signedIn) {
        this.closed = undefined;
        return;
      }
      this.#account = new Account(session, this.#whole, {
        open: () => this.#sitting?.open,
        is: (now) => this.#signedInIs(now),
        signedOut: () => this.#closeAndSay(more.start.signedOut),
        openAgain: () => void this.#openAgain(),
      });
      await this.#openFrom(new ServiceKeeper(this.#passports.passport));
    } catch (error) {
      if (generation !== this.#generation) return;
      this.closed = undefined;
      // A browser does not say why another site's answer may not be read. Where the settings come, that is why.
      this.isElsewhere =
        (error instanceof ConnectionError && error.reason === 'network') ||
        (error instanceof ResponseError && error.type === 'cross_site');
      throw error;
    }
  }

  async #openFrom(keeper: Keeper): Promise<void> {
    const generation = this.#generation;
    this.closed = 'opening';
    this.#isOnDevice = keeper.place === 'device';
    try {
      const kept = await inTime(keeper.open());
      if (generation === this.#generation) this.#opened(keeper, kept);
    } catch (error) {
      if (generation !== this.#generation) return;
      this.closed = 'not-opened';
      this.#whole.tell(new TrustFailedEvent(reasonOf(error)));
    }
  }

  #opened(keeper: Keeper, kept: Kept): void {
    const {answers} = passport.judge(passport.prune(kept.answers));
    const open = new OpenPassport(
      keeper,
      {...kept, answers},
      {
        mayGo: () => this.#account?.mayGo() ?? Promise.resolve(true),
        changed: (error) => this.#changed(error),
      },
    );
    this.#sitting?.end();
    this.#sitting = new Sitting(open, this.#whole);
    this.closed = undefined;
    this.notice = undefined;
    void fetchAhead(keeper.place);
  }

  /** How what is on screen stands to what is kept is another now. */
  #changed(error: unknown): void {
    if (error !== undefined) this.#whole.tell(new TrustFailedEvent(reasonOf(error)));
    this.requestUpdate();
    const {keeper, saver} = this.#sitting?.open ?? {};
    // Another window has locked the passport on this device: its passphrase is asked for, and what was typed stays.
    if (keeper?.place === 'device' && saver?.state.is === 'signed-out')
      void this.#device?.openKeptBy(keeper as DeviceKeeper);
  }

  /** It was learned who is signed in now. */
  #signedInIs(now: Now): void {
    if (now === 'nobody') this.#sitting?.open.saver.signedOut();
    if (now === 'other' && this.closed !== 'other') {
      this.#sitting?.open.saver.signedOut();
      this.#sitting?.backToTasks();
      this.closed = 'other';
      this.#whole.focusOn('step');
    }
    if (now === 'same' && this.closed === 'other') {
      this.closed = undefined;
      this.#whole.focusOn('step');
    }
  }

  async #openAgain(): Promise<void> {
    this.#close();
    this.#whole.focusOn('step');
    if (this.#isOnDevice) await this.#openKept();
    // Told by what is shown instead.
    else await this.fetch().catch(() => undefined);
  }

  #closeAndSay(notice: () => string): void {
    this.#close();
    this.notice = notice;
    this.#whole.focusOn('step');
  }

  /** Puts everything out of memory that belongs to the passport that was open. */
  #close(): void {
    this.#generation += 1;
    this.#sitting?.end();
    this.#sitting = undefined;
    this.#account?.stop();
    this.#account = undefined;
    this.#device?.close();
    this.closed = undefined;
    this.status = '';
    this.requestUpdate();
  }

  protected override forget(): void {
    this.#close();
    this.notice = undefined;
    this.#device = undefined;
  }

  #openKept(): Promise<void> {
    return this.#toDevice((device) => device.open());
  }

  /** Goes to what a passport on this device needs, which is fetched first. */
  async #toDevice(go: (device: OnDevice) => Promise<void> | void): Promise<void> {
    const generation = this.#generation;
    try {
      const {OnDevice} = await import('./device/on-device.ts');
      // Whoever left in the meantime is not here any more.
      if (generation !== this.#generation) return;
      this.#device ??= new OnDevice(this.#whole, {
        open: (keeper) => this.#openFrom(keeper),
        locked: () => (this.closed = 'locked'),
        unlocked: (keeper) => this.#unlocked(keeper),
        gone: (keeper) => this.#gone(keeper),
      });
      await go(this.#device);
    } catch {
      this.notice = more.tasks.notLoaded;
    }
  }

  async #unlocked(keeper: Keeper): Promise<void> {
    if (!this.#sitting) return this.#openFrom(keeper);
    this.closed = undefined;
    await this.#sitting.open.keep();
  }

  /** The passport was deleted from the device, here or in another window. */
  #gone(keeper: Keeper): void {
    if (!this.#sitting || this.#sitting.open.keeper === keeper) this.#closeAndSay(more.start.gone);
  }

  /** What the parts of this widget may ask of it. Not the element itself: whoever finds that on the page must not find the answers. */
  #makeWhole(): Whole {
    const widget = () => this;
    return {
      get client() {
        return widget().#passports;
      },
      get api() {
        return widget().api;
      },
      get trust() {
        return widget().trust;
      },
      get settings() {
        return widget().settings;
      },
      get renderRoot() {
        return widget().renderRoot;
      },
      get updateComplete() {
        return widget().updateComplete;
      },
      addController: (controller) => this.addController(controller),
      removeController: (controller) => this.removeController(controller),
      requestUpdate: () => this.requestUpdate(),
      focusOn: (id) => {
        this.#focusNext = id;
        this.requestUpdate();
      },
      openAgain: () => void this.#openAgain(),
      say: (status) => (this.status = status),
      tell: (event) => this.dispatchEvent(event),
    };
  }

  /** Where this page is, for coming back to it after signing in. */
  #here(): string {
    const {origin, pathname, search} = location;
    const isOwn = new URL(this.api, location.href).origin === origin;
    return `${isOwn ? '' : origin}${pathname}${search}`;
  }
}

/** Gives up on what takes long: somebody waits for it. */
function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  return Promise.race([
    asked,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new ConnectionError('timeout')), LONG),
    ),
  ]);
}
